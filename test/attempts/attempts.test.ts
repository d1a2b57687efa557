import { describe, expect, test } from "vitest";
import { attemptPlace } from "../../src/attempts/attemptPath.ts";
import { commits, joined, journal } from "../support/runDirectory.ts";

const runs = "ISO-Bench/state/runs";
const patch =
  "diff --git a/vllm/config.py b/vllm/config.py\n--- a/vllm/config.py\n+++ b/vllm/config.py\n@@ -1 +1 @@\n-a\n+b\n";
const wrongOf = (attempt: ReturnType<typeof joined>["attempts"][number] | undefined) =>
  attempt?.attribution.filter(({ wrong }) => wrong).map(({ field, value }) => `${field} ${value}`);

describe("the place of a run directory", () => {
  test("names project, agent, model and run", () => {
    const place = attemptPlace(`${runs}/vllm/trae/gpt-4o/2025-10-08_13-34-55/vllm_core-0000`);
    expect(place).toMatchObject({
      id: "vllm/trae/gpt-4o/2025-10-08_13-34-55/vllm_core-0000",
      run: "2025-10-08_13-34-55",
      item: "vllm_core-0000",
    });
    expect(place.claims.map(({ field, value }) => `${field} ${value}`)).toEqual([
      "project vllm",
      "agent trae",
      "model gpt-4o",
      "run 2025-10-08_13-34-55",
    ]);
  });

  test("unknown and default are no names; a shallow directory tells run and item only", () => {
    const place = attemptPlace(
      "archive/incomplete_runs/vllm/unknown/default/2025-10-08_13-20-40/vllm_core-0000",
    );
    expect(place.id).toBe("incomplete_runs/vllm/unknown/default/2025-10-08_13-20-40/vllm_core-0000");
    expect(place.claims.map(({ field }) => field)).toEqual(["project", "run"]);
    expect(attemptPlace("a/b")).toMatchObject({ id: "a/b", run: "a", item: "b", claims: [] });
    expect(attemptPlace(".")).toMatchObject({ id: ".", run: null });
  });
});

describe("the files of a run directory become one attempt", () => {
  const directory = `${runs}/vllm/trae/gpt-5/2025-10-09_12-49-33/vllm_core-0000`;

  test("status, process, patch and prompt", () => {
    const { attempts, problems } = joined({
      [`${directory}/journal.json`]: journal({ trae: { returncode: 1, duration_s: 1.57 } }),
      [`${directory}/model_patch.diff`]: patch,
      [`${directory}/prediction.jsonl`]: {
        instance_id: "x",
        model_patch: patch.trim(),
        model_name_or_path: "gpt-5-2025-08-07",
      },
      [`${directory}/diff_targets.json`]: {
        changed: ["a", "b"],
        allowed: ["a"],
        disallowed: ["b"],
        ok: false,
      },
    });
    expect(problems).toEqual([]);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({
      id: "vllm/trae/gpt-5/2025-10-09_12-49-33/vllm_core-0000",
      commit: "8aa1485f",
      parent: commits.pre,
      project: "vllm",
      agent: { name: "trae", model: "gpt-5" },
      status: "success",
      returnCode: 1,
      patch: { empty: false, asPredicted: true },
      targets: { changed: 2, allowed: 1, disallowed: 1, ok: false },
    });
    expect(attempts[0]?.parts.map(({ part }) => part)).toEqual(["targets", "journal", "patch", "prediction"]);
    expect(wrongOf(attempts[0])).toEqual([]);
  });

  test("white space alone is an empty patch; a directory without a journal has an unknown status", () => {
    const { attempts } = joined({
      [`${directory}/model_patch.diff`]: "\n \n",
      [`${directory}/prompt.json`]: {
        task: "vLLM core performance",
        description: "Run vLLM performance checks with Dockerfile-based env",
        target_files: ["vllm/config.py"],
        success: { primary_metric: "functional_match" },
        commits,
      },
    });
    expect(attempts[0]).toMatchObject({ status: "unknown", statusText: "", patch: { empty: true } });
    expect(attempts[0]?.prompt?.criteria.every(({ met }) => !met)).toBe(true);
    expect(attempts[0]?.prompt?.score).toBe(0);
  });

  test("a prediction is one under the name of a document as well", () => {
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal(),
      [`${directory}/model_patch.diff`]: patch,
      [`${directory}/prediction.json`]: { instance_id: "x", model_patch: patch, model_name_or_path: "gpt-5" },
    });
    expect(attempts[0]?.patch?.asPredicted).toBe(true);
  });

  test("an unknown status word is kept and stays unknown", () => {
    const { attempts } = joined({ [`${directory}/journal.json`]: journal({ status: "paused" }) });
    expect(attempts[0]).toMatchObject({ status: "unknown", statusText: "paused" });
  });

  test("a directory that names no commit is a problem", () => {
    const { attempts, problems } = joined({ "x/model_patch.diff": patch });
    expect(attempts).toEqual([]);
    expect(problems).toMatchObject([{ file: "x", reason: "a run directory that names no commit" }]);
  });

  test("a commit in the directory's name is better than none", () => {
    const { attempts } = joined({
      "runs/sglang_smoke_132dad87/task.txt": "I've uploaded a python code repository",
    });
    expect(attempts[0]?.commit).toBe("132dad87");
  });

  test("errors get a class; keys are left out", () => {
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal(),
      [`${directory}/trae_stdout.txt`]:
        "Error code: 401 - Incorrect API key provided: sk-proj-****************B7cA.\nError: odd thing\n",
    });
    expect(attempts[0]?.errors).toMatchObject([
      { class: "api-key", cause: "harness", times: 1 },
      { class: null, text: "Error: odd thing" },
    ]);
    expect(JSON.stringify(attempts)).not.toContain("B7cA");
  });
});

