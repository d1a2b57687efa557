import type { AnalysedCommit } from "../model/analysis.ts";
import type { ImageFact } from "../model/images.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { Missing } from "../model/missing.ts";
import type { ReadJob } from "./readJob.ts";

/** How the printed forms of a plan say what is missing. */
export type MissingWords = (missing: Missing) => string;

/** What must be known or decided before the job can run. */
export function missingOf(
  { corrected, parent, images, changedFiles }: AnalysedCommit,
  variants: readonly VariantJob[],
  { mode, entryPoint }: ReadJob,
  { gpusNeeded, count, gpu }: Job["hardware"],
  made: ReadonlySet<string>,
): Missing[] {
  const isRunnable = variants.length > 0;
  const unseen = imagesMissing(variants, images);
  const isMadeUpFor = (message: string) => unseen.length === 0 && made.has(message);
  const found: (Missing | null)[] = [
    isRunnable ? null : { kind: "command", args: {} },
    parent === null ? { kind: "parent", args: {} } : null,
    changedFiles.length === 0 ? { kind: "change", args: {} } : null,
    ...unseen,
    isRunnable && mode === null ? { kind: "metric", args: { program: entryPoint } } : null,
    gpusNeeded > count ? { kind: "hardware", args: { needed: gpusNeeded, gpu, count } } : null,
    ...(corrected?.remaining ?? [])
      .filter(({ message }) => !isMadeUpFor(message))
      .map(({ rule, message }): Missing => ({ kind: "finding", args: { rule, message } })),
  ];
  return found.filter((each) => each !== null);
}

/** States of an image that somebody has seen. */
const seen: ReadonlySet<ImageFact["state"]> = new Set(["listed", "built", "used"]);

/**
 * A build recipe makes up for an image nobody has. A tag is enough where a list, a build or a run has seen the image: the
 * runner resolves it and records its digest. Variants that share an image share the line.
 */
function imagesMissing(variants: readonly VariantJob[], images: readonly ImageFact[]): Missing[] {
  const isSeen = (of: ImageFact["of"]) => images.some((each) => each.of === of && seen.has(each.state));
  const places = new Map<string, string[]>();
  for (const { name, image, variant } of variants) {
    if (image === null || image.digest !== null || isSeen(variant === "human" ? "commit" : "parent"))
      continue;
    const place = `${image.repository}:${image.tag}`;
    places.set(place, [...(places.get(place) ?? []), name]);
  }
  return [
    ...variants
      .filter(({ image, build }) => image === null && build === null)
      .map(({ name }): Missing => ({ kind: "image", args: { variant: name } })),
    ...[...places].map(([image, names]): Missing => ({
      kind: "image-digest",
      args: { image, variants: names },
    })),
  ];
}
