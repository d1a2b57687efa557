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
    "long commands from where they part": [
      {
        conflicts: [
          {
            fact: "command",
            values: [
              value(`python ${"--flag ".repeat(15)}--a ${"--b ".repeat(30)}`),
              value(`python ${"--flag ".repeat(15)}--c`),
              value(`python ${"--flag ".repeat(15)}`),
            ],
          },
        ],
      },
      [
        {
          messageId: "differ",
          args: { values: 3, taken: `… --a${" --b".repeat(21)}…`, also: "… --c; … (ends)" },
        },
      ],
    ],
  },
});
