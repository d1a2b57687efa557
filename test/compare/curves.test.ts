import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/pipeline/compare.ts";
import { comparedSetSchema } from "../../src/model/comparison.ts";
import { benchtriage } from "../support/cli.ts";
import { comparedJson, comparing } from "../support/compare.ts";
import { pythonLines, type Served, sglangServed, vllmDetailed, vllmServed } from "../support/sweeps.ts";

const REPEATS = [0, 1, 2];
const base: readonly Served[] = [
  { concurrency: 1, ttft: 14, tpot: 2.3 },
  { concurrency: 4, ttft: 18, tpot: 3.4 },
  { concurrency: 16, ttft: 50, tpot: 7.5 },
  { concurrency: 64, ttft: 140, tpot: 21 },
];
type Change = (load: Served) => Partial<Served>;
const same: Change = () => ({});

/** A folder of one file a load and repeat. */
function folder(
  write: (name: string, content: unknown) => string,
  name: string,
  change: Change,
  loads = base,
) {
  for (const load of loads)
    for (const repeat of REPEATS)
      write(`${name}/c${load.concurrency}-${repeat}.json`, vllmServed({ ...load, ...change(load), repeat }));
}

async function curveOf(change: Change, ...args: readonly string[]) {
  const { at, write } = comparing();
  folder(write, "a", same);
  folder(write, "b", change);
  const { curves = [], ...compared } = await comparedJson(at("a"), at("b"), ...args);
  expect(curves).toHaveLength(1);
  return { curve: curves[0]!, compared, paths: [at("a"), at("b")] as const };
}

const faster =
  (factor: number, ...at: readonly number[]): Change =>
  ({ concurrency, ttft, tpot }) =>
    at.length === 0 || at.includes(concurrency) ? { ttft: ttft * factor, tpot: tpot * factor } : {};

describe("a sweep is one curve a side", () => {
  test("that dominates where it is better at every load", async () => {
    const { curve } = await curveOf(faster(0.9));
    expect([curve.name, curve.by, curve.throughput.metric]).toEqual([
      "Qwen/Qwen2.5-3B-Instruct",
      "concurrency",
      "output_throughput",
    ]);
    expect(curve.points.map(({ load }) => load)).toEqual(["1", "4", "16", "64"]);
    expect(curve.latencies.map(({ metric, standing }) => [metric, standing])).toEqual([
      ["ttft", "dominates"],
      ["tpot", "dominates"],
    ]);
  });

  test("that is dominated", async () => {
    const { curve } = await curveOf(faster(1.1));
    expect(new Set(curve.latencies.map(({ standing }) => standing))).toEqual(new Set(["dominated"]));
  });

  test("that crosses, and between which loads", async () => {
    const { curve, paths } = await curveOf((load) =>
      load.concurrency < 64 ? faster(0.9)(load) : faster(1.1)(load),
    );
    expect(curve.latencies[0]).toMatchObject({ standing: "crosses", crossings: [["16", "64"]] });
    const { stdout } = await benchtriage("compare", ...paths);
    expect(stdout).toMatch(
      /^ +ttft mean: the curves cross between concurrency 16 and 64; better at 1, 4, 16; worse at 64$/m,
    );
    expect(stdout.indexOf("curve    ")).toBeLessThan(
      stdout.indexOf("\nQwen/Qwen2.5-3B-Instruct, concurrency 1\n"),
    );
  });

  test("that is alike, and one of which the repeats tell nothing", async () => {
    expect((await curveOf(faster(0.999))).curve.latencies[0]?.standing).toBe("alike");
    const open = await curveOf(faster(0.999), "--margin", "0.2");
    expect(open.curve.latencies[0]?.standing).toBe("open");
  });

  test("with the uncertainty of its repeats at every load", async () => {
    const { curve } = await curveOf(faster(0.9));
    const { reference } = curve.points[0]!;
    expect(reference?.throughput.n).toBe(3);
    const [low, high] = reference?.throughput.ci95 ?? [0, 0];
    expect(low).toBeLessThan(reference?.throughput.mean ?? 0);
    expect(high).toBeGreaterThan(reference?.throughput.mean ?? 0);
  });
});

test("loads that only one side has are held against the other's curve at the same throughput", async () => {
  const { at, write } = comparing();
  folder(write, "a", same);
  const between: readonly Served[] = [
    { concurrency: 2, ttft: 12, tpot: 2.4 },
    { concurrency: 8, ttft: 55, tpot: 8 },
  ];
  folder(write, "b", same, between);
  const { curves = [] } = await comparedJson(at("a"), at("b"));
  const standings = curves[0]?.points.map(({ load, standings: [ttft] }) => [load, ttft]);
  expect(standings).toEqual([
    ["1", null],
    ["2", "better"],
    ["4", null],
    ["8", "worse"],
    ["16", null],
    ["64", null],
  ]);
});

