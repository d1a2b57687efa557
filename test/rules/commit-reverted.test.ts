import rule from "../../src/rules/commit-reverted.ts";
import { origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const subject = (value: string) => ({ subject: { value, origin, format: "mapping" } });

ruleTester(rule, {
  passes: {
    "a change": subject("[Core] Optimize get_seqs (#7051)"),
    "the word in the middle": subject("Avoid revert of cache"),
  },
  reports: {
    "a quoted revert": [subject('Revert "[Perf] Reduce overheads (#1)" (#2)'), [{ messageId: "revert" }]],
    "a tagged revert": [subject("[Core] Revert the cache"), [{ messageId: "revert", pointer: "/0/field" }]],
  },
});
