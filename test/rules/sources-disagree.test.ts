import rule from "../../src/rules/sources-disagree.ts";
import { origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const value = (text: string) => ({ value: text, origin });

ruleTester(rule, {
  passes: { "no conflict": {} },
  reports: {
    "two models": [
      { conflicts: [{ fact: "model", values: [value("a"), value("b")] }] },
      [{ messageId: "differ", args: { fact: "model", values: 2, taken: "a", also: "b" } }],
    ],
    "three long commands": [
      {
        conflicts: [
          { fact: "command", values: [value(`python ${"--flag ".repeat(30)}`), value("b"), value("c")] },
        ],
      },
      [
        {
          messageId: "differ",
          args: { values: 3, taken: `python ${"--flag ".repeat(10)}--flag…`, also: "b; c" },
        },
      ],
    ],
  },
});
