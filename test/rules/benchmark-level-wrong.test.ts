import rule from "../../src/rules/benchmark-level-wrong.ts";
import { command, component, match } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const micro = { id: "pool", level: "micro" as const };
const proposal = {
  component: component(micro),
  command: "python pool.py",
  mode: "micro",
  sound: true,
  note: null,
};

ruleTester(rule, {
  passes: {
    "a system change under serving": { command: command(), components: [match()] },
    "a micro change under its own benchmark": {
      command: command({ mode: "micro" }),
      components: [match(micro)],
    },
    "a micro change that is a third of the commit": { command: command(), components: [match(micro, 0.33)] },
  },
  reports: {
    "a micro change under serving": [
      { command: command(), components: [match(micro)] },
      [{ messageId: "micro", args: { level: "micro", mode: "serving" }, corrections: [] }],
    ],
    "a micro change whose benchmark is known": [
      { command: command(), components: [match(micro)], proposals: [proposal] },
      [{ messageId: "micro", corrections: ["replace-command"] }],
    ],
    "loading under serving": [
      { command: command(), components: [match({ id: "loader", level: "load" })] },
      [{ messageId: "outside" }],
    ],
  },
});
