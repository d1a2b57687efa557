import rule from "../../src/rules/solution-shown.ts";
import type { Leak } from "../../src/model/attempts.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const shown = (lines: number, name: Leak["class"], id = "a"): ReturnType<typeof attempt> =>
  attempt({
    id,
    leak: {
      added: 20,
      shown: lines,
      inPrompt: lines,
      share: lines / 20,
      class: name,
      origin: { file: `${id}/task.txt`, pointer: "" },
    },
  });

ruleTester(rule, {
  passes: {
    "an attempt of which nobody knows what it was shown": { attempts: [attempt()] },
    "one that was shown nothing": { attempts: [shown(0, "none")] },
  },
  reports: {
    "each class by its own message": [
      {
        attempts: [shown(20, "whole"), shown(15, "most", "b"), shown(10, "half", "c"), shown(1, "part", "d")],
      },
      [
        { messageId: "whole", args: { lines: "20 of 20 lines, 100 %", attempts: "1 attempt" } },
        { messageId: "most" },
        { messageId: "half" },
        { messageId: "part", args: { lines: "1 of 20 lines, 5 %" } },
      ],
    ],
    "attempts that were shown as much once": [
      { attempts: [shown(10, "half"), shown(10, "half", "b")] },
      [{ messageId: "half", args: { attempts: "2 attempts" } }],
    ],
  },
});
