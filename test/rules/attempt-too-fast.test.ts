import rule from "../../src/rules/attempt-too-fast.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "a success of minutes": { attempts: [attempt()] },
    "an error after a second": { attempts: [attempt({ status: "error", durationS: 1.2 })] },
  },
  reports: {
    "with a patch another run has written": [
      { attempts: [attempt({ durationS: 2, samePatchAs: ["vllm/trae/gpt-4o/r/i"] })] },
      [{ messageId: "leftover", args: { seconds: "2.00", other: "vllm/trae/gpt-4o/r/i" } }],
    ],
    "a success after 1.57 s": [
      { attempts: [attempt({ durationS: 1.5703 })] },
      [{ messageId: "seconds", args: { seconds: "1.57" } }],
    ],
  },
});
