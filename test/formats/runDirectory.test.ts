import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/io/file.ts";
import type { RawAttemptRecord } from "../../src/model/attemptParts.ts";
import { readFile } from "../../src/read/readFile.ts";
import type { RawRecord } from "../../src/formats/reader.ts";
import { formats } from "../support/formats.ts";

const directory = "state/runs/vllm/trae/gpt-5/2025-10-09_12-49-33/vllm_core-0000";

function read(name: string, content: unknown) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const records: RawRecord[] = [];
  const result = readFile(sourceFile(`${directory}/${name}`, Buffer.from(text)), formats, (record) =>
    records.push(record),
  );
  return { result, record: records[0] as RawAttemptRecord, said: said(records[0]) };
}

function said(record: RawRecord | undefined) {
  return record?.kind === "attempt-part" ? record.said : undefined;
}

const commits = { pre: "89ac266b262f08d25ebf25fc66122d1b2367ae64", human: "8aa1485f" };

describe("files of a run directory", () => {
  test("a journal tells how the process ended", () => {
    const {
      result,
      record,
      said: journal,
    } = read("journal.json", {
      task_id: "vllm_core",
      commits,
      status: "success",
      run_metadata: { repo: "sglan", agent: "trae", model: "default", run_timestamp: "2025-10-09_12-49-33" },
      metrics: { time_to_first_edit_s: 12.5 },
      trae: { cli: "python", time_budget_minutes: 60, returncode: -15, duration_s: 1485.2 },
      timestamps: { written: 1760000000.5 },
    });
    expect(result).toMatchObject({ kind: "parsed", format: "run-journal" });
    expect(record).toMatchObject({ kind: "attempt-part", part: "journal", directory });
    expect(journal).toMatchObject({
      commit: "8aa1485f",
      parent: commits.pre,
      statusText: "success",
      tool: "trae",
      returnCode: -15,
      durationS: 1485.2,
      budgetS: 3600,
      firstEditS: 12.5,
      writtenAt: "2025-10-09T08:53:20.500Z",
    });
    expect(journal?.claims).toContainEqual({
      field: "project",
      value: "sglan",
      pointer: "/run_metadata/repo",
    });
  });

  test("a journal of a run that never started has an error and no return code", () => {
    const { said: journal } = read("journal.json", {
      task_id: "vllm_core",
      commits,
      status: "error",
      error: "[Errno 2] No such file or directory: 'bench-env/bin/python'",
      error_type: "FileNotFoundError",
      timestamps: { written: "soon" },
    });
    expect(journal).not.toHaveProperty("returnCode");
    expect(journal).not.toHaveProperty("writtenAt");
    expect(journal?.errors?.[0]?.text).toMatch(/^FileNotFoundError: /);
  });

  test("an empty journal is a problem, an empty patch and an empty output are values", () => {
    expect(read("journal.json", "").result.kind).toBe("problem");
    expect(read("model_patch.diff", "").record).toMatchObject({ kind: "raw-patch", text: "", bytes: 0 });
    expect(read("trae_stderr.txt", "").record).toMatchObject({ part: "stderr", bytes: 0 });
    expect(read("claude_code_stdout.txt", "").record).toMatchObject({ part: "stdout", bytes: 0 });
  });

  test("a prediction holds the patch's identity, not its text", () => {
    const row = {
      instance_id: "x",
      model_patch: "diff --git a/a b/a\n",
      model_name_or_path: "gpt-5-2025-08-07",
    };
    const { said: prediction } = read("prediction.jsonl", row);
    expect(prediction?.predicted?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(prediction)).not.toContain("diff --git");
    const two = `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`;
    expect(read("prediction.jsonl", two).result).toMatchObject({ format: "predictions", problems: [] });
  });

  test("Claude Code's cost and tokens are those of all models, its model the one that wrote most", () => {
    const { said: stdout } = read("claude_code_stdout.txt", {
      type: "result",
      is_error: false,
      duration_ms: 157_544,
      num_turns: 26,
      session_id: "s",
      total_cost_usd: 0.5754,
      usage: { input_tokens: 167 },
      modelUsage: {
        opus: { inputTokens: 2589, outputTokens: 184, cacheReadInputTokens: 0, cacheCreationInputTokens: 0 },
        sonnet: {
          inputTokens: 15_170,
          outputTokens: 12_002,
          cacheReadInputTokens: 694_144,
          cacheCreationInputTokens: 33_088,
        },
      },
    });
    expect(stdout).toMatchObject({ steps: 26, costUsd: 0.5754, durationS: 157.544, agentSaysDone: true });
    expect(stdout?.tokens).toEqual({ input: 744_991, output: 12_186, cached: 694_144 });
    expect(stdout?.claims).toEqual([{ field: "model", value: "sonnet", pointer: "/modelUsage/sonnet" }]);
  });

  test("a trajectory gives counts and errors, no message", () => {
    const { said: trajectory } = read("trajectory.json", {
      task: "long text",
      start_time: "2025-12-24T08:28:06.244488",
      end_time: "",
      provider: "openai",
      model: "gpt-5",
      max_steps: 120,
      llm_interactions: [
        { response: { usage: { input_tokens: 10, output_tokens: 2 } } },
        { response: { usage: { input_tokens: 30, output_tokens: 3 } } },
      ],
      agent_steps: [{ error: null }, { error: "Error code: 429 - insufficient_quota" }],
      success: false,
      execution_time: 140.9,
    });
    expect(trajectory).toMatchObject({ steps: 2, maxSteps: 120, agentSaysDone: false, durationS: 140.9 });
    expect(trajectory?.tokens).toEqual({ input: 40, output: 5 });
    expect(trajectory?.errors?.[0]).toMatchObject({ pointer: "/agent_steps/1/error", times: 1 });
  });

  test("printed text: repeated errors count once with their number, the closing table gives the steps", () => {
    const log = [
      "OpenAI API call failed: Error code: 500 - try 1",
      "OpenAI API call failed: Error code: 500 - try 2",
      "all quiet",
      "│ Steps          │ 9      │",
    ].join("\n");
    const { said: stdout } = read("trae_stdout.txt", log);
    expect(stdout?.errors).toEqual([
      { text: "OpenAI API call failed: Error code: 500 - try 1", pointer: "line 1", times: 2 },
    ]);
    expect(stdout?.steps).toBe(9);
  });
});
