import type { MetricId } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import { numbersOf, valuesOf } from "./cohorts.ts";
import type { DescribedPair } from "./judgePairs.ts";
import type { Position } from "./effectTypes.ts";
import { meanOf } from "./positionCost.ts";

type Settings = NonNullable<Policy["order"]>["stall"];
type Explained = Pick<DescribedPair, "pair" | "definition">;

/**
 * A stall before the first answer of whoever runs first: the first token comes later by what the whole run takes longer, and
 * once answers come they come as fast on both sides.
 */
export function stallOf({ pair, definition }: Explained, stall: Settings): Position | null {
  if (!isExplained({ pair, definition }, stall)) return null;
  const both = (metric: MetricId) =>
    [pair.reference, pair.candidate].map((side) => {
      const values = numbersOf(valuesOf(side, { metric, statistic: "mean" }));
      return values.length === 0 ? null : Math.exp(meanOf(values.map(Math.log)));
    });
  const [ttft, laterTtft] = both("ttft");
  const [rate, laterRate] = both("request_throughput");
  const [tpot, laterTpot] = both("tpot");
  const { completed, prompts } = pair.reference.runs[0]?.workload ?? {};
  const requests = completed ?? prompts;
  if (ttft == null || laterTtft == null || rate == null || laterRate == null || requests === undefined)
    return null;
  const seconds = requests / rate - requests / laterRate;
  const firstTokenS = (ttft - laterTtft) / 1000;
  const isAlike = Math.abs(firstTokenS - seconds) <= (stall.agreementPct / 100) * Math.abs(seconds);
  const steady = stall.steadyShare * Math.abs(Math.log(ttft / laterTtft));
  const isSteady = tpot == null || laterTpot == null || Math.abs(Math.log(tpot / laterTpot)) <= steady;
  if (Math.abs(seconds) < stall.leastS || !isAlike || !isSteady) return null;
  return { p: 1, beyond: null, reason: { kind: "start-up-stall", args: { seconds, firstTokenS } } };
}

/** Waiting for the first answer is in the first token, in what the whole run served, and in the tails of every request. */
function isExplained({ pair, definition }: Explained, { explains, metrics, statistics }: Settings): boolean {
  return (
    explains.includes(definition.family ?? "") ||
    metrics.some((metric) => metric === pair.metric) ||
    statistics.some((statistic) => statistic === pair.statistic)
  );
}
