import rule from "../../src/rules/patch-not-applied.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const given = facts();
const answered = (answer: "yes" | "undecided") => {
  const doesNotApply = {
    answer,
    why: "git apply refuses it",
    origin: { file: "p.diff", pointer: "line 47" },
  };
  return {
    attempts: [
      attempt({ patch: patch({ facts: { ...given, answers: { ...given.answers, doesNotApply } } }) }),
    ],
  };
};

ruleTester(rule, {
  passes: { "what the files cannot tell": answered("undecided") },
  reports: { "a proof": [answered("yes"), [{ messageId: "refused", pointer: "line 47" }]] },
});