describe("who an attempt belongs to", () => {
  test("sglan, the planner's model and the run of the original are wrong words", () => {
    const directory = `${runs}/sglang/claude_code/default/2025-12-23_04-37-32/sglang_001`;
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal({
        task_id: "sglang_core",
        run_metadata: {
          repo: "sglan",
          agent: "claude_code",
          model: "default",
          run_timestamp: "2025-12-22_21-40-38",
        },
      }),
      [`${directory}/run_summary.json`]: {
        schema_version: "1.0",
        meta: { repo: "sglang", agent: "claude_code", model: "gpt-5", model_full: "gpt-5-2025-08-07" },
        commits,
        agent: { status: "success" },
        _sources: {},
      },
    });
    expect(attempts[0]?.agent).toEqual({ name: "claude_code", model: "claude-sonnet-4.5" });
    expect(wrongOf(attempts[0])).toEqual([
      "project sglan",
      "run 2025-12-22_21-40-38",
      "model gpt-5-2025-08-07",
    ]);
  });

  test("where nothing else names a model, the summary is believed", () => {
    const { attempts } = joined({
      "trajectories/set/vllm/8aa1485f/run_summary.json": {
        schema_version: "1.0",
        meta: {
          repo: "vllm",
          agent: "trae",
          model_full: "gpt-5-2025-08-07",
          timestamp: "2025-12-26_15-06-42",
        },
        commits,
        agent: { status: "success" },
        _sources: {},
      },
    });
    expect(attempts[0]).toMatchObject({
      agent: { name: "trae", model: "gpt-5" },
      run: "2025-12-26_15-06-42",
    });
    expect(wrongOf(attempts[0])).toEqual([]);
  });

  test("the model that ran is the trajectory's, whatever the directory says", () => {
    const directory = `${runs}/vllm/trae/gpt-5/r/i`;
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal(),
      [`${directory}/trajectory.json`]: {
        start_time: "",
        llm_interactions: [],
        agent_steps: [],
        success: false,
        model: "gpt-4o",
      },
    });
    expect(attempts[0]).toMatchObject({
      agent: { name: "trae", model: "gpt-4o" },
      steps: 0,
      agentSaysDone: false,
    });
    expect(wrongOf(attempts[0])).toEqual(["model gpt-5"]);
  });
});

