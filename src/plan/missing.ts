import type { AnalysedCommit } from "../model/analysis.ts";
import type { Job, VariantJob } from "../model/manifest.ts";
import type { ReadJob } from "./readJob.ts";

/** What must be known or decided before the job can run. */
export function missingOf(
  { corrected, parent }: AnalysedCommit,
  variants: readonly VariantJob[],
  { mode, entryPoint }: ReadJob,
  { gpusNeeded, count, gpu }: Job["hardware"],
): string[] {
  const isRunnable = variants.length > 0;
  return [
    ...(isRunnable ? [] : ["command: no runnable command is known"]),
    ...(parent === null ? ["parent: no source names it"] : []),
    ...imagesMissing(variants),
    ...variants
      .filter(({ patch }) => patch !== null && patch.sha256 === null)
      .map(({ name }) => `patch of ${name}: no non-empty patch is in the data`),
    ...(isRunnable && mode === null
      ? [
          `metric: what ${entryPoint ?? "this program"} prints has no parser, a person must say which number counts`,
        ]
      : []),
    ...(gpusNeeded > count ? [`hardware: ${gpusNeeded} × ${gpu} are needed, the target has ${count}`] : []),
    ...(corrected?.remaining ?? []).map(({ rule, message }) => `${rule}: ${message}`),
  ];
}

/**
 * A build recipe makes up for an image nobody has; a tag alone may point somewhere else tomorrow. Variants that share an
 * image share the line.
 */
function imagesMissing(variants: readonly VariantJob[]): string[] {
  const unpinned = new Map<string, string[]>();
  for (const { name, image } of variants) {
    if (image === null || image.digest !== null) continue;
    const place = `${image.repository}:${image.tag}`;
    unpinned.set(place, [...(unpinned.get(place) ?? []), name]);
  }
  return [
    ...variants
      .filter(({ image, build }) => image === null && build === null)
      .map(({ name }) => `image of ${name}: no name is known, and no commit to build from`),
    ...[...unpinned].map(([place, names]) => `image digest of ${names.join(", ")}: pin ${place}`),
  ];
}
