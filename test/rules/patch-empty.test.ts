import rule from "../../src/rules/patch-empty.ts";
import { attempt, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const { patch: _, ...withoutPatch } = attempt();

ruleTester(rule, {
  passes: {
    "a patch with something in it": { attempts: [attempt()] },
    "no patch file at all": { attempts: [withoutPatch] },
  },
  reports: {
    "an empty patch under success": [
      { attempts: [attempt({ patch: patch({ bytes: 1, empty: true }) })] },
      [{ messageId: "empty", args: { status: "success" } }],
    ],
  },
});
