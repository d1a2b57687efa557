import rule from "../../src/rules/patch-template-code.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const found = {
  kind: "never-called",
  path: "vllm/envs.py",
  line: 13,
  quote: "def f(x):",
  name: "f",
} as const;
const templated = (only: "yes" | "no") => {
  const given = facts({ template: [found] });
  const templateOnly = { answer: only, why: "" };
  return attempt({ patch: patch({ facts: { ...given, answers: { ...given.answers, templateOnly } } }) });
};

ruleTester(rule, {
  passes: { "code that runs": { attempts: [attempt({ patch: patch({ facts: facts() }) })] } },
  reports: {
    "nothing else": [
      { attempts: [templated("yes")] },
      [{ messageId: "only", args: { what: "a new function no line of the patch uses" }, pointer: "line 13" }],
    ],
    "beside real code": [{ attempts: [templated("no")] }, [{ messageId: "some", pointer: "line 13" }]],
  },
});
