import rule from "../../src/rules/parent-missing.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: { "a parent": {} },
  reports: { none: [{ parents: [] }, [{ messageId: "unknown" }]] },
});
