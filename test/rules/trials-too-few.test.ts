import rule from "../../src/rules/trials-too-few.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const sides = (n: number) =>
  comparison({ reference: { ...comparison().reference, n }, candidate: { ...comparison().candidate, n } });

ruleTester(rule, {
  passes: { "three against three": { primary: sides(3) } },
  reports: {
    "two against two": [{ primary: sides(2) }, [{ messageId: "few", args: { reference: 2, minimum: 3 } }]],
    "one against one": [{ primary: sides(1) }, [{ messageId: "few", corrections: ["repeat-runs"] }]],
  },
});
