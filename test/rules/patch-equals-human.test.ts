import rule from "../../src/rules/patch-equals-human.ts";
import { attempt, facts, file, overlap, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const beside = (given: Parameters<typeof overlap>[0]) => ({
  attempts: [
    attempt({
      patch: patch({
        facts: facts({ files: [file({ line: 4, blobs: ["1111111", "2222222"] })], overlap: overlap(given) }),
      }),
    }),
  ],
});

ruleTester(rule, {
  passes: { "another content": beside({ lines: 1 }) },
  reports: {
    "the whole change": [
      beside({ filesEqual: ["vllm/envs.py"], whole: true }),
      [{ messageId: "whole", args: { files: "`vllm/envs.py`" }, pointer: "line 4" }],
    ],
    "one file of two": [
      beside({ filesEqual: ["vllm/envs.py"], filesMissed: ["vllm/config.py"] }),
      [{ messageId: "part", args: { count: 1, total: 2 } }],
    ],
  },
});
