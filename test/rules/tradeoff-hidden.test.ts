import rule from "../../src/rules/tradeoff-hidden.ts";
import { signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "no claim": {},
    "another claim": { signals: [signalFact(signal({ id: "claim/tested-on-amd", group: "claim" }))] },
  },
  reports: {
    "the author's own words": [
      { signals: [signalFact(signal({ id: "claim/tradeoff", group: "claim" }))] },
      [{ messageId: "stated" }],
    ],
  },
});
