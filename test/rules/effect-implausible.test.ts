import type { CandidateEffect, HardwareFloor } from "../../src/model/runFacts.ts";
import rule from "../../src/rules/effect-implausible.ts";
import { policy } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const claims = policy.claims!;
const cell = (
  pct: number,
  idle: "empty-patch" | "off-path" | null = null,
  isRatio = false,
): CandidateEffect => ({
  group: "modal ttft mean",
  who: "a",
  pct,
  isPublished: false,
  isRatio,
  origin: { file: "result.json", pointer: "/agent_metrics/ttft_mean" },
  patch: { idle, sha256: "x", files: [] },
});

const floor = (ms: number): HardwareFloor => ({
  side: "human",
  pipeline: "modal",
  ms,
  floorMs: 4.795,
  model: "meta-llama/Llama-3.1-8B-Instruct",
  weightGib: 14.96,
  gpu: "H100 80GB SXM",
  gpus: 1,
  memoryGbPerS: 3350,
  origin: { file: "result.json", pointer: "/human_metrics/tpot_mean" },
});
const floors: readonly HardwareFloor[] = [];

ruleTester(rule, {
  passes: {
    "an effect of a patch": { claims, floors, candidates: [cell(40)] },
    "none of an empty patch": { claims, floors, candidates: [cell(1.2, "empty-patch")] },
    "a time of which embeddings are not read": { claims, candidates: [], floors: [floor(4)] },
    "a ratio to 100": { claims, floors, candidates: [cell(145.4, null, true)] },
  },
  reports: {
    "more than twice as slow": [
      { claims, floors, candidates: [cell(-275.4)] },
      [{ messageId: "large", args: { value: "-275.4", limit: 100 } }],
    ],
    "faster than the weights are read": [
      { claims, candidates: [], floors: [floor(0.00782)] },
      [
        {
          messageId: "floor",
          args: { ms: "0.00782", floor: "4.79", weight: 14.96, bandwidth: 3350 },
        },
      ],
    ],
    "of an empty patch": [
      { claims, floors, candidates: [cell(11.5, "empty-patch")] },
      [{ messageId: "empty" }],
    ],
    "of files of other hardware": [
      { claims, floors, candidates: [cell(104, "off-path")] },
      [{ messageId: "unreached" }],
    ],
  },
});
