import rule from "../../src/rules/gpu-count-exceeded.ts";
import { facts, origin, signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const ray = signal({ id: "multi-gpu/ray", group: "multi-gpu", minGpus: 2 });
const asks = (value: number) => [{ value, origin, format: "mapping" }];
const label = { text: "H100-TP2", origin, gpu: null, platform: null, count: 2, runsOnTarget: true };

ruleTester(rule, {
  passes: {
    "one GPU asked for": { gpuRequests: asks(1) },
    "four asked for on four": { gpuRequests: asks(4), target: { ...facts().target, count: 4 } },
    "a few files of a parallel layer": { signals: [signalFact(ray, { fileShare: 0.2, inDiff: true })] },
    "parallel files without a collective in the changed lines": {
      signals: [signalFact(ray, { fileShare: 1 })],
    },
  },
  reports: {
    "a command for four": [{ gpuRequests: asks(4) }, [{ messageId: "command", args: { needed: 4, has: 1 } }]],
    "a label for two": [{ hardware: [label] }, [{ messageId: "label", args: { needed: 2 } }]],
    "a change that is about collectives": [
      { signals: [signalFact(ray, { fileShare: 0.6, inDiff: true })] },
      [{ messageId: "change" }],
    ],
  },
});
