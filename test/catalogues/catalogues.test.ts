import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import componentsJson from "../../data/catalogues/components.json" with { type: "json" };
import gpusJson from "../../data/catalogues/gpus.json" with { type: "json" };
import modelsJson from "../../data/catalogues/models.json" with { type: "json" };
import signalsJson from "../../data/catalogues/signals.json" with { type: "json" };
import {
  type Component,
  componentCatalogueSchema,
  gpuCatalogueSchema,
  modelCatalogueSchema,
  type Requirement,
  signalCatalogueSchema,
} from "../../src/model/catalogues.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { commandReader } from "../../src/pipeline/commandReader.ts";
import { corpus, hasShared } from "../support/shared.ts";

const { components } = componentCatalogueSchema.parse(componentsJson);
const { gpus } = gpuCatalogueSchema.parse(gpusJson);
const { models } = modelCatalogueSchema.parse(modelsJson);
const catalogue = signalCatalogueSchema.parse(signalsJson);
const { signals } = catalogue;

const pointers = { diff: "/diff", subject: "/subject", message: "/message", discussion: "/discussion" };

/** Signals that some prose gives on its own. */
function said(text: string): string[] {
  const { change } = digestChange(
    { diff: "", subject: text, message: "", discussion: "", pointers },
    catalogue,
  );
  return [...new Set(change.signals.map(({ signal }) => signal))].sort();
}

describe("entries", () => {
  test("ids are unique, sources are named", () => {
    for (const list of [signals, components]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(list.filter(({ source }) => !/\.(json|md)\b/.test(source)).map(({ id }) => id)).toEqual([]);
    }
    expect(models.filter(({ source }) => !source.startsWith("models.json: ")).map(({ ids }) => ids)).toEqual(
      [],
    );
    const all = models.flatMap(({ ids }) => ids);
    expect(new Set(all).size).toBe(all.length);
    const named = gpus.map(({ name }) => name);
    expect(new Set(named).size).toBe(named.length);
  });

  test("what a signal names about hardware exists", () => {
    const known = new Set(gpus.map(({ computeCapability }) => computeCapability));
    const stated = signals.flatMap(({ computeCapability = [] }) => computeCapability);
    expect(stated.filter((each) => !known.has(each))).toEqual([]);
    expect(signals.filter(({ group, vendor }) => group === "architecture" && vendor === undefined)).toEqual(
      [],
    );
    expect(signals.filter(({ group, minGpus = 0 }) => group === "multi-gpu" && minGpus < 2)).toEqual([]);
    expect(signals.filter(({ group, environment }) => group === "infrastructure" && !environment)).toEqual(
      [],
    );
  });

  test("an id that does not exist is replaced by one that does", () => {
    const existing = new Set(models.filter(({ exists }) => exists).flatMap(({ ids }) => ids));
    const replaced = models.flatMap(({ ids, replacement }) =>
      replacement === undefined ? [] : [[ids.join(), existing.has(replacement)]],
    );
    expect(replaced).toContainEqual(["meta-llama/Llama-3-8B-Instruct", true]);
    expect(replaced.filter(([, exists]) => !exists)).toEqual([]);
    const entry = (id: string) => models.find(({ ids }) => ids.includes(id));
    expect(entry("meta-llama/Llama-3-8B")?.replacement).toBe("meta-llama/Meta-Llama-3-8B");
    expect(entry("meta-llama/Llama-3-8B-Instruct")?.replacement).toBe("meta-llama/Meta-Llama-3-8B-Instruct");
    expect(entry("Qwen/Qwen3-7B-Instruct")?.exists).toBe(false);
  });

  test.each([
    ["deepseek-ai/DeepSeek-V3", ["moe", "mla", "fp8", "quantized"]],
    ["deepseek-ai/DeepSeek-V2-Lite", ["moe", "mla"]],
    ["ibm-ai-platform/Bamba-9B", ["mamba"]],
    ["Qwen/Qwen2-VL-7B", ["vision"]],
    ["google/gemma-3-12b-it", ["vision"]],
    ["meta-llama/Llama-4-Scout-17B-16E-Instruct", ["moe", "vision"]],
    ["Qwen/Qwen3-30B-A3B", ["moe"]],
    ["nvidia/DeepSeek-R1-FP4", ["moe", "mla", "fp8", "fp4", "quantized"]],
    ["neuralmagic/Meta-Llama-3-8B-Instruct-FP8", ["fp8", "quantized"]],
    ["nvidia/Nemotron-4-340B-Instruct", []],
    ["mistralai/Mistral-7B-Instruct-v0.3", []],
  ])("%s exercises %j", (id, features) => {
    expect(models.find(({ ids }) => ids.includes(id))?.features).toEqual(features);
  });
});

