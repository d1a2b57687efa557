import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { comparedJson, comparing } from "../support/compare.ts";
import { root } from "../support/shared.ts";

const { write } = comparing();
const results = readFileSync(path.join(root, "test/fixtures/compare/server-info/before.jsonl"), "utf8");
/** Three results of one server, with the seeds that it drew. */
const withSeeds = (seeds: readonly number[]) =>
  results
    .trimEnd()
    .split("\n")
    .map((line, index) => line.replace(/("random_seed": ?)\d+/, `$1${seeds[index % seeds.length]}`))
    .join("\n");
const sizes = async (a: readonly number[], b: readonly number[]) => {
  const { comparisons, leftOut } = await comparedJson(
    write("before.jsonl", withSeeds(a)),
    write("after.jsonl", withSeeds(b)),
  );
  return [comparisons[0]?.reference.n, comparisons[0]?.candidate.n, leftOut?.map(({ kind }) => kind)];
};

describe("runs against one start of a server", () => {
  test("are one trial where the files tell the start", async () => {
    expect(await sizes([4_815_996], [10_432_112, 9_233_871])).toEqual([
      1,
      2,
      ["same-start", "same-start", "same-start"],
    ]);
  });

  test("a seed that both sides have was chosen and tells nothing", async () => {
    expect(await sizes([42], [42])).toEqual([3, 3, undefined]);
  });
});
