import rule from "../../src/rules/cold-start.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const of = (human: ReturnType<typeof run>) => ({ runs: { baseline: [], agent: [], human: [human] } });
const median = measurement("ttft", 100, { statistic: "median", pointer: "/median" });
const p99 = (value: number) => measurement("ttft", value, { statistic: "p99", pointer: "/p99" });

ruleTester(rule, {
  passes: {
    "a tail of a warm server": of(run({ measurements: [median, p99(1900)] })),
    "a printed warm-up beside the result": of(
      run({ measurements: [measurement("warm_up_time", 5.33, { parser: "cost-time-line" })] }),
    ),
  },
  reports: {
    "the first request waits for the compiler": [
      of(run({ measurements: [median, p99(2500)] })),
      [{ messageId: "tail", args: { ratio: 25 }, pointer: "/p99" }],
    ],
    "2deb029d: the warm-up under the name of the latency": [
      of(run({ measurements: [measurement("warm_up_time", 5.33, { key: "latency_avg" })] })),
      [{ messageId: "warmUp", args: { key: "latency_avg", value: 5.33 } }],
    ],
  },
});
