import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { mulberry32 } from "../../src/stats/mulberry32.ts";

/*
 * A result tree of a campaign's shape, made of nothing: 1,550 run directories of agents and 1,500 result files, 17,000
 * files and 760 MB at scale 1. The sizes are those of a real campaign: a recording of 300 kB for every other run, a
 * printed log of 280 kB for each.
 */

const RUNS = 1550;
const RESULTS = 1500;
const OTHERS = 750;
const random = mulberry32(20260118);

/** Makes the tree once a machine and returns its folder; a scale of 0.01 makes one of 1 %. */
export function makeTree(scale: number): string {
  const folder = path.join(tmpdir(), `benchtriage-bench-tree-1-${scale}`);
  const done = path.join(folder, "state/done.txt");
  if (existsSync(done)) return folder;
  for (let run = 0; run < RUNS * scale; run++) writeRun(folder, run);
  for (let result = 0; result < RESULTS * scale; result++) writeResult(folder, result);
  for (let note = 0; note < OTHERS * scale; note++) write(folder, `docs/note-${note}.md`, prose(2000));
  write(folder, "state/done.txt", "");
  return folder;
}

function writeRun(folder: string, run: number): void {
  const directory = `state/runs/vllm/trae/gpt-5/2025-10-14_14-11-${run % 60}/vllm_core-${String(run).padStart(4, "0")}`;
  const [human, pre] = [hashOf(run), hashOf(run + RUNS)];
  const put = (name: string, content: unknown) => write(folder, `${directory}/${name}`, content);
  const commits = { human, pre };
  const patch = diffOf(run);
  put("journal.json", {
    task_id: "vllm_core",
    commits,
    status: run % 3 === 0 ? "error" : "success",
    metrics: { time_to_first_edit_s: null, patch_size_loc: 114 },
    trae: { cli: "python", time_budget_minutes: 60, returncode: run % 3, duration_s: 600 + run },
    timestamps: { written: 1760450397 + run },
  });
  const target = `vllm/core/part_${run % 40}.py`;
  put("diff_targets.json", { changed: [], allowed: [target], disallowed: [], ok: true });
  put("prompt.json", {
    task: "vLLM core performance",
    description: prose(700),
    target_files: [target],
    success: { primary_metric: "functional_match", rules: [] },
    commits,
  });
  put("prediction.jsonl", {
    instance_id: `vllm__repo-${human.slice(0, 8)}`,
    model_patch: patch,
    model_name_or_path: "gpt-5",
  });
  put("model_patch.diff", patch);
  put("run_summary.json", {
    schema_version: "1.0",
    meta: { repo: "vllm", agent: "trae", model: "gpt-5", task_id: "vllm_core" },
    commits,
    agent: { status: "success", patch_generated: true, duration_s: 600 + run },
    _sources: {},
  });
  put("task.txt", prose(11_000));
  put("trae_stdout.txt", prose(280_000));
  put("trae_stderr.txt", "");
  if (run % 2 === 0) put("trajectory.json", trajectory(run));
}

function trajectory(run: number) {
  const steps = Array.from({ length: 60 }, (_, step) => ({
    step_number: step,
    state: "completed",
    llm_response: { content: prose(2000), usage: { input_tokens: 900 + step, output_tokens: 40 } },
  }));
  const llm_interactions = steps.map(({ llm_response }) => ({
    provider: "openai",
    response: llm_response,
    input_messages: [{ role: "user", content: prose(2800) }],
  }));
  return {
    task: prose(3000),
    start_time: "2025-10-14T14:11:42.000000",
    model: "gpt-5",
    max_steps: 120,
    llm_interactions,
    agent_steps: steps,
    success: run % 3 === 0,
    execution_time: 600 + run,
  };
}

function writeResult(folder: string, result: number): void {
  const commit = hashOf(result % RUNS);
  const latency = (factor: number) => ({
    ttft_mean: 59.81 * factor,
    ttft_median: 57.2 * factor,
    ttft_p99: 120.4 * factor,
    tpot_mean: 8.1 * factor,
    itl_mean: 8.2 * factor,
  });
  const raw = `${prose(2200)}\n============ Serving Benchmark Result ============\nSuccessful requests: 100\n${prose(400)}`;
  write(folder, `results/modal-${result % 7}/${commit.slice(0, 8)}-${result}/benchmark_result.json`, {
    instance: {
      commit_hash: commit,
      commit_subject: "s",
      perf_command: "python benchmarks/benchmark_serving.py",
    },
    result: {
      status: "success",
      gpu_config: "H100:1",
      full_commit: commit,
      commit: commit.slice(0, 8),
      model: "m",
      error: null,
      benchmark_mode: "serving",
      baseline_metrics: latency(1),
      human_metrics: latency(0.95),
      agent_metrics: latency(0.97 + (result % 10) / 100),
      baseline_raw: raw,
      human_raw: raw,
      agent_raw: raw,
    },
  });
}

function diffOf(run: number): string {
  const file = `vllm/core/part_${run % 40}.py`;
  const lines = Array.from({ length: 60 }, (_, line) => `+    value_${line} = compute(${run}, ${line})`);
  return `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -10,1 +10,61 @@ def step(self):\n     pass\n${lines.join("\n")}\n`;
}

function hashOf(seed: number): string {
  return (BigInt(seed + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n).toString(16).padStart(40, "7").slice(0, 40);
}

/** Lines as programs print them; every text is another piece of one long one. */
function prose(length: number): string {
  const start = Math.floor(random() * (text.length - length));
  return text.slice(start, start + length);
}

const vocabulary =
  "INFO engine: loaded model weights in 12.5 s step edit file vllm/core/scheduler.py line".split(" ");
const text = Array.from({ length: 60_000 }, () => {
  const words = Array.from({ length: 9 }, () => vocabulary[Math.floor(random() * vocabulary.length)]);
  return `${words.join(" ")} ${Math.floor(random() * 1e6)}`;
}).join("\n");

function write(folder: string, name: string, content: unknown): void {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  // an hour old: a file of this moment is never kept in a cache
  const hourAgo = (Date.now() - 3_600_000) / 1000;
  utimesSync(place, hourAgo, hourAgo);
}

/** How many files a folder holds. */
export function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}