test("what gives more at a higher price is judged at the same throughput", async () => {
  // at equal concurrency: a later first token, and more throughput
  const { curve, compared } = await curveOf(({ ttft, tpot }) => ({ ttft: ttft * 1.05, tpot: tpot * 0.8 }));
  const atFour = compared.comparisons.filter(({ benchmark }) => benchmark?.endsWith("concurrency 4"));
  expect(atFour.find(({ metric, statistic }) => metric === "ttft" && statistic === "mean")?.conclusion).toBe(
    "regressed",
  );
  expect(curve.points[1]?.standings).toEqual(["better", "better"]);
});

test("a side with one load is a point and said so", async () => {
  const { at, write } = comparing();
  folder(write, "a", same);
  folder(write, "b", faster(0.9), base.slice(1, 2));
  const { stdout } = await benchtriage("compare", at("a"), at("b"));
  expect(stdout).toMatch(/^ +the candidate has one load, 4: a point and no curve$/m);
  const alone = await comparedJson(at("b"), at("b"));
  expect(alone.curves).toBeUndefined();
});

test("prompts that grow with the concurrency are of the load and not another curve", async () => {
  const { curve } = await curveOf(({ concurrency }) => ({ prompts: 100, concurrency }));
  const { at, write } = comparing();
  for (const load of base)
    write(`a/${load.concurrency}.json`, vllmServed({ ...load, prompts: 10 * load.concurrency }));
  const grown = await comparedJson(at("a"), at("a"));
  expect(grown.curves?.map(({ name, points }) => [name, points.length])).toEqual([[curve.name, 4]]);
});

describe("goodput at latency targets", () => {
  const detailed = (write: (name: string, content: unknown) => string, name: string, slow: number) => {
    for (const load of base.slice(0, 2))
      for (const repeat of REPEATS)
        write(`${name}/c${load.concurrency}-${repeat}.json`, vllmDetailed({ ...load, repeat }, slow));
  };

  test("is counted over the requests, and compared as any metric", async () => {
    const { at, write } = comparing();
    detailed(write, "a", 20);
    detailed(write, "b", 10);
    const { comparisons, curves, targets } = await comparedJson(
      at("a"),
      at("b"),
      "--slo",
      "ttft=0.05s,tpot=50ms",
    );
    expect(targets).toEqual([
      { metric: "ttft", atMost: 50, unit: "ms" },
      { metric: "tpot", atMost: 50, unit: "ms" },
    ]);
    const goodput = comparisons.find(
      ({ metric, benchmark }) => metric === "goodput" && benchmark?.endsWith(" 1"),
    );
    const rate = comparisons.find(
      ({ metric, benchmark }) => metric === "request_throughput" && benchmark?.endsWith(" 1"),
    );
    expect(goodput?.unit).toBe("req/s");
    expect((goodput?.reference.mean ?? 0) / (rate?.reference.mean ?? 1)).toBeCloseTo(0.8, 6);
    expect((goodput?.candidate.mean ?? 0) / (rate?.candidate.mean ?? 1)).toBeCloseTo(0.9, 6);
    expect([goodput?.conclusion, goodput?.primary, goodput?.reference.n]).toEqual(["improved", true, 3]);
    expect(curves?.[0]?.points.map(({ candidate }) => candidate?.goodput?.n)).toEqual([3, 3]);
    const { stdout } = await benchtriage("compare", at("a"), at("b"), "--slo", "ttft=50ms,tpot=50ms");
    expect(stdout).toMatch(
      /^ +goodput at ttft <= 50 ms, tpot <= 50 ms: [\d.]+ req\/s at concurrency 4 -> [\d.]+ req\/s at concurrency 4$/m,
    );
  });

  test("without requests only the highest load is told whose printed percentile keeps them", async () => {
    const { curve, paths } = await curveOf(faster(0.5), "--slo", "ttft=40ms");
    expect(
      curve.points.map(({ reference, candidate }) => [reference?.keepsTargets, candidate?.keepsTargets]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, false],
    ]);
    const { stdout } = await benchtriage("compare", ...paths, "--slo", "ttft=40ms");
    expect(stdout).toMatch(
      /: up to concurrency 4 \(printed percentile\) -> up to concurrency 16 \(printed percentile\); only a file with its requests \(--save-detailed, --output-details\) tells a goodput$/m,
    );
  });

  test.each(["ttft=500", "throughput=5ms", "ttft", "ttft=0ms"])(
    "a target is a latency with a unit: %s",
    async (words) => {
      const { at, write } = comparing();
      folder(write, "a", same);
      const { status, stderr } = await benchtriage("compare", at("a"), at("a"), "--slo", words);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`cannot read the target ${words}`)]);
    },
  );
});

