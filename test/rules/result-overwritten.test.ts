import rule from "../../src/rules/result-overwritten.ts";
import type { Run } from "../../src/model/runState.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const early = run({
  id: "1",
  snapshot: true,
  file: "log.json",
  pointer: "/results/0",
  time: "2025-12-30T14:08:58",
  measurements: [measurement("ttft", 169)],
});
const failed = run({ id: "9", status: "error", statusText: "baseline_failed" });
const { snapshot: _, ...held } = { ...early, file: "result.json" };
const later: Run = { ...held, id: "9", pointer: "/result" };
const human = (...runs: readonly Run[]) => ({ runs: { baseline: [], human: runs, agent: [] } });

ruleTester(rule, {
  passes: {
    "nothing lost": human(held),
    "the log's own copy of what the file holds": {
      ...human(early),
      copies: [{ kind: "run", run: held, of: early }],
    },
    "a failure that was never more": human({ ...early, measurements: [] }, failed),
  },
  reports: {
    "a failure over a success": [
      human(early, { ...early, id: "2", time: "2026-01-01T06:09:02" }, failed),
      [
        {
          messageId: "failure",
          args: { when: "2025-12-30, 2026-01-01", status: "baseline_failed" },
          pointer: "/result",
        },
      ],
    ],
    "another result": [human(early, later), [{ messageId: "result" }]],
    "an agent's result where the file has none of an agent": [
      { runs: { baseline: [], human: [later], agent: [{ ...early, variant: "agent" }] } },
      [{ messageId: "failure" }],
    ],
  },
});
