import { beforeAll, describe, expect, test } from "vitest";
import { auditDocuments } from "../../src/audit/audit.ts";
import type { AuditData } from "../../src/audit/data.ts";
import { readMarkdown } from "../../src/audit/markdown.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import type { FailedExecution } from "../../src/model/failures.ts";
import type { Run } from "../../src/model/runState.ts";
import { run } from "../support/facts.ts";
import { judged } from "../support/judged.ts";

const words = loadCatalogue("claims", layersOf());
const commit = "9ed82e70";

function measured(given: Partial<Run> = {}): Run {
  return {
    ...run({ commit, variant: "agent", pipeline: "separate" }),
    role: "own",
    result: "measured",
    ...given,
  };
}
const failure = (name: string, side: FailedExecution["side"], pipeline = "modal") =>
  ({
    commit,
    class: name,
    side,
    pipeline,
    chain: [],
    file: "f.json",
    pointer: "/e",
  }) as unknown as FailedExecution;

describe("what documents say of commits", () => {
  let data: AuditData;
  beforeAll(async () => {
    const analysis = await judged("data/vllm-14");
    data = {
      analysis: { ...analysis, runs: [], failures: [], verdicts: [] },
      files: [],
      commands: commandReader(),
    };
  });
  const told = (source: string, given: { runs?: Run[]; failures?: FailedExecution[] }) => {
    const own = { ...data, analysis: { ...data.analysis, ...given } };
    return auditDocuments([readMarkdown("d.md", source)], { words, data: own, limits: null }, "0")
      .claims.filter(({ definition }) => definition === "commit-state")
      .map(
        ({ line, status, printed, right }) =>
          `${status} ${line}: ${printed}${right === null ? "" : ` → ${right}`}`,
      );
  };

  test("a list of names below the sentence that is said of them", () => {
    const source =
      "## Failures (as of 2026-01-19)\n\n12 commits fail for all agents:\n`9ed82e70`, `7c01f706`\n";
    expect(told(source, { runs: [measured({ time: "2026-01-10T05:02:47" })] })).toEqual([
      "undecided 3: 7c01f706: no-agent",
      "contradicted 3: 9ed82e70: no-agent",
    ]);
    // who wrote before it ran could not know, and a baseline is no agent
    expect(told(source, { runs: [measured({ time: "2026-01-24T05:02:47" })] })[1]).toMatch(/^undecided/);
    expect(
      told(source, { runs: [measured({ variant: "baseline", time: "2026-01-10T05:02:47" })] })[1],
    ).toMatch(/^undecided/);
    expect(
      told(source.replace(" (as of 2026-01-19)", ""), { runs: [measured({ time: "2026-01-10" })] })[1],
    ).toMatch(/^undecided/);
  });

  test("rows below a sentence have what it says beside what they say themselves", () => {
    const source =
      "**7 commits cannot be benchmarked** with this image:\n\n| Commit | Error |\n|---|---|\n| `9ed82e70` | Unknown RoPE scaling type llama3 |\n";
    const failures = [
      failure("wheel-missing", "infrastructure"),
      failure("disk-full", "infrastructure", "docker"),
    ];
    expect(told(source, { runs: [measured()], failures })).toEqual([
      "contradicted 5: 9ed82e70: rope → wheel-missing",
      "contradicted 5: 9ed82e70: unmeasurable",
    ]);
    expect(
      told(source, { runs: [measured({ role: "micro" }), measured({ result: "log-only" })] })[1],
    ).toMatch(/^undecided/);
  });

  test("a cause is contradicted only where every failure has another one, in more than one pipeline", () => {
    const source = "## Blocked commits (rope_scaling)\n\n### 1. Sampler (9ed82e70)\n\nA small change.\n";
    const of = (...failures: FailedExecution[]) => told(source, { failures })[0];
    const [wheel, disk] = [
      failure("wheel-missing", "infrastructure"),
      failure("disk-full", "infrastructure", "docker"),
    ];
    expect(of(wheel, disk)).toMatch(/^contradicted 3/);
    expect(of(wheel)).toMatch(/^undecided/);
    expect(of(wheel, disk, failure("cause-not-logged", "unknown"))).toMatch(/^undecided/);
    expect(of(wheel, failure("rope-scaling", "model", "docker"))).toMatch(/^holds/);
    const guess = "| Commit | Suspected Issue |\n|---|---|\n| 9ed82e70 | V1 engine incompatibility |\n";
    expect(told(guess, { failures: [wheel, disk] })).toEqual([]);
  });

  test("several GPUs: decided by a run that says how many it had, and no other claim beside it", () => {
    const source =
      "## Large models (14 commits) - UNFIXABLE\n\nThese models exceed single-GPU memory:\n\n| Commit | Why |\n|---|---|\n| 9ed82e70 | 70B |\n";
    const on = (gpuCount?: number) =>
      told(source, { runs: [measured({ workload: gpuCount === undefined ? {} : { gpuCount } })] });
    expect(on(1)).toEqual(["contradicted 7: 9ed82e70: several-gpus → 1"]);
    expect(on(4)).toEqual(["holds 7: 9ed82e70: several-gpus"]);
    expect(on()).toEqual(["undecided 7: 9ed82e70: several-gpus"]);
  });

  test("what a heading says of one variant only a run of that variant contradicts", () => {
    const source = (title: string) =>
      `# Agents\n\n## ${title} - UNFIXABLE\n\n| Commit |\n|---|\n| 9ed82e70 |\n`;
    const runs = [measured({ variant: "human" })];
    expect(told(source("Agent patches crash"), { runs })[0]).toMatch(/^undecided/);
    expect(told(source("Version bug"), { runs })[0]).toMatch(/^contradicted/);
  });
});
