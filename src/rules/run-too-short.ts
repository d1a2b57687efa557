import { metric } from "../model/metrics.ts";
import type { Origin } from "../model/origin.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "run-too-short",
  axis: "data",
  title: "A run lasted too short to show the steady state",
  rationale:
    "In a few seconds most of what is measured is the first batches, clocks that rise and queues that fill; MLPerf asks for ten minutes.",
  advice: "Send more requests, so that the run lasts as long as the policy asks.",
  needs: ["runs", "validity"],
  messages: {
    seconds: {
      text: "{runs} of {all} timed runs lasted less than {minimum} s, the shortest {shortest} s",
      severity: "note",
    },
  },
  check({ runs, validity: { minDurationS: minimum } }) {
    const timed = benchmarkRuns(Object.values(runs).flat()).flatMap(durationOf);
    const short = timed
      .filter(({ seconds }) => seconds < minimum)
      .toSorted((a, b) => a.seconds - b.seconds || (a.origin.file < b.origin.file ? -1 : 1));
    const [first, ...rest] = short.map(({ origin }) => origin);
    if (first === undefined) return [];
    const shortest = (short[0]?.seconds ?? 0).toFixed(1);
    return [
      {
        messageId: "seconds",
        args: { runs: short.length, all: timed.length, minimum, shortest },
        evidence: [first, ...rest],
      },
    ];
  },
});

/** From the requests that came back and how many did a second. */
function durationOf({ workload, measurements, file }: Run): { seconds: number; origin: Origin }[] {
  const served = measurements.find(
    ({ metric: id, statistic }) => id === "request_throughput" && statistic === "mean",
  );
  const requests = workload.completed ?? workload.prompts;
  if (served === undefined || requests === undefined || !(served.value > 0)) return [];
  const { pointer, key, value, metric: id } = served;
  const quote = `${requests} requests, ${key}: ${value} ${metric(id).unit}`.slice(0, 120);
  return [{ seconds: requests / value, origin: { file, pointer, quote } }];
}
