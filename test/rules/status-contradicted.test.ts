import rule from "../../src/rules/status-contradicted.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const of = (human: ReturnType<typeof run>) => ({ runs: { baseline: [], agent: [], human: [human] } });
const measurements = [measurement("ttft", 25.71)];

ruleTester(rule, {
  passes: {
    "a success with numbers": of(run({ measurements })),
    "a failure without": of(run({ status: "error", statusText: "error" })),
    "a row without a status": of(run({ statusText: "no status", measurements })),
    "the timed baseline of a patch that was not there": of(
      run({ mode: "micro", statusText: "no_patch", measurements }),
    ),
  },
  reports: {
    "a success without numbers": [of(run()), [{ messageId: "empty", args: { status: "success" } }]],
    "a failure with numbers": [of(run({ statusText: "error", measurements })), [{ messageId: "measured" }]],
  },
});
