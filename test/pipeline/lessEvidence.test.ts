import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../src/model/verdict.ts";
import { analyse } from "../../src/pipeline/analyse.ts";

/*
 * Less evidence never gives a better verdict: the bundled sets, with lines of their files left out.
 */
const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "less-evidence-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Line {
  readonly text: string;
  readonly commit: string;
  readonly isHealthy: boolean;
}

function linesOf(set: string, file: string): Line[] {
  const text = readFileSync(path.join(root, "data", set, file), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const {
        commit = "",
        status,
        measurements,
      } = JSON.parse(line) as {
        readonly commit?: string;
        readonly status?: string;
        readonly measurements?: readonly unknown[];
      };
      const isHealthy = status === "success" && measurements !== undefined && measurements.length > 0;
      return { text: line, commit: commit.slice(0, 8), isHealthy };
    });
}

async function verdictsOf(files: Readonly<Record<string, readonly Line[]>>): Promise<Map<string, Verdict>> {
  const folder = mkdtempSync(path.join(scratch, "set-"));
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files))
    writeFileSync(path.join(folder, name), lines.map(({ text }) => `${text}\n`).join(""));
  const options = { policy: "strict", curation: false } as const;
  const { analysis } = await analyse([folder], options, "test");
  return new Map(analysis.verdicts.map((verdict) => [verdict.commit.slice(0, 8), verdict]));
}

describe.each(["vllm-14", "iso-bench"])("%s", (set) => {
  const runs = linesOf(set, "runs.jsonl");
  const commits = linesOf(set, "commits.jsonl");
  const tries = set === "vllm-14" ? 6 : 1;

  test("without some of its healthy runs no commit becomes usable", async () => {
    const before = await verdictsOf({ "runs.jsonl": runs, "commits.jsonl": commits });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (stays) => {
        const kept = runs.filter(({ isHealthy }) => !isHealthy || stays.next().value);
        const after = await verdictsOf({ "runs.jsonl": kept, "commits.jsonl": commits });
        const better = [...after].filter(
          ([commit, { status }]) => status === "usable" && before.get(commit)?.status !== "usable",
        );
        expect(better.map(([commit]) => commit)).toEqual([]);
      }),
      { numRuns: tries, seed: 15 },
    );
  });

  test("stripped of their metadata no commits are usable or fixable", async () => {
    const after = await verdictsOf({ "runs.jsonl": runs });
    const statuses = new Set([...after.values()].map(({ status }) => status));
    expect([...statuses].filter((status) => status === "usable" || status === "fixable")).toEqual([]);
    expect(after.size).toBeGreaterThan(10);
  });
});
