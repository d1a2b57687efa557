import type { ComparedSet } from "../model/comparison.ts";
import { UserError } from "../model/userError.ts";
import { writeFileAtomic } from "../io/output.ts";
import { curveChart } from "../report/charts/curve.ts";
import { curveTitle, curveWords, goodputWords } from "../report/compare/curveWords.ts";

/** Writes the curves of all sweeps, one picture a file: `curves.svg`, `curves-2.svg`. Throws UserError where there is none. */
export function drawCurves({ curves = [], targets = [] }: ComparedSet, file: string): string {
  if (curves.length === 0)
    throw new UserError(
      "nothing to draw: no sweep over concurrency or request rate",
      "--chart needs two loads of one benchmark on a side",
    );
  const named = curves.map((curve, index) => {
    const place = index === 0 ? file : file.replace(/(\.svg)?$/, `-${index + 1}.svg`);
    const words = [...curveWords(curve), goodputWords(curve, targets) ?? ""].filter((each) => each !== "");
    writeFileAtomic(place, curveChart(curve, curveTitle(curve), words));
    return place;
  });
  return `wrote     ${named.join(", ")}`;
}
