import rule from "../../src/rules/metric-mislabelled.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const requests = measurement("request_throughput", 9.18, { key: "throughput_tok_s" });
const bare = measurement("throughput_ambiguous", 9575.5, { key: "throughput" });
const printed = measurement("request_throughput", 12.59, {
  key: "Throughput requests/s",
  parser: "throughput-line",
});

ruleTester(rule, {
  passes: {
    "nothing mislabelled": { mislabelled: [] },
    "a bare throughput that is of tokens": {
      mislabelled: [
        {
          run: run(),
          measurement: measurement("output_throughput", 3402.6, { key: "throughput" }),
          promised: null,
          printed: [],
        },
      ],
    },
  },
  reports: {
    "6ce01f30: requests under the name of tokens": [
      { mislabelled: [{ run: run(), measurement: requests, promised: "tok/s", printed: [] }] },
      [{ messageId: "unit", args: { unit: "req/s", promise: "not in tok/s" }, pointer: "/throughput_tok_s" }],
    ],
    "0ec82edd: none of what was printed": [
      { mislabelled: [{ run: run(), measurement: bare, promised: null, printed: [printed] }] },
      [{ messageId: "unlike", args: { printed: "12.59 req/s" } }],
    ],
    "a number nobody explains": [
      { mislabelled: [{ run: run(), measurement: bare, promised: null, printed: [] }] },
      [{ messageId: "unknown", args: { value: 9575.5 } }],
    ],
  },
});
