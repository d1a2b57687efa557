import { readdirSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { condensed } from "../../src/dataset/condense.ts";
import { join } from "../support/join.ts";
import { staleEffects } from "../../src/dataset/staleEffects.ts";
import { analyse } from "../../src/pipeline/analyse.ts";
import { exportSet } from "../../src/pipeline/export.ts";
import type { Run } from "../../src/model/runState.ts";
import type { CommitRecord, DatasetRecord, Measurement } from "../../src/model/records.ts";
import { contents, temporary } from "../support/cli.ts";
import { run } from "../support/facts.ts";
import { expectGolden } from "../support/golden.ts";
import { judged } from "../support/judged.ts";
import { corpus, hasShared, root } from "../support/shared.ts";

const hash = "abcdef0123456789abcdef0123456789abcdef01";
const record = (format: string, facts: CommitRecord["facts"], commit = hash): CommitRecord => ({
  kind: "commit",
  commit,
  format,
  file: `${format}.json`,
  facts,
});
const fact = (value: string) => ({ value, pointer: "/x" });
const value = (metric: Measurement["metric"], at: number): Measurement => ({
  metric,
  statistic: "mean",
  value: at,
  unit: "ms",
  key: `${metric}_mean`,
  pointer: "/k",
  parser: "result-fields",
});
const again = (records: readonly DatasetRecord[]) => condensed(join(records, {}), ["mapping"]);
const commitsOf = (records: readonly DatasetRecord[]) => records.filter(({ kind }) => kind === "commit");

describe("a condensed set", () => {
  test("keeps each value of a fact once, at the place that is believed first", () => {
    const records = [
      record("a", { command: fact("x"), subject: fact("s") }),
      record("b", { command: fact("x") }),
      record("c", { command: fact("y"), subject: fact("s") }),
    ];
    expect(commitsOf(again(records))).toEqual([
      record("a", { command: fact("x"), subject: fact("s") }),
      record("c", { command: fact("y") }),
    ]);
  });

  test("keeps the longest hash, and the silence of a mapping", () => {
    const kept = commitsOf(
      again([
        record("a", { command: fact("x") }, "abcdef01"),
        record("b", { command: fact("x") }),
        record("mapping", {}),
      ]),
    );
    expect(kept.map((each) => ("commit" in each ? each.commit : ""))).toEqual([hash, hash]);
    expect(kept).toHaveLength(2);
  });

  test("drops a copied row whose effect holds, keeps the record of one that does not", () => {
    const row = (given: Partial<Run>): Run =>
      run({ format: "table", file: "t.csv", copied: true, pipeline: "published", ...given });
    const effect = (pct: number) => ({
      statedEffects: [
        {
          metric: "ttft" as const,
          statistic: "mean" as const,
          key: "ttft_mean",
          against: "baseline" as const,
          pct,
          pointer: "/e",
        },
      ],
    });
    const pair = (pointer: string, pct: number): Run[] => [
      row({ id: `${pointer}b`, pointer, variant: "baseline", measurements: [value("ttft", 100.12345)] }),
      row({ id: `${pointer}h`, pointer, measurements: [value("ttft", 90.12345)], ...effect(pct) }),
    ];
    const originals = [
      run({ id: "b", variant: "baseline", measurements: [value("ttft", 100.12345)] }),
      run({ id: "h", measurements: [value("ttft", 90.12345)] }),
    ];
    const runsOf = (records: readonly DatasetRecord[]) =>
      again(records)
        .filter((each) => each.kind === "run")
        .map(({ id }) => id)
        .sort();
    expect(runsOf([...originals, ...pair("/1", 9.99)])).toEqual(["b", "h"]);
    expect(runsOf([...originals, ...pair("/1", 40)])).toEqual(["/1b", "/1h", "b", "h"]);
    expect(staleEffects(pair("/1", 40))).toHaveLength(1);
  });
});

test("samples that belong to no commit pass", async () => {
  const [folder, out] = [temporary(), `${temporary()}/out`];
  writeFileSync(`${folder}/bench.txt`, "BenchmarkA-8  1  10 ns/op\nBenchmarkA-8  1  11 ns/op\n");
  const options = { policy: "strict", curation: true, quiet: true, format: "jsonl", out };
  await exportSet([folder, `${root}/data/vllm-14`], { ...options, condensed: true });
  expect(readdirSync(out)).toContain("samples.jsonl");
});

test("a condensed set is condensed already: nothing more goes, nothing comes back", async () => {
  const out = `${temporary()}/iso`;
  const options = { policy: "strict", curation: true, quiet: true, format: "jsonl", out };
  await exportSet([`${root}/data/iso-bench`], { ...options, condensed: true });
  expectGolden(contents(out), contents(`${root}/data/iso-bench`), "npm run bundle");
});

describe.skipIf(!hasShared)("the corpus, condensed", () => {
  test("fits the repository and gives the same verdicts, comparisons, failures and results of agents", async () => {
    const options = { policy: "strict", curation: true, quiet: true };
    const out = `${temporary()}/iso`;
    await exportSet([corpus], { ...options, format: "jsonl", out, condensed: true });
    const [whole, small] = [await judged(corpus), (await analyse([out], options, "c")).analysis];
    expect(small.verdicts.map(({ commit, status, category }) => [commit, status, category])).toEqual(
      whole.verdicts.map(({ commit, status, category }) => [commit, status, category]),
    );
    expect(small.comparisons).toEqual(whole.comparisons);
    expect(small.failures).toEqual(whole.failures);
    expect(small.agents).toEqual(whole.agents);
    const contradictions = ({ findings }: typeof whole) =>
      findings
        .filter(({ rule }) =>
          ["sources-disagree", "improvement-stale", "result-overwritten", "model-mismatch"].includes(rule),
        )
        .map(({ commit, rule, message }) => [commit, rule, message]);
    expect(contradictions(small)).toEqual(contradictions(whole));
    const bytes = readdirSync(out).reduce((sum, name) => sum + statSync(`${out}/${name}`).size, 0);
    expect(bytes).toBeLessThan(6_000_000);
  }, 300_000);
});
