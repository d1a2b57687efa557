import { expect, test } from "vitest";
import { phaseWords } from "../../src/pipeline/runWords.ts";

const decision = {
  state: "open",
  blocks: 3,
  effectPct: 4.12,
  ci95Pct: [2.04, 6.2],
  p: 0.01,
  level: 0.001,
  harm: null,
} as const;
const watched = { job: "j", trial: "j/human/4-2-1", phase: "runs", block: 4, blocks: 12 } as const;

test("one line says the trial, its phase, the block, what is known so far and what is left", () => {
  expect(phaseWords({ ...watched, decisions: { human: decision }, gpuMinutesLeft: 38.7 })).toBe(
    "j/human/4-2-1 runs · block 4 of at most 12 · human better +4.1 % [+2.0, +6.2] · 38 GPU minutes left",
  );
  const unknown = { ...decision, effectPct: null, ci95Pct: null };
  expect(phaseWords({ ...watched, block: 0, decisions: { human: unknown }, gpuMinutesLeft: Infinity })).toBe(
    "j/human/4-2-1 runs · warm-up · human open",
  );
});
