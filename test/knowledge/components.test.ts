import { describe, expect, test } from "vitest";
import type { Component, Requirement } from "../../src/model/catalogues.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { components, models, ownerOf } from "../support/catalogues.ts";
import { bundledCommits } from "../support/bundledCommits.ts";

describe("components", () => {
  test.each([
    ["vllm/v1/core/block_pool.py", "kv_block_pool"],
    ["vllm/v1/sample/rejection_sampler.py", "spec_decode_v1"],
    ["vllm/v1/worker/gpu_model_runner.py", "gpu_model_runner_v1"],
    ["vllm/worker/model_runner.py", "gpu_model_runner"],
    ["vllm/worker/multi_step_model_runner.py", "multi_step"],
    ["vllm/v1/attention/backends/flashinfer.py", "attn_flashinfer"],
    ["vllm/v1/attention/backends/mla/common.py", "mla_v1"],
    ["vllm/reasoning/deepseek_r1_reasoning_parser.py", "reasoning_tool_parser"],
    ["vllm/model_executor/models/deepseek_vl2.py", "vision"],
    ["vllm/model_executor/models/mixtral.py", "model_file"],
    ["csrc/moe/moe_align_sum_kernels.cu", "moe_align"],
    ["vllm/attention/ops/ipex_attn.py", "cpu_backend"],
    ["vllm/utils.py", "generic_utils"],
  ])("vLLM's %s is %s", (file, id) => {
    expect(ownerOf(file, "vllm")?.id).toBe(id);
  });

  test.each([
    ["python/sglang/srt/managers/schedule_batch.py", "sgl_schedule_batch"],
    ["python/sglang/srt/managers/scheduler.py", "sgl_scheduler"],
    ["python/sglang/srt/layers/moe/ep_moe/token_dispatcher.py", "sgl_expert_parallel"],
    ["sgl-kernel/csrc/allreduce/trt_reduce_internal.cu", "sgl_all_reduce"],
    ["python/sglang/bench_serving.py", "sgl_bench_only"],
  ])("SGLang's %s is %s", (file, id) => {
    expect(ownerOf(file, "sglang")?.id).toBe(id);
  });

  test("only what is not the engine, or everybody's, has the lowest rank", () => {
    const lowest = components.filter(({ specificity }) => specificity === 0).map(({ id }) => id);
    expect(lowest).toEqual(expect.arrayContaining(["generic_utils", "build_files", "bench_only"]));
    expect(components.filter(({ level, specificity }) => level === "none" && specificity > 0)).toEqual([]);
  });

  const reader = commandReader();
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

  test("every proposed command has a sane span and is accepted on its first and its last day", () => {
    const refused = components.flatMap(({ id, project, benchmarks }) =>
      benchmarks.flatMap(({ command, since = "", until }) => {
        const days = [since, until === undefined ? "2026-03-01" : dayBefore(until)];
        if (!/^20\d\d-\d\d-\d\d$/.test(since) || (until !== undefined && until <= since))
          return [`${id}: ${since}..${until}`];
        if (/[<>{}]/.test(command.replace("{model}", "").replace(/'\{[^']*\}'/, "")))
          return [`${id}: ${command}`];
        return days
          .filter((date) => {
            const { check } = reader.read(
              command.replaceAll("{model}", "facebook/opt-125m"),
              { date },
              project,
            );
            return check.exists === false || check.problems.some((problem) => problem.refused);
          })
          .map((date) => `${id} on ${date}: ${command}`);
      }),
    );
    expect(refused).toEqual([]);
  });
});

describe("the bundled commits", () => {
  const commits = bundledCommits();
  const reader = commandReader();

  /** False only where the command itself shows it; a naive twin of what the analysis does. */
  function fails(
    need: Requirement,
    each: (typeof commits)[number],
    command: string,
    id: string | undefined,
  ): boolean {
    const { workload, check } = reader.read(command, { commit: each.commit, date: each.date }, each.project);
    const day = each.date.slice(0, 10);
    const entry = models.find(({ ids }) => id !== undefined && ids.includes(id));
    const has = (flags: readonly string[]) => flags.some((flag) => workload.flags.includes(flag));
    switch (need.kind) {
      case "flag":
        return !(has(need.any) || (need.defaultSince !== undefined && day >= need.defaultSince));
      case "flag-absent":
        return has(need.any);
      case "env": {
        const value = workload.env[need.name];
        if (value !== undefined) return !need.any.includes(value);
        if (need.defaultUntil !== undefined) return day >= need.defaultUntil;
        return need.defaultSince === undefined || day < need.defaultSince;
      }
      case "mode":
        return check.mode !== null && !need.any.includes(check.mode);
      case "modality":
        return !/--dataset-name (hf|mmmu|image|random-mm)\b/.test(command);
      case "model-feature":
        return (
          entry !== undefined &&
          !has(need.orFlags ?? []) &&
          !need.any.some((feature) => entry.features.includes(feature))
        );
      case "gpus":
        return (workload.tensorParallel?.value ?? 1) * (workload.dataParallel?.value ?? 1) < need.min;
      case "model-file":
      case "prompts":
      case "dataset":
        return false;
    }
  }

  test("code that a recorded command never reaches", () => {
    const never = Object.fromEntries(
      commits.flatMap((each) => {
        const { command } = each;
        if (command === undefined) return [];
        const lines = new Map<Component, number>();
        for (const { path: file, added, removed } of each.sources) {
          const owner = ownerOf(file, each.project);
          if (owner !== undefined) lines.set(owner, (lines.get(owner) ?? 0) + added + removed);
        }
        const [dominant] = [...lines].toSorted(([a, m], [b, n]) => n - m || b.specificity - a.specificity);
        const stated = /--model(?:-path)?[ =]["']?([\w./-]+)/.exec(command)?.[1];
        const id = stated ?? each.models[0];
        const broken = (dominant?.[0].requires ?? []).some(
          ({ need, otherwise }) => otherwise === "never-runs" && fails(need, each, command, id),
        );
        return broken ? [[each.short, dominant?.[0].id] as const] : [];
      }),
    );
    // Judged from the changed files, the subject and the recorded command: it does not run the dominant component.
    expect(never).toEqual({
      "015069b0": "reasoning_tool_parser",
      "25ebed2f": "gpu_model_runner_v1",
      // the flag stands in brackets in one mapping, and in none of the others
      "2deb029d": "block_manager_v2",
      "3476ed08": "block_manager_v2",
      "3b61cb45": "attn_v1",
      "5e5c8e09": "wna16",
      "61b8cea3": "attn_flashinfer",
      "67da5720": "vision",
      "6a417b86": "other_device",
      "6d0734c5": "moe",
      "70b808fe": "vision",
      // Recorded as the client's command only: the author's server has the flag.
      "7ce36068": "sgl_overlap",
      ddcf9fe3: "sgl_attention_triton",
      // FlashInfer was the default yet
      "93470a14": "sgl_attention_fa3",
      // V0 ran wherever speculative arguments stood
      "99abb8b6": "spec_decode_v1",
      c0569dbc: "moe_modular",
      // requests at temperature 0
      e7523c2e: "sampler_v1_topk_topp",
      "80aa7e91": "cpu_backend",
      "8a4e5c5f": "kv_transfer",
      "98f47f2a": "attn_v1",
      "9ed82e70": "block_manager_v2",
      // Half of the change is the same code of V0, which does run.
      "9f1710f1": "mla_v1",
      // V1 was not the default yet, and the command does not ask for it
      aea94362: "v1_engine",
      f092153f: "gpu_model_runner_v1",
      b55ed6ef: "gpu_model_runner_v1",
      b9986454: "wna16",
      ca7a2d5f: "mla_v1",
      e493e485: "structured_output",
      fc542144: "structured_output",
      // Recorded as the client's command only: the server behind it had several GPUs.
      "25e1816e": "sgl_all_reduce",
      "31589e17": "sgl_expert_parallel",
      c2bd094d: "sgl_expert_parallel",
      // A function moves out of EAGLE's file, which outweighs the lines of the optimised model.
      "86a876d8": "sgl_spec",
    });
  });
});
