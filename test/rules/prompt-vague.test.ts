import rule from "../../src/rules/prompt-vague.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const origin = { file: "a/prompt.json", pointer: "/description" };

function prompt(...met: readonly boolean[]) {
  const criteria = met.map((each, index) => ({ criterion: `c${index}`, met: each, origin }));
  const score = met.length === 0 ? null : met.filter(Boolean).length / met.length;
  return { file: "a/prompt.json", targetFiles: [], criteria, score };
}

ruleTester(rule, {
  passes: {
    "half of the criteria met": { attempts: [attempt({ prompt: prompt(true, false) })] },
    "nothing decidable": { attempts: [attempt({ prompt: prompt() })] },
    "no prompt": { attempts: [attempt()] },
  },
  reports: {
    "two attempts with one prompt, one with another": [
      {
        attempts: [
          attempt({ id: "one", prompt: prompt(false, false, true) }),
          attempt({ id: "two", prompt: prompt(false, false, true) }),
          attempt({ id: "three", prompt: prompt(false) }),
        ],
      },
      [
        {
          messageId: "vague",
          args: { met: 1, decided: 3, attempts: 2, unmet: "c0; c1" },
          pointer: "/description",
        },
        { messageId: "vague", args: { met: 0, decided: 1, attempts: 1 } },
      ],
    ],
  },
});
