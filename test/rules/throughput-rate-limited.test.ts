import rule from "../../src/rules/throughput-rate-limited.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const served = (value: number, requestRate?: string) => ({
  runs: {
    baseline: [],
    agent: [],
    human: [
      run({
        workload: requestRate === undefined ? {} : { requestRate },
        measurements: [measurement("request_throughput", value, { pointer: "/served" })],
      }),
    ],
  },
});

ruleTester(rule, {
  passes: {
    "requests sent as fast as they can be": served(33.9, "inf"),
    "a rate that the engine cannot keep up with": served(41.2, "200"),
    "a rate that is not known": served(8.1),
  },
  reports: {
    "70b808fe: one request a second, whoever serves": [
      served(0.96, "1.0"),
      [{ messageId: "bound", args: { served: 0.96, rate: 1 }, pointer: "/served" }],
    ],
  },
});
