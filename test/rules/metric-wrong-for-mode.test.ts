import rule from "../../src/rules/metric-wrong-for-mode.ts";
import type { Run } from "../../src/model/runState.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const of = (mode: "serving" | null, ...human: readonly Run[]) => ({
  runs: { baseline: [], agent: [], human },
  own: { mode },
});
const rate = measurement("output_throughput", 2443.12);
const wrong = (given: Partial<Run>) => run({ result: "wrong-metric", ...given });

ruleTester(rule, {
  passes: {
    "serving with its latencies": of(
      "serving",
      run({ mode: "serving", measurements: [rate, measurement("ttft", 156.7)] }),
    ),
    "a mode nobody names": of(null, run({ measurements: [rate] })),
    "a run without numbers": of("serving", run({ mode: "serving" })),
    "a published row": of("serving", wrong({ role: "copy", measurements: [rate] })),
  },
  reports: {
    "a serving run of another client": [
      of(null, wrong({ mode: "serving", measurements: [rate] })),
      [
        {
          messageId: "other",
          args: { found: "Output throughput", mode: "serving" },
          pointer: "/output_throughput",
        },
      ],
    ],
    "a run of another kind than the commit names": [
      of("serving", wrong({ mode: "latency", measurements: [measurement("latency", 2186.6)] })),
      [{ messageId: "program", args: { ran: "latency", mode: "serving" }, pointer: "/latency" }],
    ],
    "a number of unknown unit, where nothing tells what was meant": [
      of(null, wrong({ measurements: [measurement("throughput_ambiguous", 7443.9)] })),
      [{ messageId: "unknown", args: { found: "Throughput (unit unknown)" } }],
    ],
  },
});
