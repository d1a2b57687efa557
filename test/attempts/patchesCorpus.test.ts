import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { analyse } from "../../src/pipeline/analyse.ts";
import { corpus, hasShared } from "../support/shared.ts";

/** A patch counted with nothing but line starts. */
function counted(text: string) {
  const lines = text.split("\n");
  const counts = { files: 0, added: 0, removed: 0, own: false };
  let inHunk = false;
  // One patch of the corpus is a plain diff without git's line.
  const plain = !text.startsWith("diff --git ");
  for (const line of lines) {
    if (plain && !inHunk && line.startsWith("+++ ")) counts.files++;
    if (line.startsWith("diff --git ")) {
      counts.files++;
      inHunk = false;
      counts.own ||= line.includes(" b/model_patch.diff");
    } else if (line.startsWith("@@ ")) inHunk = true;
    else if (inHunk && line.startsWith("+")) counts.added++;
    else if (inHunk && line.startsWith("-")) counts.removed++;
  }
  return counts;
}

describe.runIf(hasShared)("the patches of the corpus (skipped where ../shared is missing)", () => {
  const folders = [
    "ISO-Bench/state/runs",
    "ISO-Bench/archive/incomplete_runs",
    "archive/trajectories",
    "hf_cache/alpha-vllm-99-commits/vllm_commits_separated",
    "archive/misc/experiments/sglang_commit_extractions_with_apis",
    "archive/misc/experiments/commit_extractions_with_apis",
  ].map((folder) => path.join(corpus, folder));
  let analysis: Analysis;

  beforeAll(async () => {
    const there = folders.filter((folder) => existsSync(folder));
    ({ analysis } = await analyse(there, { policy: "strict", curation: false }, "test"));
  }, 120_000);

  const found = (rule: string) => analysis.findings.filter((finding) => finding.rule === rule);

  test("counts equal a direct scan: files, lines, empty ones, those that hold themselves", () => {
    const scanned = new Map<string, ReturnType<typeof counted> | null>();
    for (const entry of readdirSync(corpus, { recursive: true, encoding: "utf8" })) {
      if (path.basename(entry) !== "model_patch.diff") continue;
      const text = readFileSync(path.join(corpus, entry), "utf8");
      scanned.set(entry, text.trim() === "" ? null : counted(text));
    }
    const ours = new Map(
      analysis.attempts.flatMap(({ patch }) => {
        if (patch === undefined) return [];
        const { facts } = patch;
        const own = facts?.files.some(({ path: name }) => name === "model_patch.diff") === true;
        const counts =
          facts === undefined
            ? null
            : { files: facts.files.length, added: facts.added, removed: facts.removed, own };
        return [[patch.file, counts] as const];
      }),
    );
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(scanned));
    const empty = [...scanned.values()].filter((each) => each === null).length;
    expect(found("patch-empty")).toHaveLength(empty);
  });

  test("the five patches with a statement inside the dict literal are found, and no other syntax fault", () => {
    const faults = found("patch-syntax-invalid").map(
      ({ attempt, args, evidence }) =>
        `${attempt?.split("/").at(-2)} ${args["path"]} ${evidence[0]?.pointer}`,
    );
    const expected = [
      "2025-10-08_16-04-31 vllm/envs.py line 31",
      "2025-10-08_16-05-32 vllm/envs.py line 31",
      "2025-10-08_16-14-08 vllm/envs.py line 38",
      "2025-10-08_23-58-16 vllm/envs.py line 38",
      "2025-10-09_00-07-58 vllm/envs.py line 38",
    ];
    expect(new Set(faults)).toEqual(new Set(expected));
    expect(faults).toHaveLength(expected.length);
    const only = found("patch-template-code").filter(({ messageId }) => messageId === "only");
    expect(new Set(only.map(({ attempt }) => attempt?.split("/").at(-2)))).toEqual(
      new Set(expected.map((each) => each.split(" ")[0])),
    );
  });

  test("five attempts hold the whole human change", () => {
    const whole = found("patch-equals-human").filter(({ messageId }) => messageId === "whole");
    expect(whole.map(({ commit = "" }) => commit.slice(0, 8)).sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "25ebed2f",
      "296f927f",
      "2f192835",
      "6a417b86",
      "a37e1247",
    ]);
  });

  test("no rule crashes, and every finding leads to a line that says what it quotes", () => {
    expect(analysis.outcomes.filter(({ kind }) => kind === "crashed")).toEqual([]);
    const rules = ["patch-syntax-invalid", "patch-template-code"];
    for (const { file, pointer, quote = "" } of rules.flatMap(found).flatMap(({ evidence }) => evidence)) {
      const line =
        readFileSync(path.join(corpus, file), "utf8").split("\n")[Number(pointer.slice(5)) - 1] ?? "";
      expect(line.replace(/\s+/g, " "), `${file} ${pointer}`).toContain(quote.replace(/…$/, ""));
    }
  });
});
