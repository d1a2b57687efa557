import rule from "../../src/rules/sources-disagree.ts";
import { origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const value = (text: string) => ({ value: text, origin, format: "mapping" });

ruleTester(rule, {
  passes: { "no conflict": {} },
  reports: {
    "two models": [
      { conflicts: [{ fact: "model", values: [value("a"), value("b")] }] },
      [{ messageId: "differ", args: { fact: "model", values: 2 } }],
    ],
  },
});
