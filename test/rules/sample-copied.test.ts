import rule from "../../src/rules/sample-copied.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const original = run({ id: "a", measurements: [measurement("ttft", 25.71)] });
const row = run({ id: "b", format: "table", pointer: "/3", measurements: [measurement("ttft", 25.71)] });

ruleTester(rule, {
  passes: {
    "no copies": { copies: [] },
    "a copy without numbers": { copies: [{ kind: "row", run: run(), of: original }] },
  },
  reports: {
    "two rows of one run": [
      {
        copies: [
          { kind: "row", run: row, of: original },
          { kind: "row", run: { ...row, pointer: "/4" }, of: original },
        ],
      },
      [{ messageId: "repeated", args: { copies: 2, originals: 1, format: "table" }, pointer: "/3" }],
    ],
    "a row whose numbers nobody measured": [
      { copies: [{ kind: "row", run: row, of: null }] },
      [{ messageId: "other", args: { copies: 1, noun: "record" } }],
    ],
  },
});
