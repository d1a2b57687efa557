import { describe, expect, test } from "vitest";
import { compare } from "../../src/pipeline/compare.ts";
import { benchtriage } from "../support/cli.ts";
import { comparing } from "../support/compare.ts";
import { vllmServed } from "../support/sweeps.ts";

/* What compare prints where somebody reads it: width, colour, and the same path twice. */

const { at, write } = comparing();
for (const [side, factor] of [
  ["a", 1],
  ["b", 0.85],
] as const)
  for (const concurrency of [1, 4, 16])
    for (const repeat of [0, 1, 2])
      write(
        `${side}/c${concurrency}-${repeat}.json`,
        vllmServed({ concurrency, ttft: 14 * concurrency * factor, tpot: 2.3 * factor, repeat }),
      );
const asked = { better: [], vary: [], alpha: 0.05, margin: 2, format: "table" as const };

describe("the width of the terminal", () => {
  test.each([40, 60, 80, 100])("no line is longer than %i columns", async (width) => {
    const { stdout } = await compare([at("a"), at("b")], { ...asked, width });
    const long = stdout.split("\n").filter((line) => line.length > width);
    expect(long).toEqual([]);
    expect(stdout).toMatch(/improved/);
  });

  test("a pipe gets every column", async () => {
    const { stdout } = await compare([at("a"), at("b")], asked);
    expect(stdout).toMatch(/^ +metric +before +after +better % +95 % +q +n +conclusion$/m);
  });
});

test("--color: never, always, and none in a pipe", async () => {
  const coloured = async (...args: readonly string[]) =>
    (await benchtriage("compare", at("a"), at("b"), ...args)).stdout.includes("\u001B[");
  expect(await coloured()).toBe(false);
  expect(await coloured("--color", "always")).toBe(true);
  expect(await coloured("--color", "never")).toBe(false);
  expect((await benchtriage("compare", at("a"), at("b"), "--color", "perhaps")).status).toBe(2);
});

test("a side against itself is said", async () => {
  const { stderr } = await benchtriage("compare", at("a"), `${at("a")}/`);
  expect(stderr).toMatch(/both sides are the same path/);
});
