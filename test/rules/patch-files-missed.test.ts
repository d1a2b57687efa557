import rule from "../../src/rules/patch-files-missed.ts";
import { attempt, facts, overlap, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const beside = (given: Parameters<typeof overlap>[0]) => ({
  attempts: [attempt({ patch: patch({ facts: facts({ overlap: overlap(given) }) }) })],
});

ruleTester(rule, {
  passes: {
    "all of them touched": beside({}),
    "no human change known": { attempts: [attempt({ patch: patch({ facts: facts() }) })] },
  },
  reports: {
    "one of two": [
      beside({ filesMissed: ["vllm/config.py"] }),
      [{ messageId: "some", args: { missed: 1, total: 2, files: "`vllm/config.py`" } }],
    ],
    "none of one": [
      beside({ filesShared: [], filesMissed: ["vllm/config.py"] }),
      [{ messageId: "all", args: { total: 1 } }],
    ],
  },
});
