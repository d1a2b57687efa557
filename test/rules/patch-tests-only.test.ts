import rule from "../../src/rules/patch-tests-only.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const given = facts();
const wrongFilesOnly = {
  answer: "yes",
  why: "only tests; no file of the engine",
  origin: { file: "model_patch.diff", pointer: "line 1" },
} as const;

ruleTester(rule, {
  passes: { "a source file": { attempts: [attempt({ patch: patch({ facts: given }) })] } },
  reports: {
    "tests alone": [
      {
        attempts: [
          attempt({ patch: patch({ facts: { ...given, answers: { ...given.answers, wrongFilesOnly } } }) }),
        ],
      },
      [{ messageId: "only", args: { files: 1 }, pointer: "line 1" }],
    ],
  },
});
