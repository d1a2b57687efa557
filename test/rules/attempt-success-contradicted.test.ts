import rule from "../../src/rules/attempt-success-contradicted.ts";
import { attempt, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "a success that ended well": { attempts: [attempt()] },
    "an error with a return code": { attempts: [attempt({ status: "error", returnCode: 1 })] },
    "a success without return code": { attempts: [withoutReturnCode()] },
  },
  reports: {
    "a killed success": [
      { attempts: [attempt({ returnCode: -15 })] },
      [{ messageId: "returnCode", args: { returnCode: -15 }, pointer: "/status" }],
    ],
    "a success the agent denies, with an empty patch": [
      { attempts: [attempt({ agentSaysDone: false, patch: patch({ empty: true, bytes: 0 }) })] },
      [{ messageId: "agentDenies" }, { messageId: "patchEmpty" }],
    ],
  },
});

function withoutReturnCode() {
  const { returnCode: _, ...rest } = attempt();
  return rest;
}
