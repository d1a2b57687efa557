import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { judged } from "../support/judged.ts";
import { corpus, hasShared } from "../support/shared.ts";

/* A second reading of the run directories, with nothing of ours: what it counts, analysis.json must count. */

interface Scanned {
  readonly journal: Buffer | null;
  readonly status: string;
  readonly returnCode: number | null;
  readonly commit: string;
  readonly patch: "none" | "empty" | "text";
}

const partNames =
  /^(journal|run_summary|prompt|diff_targets|trajectory)\.json$|^model_patch\.diff$|^prediction\.jsonl$|^task\.txt$|_std(out|err)\.txt$/;

function scan(root: string): Scanned[] {
  const folders = readdirSync(path.join(corpus, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && partNames.test(entry.name))
    .map((entry) => entry.parentPath);
  return [...new Set(folders)].map(scanFolder);
}

function scanFolder(folder: string): Scanned {
  const names = readdirSync(folder);
  const read = (name: string) => (names.includes(name) ? readFileSync(path.join(folder, name)) : null);
  const journal = read("journal.json");
  const parsed = journal === null || journal.length === 0 ? {} : JSON.parse(journal.toString());
  const contract = read("prompt.json");
  const commits = parsed.commits ?? (contract === null ? {} : JSON.parse(contract.toString()).commits);
  const tool = Object.values(parsed).find(
    (each) => each !== null && typeof each === "object" && "returncode" in each,
  );
  const patch = read("model_patch.diff");
  return {
    journal,
    status: parsed.status ?? "",
    returnCode: (tool as { returncode: number } | undefined)?.returncode ?? null,
    commit: String(commits.human).slice(0, 8),
    patch: patch === null ? "none" : patch.toString().trim() === "" ? "empty" : "text",
  };
}

function tally(values: readonly (string | number | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe.skipIf(!hasShared)("the run directories of the corpus", () => {
  let analysis: Analysis;
  const [runs, incomplete, published] = [
    "ISO-Bench/state/runs",
    "ISO-Bench/archive/incomplete_runs",
    "archive/trajectories",
  ].map((root) => (hasShared ? scan(root) : [])) as [Scanned[], Scanned[], Scanned[]];
  const all = [...runs, ...incomplete, ...published];

  beforeAll(async () => {
    analysis = await judged(corpus);
  }, 300_000);

  test("280 in state/runs with 269 journals, one of them empty; 30 incomplete; 22 published", () => {
    expect([runs.length, incomplete.length, published.length]).toEqual([280, 30, 22]);
    expect(runs.filter(({ journal }) => journal !== null)).toHaveLength(269);
    expect(runs.filter(({ journal }) => journal?.length === 0)).toHaveLength(1);
    const under = (folder: string) => analysis.attempts.filter(({ file }) => file.startsWith(folder)).length;
    expect([under("ISO-Bench/state/"), under("ISO-Bench/archive/"), under("archive/")]).toEqual([
      280, 30, 22,
    ]);
    expect(analysis.attempts.filter(({ journalSha256 }) => journalSha256 !== undefined)).toHaveLength(
      268 + 17 + 22,
    );
    expect(analysis.problems.filter(({ file }) => file.endsWith("/journal.json"))).toHaveLength(1);
  });

  test("status, return code, empty patch and copies are those of a direct scan", () => {
    expect(tally(analysis.attempts.map(({ statusText }) => statusText))).toEqual(
      tally(all.map(({ status }) => status)),
    );
    expect(tally(analysis.attempts.map(({ returnCode }) => returnCode ?? null))).toEqual(
      tally(all.map(({ returnCode }) => returnCode)),
    );
    const patches = analysis.attempts.map(({ patch }) =>
      patch === undefined ? "none" : patch.empty ? "empty" : "text",
    );
    expect(tally(patches)).toEqual(tally(all.map(({ patch }) => patch)));
    const hashes = all.flatMap(({ journal }) =>
      journal === null || journal.length === 0 ? [] : [createHash("sha256").update(journal).digest("hex")],
    );
    const copies = hashes.length - new Set(hashes).size;
    expect(copies).toBe(12);
    expect(analysis.attempts.filter(({ copyOf }) => copyOf !== undefined)).toHaveLength(copies);
  });

  test("every success with a return code other than 0 is found", () => {
    const found = analysis.findings.filter(
      ({ rule, messageId }) => rule === "attempt-success-contradicted" && messageId === "returnCode",
    );
    const there = all.filter(
      ({ status, returnCode }) => status === "success" && returnCode !== null && returnCode !== 0,
    );
    expect(there).toHaveLength(29);
    expect(found).toHaveLength(29);
  });

  test("every attempt stands on one step, with a reason and a file", () => {
    expect(analysis.attempts.every(({ ladder }) => ladder.reason !== "" && ladder.origin.file !== "")).toBe(
      true,
    );
    const standing = analysis.attemptSummary.patterns.filter(({ kind }) => kind === "ladder");
    expect(standing.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(332 - 12);
  });

  test("8aa1485f: 44 journals, a copy among them, and 4 directories without one", () => {
    const there = all.filter(({ commit }) => commit === "8aa1485f");
    const listed = analysis.attempts.filter(({ commit }) => commit.startsWith("8aa1485f"));
    expect(there.filter(({ journal }) => journal !== null)).toHaveLength(44);
    expect(listed.filter(({ journalSha256 }) => journalSha256 !== undefined)).toHaveLength(44);
    expect(listed.filter(({ journalSha256 }) => journalSha256 === undefined)).toHaveLength(4);
    expect(listed.filter(({ copyOf }) => copyOf !== undefined)).toHaveLength(1);
  });

  test("a run directory's findings never decide on its commit", () => {
    const about = new Set(
      analysis.findings.filter(({ attempt }) => attempt !== undefined).map(({ rule }) => rule),
    );
    for (const { reasons } of analysis.verdicts)
      expect(reasons.filter(({ rule }) => rule.startsWith("attempt-") && about.has(rule))).toEqual([]);
  });
});
