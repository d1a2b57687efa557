import rule from "../../src/rules/attempt-copied.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: { "an attempt of its own": { attempts: [attempt()] } },
  reports: {
    "a copy": [
      { attempts: [attempt({ copyOf: "vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0008" })] },
      [
        {
          messageId: "journal",
          args: { original: "vllm/claude_code/default/2025-12-22_21-40-38/vllm_core-0008" },
        },
      ],
    ],
  },
});
