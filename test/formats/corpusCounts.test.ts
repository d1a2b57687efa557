import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { judged } from "../support/judged.ts";
import { corpus, hasShared } from "../support/shared.ts";

/*
 * The counts of the corpus, found again by scans that share no code with the sources: names, regular expressions, JSON.parse.
 */

let analysis: Analysis;
const files: string[] = [];
const textOf = (file: string) => readFileSync(path.join(corpus, file), "utf8");
const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(textOf(file));
  } catch {
    return undefined;
  }
};
type Row = Record<string, unknown>;
const short = (hash: unknown) => String(hash).slice(0, 8);

beforeAll(async () => {
  if (!hasShared) return;
  analysis = await judged(corpus);
  for (const entry of readdirSync(corpus, { recursive: true, encoding: "utf8", withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(corpus, path.join(entry.parentPath, entry.name)));
  }
}, 120_000);

describe.runIf(hasShared)("counts of the corpus (skipped where ../shared is missing)", () => {
  test("every file is parsed or a problem", () => {
    const { seen, parsed, unknown, problems } = analysis.inputs.files;
    expect([seen, parsed + unknown + problems, unknown]).toEqual([files.length, files.length, 0]);
  });

  test("one run per execution of the Modal runner, from its logs and its result folders", () => {
    const results = files
      .filter((file) =>
        /results\/modal\/[0-9a-f]{8}\/benchmark_result\.json$|logs\/modal\/hero_3way_.*_progress\.json$/.test(
          file,
        ),
      )
      .flatMap((file) => {
        const document = jsonOf(file) as { result?: Row; results?: Row[] };
        return document.results ?? (document.result === undefined ? [] : [document.result]);
      })
      .filter((result) => "full_commit" in result || "human_metrics" in result || "commit" in result)
      .filter((result) => !("patched_metrics" in result));
    const measured = (variant: string) =>
      results.filter(
        (result) => Object.keys((result[`${variant}_metrics`] as Row | null | undefined) ?? {}).length > 0,
      );
    for (const variant of ["baseline", "human", "agent"]) {
      const executions = new Set(
        measured(variant).map(
          (result) => `${short(result["full_commit"] ?? result["commit"])} ${String(result["duration_s"])}`,
        ),
      );
      const runs = analysis.runs.filter(
        (run) => run.pipeline === "modal" && run.variant === variant && run.measurements.length > 0,
      );
      expect([variant, runs.length]).toEqual([variant, executions.size]);
    }
  });

  test("one run per result file of the agents' campaigns", () => {
    const results = files.filter(
      (file) => /_(?:agent|human|baseline)_result\.json$/.test(file) && isFields(jsonOf(file)),
    );
    const runs = analysis.runs.filter(({ pipeline }) => pipeline === "docker" || pipeline === "separate");
    expect(runs.length).toBe(results.length);
    expect(new Set(runs.map(({ file }) => file)).size).toBe(results.length);
  });

  test("62 texts print their block twice, and the second counts for nothing", () => {
    const echoed = files.filter((file) => {
      if (!file.endsWith("_result.json")) return false;
      const raw = (jsonOf(file) as Row | undefined)?.["raw_output"];
      return typeof raw === "string" && raw.split("= Serving Benchmark Result =").length === 3;
    });
    expect(echoed).toHaveLength(62);
    const listed = analysis.copies.filter(({ kind }) => kind === "block").map(({ copy }) => copy.file);
    expect(listed.toSorted()).toEqual(echoed.toSorted());
  });

  test("baseline and human of the published table once, not once per agent", () => {
    const table = files.find((file) => file.endsWith("hf_export/full_dataset.csv")) ?? "";
    const rows = Papa.parse<Record<string, string>>(textOf(table), {
      header: true,
      skipEmptyLines: true,
    }).data;
    for (const variant of ["baseline", "human"]) {
      const numbers = rows.flatMap((row) => {
        const told = ["ttft_mean", "latency_avg", "throughput"].map(
          (name) => row[`${variant}_${name}`] ?? "",
        );
        return told.every((value) => value === "") ? [] : [`${row["commit_short"]} ${told.join(" ")}`];
      });
      expect(numbers.length).toBeGreaterThan(2 * new Set(numbers).size);
      const standing = analysis.runs.filter((run) => run.file === table && run.variant === variant);
      expect(
        new Set(
          standing.map((run) => `${short(run.commit)} ${run.measurements.map(({ value }) => value).join()}`),
        ).size,
      ).toBe(standing.length);
      const repeated = analysis.copies.filter(
        ({ kind, copy, commit }) => kind === "row" && copy.file === table && commit !== undefined,
      );
      expect(repeated.length).toBeGreaterThan(numbers.length - new Set(numbers).size);
    }
  });

  test("what a micro-benchmark printed repeats the result beside it, but for one whose result was overwritten", () => {
    const isPrinted = (file: string) => /\/(?:test_)?stdout\.txt$/.test(file);
    const timed = files.filter(
      (file) => isPrinted(file) && /^\{"impl_tag".*"iters": [1-9]/m.test(textOf(file)),
    );
    const overwritten = timed.filter((file) => {
      const beside = jsonOf(file.replace(/(?:test_)?stdout\.txt$/, "benchmark_result.json")) as
        | { result?: Row }
        | undefined;
      return beside?.result !== undefined && !("baseline_ms" in beside.result);
    });
    const standing = analysis.runs.filter(({ file }) => isPrinted(file)).map(({ file }) => file);
    expect([...new Set(standing)]).toEqual(overwritten);
    expect(overwritten).toHaveLength(1);
    const listed = analysis.copies.filter(({ kind, copy }) => kind === "row" && isPrinted(copy.file));
    expect(new Set(listed.map(({ copy }) => copy.file)).size).toBe(timed.length - 1);
    expect(listed.filter(({ of }) => of === null)).toEqual([]);
  });

  test("12 byte-identical journals are listed as copies", () => {
    const digests = new Map<string, number>();
    for (const file of files.filter((each) => each.endsWith("/journal.json"))) {
      const text = textOf(file);
      if (text === "") continue;
      const digest = createHash("sha256").update(text).digest("hex");
      digests.set(digest, (digests.get(digest) ?? 0) + 1);
    }
    const copies = [...digests.values()].reduce((sum, count) => sum + count - 1, 0);
    const listed = analysis.copies.filter(
      ({ kind, copy }) => kind === "file" && copy.file.endsWith("/journal.json"),
    );
    expect([copies, listed.length]).toEqual([12, 12]);
    expect(analysis.inputs.files.copies).toBe(analysis.copies.filter(({ kind }) => kind === "file").length);
  });
});

describe.runIf(hasShared)("strict findings on the corpus (skipped where ../shared is missing)", () => {
  const found = (rule: string) => analysis.findings.filter((finding) => finding.rule === rule);
  const commitsOf = (rule: string) => new Set(found(rule).map(({ commit }) => short(commit)));
  const compared = (commit: string, pipeline: string) =>
    analysis.comparisons.filter(
      (each) =>
        short(each.commit) === commit &&
        each.pipeline === pipeline &&
        each.reference.variant === "baseline" &&
        each.candidate.variant === "human",
    );

  test("310aca88: +99.8 % is a log line, and takes part in no comparison", () => {
    const claims = found("metric-from-log-line").filter(({ commit }) => short(commit) === "310aca88");
    expect(claims.map(({ args }) => args["claim"])).toContain("+99.8 % against baseline");
    const all = analysis.comparisons.filter(({ commit }) => short(commit) === "310aca88");
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ metric }) => metric === "engine_log_throughput")).toEqual([]);
    expect(all.filter(({ effectPct }) => Math.abs(effectPct ?? 0) > 90)).toEqual([]);
  });

  test.each(["67da5720", "99abb8b6", "9badee53", "aea94362", "c0569dbc", "ca7a2d5f"])(
    "%s: baseline and human served different numbers of requests and are not compared",
    (commit) => {
      const mismatch = found("workload-mismatch").find(
        (each) =>
          short(each.commit) === commit &&
          each.message.startsWith("human against baseline in pipeline docker: completed requests"),
      );
      expect(mismatch?.evidence).toHaveLength(2);
      const barred = compared(commit, "docker");
      expect(barred.length).toBeGreaterThan(0);
      for (const { conclusion, effectPct } of barred)
        expect([conclusion, effectPct]).toEqual(["not-comparable", null]);
    },
  );

  test("eight model swaps, none compared", () => {
    const swapped = [
      "22d33bac",
      "3476ed08",
      "3a243095",
      "6ce01f30",
      "6d646d08",
      "80aa7e91",
      "8bc68e19",
      "9badee53",
    ];
    const differ = found("model-mismatch").filter(({ messageId }) => messageId === "differ");
    expect([...new Set(differ.map(({ commit }) => short(commit)))].toSorted()).toEqual(swapped);
    const separate = analysis.comparisons.filter(
      (each) => each.pipeline === "separate" && each.differences.some(({ field }) => field === "model"),
    );
    expect(separate.every(({ conclusion }) => conclusion === "not-comparable")).toBe(true);
  });

  test("the stale effects of the published table are found again", () => {
    const stale = found("improvement-stale").filter(({ messageId }) => messageId === "stale");
    expect(stale.map(({ commit, args }) => [short(commit), args["stated"], args["computed"]])).toContainEqual(
      ["9badee53", -11.49, -67.66],
    );
    expect([...commitsOf("improvement-stale")].toSorted()).toEqual([
      "6ce01f30",
      "99abb8b6",
      "9badee53",
      "ca7a2d5f",
      "e206b543",
      "e7b20426",
    ]);
  });

  test("requests under the name of tokens, a warm-up under the name of a latency, V1 commits on V0, failures over successes", () => {
    expect(commitsOf("metric-mislabelled")).toContain("6ce01f30");
    expect([...commitsOf("cold-start")]).toContain("2deb029d");
    expect(found("engine-mismatch").filter(({ messageId }) => messageId === "other")).toHaveLength(16);
    expect(
      found("result-overwritten").some(
        ({ commit, messageId }) => short(commit) === "aea94362" && messageId === "failure",
      ),
    ).toBe(true);
  });
});

function isFields(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
