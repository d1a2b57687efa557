import rule from "../../src/rules/model-gated.ts";
import { model } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "an open model": { model: model() },
    "a gated id that does not exist": { model: model({ gated: true, exists: false }) },
  },
  reports: { "a gated model": [{ model: model({ gated: true }) }, [{ messageId: "gated" }]] },
});
