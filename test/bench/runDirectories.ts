import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mulberry32 } from "../../src/stats/mulberry32.ts";

/*
 * A tree of run directories in the shape of the real one (1,562 directories, 740 MB): two in three with a
 * patch, half with a trajectory, printed texts of a few hundred kB. Seeded: same numbers, same bytes.
 */

export interface TreeSpec {
  readonly directories: number;
  readonly seed: number;
  /** Length of trajectories and printed texts against the real ones; 1 makes half a gigabyte. */
  readonly scale: number;
}

const agents = [
  ["trae", "gpt-5"],
  ["trae", "claude-sonnet-45"],
  ["claude_code", "default"],
  ["codex", "gpt-5"],
] as const;
/** Means of the real tree: 370 kB a trajectory, 280 kB of printed text, 7 hunks and 5.6 kB a patch. */
const [STEPS, STEP_BYTES, STDOUT_LINES, PATCH_HUNKS, CONTEXT] = [60, 6000, 3000, 7, 6];
const PER_BATCH = 50;

/** Writes the tree under `root` and returns how many bytes it holds. */
export function writeRunDirectories(root: string, { directories, seed, scale }: TreeSpec): number {
  const random = mulberry32(seed);
  let bytes = 0;
  for (let index = 0; index < directories; index++) {
    const [agent, model] = agents[Math.floor(index / PER_BATCH) % agents.length]!;
    const batch = `2025-10-${String(1 + (Math.floor(index / PER_BATCH) % 28)).padStart(2, "0")}_00-00-00`;
    const folder = path.join(
      root,
      "runs/vllm",
      agent,
      model,
      batch,
      `vllm_core-${String(index).padStart(4, "0")}`,
    );
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(filesOf(index, agent, model, random, scale))) {
      writeFileSync(path.join(folder, name), text);
      bytes += text.length;
    }
  }
  return bytes;
}

function filesOf(
  index: number,
  agent: string,
  model: string,
  random: () => number,
  scale: number,
): Record<string, string> {
  const hash = (salt: number) =>
    Array.from({ length: 5 }, () =>
      Math.floor(random() * 2 ** 32 + salt)
        .toString(16)
        .slice(-8)
        .padStart(8, "0"),
    ).join("");
  const commits = { pre: hash(index), human: hash(index) };
  const patched = random() < 0.65;
  const patch = patched ? patchOf(random) : "";
  const status = patched ? "success" : "error";
  const files: Record<string, string> = {
    "journal.json": pretty({
      task_id: "vllm_core",
      commits,
      status,
      [agent]: {
        cli: "python",
        time_budget_minutes: 120,
        returncode: random() < 0.8 ? 0 : 1,
        duration_s: random() * 2000,
      },
      timestamps: { written: 1_760_000_000 + index },
    }),
    "run_summary.json": pretty({
      schema_version: "1.0",
      meta: { repo: "vllm", agent, model, timestamp: "" },
      commits,
      agent: { status },
      _sources: {},
    }),
    "prompt.json": pretty({
      task: "vLLM core performance",
      description: "Run vLLM performance checks with Dockerfile-based env",
      constraints: ["No public API breakage"],
      target_files: ["vllm/config.py"],
      success: { primary_metric: "functional_match", rules: [] },
      commits,
    }),
    "task.txt": `I've uploaded a python code repository in the directory x.\n<test_script>\n# a comment\n</test_script>\n${"Follow these steps to improve performance.\n".repeat(140)}`,
    "diff_targets.json": pretty({
      changed: Array.from({ length: 20 }, (_, each) => `vllm/model_executor/layers/file_${each}.py`),
      allowed: ["vllm/config.py"],
      disallowed: [],
      ok: true,
    }),
    "model_patch.diff": patch,
    "prediction.jsonl": `${JSON.stringify({ instance_id: `vllm__repo-${index}`, model_patch: patch, model_name_or_path: "gpt-5-2025-08-07" })}\n`,
    [`${agent}_stdout.txt`]: stdoutOf(random, scale),
  };
  if (random() < 0.54) files["trajectory.json"] = trajectoryOf(random, scale, patched);
  return files;
}

function pretty(value: object): string {
  return JSON.stringify(value, null, 2);
}

function patchOf(random: () => number): string {
  const lines = [
    "diff --git a/vllm/config.py b/vllm/config.py",
    "--- a/vllm/config.py",
    "+++ b/vllm/config.py",
  ];
  const context = Array.from(
    { length: CONTEXT },
    (_, each) => `         self.option_${each} = self.scheduler_config.get("option_${each}", None)`,
  );
  for (let hunk = 0; hunk < PATCH_HUNKS; hunk++) {
    const at = 1 + hunk * 40;
    lines.push(`@@ -${at},${2 * CONTEXT} +${at + hunk},${2 * CONTEXT + 1} @@ class Config:`, ...context);
    lines.push(
      `+        self.limit_${Math.floor(random() * 1e6)} = ${Math.floor(random() * 1e6)}`,
      ...context,
    );
  }
  return `${lines.join("\n")}\n`;
}

function trajectoryOf(random: () => number, scale: number, success: boolean): string {
  const steps = Array.from({ length: Math.max(1, Math.round(STEPS * scale)) }, (_, step) => ({
    step_number: step,
    llm_messages: [{ role: "user", content: `${random()} `.repeat(Math.round(STEP_BYTES / 20)) }],
    error: random() < 0.02 ? "Error code: 500 - internal server error" : null,
  }));
  const calls = steps.map(() => ({
    response: {
      usage: { input_tokens: Math.floor(random() * 20_000), output_tokens: Math.floor(random() * 900) },
    },
  }));
  return pretty({
    task: "t",
    start_time: "2025-12-24T08:28:06.244488",
    end_time: "",
    provider: "openai",
    model: "gpt-5",
    max_steps: 120,
    llm_interactions: calls,
    agent_steps: steps,
    success,
    execution_time: random() * 2000,
  });
}

function stdoutOf(random: () => number, scale: number): string {
  const lines = Array.from({ length: Math.round(STDOUT_LINES * scale) }, (_, line) =>
    random() < 0.01
      ? `OpenAI API call failed: Error code: 500 - try ${line}`
      : `│ step ${line} │ reading vllm/model_executor/layers/fused_moe/fused_moe.py ${random()} │`,
  );
  return `${lines.join("\n")}\n`;
}
