import rule from "../../src/rules/architecture-unavailable.ts";
import { h100, origin, signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const blackwell = signal({ id: "architecture/sm100", group: "architecture", description: "Blackwell" });
const hopper = signal({ id: "architecture/sm90", group: "architecture" });
const claim = signal({ id: "claim/tested-on-blackwell", group: "claim", description: "B200" });
const ray = signal({ id: "multi-gpu/ray", group: "multi-gpu" });
const label = { text: "Intel-CPU", origin, gpu: null, platform: "Intel-CPU", count: 1, runsOnTarget: false };

ruleTester(rule, {
  passes: {
    "no signal at all": {},
    "an architecture the target runs": {
      signals: [signalFact(hopper, { runsOnTarget: true, inSubject: true, fileShare: 1 })],
    },
    "a word in the discussion only": { signals: [signalFact(blackwell)] },
    "a signal of another group": { signals: [signalFact(ray, { inSubject: true })] },
    "a label the target runs": { hardware: [{ ...label, runsOnTarget: true }] },
  },
  reports: {
    "a subject that names it": [
      { signals: [signalFact(blackwell, { inSubject: true })] },
      [{ messageId: "subject", args: { what: "Blackwell" } }],
    ],
    "most of the files are for it": [
      { signals: [signalFact(blackwell, { fileShare: 0.6 })] },
      [{ messageId: "files", args: { share: "60 %" } }],
    ],
    "some changed lines are for it": [
      { signals: [signalFact(blackwell, { inDiff: true })] },
      [{ messageId: "mentioned" }],
    ],
    "the author measured elsewhere": [
      { signals: [signalFact(claim)] },
      [{ messageId: "testedElsewhere", args: { what: "B200" } }],
    ],
    "a mapping lists it for another GPU of the same maker": [
      { hardware: [{ ...label, text: "B200", gpu: { ...h100, name: "B200" } }] },
      [{ messageId: "measuredElsewhere", args: { what: "B200" } }],
    ],
    "a mapping lists it for another platform": [
      { hardware: [label] },
      [{ messageId: "label", args: { what: "Intel-CPU" }, pointer: "/0/field" }],
    ],
  },
});