describe("words", () => {
  test.each([
    "Improve throughput and output of the sampler",
    "Reduce CPU overhead, offload to CPU memory",
    "Use a power of two for the block size",
    "Deploy with `--enable-deepep-moe --deepep-mode low_latency`",
    "Increase latency of nothing at the cost of readability",
    "As a result, the model fits",
  ])("%j names no hardware, no installation and no claim", (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ["Tested on NVIDIA B200 GPU with Llama", "claim/tested-on-b200"],
    ["GPU: 1xL4 Number of requests: 600", "claim/tested-on-l4"],
    ["TTFT performance using llmperf and the Llama3-8B model with an A100 GPU", "claim/tested-on-a100"],
    ["a quick micro benchmark on an L40s GPU", "claim/tested-on-l40s"],
    ["notable improvement (request rate: 4) on MI300X", "claim/tested-on-mi300x"],
    ["Llama Scout FP8 on 2xH100", "claim/tested-on-several-gpus"],
    ["This ITL improvement comes at the expense of TTFT performance", "claim/tradeoff"],
    ["better throughput at a small cost of higher tail latency", "claim/tradeoff"],
    ["trade-off between TTFT and ITL", "claim/tradeoff"],
    ['Revert "[Perf] Reduce overheads" (#1)', "claim/revert"],
    ["[CI]Add performance CI for VLM", "claim/not-performance"],
    ["[Bugfix] Fix typo in argument", "claim/not-performance"],
    ["[PD] Optimize transfer queue", "infrastructure/kv_transfer_pd"],
    ["[DeepEP] Reduce routed scaling", "infrastructure/deepep"],
    ["[ROCm][MoE] mi300 mixtral8x7B perf", "architecture/rocm"],
    ["[Kernel][Triton][AMD] block size heuristic", "architecture/rocm"],
  ])("%j says %s", (text, id) => {
    expect(said(text)).toContain(id);
  });

  test.each(["[Bugfix] Fix performance regression", "[CI/Build][Kernel] Faster GEMM", "[Doc][Perf] x"])(
    "%j may be about performance",
    (text) => {
      expect(said(text)).not.toContain("claim/not-performance");
    },
  );

  test("a Dockerfile for ROCm beside a shared kernel makes no ROCm commit", () => {
    const file = (name: string) =>
      `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-x\n+y\n`;
    const diff = file("docker/Dockerfile.rocm") + file("python/sglang/srt/layers/moe/fused_moe.py");
    const { change } = digestChange({ diff, subject: "", message: "", discussion: "", pointers }, catalogue);
    expect(change.signals.filter(({ signal }) => signal === "architecture/rocm")).toEqual([]);
  });
});

/** The component that decides for a file: the most specific, the first of equals. */
function ownerOf(file: string, project: Component["project"]): Component | undefined {
  return components
    .filter(
      (each) => each.project === project && each.paths.some((pattern) => new RegExp(pattern).test(file)),
    )
    .toSorted((a, b) => b.specificity - a.specificity)[0];
}

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

interface Extracted {
  readonly commit_hash: string;
  readonly commit_subject: string;
  readonly commit_message: string;
  readonly commit_date: string;
  readonly timeline_text: string;
  readonly diff_text: string;
  readonly perf_command: string | null;
  readonly models: readonly string[] | null;
}

interface Listed {
  readonly commit_hash: string;
  readonly commit_subject: string;
  readonly hardware: string;
  readonly models?: readonly string[];
  readonly perf_command?: string;
}

const folders = {
  vllm: "hf_cache/alpha-vllm-99-commits/vllm_commits_separated",
  sglang: "archive/misc/experiments/sglang_commit_extractions_with_apis",
} as const;

