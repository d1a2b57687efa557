import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { FailedExecution } from "../../src/model/failures.ts";
import {
  chainTables,
  classTable,
  publishedTable,
  retryTable,
  sideTable,
} from "../../src/report/results/failed.ts";
import { measuredRuns, modesOf, pipelineFolds } from "../../src/report/results/measured.ts";
import { wrongMetricFold } from "../../src/report/results/wrongMetric.ts";
import { printed, read, summaryOf } from "../support/printed.ts";
import { run } from "../support/facts.ts";
import { totalErrors } from "../support/markdownTables.ts";
import { judged } from "../support/judged.ts";

const commit = "70b808fe1a63322bc6bf5f46a91981a8f6b8af00";
const failure = (given: Partial<FailedExecution> = {}): FailedExecution => ({
  id: "f#",
  commit,
  project: "vllm",
  pipeline: "docker",
  format: "agent-result-v1",
  file: "results/70b808fe_agent_result.json",
  pointer: "",
  runs: ["r"],
  variants: ["agent"],
  agent: { name: "codex", model: "gpt-5" },
  statusText: "error",
  error: "Server crashed after applying patch",
  whole: true,
  class: "disk-full",
  title: "The disk of the runner was full",
  side: "infrastructure",
  action: "free the disk and run again",
  retry: "as-is",
  started: false,
  kept: null,
  chain: [
    {
      pattern: "disk-full",
      title: "The disk of the runner was full",
      role: "cause",
      origin: {
        file: "results/70b808fe_agent_result.json",
        pointer: "/raw_output line 3",
        quote: "no space left",
      },
    },
    {
      pattern: "server-not-started",
      title: "The server did not start",
      role: "symptom",
      origin: { file: "results/70b808fe_agent_result.json", pointer: "/error line 1", quote: "crashed" },
    },
  ],
  measuredElsewhere: false,
  attributed: false,
  ...given,
});
const unknown = failure({
  id: "g#",
  class: "cause-cut-off",
  side: "unknown",
  chain: [],
  kept: "tail",
  error: null,
  started: true,
});

describe("failed executions", () => {
  test("sides add up, and who is not to blame stands first", () => {
    const table = read(sideTable([failure(), unknown]));
    expect(totalErrors(table)).toEqual([]);
    expect(table.rows.map(([side, count]) => [side, count])).toEqual([
      ["[infrastructure](failed-infrastructure.md)", "1"],
      ["command", "0"],
      ["model", "0"],
      ["hardware", "0"],
      ["patch", "0"],
      ["[unknown](failed-unknown.md)", "1"],
      ["Total", "2"],
    ]);
  });

  test("a chain reads from the cause over the symptom to the file's word and what to do", () => {
    const [chain] = chainTables([failure()]);
    expect(read(chain!.executions).rows[0]?.[2]).toBe(
      "`disk-full` → `server-not-started` → “Server crashed after applying patch” → run again",
    );
    expect(read(chain!.executions).rows[0]?.[4]).toContain("/raw_output line 3");
    const [cut] = chainTables([unknown]);
    expect(read(cut!.executions).rows[0]?.[2]).toBe("`cause-cut-off` → “error” → run again");
  });

  test("what a file calls the agent's crash is counted under whose it is", () => {
    const table = read(publishedTable([failure(), failure({ variants: ["human"], agent: null })]));
    expect(table.rows[0]?.slice(0, 2)).toEqual(["Server crashed after applying patch", "1"]);
    expect(totalErrors(table)).toEqual([]);
  });

  test("the retry list holds what nothing else measured", () => {
    expect(retryTable([failure({ measuredElsewhere: true }), failure({ retry: "never" })])).toBeNull();
    const table = read(retryTable([failure(), failure({ retry: "after-fix", class: "rope-scaling" })]));
    expect(table.rows.map(([when, name]) => `${when}: ${name}`)).toEqual([
      "as it is: `disk-full`",
      "after the fix: `rope-scaling`",
      "Total: –",
    ]);
  });

  test("classes add up", () => {
    expect(totalErrors(read(classTable([failure(), unknown])))).toEqual([]);
  });

  test("a hostile error stays text", () => {
    const [chain] = chainTables([failure({ error: "<img src=x> | `a` [x](y)" })]);
    expect(printed(chain!.executions)).not.toMatch(/(?<!\\)<img/);
    expect(read(chain!.executions).rows[0]).toHaveLength(5);
  });
});

