import { describe, expect, test } from "vitest";
import { listedCopies, withoutCopies } from "../../src/dataset/copies.ts";
import type { Measurement, RunRecord } from "../../src/model/records.ts";
import { run } from "../support/facts.ts";
import { join } from "../support/join.ts";

const value = (metric: Measurement["metric"], number: number): Measurement => ({
  metric,
  statistic: "mean",
  value: number,
  unit: "ms",
  key: metric,
  pointer: `/${metric}`,
  parser: "test",
});
const measured = (id: string, numbers: readonly number[], more: Partial<RunRecord> = {}): RunRecord => {
  const metrics = ["ttft", "tpot", "itl"] as const;
  const measurements = numbers.map((number, index) => value(metrics[index]!, number));
  return run({ id, file: `${id}.json`, pointer: "", measurements, ...more });
};
const row = (id: string, numbers: readonly number[], more: Partial<RunRecord> = {}) =>
  measured(id, numbers, { copied: true, pipeline: "published t", ...more });
const ids = (runs: readonly RunRecord[]) => runs.map(({ id }) => id).sort();

describe("copies of runs", () => {
  test("a snapshot and a result folder that hold one execution are one run", () => {
    const { originals, copies } = withoutCopies([
      measured("a", [1.5]),
      measured("a", [1.5], { file: "later.json" }),
    ]);
    expect(originals).toHaveLength(1);
    expect(copies).toMatchObject([{ run: { file: "later.json" }, of: { file: "a.json" } }]);
  });

  test("numbers too long for chance make two records one run; short ones do not", () => {
    const long = [1222271.32, 4151.25, 422.25];
    expect(withoutCopies([measured("a", long), measured("b", long)]).originals).toHaveLength(1);
    expect(withoutCopies([measured("a", [51.1]), measured("b", [51.1])]).originals).toHaveLength(2);
  });

  test("a row names the run it was copied from, or none where only other numbers are there", () => {
    const { originals, copies } = withoutCopies([
      measured("a", [25.71, 4.76]),
      row("same", [25.71]),
      row("other", [3424.18]),
    ]);
    expect(ids(originals)).toEqual(["a"]);
    expect(Object.fromEntries(copies.map(({ run: { id }, of }) => [id, of?.id ?? null]))).toEqual({
      other: null,
      same: "a",
    });
  });

  test("a row whose original is missing stands in, once for all tables, from the table that tells most", () => {
    const { originals, copies } = withoutCopies([
      row("poor", [25.71], { pipeline: "published a" }),
      row("rich", [25.71, 4.76], { pipeline: "published b" }),
    ]);
    expect(ids(originals)).toEqual(["rich"]);
    expect(copies).toMatchObject([{ run: { id: "poor" }, of: { id: "rich" } }]);
  });

  test("the result of one agent is no original of another agent's row", () => {
    const agent = (name: string) => ({ variant: "agent" as const, agent: { name, model: null } });
    const { originals } = withoutCopies([
      measured("a", [25.71], agent("codex")),
      row("b", [25.71], agent("trae")),
    ]);
    expect(ids(originals)).toEqual(["a", "b"]);
  });

  test("a summary that names no agent repeats whichever agent's run has its numbers", () => {
    const { originals } = withoutCopies([
      measured("a", [25.71], { variant: "agent", agent: { name: "codex", model: null } }),
      row("b", [25.71], { variant: "agent" }),
    ]);
    expect(ids(originals)).toEqual(["a"]);
  });

  test("what is listed names both places, and echoed blocks stand among it", () => {
    const echoes = [{ pointer: "/raw line 30", of: "/raw line 4" }];
    const runs = [measured("a", [25.71], { echoes }), row("b", [25.71], { pointer: "/3" })];
    expect(listedCopies("c", join(runs)[0]!)).toEqual([
      {
        kind: "block",
        commit: "c",
        copy: { file: "a.json", pointer: "/raw line 30" },
        of: { file: "a.json", pointer: "/raw line 4" },
      },
      {
        kind: "row",
        commit: "c",
        copy: { file: "b.json", pointer: "/3" },
        of: { file: "a.json", pointer: "" },
      },
    ]);
  });

  test("the same place read from two data sets is not listed", () => {
    expect(listedCopies("c", join([measured("a", [1]), measured("a", [1])])[0]!)).toEqual([]);
  });
});