describe.skipIf(!hasShared)("the real commits (skipped where /work/shared is not at hand)", () => {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(corpus, file), "utf8")) as T;
  const of = (project: keyof typeof folders) => {
    const folder = folders[project];
    const names = existsSync(path.join(corpus, folder)) ? readdirSync(path.join(corpus, folder)) : [];
    return names.map((name) => {
      const commit = read<Extracted>(`${folder}/${name}`);
      const { change } = digestChange(
        {
          diff: commit.diff_text,
          subject: commit.commit_subject,
          message: commit.commit_message,
          discussion: commit.timeline_text,
          pointers,
        },
        catalogue,
      );
      const ignored = catalogue.ignoredPaths.map((pattern) => new RegExp(pattern, "i"));
      const sources = change.files.filter(({ path: file }) => !ignored.some((pattern) => pattern.test(file)));
      return { commit, project, short: commit.commit_hash.slice(0, 8), change, sources };
    });
  };
  const commits = hasShared ? [...of("vllm"), ...of("sglang")] : [];
  const listed = hasShared ? read<Listed[]>("data/mappings/omniperf_dataset.json") : [];

  /** Architectures of a subject, or of at least half of the changed source files. */
  const targetsOf = ({ change, sources }: (typeof commits)[number]) =>
    signals
      .filter(({ group, id }) => {
        if (group !== "architecture" || id === "architecture/sm90") return false;
        const mine = change.signals.filter(({ signal }) => signal === id);
        const files = new Set(
          mine.filter(({ where, strength }) => where === "path" && strength === "hard").map((m) => m.path),
        );
        return (
          mine.some(({ where }) => where === "subject") ||
          (files.size > 0 && files.size * 2 >= sources.length)
        );
      })
      .map(({ id }) => id);

  test("other hardware is found where it is labelled, and nowhere else", () => {
    const found = Object.fromEntries(
      commits.map((each) => [each.short, targetsOf(each)] as const).filter(([, ids]) => ids.length > 0),
    );
    expect(found).toEqual({
      // Labelled Neuron-AWS and Intel-CPU.
      "6a417b86": ["architecture/neuron"],
      "80aa7e91": ["architecture/cpu"],
      // Labelled H100, and its subject says SM100: the label is wrong.
      "6d0734c5": ["architecture/sm100"],
    });
  });

  test("the labels of commits without a stored diff are found in their subjects", () => {
    const platforms: Readonly<Record<string, string>> = {
      "AMD-MI300X": "architecture/rocm",
      "Intel-CPU": "architecture/cpu",
      "Neuron-AWS": "architecture/neuron",
    };
    const labelled = listed.filter(({ hardware }) => hardware in platforms);
    expect(labelled).toHaveLength(5);
    for (const { commit_subject, hardware } of labelled)
      expect(said(commit_subject)).toContain(platforms[hardware]);
  });

  test("claims: measured elsewhere, traded, reverted, not about performance", () => {
    const claims = (prefix: string) =>
      commits
        .filter(({ change }) => change.signals.some(({ signal }) => signal.startsWith(prefix)))
        .map(({ short }) => short)
        .sort();
    expect(claims("claim/tradeoff")).toEqual(["cf2f084d"]);
    expect(claims("claim/revert")).toEqual(["880221bd", "9c088829", "ca7a2d5f", "ccf02fcb"]);
    expect(claims("claim/not-performance")).toEqual(["e88dd482"]);
    expect(claims("claim/tested-on-b200")).toEqual(["61b8cea3"]);
    expect(claims("claim/tested-on-a100")).toEqual(["88693683"]);
    expect(claims("claim/tested-on-l4")).toEqual(expect.arrayContaining(["e3580537"]));
  });

  const reader = commandReader();

  /** False only where the command itself shows it; a naive twin of what the analysis does. */
  function fails(
    need: Requirement,
    each: (typeof commits)[number],
    command: string,
    id: string | undefined,
  ): boolean {
    const { workload, check } = reader.read(
      command,
      { commit: each.commit.commit_hash, date: each.commit.commit_date },
      each.project,
    );
    const day = each.commit.commit_date.slice(0, 10);
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
        const record = listed.find(({ commit_hash }) => commit_hash === each.commit.commit_hash);
        const command = record?.perf_command ?? each.commit.perf_command;
        if (!command) return [];
        const lines = new Map<Component, number>();
        for (const { path: file, added, removed } of each.sources) {
          const owner = ownerOf(file, each.project);
          if (owner !== undefined) lines.set(owner, (lines.get(owner) ?? 0) + added + removed);
        }
        const [dominant] = [...lines].toSorted(([a, m], [b, n]) => n - m || b.specificity - a.specificity);
        const stated = /--model(?:-path)?[ =]["']?([\w./-]+)/.exec(command)?.[1];
        const id = stated ?? record?.models?.[0] ?? each.commit.models?.[0];
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
      "3476ed08": "block_manager_v2",
      "379da6dc": "quant_kernels",
      "3b61cb45": "attn_v1",
      "5e5c8e09": "wna16",
      "61b8cea3": "attn_flashinfer",
      "67da5720": "vision",
      "6a417b86": "other_device",
      "6d0734c5": "moe",
      "70b808fe": "vision",
      "80aa7e91": "cpu_backend",
      "8a4e5c5f": "kv_transfer",
      "98f47f2a": "attn_v1",
      "9ed82e70": "block_manager_v2",
      // Half of the change is the same code of V0, which does run.
      "9f1710f1": "mla_v1",
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