describe("measured runs", () => {
  let base: Analysis;
  beforeAll(async () => {
    base = await judged("data/vllm-14");
  }, 60_000);
  const value = { statistic: "mean", unit: "ms", key: "k", pointer: "/k", parser: "p" } as const;
  const measured = (given: Parameters<typeof run>[0]) =>
    run({ commit, mode: "serving", measurements: [{ ...value, metric: "ttft", value: 58.71 }], ...given });

  test("repeats are numbered, workloads are not mixed, pipelines have tables of their own", () => {
    const small = { model: "org/model", completed: 100 };
    const runs = [
      measured({ id: "a", time: "2026-01-02", workload: small }),
      measured({ id: "b", time: "2026-01-01", workload: small }),
      measured({ id: "c", workload: { ...small, completed: 1000 } }),
      measured({ id: "d", pipeline: "docker" }),
    ];
    const folds = pipelineFolds({ ...base, runs }, runs, "serving");
    expect(folds.map(summaryOf)).toEqual([
      "Pipeline docker: 1 run of 1 commit",
      "Pipeline modal: 3 runs of 1 commit",
    ]);
    const { head, rows } = read(folds[1]);
    expect(head.slice(3, 7)).toEqual([
      "TTFT, mean (ms)",
      "TPOT, mean (ms)",
      "ITL, mean (ms)",
      "Output throughput, mean (tok/s)",
    ]);
    expect(rows.map((row) => [row[2], row[3], row[7]])).toEqual([
      ["1 of 1", "58.71", "model, 1,000 prompts"],
      ["1 of 2", "58.71", "model, 100 prompts"],
      ["2 of 2", "58.71", "model, 100 prompts"],
      ["–", "–", "–"],
    ]);
  });

  test("a median says that it is one; log lines, copies and functions are no results", () => {
    const median = { ...value, statistic: "median", metric: "ttft", value: 5 } as const;
    const [fold] = pipelineFolds(base, [measured({ measurements: [median] })], "serving");
    expect(read(fold).rows[0]?.[3]).toBe("5 (median)");
    const gauge = { ...value, metric: "engine_log_throughput", value: 5 } as const;
    const runs = [
      measured({ measurements: [gauge] }),
      measured({ copied: true }),
      measured({ mode: "micro" }),
    ];
    expect(measuredRuns({ runs })).toEqual([]);
  });

  test("a mode that no list names prints what its runs have", () => {
    const startup = measured({
      mode: "startup",
      measurements: [{ ...value, metric: "startup_time", value: 3 }],
    });
    expect(modesOf([startup])).toEqual(["startup"]);
    const [fold] = pipelineFolds(base, [startup], "startup");
    expect(read(fold).head).toContain("Start-up time, mean (s)");
  });

  test("metrics of another mode: fixable where another run or a command has them, before and now", () => {
    const finding = {
      rule: "metric-wrong-for-mode",
      commit: base.commits[0]!.commit,
      severity: "note",
      messageId: "other",
      message: "m",
      args: {
        side: "human",
        pipeline: "separate",
        mode: "serving",
        found: "Output throughput",
        wanted: "TTFT",
      },
      evidence: [{ file: "a.json", pointer: "/m" }],
    } as const;
    const analysis = { ...base, findings: [{ ...finding, evidence: [...finding.evidence] }], runs: [] };
    expect(read(wrongMetricFold(analysis)).rows[0]?.[5]).toMatch(/^(yes: run|no: )/);
    const other = measured({ commit: finding.commit, variant: "human", pipeline: "docker" });
    expect(read(wrongMetricFold({ ...analysis, runs: [other] })).rows[0]?.[5]).toBe(
      "yes: pipeline docker measured it",
    );
  });
});