describe("a model's family", () => {
  test("is no other model", () => {
    const directory = `${runs}/vllm/claude_code/sonnet/2026-03-20_10-00-00_s0/vllm_core-0000`;
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal({ run_metadata: { agent: "claude_code", model: "sonnet" } }),
      [`${directory}/claude_code_stdout.txt`]: {
        type: "result",
        session_id: "1",
        usage: {},
        total_cost_usd: 0.92,
        modelUsage: { "claude-sonnet-4-6": { inputTokens: 21, outputTokens: 22552 } },
      },
    });
    expect(attempts[0]?.agent?.model).toBe("claude-sonnet-4.6");
    expect(wrongOf(attempts[0])).toEqual([]);
  });
});

describe("copies", () => {
  const claude = (run: string) => `${runs}/vllm/claude_code/default/${run}/vllm_core-0008`;
  const trae = (run: string) => `${runs}/vllm/trae/gpt-5/${run}/vllm_core-0008`;
  const original = journal({ run_metadata: { run_timestamp: "2025-12-24_00-00-00" } });

  test("of two byte-identical journals the one that names its own directory is the original", () => {
    const { attempts } = joined({
      [`${claude("2025-12-23_04-37-32")}/journal.json`]: original,
      [`${claude("2025-12-24_00-00-00")}/journal.json`]: original,
    });
    expect(attempts.map(({ copyOf }) => copyOf)).toEqual([
      "vllm/claude_code/default/2025-12-24_00-00-00/vllm_core-0008",
      undefined,
    ]);
  });

  test("one patch in two attempts links them; a copy of the directory does not count", () => {
    const { attempts } = joined({
      [`${claude("2025-12-23_04-37-32")}/journal.json`]: original,
      [`${claude("2025-12-23_04-37-32")}/model_patch.diff`]: patch,
      [`${claude("2025-12-24_00-00-00")}/journal.json`]: original,
      [`${claude("2025-12-24_00-00-00")}/model_patch.diff`]: patch,
      [`${trae("2025-12-25_00-00-00")}/journal.json`]: journal(),
      [`${trae("2025-12-25_00-00-00")}/model_patch.diff`]: `${patch}\n`,
    });
    expect(attempts.map(({ samePatchAs }) => samePatchAs.length)).toEqual([0, 1, 1]);
  });

  test("two folders with one name below them stay two attempts", () => {
    const below = "runs/vllm/trae/gpt-5/r/i/journal.json";
    const { attempts } = joined({
      [`a/${below}`]: journal(),
      [`b/${below}`]: journal({ status: "error" }),
    });
    expect(attempts.map(({ id }) => id)).toEqual(["vllm/trae/gpt-5/r/i", "b/runs/vllm/trae/gpt-5/r/i"]);
  });
});

describe("bad input", () => {
  const directory = `${runs}/vllm/trae/gpt-5/r/i`;

  test("fields of the wrong type are absent, not believed", () => {
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal({
        commits: { pre: "x", human: "8aa1485fcff7be3e42300c0615ee0f3f3cbce9a8" },
        status: { a: 1 },
        trae: { returncode: "one", duration_s: "fast", time_budget_minutes: null },
        timestamps: { written: 1e300 },
        metrics: { time_to_first_edit_s: "NaN" },
      }),
      [`${directory}/trajectory.json`]: {
        start_time: 5,
        llm_interactions: [null, { response: { usage: { input_tokens: "many" } } }],
        agent_steps: ["x", { error: 7 }],
        success: "yes",
      },
    });
    const [attempt] = attempts;
    expect(attempt).toMatchObject({ status: "unknown", steps: 1, errors: [] });
    for (const key of [
      "returnCode",
      "durationS",
      "budgetS",
      "writtenAt",
      "firstEditS",
      "tokens",
      "agentSaysDone",
      "parent",
    ])
      expect(attempt).not.toHaveProperty(key);
  });
});
