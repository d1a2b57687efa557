import rule from "../../src/rules/attempt-too-fast.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "a success of minutes": { attempts: [attempt()] },
    "an error after a second": { attempts: [attempt({ status: "error", durationS: 1.2 })] },
  },
  reports: {
    "a success after 1.57 s": [
      { attempts: [attempt({ durationS: 1.5703 })] },
      [{ messageId: "seconds", args: { seconds: "1.57" } }],
    ],
  },
});
