import type { Facts } from "../../src/model/facts.ts";
import rule from "../../src/rules/infrastructure-special.ts";
import { signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const pd = signal({
  id: "infrastructure/pd",
  group: "infrastructure",
  description: "disaggregation",
  environment: "two instances",
});

const file: Facts["changedFiles"][number] = {
  path: "a.py",
  status: "modified",
  added: 1,
  removed: 1,
  hunks: [],
  statedIn: "c.json",
};

ruleTester(rule, {
  passes: {
    "no signal": {},
    "what somebody said under the pull request": { signals: [signalFact(pd)] },
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
    "a subject about it, and no diff that could tell": [
      { signals: [signalFact(pd, { inSubject: true })] },
      [{ messageId: "subject" }],
    ],
    "a subject about it, and a diff without a word of it: what was made faster is what the author says": [
      { signals: [signalFact(pd, { inSubject: true })], changedFiles: [file] },
      [{ messageId: "subject" }],
    ],
    "a few lines about it": [{ signals: [signalFact(pd, { inDiff: true })] }, [{ messageId: "mentioned" }]],
  },
});
