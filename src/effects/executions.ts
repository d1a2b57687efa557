import type { Value } from "./cohorts.ts";
import type { Pair } from "./pairs.ts";

export interface Executions {
  /** Reference and candidate value of each execution of the pipeline that ran both; null where fewer than two did. */
  readonly pairs: readonly (readonly [number, number])[] | null;
  /** Values without a partner. */
  readonly left: number;
}

/**
 * Runs of one execution (one file, one host, one afternoon) share what disturbed it, so that their ratio is cleaner than
 * either. Runs are paired where at least two executions hold both sides and most of the values have a partner; an
 * execution that ran a side several times lends the geometric mean.
 */
export function executionsOf({ referenceValues, candidateValues }: Pair): Executions {
  const [a, b] = [byBlock(referenceValues), byBlock(candidateValues)];
  const shared = [...a.keys()].filter((block) => b.has(block)).sort();
  const paired = shared.reduce(
    (sum, block) => sum + (a.get(block)?.length ?? 0) + (b.get(block)?.length ?? 0),
    0,
  );
  const left = referenceValues.length + candidateValues.length - paired;
  if (shared.length < 2 || left > paired) return { pairs: null, left };
  return {
    pairs: shared.map((block) => [centre(a.get(block) ?? []), centre(b.get(block) ?? [])] as const),
    left,
  };
}

function byBlock(values: readonly Value[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  for (const { run, measurement } of values) {
    if (run.block === undefined) continue;
    blocks.set(run.block, [...(blocks.get(run.block) ?? []), measurement.value]);
  }
  return blocks;
}

function centre(values: readonly number[]): number {
  if (values.length === 1) return values[0]!;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
