import rule from "../../src/rules/infrastructure-special.ts";
import { signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const pd = signal({
  id: "infrastructure/pd",
  group: "infrastructure",
  description: "disaggregation",
  environment: "two instances",
});

ruleTester(rule, {
  passes: {
    "no signal": {},
    "a signal of another group": { signals: [signalFact(signal({ id: "x", group: "claim" }))] },
  },
  reports: {
    "a subject about it that touches its files": [
      { signals: [signalFact(pd, { inSubject: true, fileShare: 0.1 })] },
      [{ messageId: "subject", args: { environment: "two instances" } }],
    ],
    "half of the files": [
      { signals: [signalFact(pd, { fileShare: 0.5 })] },
      [{ messageId: "files", args: { share: "50 %" } }],
    ],
    "a word only": [{ signals: [signalFact(pd, { inSubject: true })] }, [{ messageId: "mentioned" }]],
  },
});
