import rule from "../../src/rules/model-unknown.ts";
import { model } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: { "a model that exists": { model: model() } },
  reports: {
    "a misspelt id": [
      { model: model({ exists: false, replacement: "org/right" }) },
      [{ messageId: "renamed", args: { replacement: "org/right" }, corrections: ["replace-model"] }],
    ],
    "an id nobody knows": [{ model: model({ exists: false }) }, [{ messageId: "missing", corrections: [] }]],
  },
});
