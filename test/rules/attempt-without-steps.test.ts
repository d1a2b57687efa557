import rule from "../../src/rules/attempt-without-steps.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: { "nine steps": { attempts: [attempt({ steps: 9 })] }, "steps unknown": { attempts: [attempt()] } },
  reports: {
    "a success without a step": [
      { attempts: [attempt({ steps: 0 })] },
      [{ messageId: "none", args: { status: "success" } }],
    ],
  },
});
