import { describe, expect, test } from "vitest";
import { type PlacedRow, formatsOf, lastOfEach, metricsIn, rowsIn } from "../../src/formats/loadFormats.ts";
import { sourceFile } from "../../src/io/file.ts";
import { useMetrics } from "../../src/knowledge/useMetrics.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { readFile } from "../../src/read/readFile.ts";

/* Rows as a user writes them: what they may say, and what is said of one that is wrong. */

const row = {
  name: "our-bench",
  says: "What our nightly benchmark writes.",
  looks: [{ in: ["document"], has: { "/bench": { const: "ours" }, "/numbers": "object" } }],
  reader: "written",
  constants: { mode: "serving" },
  fields: { commit: "/sha", variant: "/side", agent: "/by", model: "/model", durationS: "/took" },
  values: [{ at: "/numbers/ttft_s", metric: "ttft", unit: "s" }],
};
const commit = "015069b01741e9ecb9e604c7fe87fbdfc306ebe5";
const result = {
  bench: "ours",
  sha: commit,
  side: "human",
  model: "facebook/opt-125m",
  took: 12.5,
  numbers: { ttft_s: 0.25, blocks: 12 },
};

function rows(...given: readonly object[]): readonly PlacedRow[] {
  return lastOfEach(
    rowsIn(given.map((each, index) => ({ place: `mine/formats/${index}.json`, text: JSON.stringify(each) }))),
  );
}

function read(path: string, content: object, ...given: readonly object[]) {
  const records: unknown[] = [];
  const file = sourceFile(path, Buffer.from(JSON.stringify(content)));
  const said = readFile(file, formatsOf(rows(...given)), (record) => records.push(record));
  return { said, records };
}

describe("a row of the user", () => {
  test("makes a result of its own a run of the commit and variant it names", () => {
    const { said, records } = read("night/1.json", result, row);
    expect(said).toMatchObject({ kind: "parsed", format: "our-bench", records: 1 });
    expect(records).toMatchObject([
      {
        kind: "run",
        commit,
        variant: "human",
        mode: "serving",
        durationS: 12.5,
        workload: { model: "facebook/opt-125m" },
        measurements: [{ metric: "ttft", statistic: "mean", value: 250, pointer: "/numbers/ttft_s" }],
      },
    ]);
  });

  test("takes commit, variant and agent from the path where the row says so", () => {
    const { fields: _, ...bare } = row;
    const look = { ...row.looks[0], path: ["**/{commit}/{variant}/{agent}/{trial}.json"] };
    const { records } = read("night/015069b0/agent/codex/3.json", result, { ...bare, looks: [look] });
    expect(records).toMatchObject([
      { commit: "015069b0", variant: "agent", agent: { name: "codex", model: null } },
    ]);
  });

  test("is nobody's run where one of the two is not there", () => {
    const { records } = read("a.json", { ...result, side: "ours" }, row);
    expect(records).toMatchObject([{ kind: "samples", name: "facebook/opt-125m", values: [250] }]);
  });

  test("replaces the row of its name", () => {
    const quiet = { ...row, reader: "nothing", values: [] };
    expect(read("a.json", result, row, quiet).said).toMatchObject({ kind: "parsed", records: 0 });
  });

  test("has the file before a row that asks for less, whatever their order", () => {
    const less = { ...row, name: "less", looks: [{ in: ["document"], has: { "/bench": "any" } }] };
    for (const given of [
      [row, less],
      [less, row],
    ])
      expect(read("a.json", result, ...given).said).toMatchObject({ format: "our-bench" });
  });

  test("declares a metric with unit and direction, and reads it", () => {
    const declared = rows({
      ...row,
      values: [{ at: "/numbers/blocks", metric: "cache_blocks", unit: "blocks" }],
      metrics: [{ id: "cache_blocks", unit: "blocks", better: "higher" }],
    });
    expect(() => formatsOf(declared)).toThrow(/no metric is called cache_blocks/);
    useMetrics(layersOf(), metricsIn(declared));
    try {
      const records: unknown[] = [];
      const file = sourceFile("a.json", Buffer.from(JSON.stringify(result)));
      readFile(file, formatsOf(declared), (record) => records.push(record));
      expect(records).toMatchObject([
        { measurements: [{ metric: "cache_blocks", value: 12, unit: "blocks" }] },
      ]);
    } finally {
      useMetrics(layersOf());
    }
  });
});

describe("a row that is wrong", () => {
  test.each<[what: string, change: object, words: RegExp]>([
    ["a reader that is none", { reader: "writen" }, /mine\/formats\/0\.json: reader: none is called writen/],
    ["a key that is none", { feilds: {} }, /Unrecognized key: "feilds"/],
    ["a place that is no pointer", { fields: { model: "model" } }, /a JSON Pointer is empty or begins with/],
    ["a pattern that is none", { looks: [{ in: ["text"], holds: "(" }] }, /no regular expression/],
    [
      "a unit of another kind",
      { values: [{ at: "/x", metric: "ttft", unit: "GB" }] },
      /\/x: ttft is in ms, not in GB/,
    ],
    ["a metric without its direction", { metrics: [{ id: "x", unit: "s" }] }, /metrics\/0\/better/],
  ])("%s is refused with its place", (_, change, words) => {
    expect(() => formatsOf(rows({ ...row, ...change }))).toThrow(words);
  });

  test("text that is no JSON", () => {
    expect(() => rowsIn([{ place: "x.json", text: "{" }])).toThrow(/^x\.json: /);
  });
});
