import { expect, test } from "vitest";
import { scoreIn } from "../../src/runner/score.ts";

test.each([
  ['{"results":{"gsm8k":{"exact_match,strict":0.71}}}', "/results/gsm8k/exact_match,strict", 0.71],
  ['loading…\n{"score": 12}\n', "/score", 12],
  ['{"a/b": {"c~d": 1}}', "/a~1b/c~0d", 1],
  ['{"score": "12"}', "/score", null],
  ['{"score": NaN}', "/score", null],
  ["no JSON", "/score", null],
  ['{"score": 1}', "/constructor/name", null],
])("%s at %s", (text, pointer, score) => {
  expect(scoreIn(text, pointer)).toBe(score);
});
