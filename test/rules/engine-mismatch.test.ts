import type { Facts } from "../../src/model/facts.ts";
import rule from "../../src/rules/engine-mismatch.ts";
import { measurement, mismatch, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const changes = (...paths: readonly string[]): Facts["changedFiles"] =>
  paths.map((path) => ({ path, status: "modified", added: 9, removed: 1, hunks: [], statedIn: "c.json" }));
const onV0 = run({ workload: { engine: "V0" }, measurements: [measurement("latency", 216)] });
const runs = { baseline: [], human: [onV0], agent: [] };

ruleTester(rule, {
  passes: {
    "one engine": { mismatches: [] },
    "another model": { mismatches: [mismatch("model")] },
    "a change mostly outside V1 measured on V0": {
      runs,
      changedFiles: changes("vllm/v1/core/a.py", "vllm/core/scheduler.py", "vllm/config.py"),
    },
    "a run on V0 without a diff": { runs },
  },
  reports: {
    "V0 against V1": [{ mismatches: [mismatch("engine")] }, [{ messageId: "differ" }]],
    "a commit of V1 measured on V0": [
      { runs, changedFiles: changes("vllm/v1/sample/rejection_sampler.py") },
      [{ messageId: "other", args: { side: "human", ran: "V0", changed: "V1" }, pointer: "/result" }],
    ],
  },
});
