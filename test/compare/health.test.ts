import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing, lineOf, whyOf } from "../support/compare.ts";
import { root } from "../support/shared.ts";

/* Runs that failed, and values that are counted: what must not pass for a faster run, and what needs no test. */

const at = (...parts: readonly string[]) => path.join(root, "test/fixtures/compare", ...parts);
const { write } = comparing();

describe("executions that failed", () => {
  test("how long a program took to fail is no measurement", async () => {
    const [before, after] = [at("failing/before.json"), at("failing/after.json")];
    const { comparisons } = await comparedJson(before, after);
    expect(comparisons).toMatchObject([
      { conclusion: "not-comparable", effectPct: null, candidate: { n: 0 } },
    ]);
    expect(whyOf(comparisons[0])).toBe("5 of 5 runs of the candidate failed (exit code 1)");
    const gated = await benchtriage("compare", before, after, "--fail-on", "regressed");
    expect(gated.status).toBe(2);
  });

  test("one failure among many bars the side, whose share the policy names", async () => {
    const of = (exit_codes: readonly number[]) => ({
      results: [{ command: "ls", mean: 1, times: exit_codes.map((_, i) => 1 + i / 100), exit_codes }],
    });
    const { comparisons } = await comparedJson(
      write("a.json", of([0, 0, 0, 0])),
      write("b.json", of([0, 0, 2, 0])),
    );
    expect(whyOf(comparisons[0])).toBe("1 of 4 runs of the candidate failed (exit code 2)");
    expect(comparisons[0]).toMatchObject({ candidate: { n: 3 } });
  });

  test("a result whose requests all failed says so", async () => {
    const failed = { model_id: "m", num_prompts: 8, completed: 0, failed: 8, mean_ttft_ms: 0, duration: 1 };
    const file = write("failed.json", failed);
    const { status, stderr } = await benchtriage("compare", file, file);
    expect(status).toBe(2);
    expect(stderr).toContain("the run failed: 8 of 8 requests failed");
  });

  test("requests that failed lighten the load of the others", async () => {
    const of = (failed: number) => ({
      model_id: "m",
      num_prompts: 100,
      completed: 100 - failed,
      failed,
      duration: 1,
      mean_ttft_ms: 20,
    });
    const { comparisons } = await comparedJson(write("all.json", of(0)), write("most.json", of(7)));
    expect(whyOf(comparisons[0])).toContain("7 of 100 requests of the candidate failed");
  });

  test("the same requests that every run refused leave one load: compared, and said", async () => {
    const of = (failed: number, total_input_tokens: number, mean_ttft_ms: number) => ({
      model_id: "m",
      num_prompts: 100,
      completed: 100 - failed,
      failed,
      total_input_tokens,
      duration: 1,
      mean_ttft_ms,
    });
    const why = async (a: object, b: object) => {
      const [first] = (await comparedJson(write("a.json", a), write("b.json", b))).comparisons;
      return [first?.conclusion, whyOf(first)];
    };
    const alike = await why(of(5, 48_640, 20), of(5, 48_640, 19));
    expect(alike).toEqual([
      "inconclusive",
      expect.stringContaining("5 of 100 requests of the candidate failed"),
    ]);
    // as many, and others
    expect(await why(of(5, 48_640, 20), of(5, 48_700, 19))).toEqual([
      "not-comparable",
      expect.stringContaining("5 of 100 requests of the reference failed"),
    ]);
  });
});

describe("what is counted", () => {
  test("none against none is equal, and some on every run against none is worse", async () => {
    const same = await comparedJson(at("counted/old.txt"), at("counted/new.txt"));
    const counted = ([, quantity]: readonly string[]) => quantity === "allocs/op" || quantity === "B/op";
    expect(
      same.comparisons
        .map(lineOf)
        .filter(counted)
        .map((line) => line[2]),
    ).toEqual(["equivalent", "equivalent"]);
    const paths = [at("counted/old.txt"), at("counted/new-allocates.txt")];
    const more = await comparedJson(...paths);
    expect(
      more.comparisons
        .map(lineOf)
        .filter(counted)
        .map((line) => line[2]),
    ).toEqual(["regressed", "regressed"]);
    expect((await benchtriage("compare", ...paths, "--fail-on", "regressed")).status).toBe(1);
  });
});
