import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { array, assert, constantFrom, double, option, property, record, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { datasetFiles, datasetRecords } from "../../src/export/jsonl.ts";
import { parquetFile } from "../../src/export/parquet.ts";
import { csvRows } from "../../src/io/csv.ts";
import { sourceFile } from "../../src/io/file.ts";
import { stableLine } from "../../src/io/json.ts";
import { metricIds } from "../../src/model/metrics.ts";
import type { DatasetRecord, RunRecord } from "../../src/model/records.ts";
import { formats } from "../support/formats.ts";
import { readFile } from "../../src/read/readFile.ts";
import type { RawRecord } from "../../src/formats/reader.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const set = path.join(root, "data/vllm-14");

async function exported(input: string, format: string, place: string) {
  const run = await benchtriage("export", input, "--format", format, "--out", place, "--json");
  expect(run.status).toBe(0);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

const verdicts = async (input: string) => {
  const { verdicts: all, comparisons } = JSON.parse(
    (await benchtriage("check", input, "--json")).stdout,
  ) as Record<string, unknown>;
  return { all, comparisons };
};

describe("export", async () => {
  const folder = temporary();
  const first = path.join(folder, "first");
  const summary = await exported(set, "jsonl", first);

  test("the summary counts files, formats, commits, runs and attempts", () => {
    expect(Object.keys(summary).toSorted()).toEqual(["attempts", "commits", "files", "formats", "runs"]);
    const files = summary["files"] as Record<string, number>;
    expect(files["parsed"]! + files["unknown"]! + files["problems"]!).toBe(files["seen"]);
    expect(summary["commits"]).toBe(14);
  });

  test("JSONL: export → read → export gives the same bytes", async () => {
    const again = path.join(folder, "again");
    await exported(first, "jsonl", again);
    expect(contents(again)).toEqual(contents(first));
  });

  test("Parquet: the same bytes back as Parquet and as JSONL, and the same verdicts", async () => {
    const file = path.join(folder, "set.parquet");
    await exported(set, "parquet", file);
    await exported(file, "parquet", path.join(folder, "second.parquet"));
    expect(readFileSync(path.join(folder, "second.parquet"))).toEqual(readFileSync(file));
    await exported(file, "jsonl", path.join(folder, "back"));
    expect(contents(path.join(folder, "back"))).toEqual(contents(first));
    expect(await verdicts(file)).toEqual(await verdicts(set));
  });

  test("CSV: a row a measurement, every value found again", async () => {
    const file = path.join(folder, "m.csv");
    await exported(set, "csv", file);
    const rows = csvRows(readFileSync(file, "utf8")) ?? [];
    const [, ...lines] = readFileSync(path.join(first, "runs.jsonl"), "utf8").trim().split("\n");
    const runs = lines.map((line) => JSON.parse(line) as RunRecord);
    expect(rows).toHaveLength(runs.reduce((sum, run) => sum + Math.max(1, run.measurements.length), 0));
    for (const run of runs) {
      const values = rows.filter(
        (row) => row["run"] === run.id && row["file"] === run.file && row["value"] !== "",
      );
      expect(values.map((row) => Number(row["value"]))).toEqual(run.measurements.map(({ value }) => value));
    }
  });

  test("schema-v5: read back by the source of that format, the same numbers", async () => {
    const file = path.join(folder, "v5.csv");
    await exported(set, "schema-v5", file);
    const back = await exported(file, "jsonl", path.join(folder, "v5"));
    expect(back["formats"]).toMatchObject([{ name: "schema-v5-table", files: 1 }]);
    expect(back["commits"]).toBe(14);
    const [row] = (csvRows(readFileSync(file, "utf8")) ?? []).filter(
      (each) => each["human_improvement_ttft_mean"] !== "",
    );
    expect(Object.keys(row ?? {})).toHaveLength(76);
    const [from, to] = [Number(row?.["baseline_ttft_mean"]), Number(row?.["human_ttft_mean"])];
    expect(Number(row?.["human_improvement_ttft_mean"])).toBeCloseTo(((from - to) / from) * 100, 9);
  });

  test.each(["jsonl", "parquet", "csv", "schema-v5"])(
    "%s: where nothing was read nothing is written, and that is no success",
    async (format) => {
      const place = path.join(folder, `none-${format}`);
      const { status, stdout, stderr } = await benchtriage(
        "export",
        path.join(root, "README.md"),
        "--format",
        format,
        "--out",
        place,
        "--json",
      );
      expect(status).toBe(2);
      expect(existsSync(place)).toBe(false);
      expect(stderr).toMatch(
        /^error: no benchmark results or commits in .*README\.md \(1 file looked at: 1 parsed.*\n {2}parsed, without .*: 1 document\n {2}try: /,
      );
      // the account is the same document as ever, with the error in it
      expect(JSON.parse(stdout)).toMatchObject({
        files: { seen: 1, parsed: 1 },
        commits: 0,
        error: { message: expect.stringContaining("no benchmark results"), advice: expect.any(String) },
      });
    },
  );

  test("what could not be read is named with what to do, and an empty folder is called empty", async () => {
    const input = temporary();
    writeFileSync(path.join(input, "half.json"), '{"a": ');
    const [broken, empty] = await Promise.all(
      [input, temporary()].map((each) => benchtriage("export", each, "--out", path.join(folder, "none"))),
    );
    expect([broken?.status, broken?.stdout, empty?.status]).toEqual([0, "", 2]);
    expect(broken?.stderr).toMatch(
      /half\.json: no valid JSON: .* \(the file is truncated or damaged; write it anew\)\nwrote {5}nothing: /,
    );
    const gated = await benchtriage(
      "export",
      input,
      "--out",
      path.join(folder, "none"),
      "--fail-on",
      "problem",
    );
    expect(gated.status).toBe(1);
    expect(empty?.stderr).toMatch(/0 files looked at.*\n {2}try: .*this one is empty/);
  });

  test("a format without a row for what was read names the one that holds it", async () => {
    const input = path.join(temporary(), "samples.json");
    writeFileSync(input, JSON.stringify({ results: [{ command: "ls", mean: 1, times: [1, 1.1] }] }));
    const place = path.join(folder, "samples.csv");
    const { status, stderr } = await benchtriage("export", input, "--format", "csv", "--out", place);
    expect([status, existsSync(place)]).toEqual([2, false]);
    expect(stderr).toMatch(
      /holds no run, and csv has a row a measurement.*\n {2}try: --format jsonl holds every record/,
    );
  });

  test("a file in the place of the folder is refused before the work", async () => {
    const { status, stderr } = await benchtriage("export", set, "--out", path.join(root, "README.md"));
    expect(status).toBe(2);
    expect(stderr).toContain("is a file, and the jsonl export is a folder");
  });
});

/* Any records, hostile texts included, come back as they were. */

const hash = constantFrom("70b808fe1a63322bc6bf5f46a91981a8f6b8af00", "660470e5", "1234567");
const words = string({ unit: "binary", maxLength: 12 });
const measurement = record({
  metric: constantFrom(...metricIds()),
  statistic: constantFrom("mean" as const, "p99" as const),
  value: double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  unit: words,
  key: words,
  pointer: words,
  parser: words,
});
const run = record({
  id: words,
  commit: hash,
  variant: constantFrom("baseline" as const, "agent" as const),
  pipeline: words,
  file: words,
  statusText: words,
  command: option(words, { nil: undefined }),
  measurements: array(measurement, { maxLength: 3 }),
}).map(({ command, ...each }): DatasetRecord => ({
  kind: "run",
  format: "f",
  pointer: "",
  status: "success",
  workload: { requestRate: "inf" },
  ...(command === undefined ? {} : { command }),
  ...each,
}));
const commits = record({ commit: hash, file: words, subject: words }).map(
  ({ subject, ...each }): DatasetRecord => ({
    kind: "commit",
    format: "f",
    facts: { subject: { value: subject, pointer: "/s" } },
    ...each,
  }),
);

function readBack(name: string, bytes: Uint8Array): RawRecord[] {
  const records: RawRecord[] = [];
  const read = readFile(sourceFile(name, bytes), formats, (each) => records.push(each));
  expect(read).toMatchObject({ kind: "parsed", problems: [] });
  return records;
}

const filesOf = (records: readonly DatasetRecord[]) =>
  datasetFiles(records, stableLine).map(({ name, lines }) => ({ name, lines: [...lines] }));

describe("any records", () => {
  test("survive Parquet and JSONL, whatever order they come in", () => {
    assert(
      property(
        tuple(array(run, { minLength: 1, maxLength: 5 }), array(commits, { maxLength: 3 })),
        ([runs, others]) => {
          const records = [...runs, ...others];
          const bytes = parquetFile(datasetRecords(records, stableLine), stableLine);
          const back = readBack("x.parquet", bytes) as DatasetRecord[];
          expect(filesOf(back)).toEqual(filesOf(records));
          expect(parquetFile(datasetRecords(back, stableLine), stableLine)).toEqual(bytes);
          for (const file of filesOf(records.toReversed())) {
            const text = `${file.lines.join("\n")}\n`;
            expect(readBack(file.name, Buffer.from(text)).map((each) => stableLine(each))).toEqual(
              file.lines,
            );
          }
        },
      ),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe("export never costs a file", () => {
  test("that was read", async () => {
    const folder = path.join(temporary(), "set");
    await exported(set, "jsonl", folder);
    const before = contents(folder);
    const done = await benchtriage(
      "export",
      folder,
      "--format",
      "csv",
      "--out",
      path.join(folder, "runs.jsonl"),
    );
    expect([done.status, done.stderr]).toEqual([
      2,
      expect.stringContaining("one of the files that were read"),
    ]);
    expect(contents(folder)).toEqual(before);
  });

  test("of another kind", async () => {
    const notes = path.join(temporary(), "notes.txt");
    writeFileSync(notes, "precious");
    const done = await benchtriage("export", set, "--format", "csv", "--out", notes);
    expect([done.status, readFileSync(notes, "utf8")]).toEqual([2, "precious"]);
  });
});
