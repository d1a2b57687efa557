import type { Table } from "mdast";
import { hasPatch, hasValidRun, isMarked } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { LeakClass } from "../../model/leakClasses.ts";
import { share } from "../cells/numbers.ts";
import { table } from "../page/table.ts";

const classes: readonly (readonly [name: LeakClass | null, words: string])[] = [
  ["whole", "every line"],
  ["most", "75 % and more"],
  ["half", "50 to 74 %"],
  ["part", "less than half"],
  ["none", "none"],
  [null, "not known"],
];

/** What became of attempts by how much of the human change they were shown. */
export function leakTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const rows = classes.map(([name, words]) => {
    const those = attempts.filter(({ leak }) => (leak?.class ?? null) === name);
    const patched = those.filter(hasPatch);
    return { words, those, patched, same: patched.filter(isHumans) };
  });
  const any = attempts.some(({ leak }) => leak !== undefined);
  return table(any ? rows : [], [
    { title: "Shown of the human's lines", value: ({ words }) => words },
    { title: "Attempts", value: ({ those }) => those.length, total: "sum" },
    { title: "Marked success", value: ({ those }) => those.filter(isMarked).length, total: "sum" },
    {
      title: "Marked of all",
      value: ({ those }) => (those.length === 0 ? null : share(those.filter(isMarked).length, those.length)),
      align: "right",
      total: share(attempts.filter(isMarked).length, attempts.length),
    },
    { title: "With a patch", value: ({ patched }) => patched.length, total: "sum" },
    { title: "A file as the human's", value: ({ same }) => same.length, total: "sum" },
    { title: "Common lines, median", value: ({ patched }) => commonLines(patched), align: "right" },
    { title: "Measured", value: ({ those }) => those.filter(hasValidRun).length, total: "sum" },
    {
      title: "Established",
      value: ({ those }) => those.filter(({ ladder }) => ladder.step === "established").length,
      total: "sum",
    },
  ]);
}

/** Some file ends up as the human commit's, byte for byte. */
function isHumans({ patch }: AnalysedAttempt): boolean {
  return (patch?.facts?.overlap?.filesEqual.length ?? 0) > 0;
}

function commonLines(patched: readonly AnalysedAttempt[]): string | null {
  const shares = patched.flatMap(({ patch }) => patch?.facts?.overlap?.lines ?? []).toSorted((a, b) => a - b);
  const middle = shares[Math.floor((shares.length - 1) / 2)];
  return middle === undefined ? null : middle.toFixed(2);
}
