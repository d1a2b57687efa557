import type { Facts, GpuRequest } from "../../src/model/facts.ts";
import rule from "../../src/rules/gpu-count-exceeded.ts";
import { facts, origin, signal, signalFact } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const ray = signal({ id: "multi-gpu/ray", group: "multi-gpu", minGpus: 2 });
const asks = (value: number, given: Partial<GpuRequest> = {}): GpuRequest => ({
  value,
  origin,
  by: "command",
  ...given,
});
const writes = (value: number, given: Partial<GpuRequest> = {}) => asks(value, { by: "author", ...given });
const label = { text: "H100-TP2", origin, gpu: null, platform: null, count: 2, runsOnTarget: true };
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
    "one GPU asked for": { gpuRequests: [asks(1)] },
    "four asked for on four": { gpuRequests: [asks(4)], target: { ...facts().target, count: 4 } },
    "a few files of a parallel layer": { signals: [signalFact(ray, { fileShare: 0.2, inDiff: true })] },
    "parallel files without a collective in the changed lines": {
      signals: [signalFact(ray, { fileShare: 1 })],
    },
    "a subject that names it, and a diff without any of it": {
      signals: [signalFact(ray, { inSubject: true })],
      changedFiles: [file],
    },
  },
  reports: {
    "a command for four": [
      { gpuRequests: [asks(4)] },
      [{ messageId: "command", args: { needed: 4, has: 1 } }],
    ],
    "a command for four, where the author needed two": [
      { gpuRequests: [asks(4), writes(2)] },
      [{ messageId: "command", args: { needed: 4, has: 1 } }],
    ],
    "a command for four, where the author needed one": [
      { gpuRequests: [asks(4, { flag: "--tp" }), writes(8), writes(1)] },
      [{ messageId: "authorLess", args: { needed: 4, less: 1 }, corrections: ["set-value"] }],
    ],
    "a command for eight whose model fits on one, and a change that needs no more": [
      { gpuRequests: [asks(8, { flag: "--tp", isForSpeed: true })] },
      [{ messageId: "commandMore", args: { needed: 8, has: 1 }, corrections: ["set-value"] }],
    ],
    "the same, where a changed file is about several GPUs": [
      {
        gpuRequests: [asks(8, { flag: "--tp", isForSpeed: true })],
        signals: [signalFact(ray, { inSource: true })],
      },
      [{ messageId: "command" }],
    ],
    "a server line for eight, and a model that needs them": [
      { gpuRequests: [asks(1), writes(8, { forModel: "org/big" })] },
      [{ messageId: "author", args: { needed: 8, has: 1, model: "org/big" } }],
    ],
    "two machines of unknown size": [
      { gpuRequests: [asks(1), writes(2, { forModel: "org/big", isLeast: true })] },
      [{ messageId: "author", args: { needed: "at least 2" } }],
    ],
    "a server line for eight, and a model that fits": [
      { gpuRequests: [asks(1), writes(8)] },
      [{ messageId: "authorMore", args: { needed: 8 } }],
    ],
    "a label for two": [{ hardware: [label] }, [{ messageId: "label", args: { needed: 2 } }]],
    "a change that is about collectives": [
      { signals: [signalFact(ray, { fileShare: 0.6, inDiff: true })] },
      [{ messageId: "change" }],
    ],
    "a subject about it, with a word of it in the diff": [
      { signals: [signalFact(ray, { inSubject: true, inSource: true })], changedFiles: [file] },
      [{ messageId: "change" }],
    ],
    "a subject about it, and no diff that could tell": [
      { signals: [signalFact(ray, { inSubject: true })] },
      [{ messageId: "change" }],
    ],
  },
});
