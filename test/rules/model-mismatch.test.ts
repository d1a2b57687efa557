import rule from "../../src/rules/model-mismatch.ts";
import type { Run } from "../../src/model/runState.ts";
import { measurement, mismatch, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const differs = { field: "model", reference: "org/model-FP8", candidate: "Qwen/Qwen2.5-7B-Instruct" };
const otherModel: Run = { ...run({ measurements: [measurement("ttft", 1)] }), otherLoad: [differs] };

ruleTester(rule, {
  passes: {
    "equal workloads": { mismatches: [] },
    "an engine that never runs it, of which another rule tells": {
      unreached: [{ run: run(), by: "engine", ran: "V0", file: "vllm/v1/a.py" }],
    },
    "another model, of which the pair tells already": {
      runs: { baseline: [], agent: [], human: [otherModel] },
      unreached: [{ run: otherModel, by: "engine", ran: "V0", file: "vllm/v1/a.py" }],
    },
    "a difference another rule owns": { mismatches: [mismatch("prompts")] },
  },
  reports: {
    "one report however often the pair stands there": [
      { mismatches: [mismatch("model"), mismatch("model")] },
      [
        {
          messageId: "differ",
          args: { differences: "model 1000 against 100", pair: "human against baseline" },
          pointer: "/result",
        },
      ],
    ],
    "a measured model that never loads the changed file": [
      { unreached: [{ run: run(), by: "model", ran: "org/model", file: "models/other.py" }] },
      [{ messageId: "unreached", args: { ran: "org/model", changed: "models/other.py" } }],
    ],
    "a baseline that ran an unquantised model where the commit's is FP8, and nothing stands beside it": [
      { runs: { baseline: [otherModel], agent: [], human: [] } },
      [{ messageId: "other", args: { ran: "Qwen/Qwen2.5-7B-Instruct", named: "org/model-FP8" } }],
    ],
    "a model that was replaced on the way to the program": [
      { runs: { baseline: [], agent: [], human: [run({ statedModel: "org/other" })] } },
      [{ messageId: "replaced", args: { stated: "org/other", ran: "org/model" } }],
    ],
  },
});
