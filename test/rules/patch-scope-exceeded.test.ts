import rule from "../../src/rules/patch-scope-exceeded.ts";
import { attempt, facts, file, overlap, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const beyond = (given: Parameters<typeof overlap>[0]) => ({
  attempts: [
    attempt({
      patch: patch({
        facts: facts({ files: [file(), file({ path: "vllm/z.py", line: 20 })], overlap: overlap(given) }),
      }),
    }),
  ],
});

ruleTester(rule, {
  passes: { "what the human change touches": beyond({}) },
  reports: {
    "another file": [
      beyond({ filesBeyond: ["vllm/z.py"], symbolsBeyond: ["vllm/envs.py: f"] }),
      [{ messageId: "files", args: { count: 1, names: "`vllm/z.py`" }, pointer: "line 20" }],
    ],
    "other functions of the same file": [
      beyond({ symbolsBeyond: ["vllm/envs.py: f", "vllm/envs.py: g"] }),
      [{ messageId: "symbols", args: { count: 2 }, pointer: "line 1" }],
    ],
  },
});
