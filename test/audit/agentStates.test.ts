import { beforeAll, describe, expect, test } from "vitest";
import { auditDocuments } from "../../src/audit/audit.ts";
import type { AuditData } from "../../src/audit/data.ts";
import { readMarkdown } from "../../src/audit/markdown.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import type { AnalysedAttempt } from "../../src/model/attempts.ts";
import type { Run } from "../../src/model/runState.ts";
import { attempt, patch } from "../support/attempts.ts";
import { run } from "../support/facts.ts";
import { judged } from "../support/judged.ts";

const words = loadCatalogue("claims", layersOf());
const codex = { name: "codex", model: "gpt-5" };
const claude = { name: "claude_code", model: "claude-sonnet-4.5" };

function ran(agent: Run["agent"], given: Partial<Run>): Run {
  const own = run({ commit: "9ed82e70", variant: "agent", time: "2026-01-10T05:02:47", ...given });
  return { ...own, role: "own", ...(agent === undefined ? {} : { agent }), ...given };
}

describe("what a document says of an agent on a commit", () => {
  let data: AuditData;
  beforeAll(async () => {
    const analysis = await judged("data/vllm-14");
    data = { analysis, files: [], commands: commandReader() };
  });
  const told = (cells: string, runs: Run[], attempts: AnalysedAttempt[] = []) => {
    const source = `# Results (2026-01-19)\n\n| Commit | Claude Code | Codex | Notes |\n|---|---|---|---|\n| 9ed82e70 | ${cells} |\n`;
    const own = { ...data, analysis: { ...data.analysis, runs, attempts } };
    return auditDocuments([readMarkdown("d.md", source)], { words, data: own, limits: null }, "0")
      .claims.filter(({ definition }) => definition === "agent-state")
      .map(({ status, text, right }) => `${status} ${text}${right === null ? "" : ` → ${right}`}`)
      .toSorted();
  };
  const valid = ran(claude, { id: "1", result: "measured" });
  const failed = ran(codex, { id: "2", result: "failed" });

  test("holds where the best run of that time is so, and is contradicted where it is not", () => {
    expect(told("✓ VALID | FAIL | ", [valid, failed])).toEqual([
      "holds Claude Code on 9ed82e70: ✓ VALID",
      "holds Codex on 9ed82e70: FAIL",
    ]);
    expect(told("PATCH FAILURE | VALID | ", [valid, failed])).toEqual([
      "contradicted Claude Code on 9ed82e70: PATCH FAILURE → valid",
      "contradicted Codex on 9ed82e70: VALID → failed",
    ]);
  });

  test("of all agents it is said of each", () => {
    expect(told(" |  | ✓ All 2 agents VALID", [valid, failed])).toEqual([
      "contradicted Codex on 9ed82e70: ✓ All 2 agents VALID → failed",
      "holds Claude Code on 9ed82e70: ✓ All 2 agents VALID",
    ]);
  });

  test("cannot be decided by runs that are younger, by other rows that hold a number, by another metric, or without a run", () => {
    const open = (...runs: Run[]) => told(" | VALID | ", [valid, ...runs]);
    expect(open(ran(codex, { id: "2", result: "failed", time: "2026-01-24" }))).toEqual([
      "undecided Codex on 9ed82e70: VALID",
    ]);
    expect(open(failed, ran(codex, { id: "3", role: "copy", result: "measured" }))).toEqual([
      "undecided Codex on 9ed82e70: VALID",
    ]);
    expect(open(ran(codex, { id: "2", result: "wrong-metric" }))).toEqual([
      "undecided Codex on 9ed82e70: VALID",
    ]);
  });

  test("a valid run of an empty patch is the baseline's", () => {
    const empty = attempt({ commit: "9ed82e70", agent: claude, patch: patch({ empty: true, bytes: 0 }) });
    expect(told("VALID |  | ", [valid], [empty as AnalysedAttempt])).toEqual([
      "undecided Claude Code on 9ed82e70: VALID",
    ]);
  });
});
