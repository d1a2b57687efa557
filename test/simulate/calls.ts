import { gateOf } from "../../src/compare/gate.ts";
import { compareSides } from "../../src/compare/sides.ts";
import type { Reading, Trial } from "../../src/effects/trial.ts";
import { heldTogether } from "../../src/effects/decisive.ts";
import { metric } from "../../src/model/metricRegistry.ts";
import type { Statistic } from "../../src/model/metricEntry.ts";
import type { KnownMetric } from "../../src/model/metricTable.ts";
import type { Policy } from "../../src/model/policy.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";

/** Calls of `compare --fail-on regressed` on serving results of 19 metrics, as one program writes them. */
export interface CallSpec {
  readonly seed: number;
  readonly calls: number;
  /** Runs a side. */
  readonly n: number;
  /** Loads in one call: each is a benchmark of its own. */
  readonly loads: number;
  /** Standard deviation of a run's speed, as a share. */
  readonly sd: number;
  /** How much slower the candidate is, as a share. */
  readonly slower: number;
}

/** How many of the calls exit with 1. */
export function firing({ seed, calls, n, loads, sd, slower }: CallSpec, policy: Policy): number {
  const random = mulberry32(seed);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const side = (factor: number) =>
    Array.from({ length: loads * n }, (_, index) => trialOf(index, index % loads, { factor, sd, gauss }));
  let fired = 0;
  for (let call = 0; call < calls; call += 1) {
    const [a, b] = [side(1), side(1 + slower)];
    const { comparisons } = compareSides({ sets: [], runs: a }, { sets: [], runs: b }, policy, () => null);
    const held = heldTogether(comparisons, policy.alpha);
    fired += gateOf(held, [], 0, { failOn: "regressed" }).exitCode === 1 ? 1 : 0;
  }
  return fired;
}

interface Draw {
  readonly factor: number;
  readonly sd: number;
  readonly gauss: () => number;
}

/** A run: prefill and decoding have a speed each, of which everything that is printed follows; tails and spreads stray more. */
function trialOf(index: number, load: number, { factor, sd, gauss }: Draw): Trial {
  const speed = () => factor * Math.exp(sd * gauss());
  const [prefill, decode] = [80 * speed(), 11 * speed()];
  const inside = () => Math.exp(0.4 * sd * gauss());
  const told = (name: KnownMetric, middle: number): Reading[] =>
    readings(name, [
      ["mean", middle],
      ["median", middle * inside()],
      ["p99", middle * 1.4 * Math.exp(2 * sd * gauss())],
      ["std", middle * 0.1 * Math.exp(6 * sd * gauss())],
    ]);
  const whole = prefill + 127 * decode;
  const perSecond = 32_000 / whole;
  const tpot = told("tpot", decode);
  return {
    id: String(index),
    benchmark: "model",
    pipeline: "",
    file: `${index}.json`,
    mode: "serving",
    workload: { model: "model", prompts: 100, completed: 100, outputTokens: 12_800, concurrency: load },
    measurements: [
      ...told("ttft", prefill),
      ...tpot,
      ...tpot.map((each) => ({ ...each, metric: "itl" })),
      ...told("e2e_latency", whole),
      ...readings("request_throughput", [["mean", perSecond]]),
      ...readings("output_throughput", [["mean", perSecond * 128]]),
      ...readings("total_throughput", [["mean", perSecond * 1128]]),
    ],
  };
}

function readings(name: KnownMetric, values: readonly (readonly [Statistic, number])[]): Reading[] {
  return values.map(([statistic, value]) => ({
    metric: name,
    statistic,
    value,
    unit: metric(name).unit,
    key: name,
    pointer: `/${statistic}_${name}`,
  }));
}
