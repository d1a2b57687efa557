import { beforeAll, describe, expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparedSetSchema } from "../../src/model/comparison.ts";
import { comparedJson, comparing, fast, lineOf, slow, whyOf } from "../support/compare.ts";

const { at, write } = comparing();
const json = comparedJson;

beforeAll(() => {
  write("a.json", { x: slow, y: slow });
  write("b.json", { x: fast, y: slow.map((value) => value * 1.001) });
});

describe("compare A B", () => {
  test("gives the JSON of the contract and nothing more", async () => {
    const { status: _, ...result } = await json(at("a.json"), at("b.json"), "--better", "lower");
    expect(comparedSetSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ policy: "strict", alpha: 0.05, marginPct: 2 });
    const { comparisons } = result;
    expect(comparisons[0]?.reference.origins).toEqual([{ file: "a.json", pointer: "" }]);
    expect(comparisons.map(lineOf)).toEqual([
      ["x", "value", "improved"],
      ["y", "value", "equivalent"],
    ]);
    expect(comparisons[0]!.effectPct).toBeCloseTo(10, 6);
    expect(comparisons[0]!.ci95![0]).toBeLessThan(10);
  });

  test("takes the direction per name, and asks where nobody knows it", async () => {
    const found = (await json(at("a.json"), at("b.json"), "--better", "x=higher", "--better", "lower"))
      .comparisons;
    expect(found[0]?.conclusion).toBe("regressed");
    const { status, stderr, stdout } = await benchtriage("compare", at("a.json"), at("b.json"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .*lower or higher.*\n {2}try: --better/);
  });

  test("--better with a name that nothing has says so", async () => {
    const { stderr } = await benchtriage(
      "compare",
      at("a.json"),
      at("b.json"),
      "--better",
      "lower",
      "--better",
      "typo=higher",
    );
    expect(stderr).toMatch(/--better typo=higher: no benchmark or metric has this name/);
  });

  test("--margin moves the line, and --alpha must be a share", async () => {
    const conclusion = async (...args: readonly string[]) =>
      (await json(at("a.json"), at("b.json"), "--better", "lower", ...args)).comparisons[0]?.conclusion;
    expect(await conclusion("--margin", "15")).toBe("equivalent");
    expect((await benchtriage("compare", at("a.json"), at("b.json"), "--alpha", "0")).status).toBe(2);
  });

  test("prints a table with the verdict first and the counts last, and a comment for a pull request", async () => {
    const table = (await benchtriage("compare", at("a.json"), at("b.json"), "--better", "lower")).stdout;
    expect(table).toMatch(
      /^improved: x: value \+10\.00 % \[.*\] \(of 2 that decide: 1 improved, 1 equivalent\)\n/,
    );
    expect(table.trimEnd().split("\n").at(-1)).toBe("2 comparisons: 1 improved, 1 equivalent");
    const markdown = await benchtriage(
      "compare",
      at("a.json"),
      at("b.json"),
      "--better",
      "lower",
      "--format",
      "markdown",
    );
    expect(markdown.stdout).toMatch(/^\*\*Benchmarks: improved\*\* – x: value .*\n\n\| Benchmark/);
    expect(markdown.stdout).toMatch(
      /```sh\nbenchtriage compare \S+a\.json \S+b\.json --better lower\n```\n$/,
    );
  });
});

describe("--from and --to", () => {
  test("compare two variants inside one data set", async () => {
    const { comparisons } = await json("--from", "baseline", "--to", "human", "data/vllm-14");
    expect(comparisons.length).toBeGreaterThan(10);
    expect(
      comparisons.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed"),
    ).toEqual([]);
  });

  test.each([
    ["an unknown pair", ["--from", "human", "--to", "baseline", "data/vllm-14"]],
    ["one path", ["data/vllm-14"]],
    ["a missing path", ["nothing.json", "nowhere.json"]],
  ])("%s exits 2 with one error and one way on", async (_, args) => {
    const { status, stdout, stderr } = await benchtriage("compare", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .*\n {2}try: .*\n$/);
  });
});

describe("bad input", () => {
  const cases: Readonly<Record<string, readonly [unknown, unknown, RegExp]>> = {
    "one side only": [{ x: [1, 2], z: [1] }, { x: [1, 2] }, /only the reference has it/],
    "zero and negative": [{ z: [0, 1] }, { z: [-1, 2] }, /is 0/],
    NaN: ['{"z": [NaN, 1]}', { z: [1, 2] }, /not a finite number/],
    infinite: ['{"z": [1, Infinity]}', { z: [1, 2] }, /value 2 of 2 of the reference is not a finite/],
    empty: [{ z: [] }, { z: [1, 2] }, /no value/],
  };
  test.each(Object.entries(cases))("%s is said in words", async (name, [a, b, words]) => {
    const found = (await json(write(`${name}-a.json`, a), write(`${name}-b.json`, b), "--better", "lower"))
      .comparisons;
    const line = found.find((each) => each.benchmark === "z");
    expect(line).toMatchObject({ conclusion: "not-comparable", p: null, effectPct: null });
    expect(whyOf(line)).toMatch(words);
  });

  test("one benchmark in us on one side and ns on the other is compared, not doubled", async () => {
    const a = write("us.txt", "BenchmarkX 1 5 us/op\nBenchmarkX 1 5.1 us/op\nBenchmarkX 1 5.05 us/op\n");
    const b = write("ns.txt", "BenchmarkX 1 5000 ns/op\nBenchmarkX 1 5100 ns/op\nBenchmarkX 1 5050 ns/op\n");
    const found = (await json(a, b)).comparisons;
    expect(found).toHaveLength(1);
    expect(found[0]?.effectPct).toBeCloseTo(0, 9);
  });

  test("D2: a NaN line of benchstat text ends the comparison of that name, not the program", async () => {
    const a = write(
      "nan-a.txt",
      "BenchmarkX-8 1 NaN ns/op\nBenchmarkX-8 1 5 ns/op\nBenchmarkY-8 1 5 ns/op\n",
    );
    const b = write("nan-b.txt", "BenchmarkX-8 1 5 ns/op\nBenchmarkY-8 1 5 ns/op\n");
    const found = (await json(a, b)).comparisons;
    expect(found.map(lineOf)).toEqual([
      ["BenchmarkX-8", "ns/op", "not-comparable"],
      ["BenchmarkY-8", "ns/op", "inconclusive"],
    ]);
    expect(whyOf(found[0])).toMatch(/value 1 of 2 .* not a finite/);
  });

  test("identical constants, unequal n, huge offsets and tiny p never crash and print no zero p", async () => {
    const a = write("odd-a.json", { same: [5, 5, 5], offset: [1e9, 1e9 + 1], far: slow, n: [1, 1.1, 0.9] });
    const b = write("odd-b.json", {
      same: [5, 5, 5],
      offset: [1e9, 1e9 + 2],
      far: slow.map((v) => v * 1e9),
      n: [1],
    });
    const { stdout, status } = await benchtriage("compare", a, b, "--better", "lower");
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|\b0\.000\b/);
    expect(stdout).toMatch(/far .* <0\.001 .* regressed/);
  });
});
