import rule from "../../src/rules/patch-suspicious.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const line = {
  kind: "timing-touched",
  why: "a clock is replaced",
  path: "vllm/utils.py",
  line: 13,
  quote: "time.time = f",
};
const holding = (suspicious: (typeof line)[]) => attempt({ patch: patch({ facts: facts({ suspicious }) }) });

ruleTester(rule, {
  passes: { "nothing of the kind": { attempts: [attempt({ patch: patch({ facts: facts() }) })] } },
  reports: {
    "one kind on two lines": [
      { attempts: [holding([line, { ...line, line: 20 }])] },
      [
        {
          messageId: "some",
          args: { kind: "timing-touched", why: "a clock is replaced" },
          pointer: "line 13",
        },
      ],
    ],
    "two kinds": [
      { attempts: [holding([line, { ...line, kind: "stack-inspected", line: 30 }])] },
      [
        { messageId: "some", pointer: "line 13" },
        { messageId: "some", pointer: "line 30" },
      ],
    ],
  },
});
