import rule from "../../src/rules/correction-invalid.ts";
import { command, origin, problem } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const flags = (...names: string[]) => command({ workload: { flags: names } });
const added = { name: "--v2", kind: "flag" as const, added: true, takesValue: false, on: false, origin };

ruleTester(rule, {
  passes: {
    "a sound correction": { curatedCommand: { command: command(), baseline: null } },
    "a problem that does not stop the program": {
      curatedCommand: {
        command: command({ problems: [problem("flag-unknown", { refused: false })] }),
        baseline: null,
      },
    },
    "a pair that differs in the switch the commit adds": {
      curatedCommand: { command: flags("--v2"), baseline: flags() },
      switches: [added],
    },
  },
  reports: {
    "a correction that fails": [
      { curatedCommand: { command: command({ problems: [problem("flag-misplaced")] }), baseline: null } },
      [{ messageId: "broken" }],
    ],
    "a pair that differs in an old flag": [
      { curatedCommand: { command: flags("--v2"), baseline: flags() } },
      [{ messageId: "confounded", args: { flag: "--v2" } }],
    ],
  },
});
