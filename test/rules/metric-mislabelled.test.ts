import rule from "../../src/rules/metric-mislabelled.ts";
import type { Measurement } from "../../src/model/records.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const requests = measurement("request_throughput", 9.18, { key: "throughput_tok_s" });
const bare = measurement("throughput_ambiguous", 9575.5, { key: "throughput" });
const tokens = measurement("output_throughput", 3402.6, { key: "throughput" });
const logged = measurement("engine_log_throughput", 102.1, { key: "throughput" });
const printed = measurement("request_throughput", 12.59, {
  key: "Throughput requests/s",
  parser: "throughput-line",
});
const human = (...measurements: readonly Measurement[]) => ({
  runs: { baseline: [], human: [run({ measurements: [...measurements] })], agent: [] },
});

ruleTester(rule, {
  passes: {
    "no run": {},
    "a bare throughput that is of tokens": human(tokens),
    "a name that keeps its word": human(measurement("output_throughput", 9.18, { key: "throughput_tok_s" })),
    "a log line, which has a rule of its own": human(logged),
    "what a text printed": human(printed),
  },
  reports: {
    "6ce01f30: requests under the name of tokens": [
      human(requests),
      [{ messageId: "unit", args: { unit: "req/s", promise: "not in tok/s" }, pointer: "/throughput_tok_s" }],
    ],
    "0ec82edd: none of what was printed": [
      human(bare, printed),
      [{ messageId: "unlike", args: { printed: "12.59 req/s" } }],
    ],
    "a number nobody explains": [human(bare), [{ messageId: "unknown", args: { value: 9575.5 } }]],
  },
});
