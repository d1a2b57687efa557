import rule from "../../src/rules/metric-from-log-line.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const of = (human: ReturnType<typeof run>) => ({ runs: { baseline: [], agent: [], human: [human] } });
const gauge = measurement("engine_log_throughput", 102.1, { key: "throughput" });

ruleTester(rule, {
  passes: { "a printed throughput": of(run({ measurements: [measurement("output_throughput", 102.1)] })) },
  reports: {
    "310aca88: 51.1 became 102.1 and was called twice as fast": [
      of(
        run({
          measurements: [gauge],
          statedEffects: [
            { key: "throughput", against: "baseline", pct: 99.804, pointer: "/improvement/throughput" },
            { key: "latency_avg", against: "baseline", pct: -1.17, pointer: "/improvement/latency_avg" },
          ],
        }),
      ),
      [
        {
          messageId: "called",
          args: { claim: "+99.8 % against baseline", value: 102.1 },
          pointer: "/throughput",
        },
      ],
    ],
    "one nobody made anything of": [
      of(run({ measurements: [gauge] })),
      [{ messageId: "taken", args: { value: 102.1 } }],
    ],
  },
});
