import type { AnalysedCommit } from "../model/analysis.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { Missing } from "../model/missing.ts";
import type { ReadJob } from "./readJob.ts";

/** How the printed forms of a plan say what is missing. */
export type MissingWords = (missing: Missing) => string;

/** What must be known or decided before the job can run. */
export function missingOf(
  { corrected, parent, changedFiles }: AnalysedCommit,
  variants: readonly VariantJob[],
  { mode, entryPoint }: ReadJob,
  { gpusNeeded, count, gpu }: Job["hardware"],
): Missing[] {
  const isRunnable = variants.length > 0;
  const found: (Missing | null)[] = [
    isRunnable ? null : { kind: "command", args: {} },
    parent === null ? { kind: "parent", args: {} } : null,
    changedFiles.length === 0 ? { kind: "change", args: {} } : null,
    ...imagesMissing(variants),
    ...variants.map(({ name, patch }): Missing | null =>
      patch !== null && patch.sha256 === null ? { kind: "patch", args: { variant: name } } : null,
    ),
    isRunnable && mode === null ? { kind: "metric", args: { program: entryPoint } } : null,
    gpusNeeded > count ? { kind: "hardware", args: { needed: gpusNeeded, gpu, count } } : null,
    ...(corrected?.remaining ?? []).map(({ rule, message }): Missing => ({
      kind: "finding",
      args: { rule, message },
    })),
  ];
  return found.filter((each) => each !== null);
}

/**
 * A build recipe makes up for an image nobody has; a tag alone may point somewhere else tomorrow. Variants that share an
 * image share the line.
 */
function imagesMissing(variants: readonly VariantJob[]): Missing[] {
  const unpinned = new Map<string, string[]>();
  for (const { name, image } of variants) {
    if (image === null || image.digest !== null) continue;
    const place = `${image.repository}:${image.tag}`;
    unpinned.set(place, [...(unpinned.get(place) ?? []), name]);
  }
  return [
    ...variants
      .filter(({ image, build }) => image === null && build === null)
      .map(({ name }): Missing => ({ kind: "image", args: { variant: name } })),
    ...[...unpinned].map(([image, names]): Missing => ({
      kind: "image-digest",
      args: { image, variants: names },
    })),
  ];
}