describe("two engines over the same loads", () => {
  const { at, write } = comparing();
  folder(write, "vllm", same);
  const lines = REPEATS.flatMap((repeat) =>
    base.map(({ concurrency, ttft, tpot }) =>
      sglangServed(
        { concurrency, ttft: ttft * 0.9, tpot: tpot * (concurrency < 16 ? 1.1 : 0.9), repeat },
        100 + repeat,
      ),
    ),
  );
  write("sglang.jsonl", pythonLines(lines));
  const paths = [at("vllm"), at("sglang.jsonl")] as const;

  test("are no comparison until it is asked for", async () => {
    const { comparisons } = await comparedJson(...paths);
    expect(new Set(comparisons.map(({ conclusion }) => conclusion))).toEqual(new Set(["not-comparable"]));
  });

  test("are a curve each, what differs first, and a table that tells", async () => {
    const { stdout } = await benchtriage("compare", ...paths, "--vary", "engine", "--slo", "ttft=60ms");
    const [verdict, ...lined] = stdout.split("\n");
    expect(verdict).toMatch(/^mixed: /);
    expect(lined.slice(0, lined.indexOf(""))).toEqual([
      "varied   backend is varied: vllm against sglang",
      "varied   endpoint_type is varied: vllm against not stated",
      "varied   random_range_ratio is varied: not stated against 0",
      "varied   attention_backend is varied: not stated against fa3",
      "varied   mem_fraction_static is varied: not stated against 0.9",
    ]);
    expect(stdout).toMatch(/^ +ttft mean: the candidate dominates: better at concurrency /m);
    expect(stdout).toMatch(
      /^ +tpot mean: the curves cross between concurrency 4 and 16; better at 16, 64; worse at 1, 4$/m,
    );
    expect(stdout).toMatch(/^ +goodput at ttft <= 60 ms: up to concurrency 4 \(printed percentile\) -> /m);
    expect(stdout).not.toMatch(/count tokens differently/);
  });

  test("that count tokens differently are compared by their requests, and it is said", async () => {
    const counted = lines.map((line) => ({ ...line, total_output_tokens: 7000, total_input_tokens: 26500 }));
    const other = write("other.jsonl", pythonLines(counted));
    const args = [at("vllm"), other, "--vary", "engine", "--vary", "generated-tokens"] as const;
    const { curves = [] } = await comparedJson(...args);
    expect(curves[0]?.throughput.metric).toBe("request_throughput");
    const { stdout } = await benchtriage("compare", ...args);
    expect(stdout).toMatch(/^note {5}the sides count tokens differently: /m);
  });

  test("the picture names its loads and sides, the JSON keeps its schema, the comment is short", async () => {
    const file = at("curves.svg");
    const { stdout, stderr } = await benchtriage(
      "compare",
      ...paths,
      "--vary",
      "engine",
      "--chart",
      file,
      "--json",
    );
    expect(stderr).toContain(`wrote     ${file}`);
    expect(comparedSetSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    const picture = readFileSync(file, "utf8");
    for (const words of ["over concurrency", ">before<", ">after<", ">64<", "output_throughput, tok/s"])
      expect(picture).toContain(words);
    const markdown = await benchtriage("compare", ...paths, "--vary", "engine", "--format", "markdown");
    expect(markdown.stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
    expect(markdown.stdout).toMatch(/^What differs: backend is varied: vllm against sglang; /m);
  });
});

test("two models meet where the model is varied on purpose, in what kind of benchmark they share", async () => {
  const { at, write } = comparing();
  folder(write, "a", same);
  folder(write, "b", (load) => ({ ...faster(0.8)(load), model: "Qwen/Qwen2.5-1.5B-Instruct" }));
  const { comparisons } = await comparedJson(at("a"), at("b"), "--vary", "model");
  expect(new Set(comparisons.map(({ benchmark }) => benchmark))).toContain(
    "serving benchmark, concurrency 1",
  );
  const { stdout } = await benchtriage("compare", at("a"), at("b"), "--vary", "model");
  expect(stdout.split("\n").slice(1, 3)).toEqual([
    "varied   model is varied: Qwen/Qwen2.5-3B-Instruct against Qwen/Qwen2.5-1.5B-Instruct",
    "varied   tokenizer_id is varied: Qwen/Qwen2.5-3B-Instruct against Qwen/Qwen2.5-1.5B-Instruct",
  ]);
});

test("where nothing is swept there is nothing to draw", async () => {
  const { write, at } = comparing();
  const one = write("one.json", vllmServed(base[0]!));
  const { status, stderr } = await benchtriage("compare", one, one, "--chart", at("c.svg"));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: nothing to draw: no sweep/)]);
});

test("every line of a narrow terminal fits, and says no less", async () => {
  const { paths } = await curveOf(faster(0.9), "--slo", "ttft=40ms");
  const options = { alpha: 0.05, margin: 2, better: [], format: "table", slo: "ttft=40ms", width: 80 };
  const { stdout } = await compare([...paths], options);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(stdout).toMatch(/^ +ttft mean: the candidate dominates: better at concurrency 1, 4, 16, 64$/m);
});
