import rule from "../../src/rules/patch-syntax-invalid.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const fault = { path: "vllm/envs.py", line: 38, quote: "def optimized_tensor_allocation(size):" };
const withFault = (given: object) =>
  attempt({
    patch: patch({
      facts: facts({ syntax: { valid: 0, undecided: 0, invalid: 1, faults: [{ ...fault, ...given }] } }),
    }),
  });

ruleTester(rule, {
  passes: {
    "valid hunks": { attempts: [attempt({ patch: patch({ facts: facts() }) })] },
    "undecided ones": {
      attempts: [
        attempt({
          patch: patch({ facts: facts({ syntax: { valid: 0, undecided: 2, invalid: 0, faults: [] } }) }),
        }),
      ],
    },
  },
  reports: {
    "a def inside a dict literal": [
      { attempts: [withFault({ inside: "a dict literal" })] },
      [
        {
          messageId: "inside",
          args: { line: 38, inside: "a dict literal", path: "vllm/envs.py" },
          pointer: "line 38",
        },
      ],
    ],
    "a line on its own": [
      { attempts: [withFault({})] },
      [{ messageId: "line", args: { line: 38, path: "vllm/envs.py" }, pointer: "line 38" }],
    ],
  },
});
