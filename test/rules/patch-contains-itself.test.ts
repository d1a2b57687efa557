import rule from "../../src/rules/patch-contains-itself.ts";
import { attempt, facts, file, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const own = file({ path: "model_patch.diff", kind: "own", status: "added" });
const holding = (...files: readonly ReturnType<typeof file>[]) => ({
  attempts: [attempt({ patch: patch({ facts: facts({ files: [...files] }) }) })],
});

ruleTester(rule, {
  passes: { "files of the repository": holding(file()) },
  reports: {
    "beside them": [holding(own, file()), [{ messageId: "beside", args: { path: "model_patch.diff" } }]],
    alone: [holding(own), [{ messageId: "alone", pointer: "line 1" }]],
  },
});
