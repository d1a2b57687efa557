import type { Comparison } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import { decideBlocks } from "../stats/decideBlocks.ts";
import { mulberry32 } from "../stats/mulberry32.ts";
import { normalQuantile } from "../stats/normal.ts";

export interface Repetitions {
  /** Trials per variant at most. */
  readonly most: number;
  /** Trials per variant that a job without an effect takes on average. */
  readonly expected: number;
  /** Where the numbers come from, in words. */
  readonly from: string;
}

/** Trials per variant: blocks of two until the job is decided, never more than the policy's. */
export function repetitionsOf(
  primary: Comparison | undefined,
  { id, plan, alpha, marginPct }: Policy,
): Repetitions {
  const noise = primary?.noiseFloorPct ?? null;
  const blocks = Math.max(1, Math.floor(plan.maxRepetitions / 2));
  const expected = noise === null ? blocks : expectedBlocks(noise, { alpha, marginPct, cap: blocks });
  const why =
    noise === null
      ? "the noise is not known"
      : `at a noise of ${noise} % about ${2 * expected} without an effect`;
  return {
    most: 2 * blocks,
    expected: 2 * expected,
    from: `policy ${id}: blocks of two until it is decided; ${why}`,
  };
}

interface Rule {
  readonly alpha: number;
  readonly marginPct: number;
  readonly cap: number;
}

const DRAWN = 200;
const known = new Map<string, number>();

/** Mean blocks of jobs without an effect, from seeded draws: jobs share a few noise floors. */
function expectedBlocks(noisePct: number, rule: Rule): number {
  const key = `${noisePct} ${rule.alpha} ${rule.marginPct} ${rule.cap}`;
  const found = known.get(key) ?? drawnBlocks(noisePct, rule);
  known.set(key, found);
  return found;
}

function drawnBlocks(noisePct: number, rule: Rule): number {
  const random = mulberry32(20_261_130);
  // the mean of two trials
  const block = () => Math.exp((noisePct / 100 / Math.SQRT2) * normalQuantile((1 + 998 * random()) / 1000));
  let blocks = 0;
  for (let job = 0; job < DRAWN; job++) {
    const [a, b]: [number[], number[]] = [[], []];
    do {
      a.push(block());
      b.push(block());
    } while (decideBlocks(a, b, { ...rule, better: "lower", futility: true }).state === "open");
    blocks += a.length;
  }
  return Math.ceil(blocks / DRAWN);
}
