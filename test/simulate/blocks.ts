import { decideBlocks, heldP } from "../../src/stats/decideBlocks.ts";
import { benjaminiHochberg } from "../../src/stats/adjustP.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";

/** A family of jobs that run block by block until each is decided, then are held together. */
export interface BlockSpec {
  readonly jobs: number;
  /** Share of jobs with a real effect, and its size as a ratio. */
  readonly real: number;
  readonly effect: number;
  /** Standard deviation of a trial, as a share; jobs differ by this factor both ways. */
  readonly sd: number;
  readonly factor: number;
  readonly alpha: number;
  readonly cap: number;
  readonly futility: boolean;
}

export interface BlockFigures {
  readonly falseDiscovery: number;
  readonly power: number;
  readonly equivalent: number;
  readonly blocks: number;
  readonly futile: number;
  /** Share of families in which anything is claimed. */
  readonly claims: number;
  /** The same by the jobs' own levels alone. */
  readonly localClaims: number;
}

const LEVEL = 0.05;

export function measureBlocks(spec: BlockSpec, families: number, seed = 20_260_119): BlockFigures {
  const sum = { fdp: 0, found: 0, real: 0, equal: 0, zeros: 0, blocks: 0, futile: 0, claims: 0, local: 0 };
  for (let family = 0; family < families; family++) {
    const ended = jobsOf(spec, seed + family * 7919);
    const held = benjaminiHochberg(ended.map(({ p }) => p));
    const isClaim = (each: (typeof ended)[number]) => each.state === "improved" || each.state === "regressed";
    const called = ended.filter((each, index) => isClaim(each) && (held[index] ?? 1) <= LEVEL);
    const right = called.filter(({ truth, state }) => truth !== 0 && truth > 0 === (state === "improved"));
    sum.fdp += called.length === 0 ? 0 : 1 - right.length / called.length;
    sum.found += right.length;
    sum.claims += called.length > 0 ? 1 : 0;
    sum.local += ended.some(isClaim) ? 1 : 0;
    for (const { truth, state, blocks } of ended) {
      sum.real += truth === 0 ? 0 : 1;
      sum.zeros += truth === 0 ? 1 : 0;
      sum.equal += truth === 0 && state === "equivalent" ? 1 : 0;
      sum.futile += state === "futile" ? 1 : 0;
      sum.blocks += blocks;
    }
  }
  const all = families * spec.jobs;
  return {
    falseDiscovery: sum.fdp / families,
    power: sum.found / sum.real,
    equivalent: sum.equal / sum.zeros,
    blocks: sum.blocks / all,
    futile: sum.futile / all,
    claims: sum.claims / families,
    localClaims: sum.local / families,
  };
}

function jobsOf({ jobs, real, effect, sd, factor, alpha, cap, futility }: BlockSpec, seed: number) {
  const random = mulberry32(seed);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: jobs }, (_, index) => {
    const size = index < Math.round(real * jobs) ? Math.log(effect) : 0;
    const truth = random() < 0.5 ? size : -size;
    const own = sd * Math.exp(Math.log(factor) * (2 * random() - 1));
    // the mean of two trials
    const block = (centre: number) => Math.exp(centre + own * Math.SQRT1_2 * gauss());
    const [a, b] = [[] as number[], [] as number[]];
    for (;;) {
      a.push(block(0));
      b.push(block(truth));
      const made = decideBlocks(a, b, { better: "higher", alpha, marginPct: 2, cap, futility });
      if (made.state !== "open")
        return {
          truth,
          state: made.state,
          blocks: a.length,
          p: made.p === null ? 1 : heldP(made.p, made.blocks, { alpha, cap }),
        };
    }
  });
}
