import rule from "../../src/rules/result-overwritten.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const lost = run({
  pointer: "/results/0",
  time: "2025-12-30T14:08:58",
  measurements: [measurement("ttft", 169)],
});
const failed = run({ status: "error", statusText: "baseline_failed" });

ruleTester(rule, {
  passes: { "nothing lost": { overwritten: [] } },
  reports: {
    "a failure over a success": [
      {
        overwritten: [
          { lost, kept: failed },
          { lost: { ...lost, time: "2026-01-01T06:09:02" }, kept: failed },
        ],
      },
      [
        {
          messageId: "failure",
          args: { when: "2025-12-30, 2026-01-01", status: "baseline_failed" },
          pointer: "/result",
        },
      ],
    ],
    "another result": [
      { overwritten: [{ lost, kept: { ...lost, pointer: "/result" } }] },
      [{ messageId: "result" }],
    ],
    "an agent's result where the file has none of an agent": [
      { overwritten: [{ lost: { ...lost, variant: "agent" }, kept: { ...lost, pointer: "/result" } }] },
      [{ messageId: "failure" }],
    ],
  },
});
