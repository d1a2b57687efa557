import type { AnalysedCommit, Analysis } from "../model/analysis.ts";
import type { VariantJob } from "../model/manifest.ts";
import type { ReadJob } from "./readJob.ts";

/**
 * What findings say that the job itself makes up for: a wheel that nobody built where an image holds the engine, the environment of
 * another place than the job's images, words that its program refused where the corrected ones are in the catalogue, and an image
 * in whose place the engine is built.
 */
export function madeUpFor(
  { commit }: AnalysedCommit,
  variants: readonly VariantJob[],
  { entryPoint }: ReadJob,
  { findings, failures, runs }: Analysis,
  withImage: ReadonlySet<string>,
): ReadonlySet<string> {
  const images = new Set(
    variants.flatMap(({ image }) => (image === null ? [] : [`${image.repository}:${image.tag}`])),
  );
  const imageOf = new Map(runs.filter((run) => run.commit === commit).map(({ id, image }) => [id, image]));
  const own = failures.filter((each) => each.commit === commit);
  const isElsewhere = (name: string) => {
    const same = own.filter((each) => each.class === name);
    const places = same.flatMap((each) => each.runs.map((id) => imageOf.get(id)));
    return (
      same.every(({ side }) => side === "infrastructure") && !places.some((place) => images.has(place ?? ""))
    );
  };
  const isCorrected = (name: string) =>
    entryPoint !== null && own.every((each) => each.class !== name || each.side === "command");
  const isBuilt = (of: unknown) =>
    variants.some(
      ({ variant, image, build }) =>
        variant === (of === "commit" ? "human" : "baseline") && image === null && build !== null,
    );
  const made = findings.filter((each) => {
    if (each.commit !== commit) return false;
    if (each.rule === "image-missing") return isBuilt(each.args["of"]);
    const name = String(each.args["class"]);
    return each.rule === "run-failed" && (withImage.has(name) || isElsewhere(name) || isCorrected(name));
  });
  return new Set(made.map(({ message }) => message));
}
