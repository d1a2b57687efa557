import type { Component } from "../src/model/catalogues.ts";

/*
 * Benchmark commands that run as they stand on the days they are given for (component-benchmarks.md: dates of every
 * script; cli-flags.json: their flags). `{model}` is the only thing to fill in.
 */

type Benchmark = Component["benchmarks"][number];

function dated(mode: string, command: string, since: string, until?: string): Benchmark {
  return { command, mode, since, ...(until === undefined ? {} : { until }) };
}

/** The scripts under benchmarks/ became stubs of `vllm bench` on this day. */
const STUBS = "2025-09-09";

const random = "--dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000";
const single = "--input-len 1024 --output-len 128 --batch-size 32 --num-iters 100";
const offline = "--input-len 1024 --output-len 256 --num-prompts 1000";

const serving = [
  dated(
    "serving",
    `python benchmarks/benchmark_serving.py --backend vllm --model {model} ${random}`,
    "2024-07-08",
    "2025-08-01",
  ),
  dated("serving", `vllm bench serve --model {model} ${random}`, "2025-05-28"),
];
const throughput = [
  dated(
    "throughput",
    `python benchmarks/benchmark_throughput.py --model {model} ${offline}`,
    "2023-11-14",
    STUBS,
  ),
  dated("throughput", `vllm bench throughput --model {model} ${offline}`, "2025-09-01"),
];
const latency = [
  dated("latency", `python benchmarks/benchmark_latency.py --model {model} ${single}`, "2023-09-01", STUBS),
  dated("latency", `vllm bench latency --model {model} ${single}`, "2025-09-01"),
];
const shared = "--num-prompts 20 --repeat-count 50 --input-length-range 1024:2048 --output-len 16";
const prefixCaching = [
  dated(
    "prefix-caching",
    `python benchmarks/benchmark_prefix_caching.py --model {model} --enable-prefix-caching ${shared}`,
    "2024-10-01",
    STUBS,
  ),
];
const hub = (dataset: string) => `--dataset-name hf --dataset-path ${dataset} --hf-split train`;
const LLAVA = `${hub("lmms-lab/LLaVA-OneVision-Data")} --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000`;
const ARENA = `${hub("lmarena-ai/VisionArena-Chat")} --num-prompts 1000`;
const chat = "--backend openai-chat --endpoint /v1/chat/completions --model {model}";
/** Each data set on days on which vLLM's benchmarks README names it. */
const vision = [
  dated("serving", `python benchmarks/benchmark_serving.py ${chat} ${LLAVA}`, "2024-09-17", "2025-05-01"),
  dated("serving", `python benchmarks/benchmark_serving.py ${chat} ${ARENA}`, "2025-05-01", STUBS),
  dated("serving", `vllm bench serve ${chat} ${ARENA}`, "2025-06-25"),
];
const structured = [
  dated(
    "throughput",
    "python benchmarks/benchmark_guided.py --model {model} --dataset xgrammar_bench --async-engine --output-len 512 --num-prompts 20 --enable-chunked-prefill --guided-decoding-ratio 1",
    "2024-12-04",
    "2025-03-07",
  ),
  dated(
    "serving",
    "python benchmarks/benchmark_serving_structured_output.py --backend vllm --model {model} --dataset json --structured-output-ratio 1.0 --num-prompts 500",
    "2025-03-10",
    "2025-09-01",
  ),
];
const ngramShape = "--input-len 550 --output-len 150 --batch-size 8";
const ngram =
  "--speculative-model '[ngram]' --ngram-prompt-lookup-min 5 --ngram-prompt-lookup-max 10 --num-speculative-tokens 5";
const ngramConfig = `--speculative-config '{"method":"ngram","num_speculative_tokens":5,"prompt_lookup_max":5,"prompt_lookup_min":3}'`;
const speculative = [
  dated(
    "latency",
    `python benchmarks/benchmark_latency.py --model {model} ${ngram} ${ngramShape}`,
    "2024-10-22",
    "2025-03-31",
  ),
  dated(
    "latency",
    `python benchmarks/benchmark_latency.py --model {model} ${ngramConfig} ${ngramShape}`,
    "2025-03-31",
    STUBS,
  ),
  dated("latency", `vllm bench latency --model {model} ${ngramConfig} ${ngramShape}`, "2025-09-01"),
];
const priority = [
  dated(
    "throughput",
    "python benchmarks/benchmark_prioritization.py --model {model} --scheduling-policy priority --input-len 1024 --output-len 128 --num-prompts 1000",
    "2024-10-22",
  ),
];
const startup = [dated("startup", "vllm bench startup --model {model}", "2025-12-14")];

const later = (a: string, b: string) => (a > b ? a : b);

/** The same commands inside a span of days; those that had no day in it are left out. */
function within(from: string, to: string | undefined, commands: readonly Benchmark[]): Benchmark[] {
  return commands.flatMap(({ since = "", until, ...rest }) => {
    const start = later(since, from);
    const end = to === undefined || (until !== undefined && until < to) ? until : to;
    return end !== undefined && start >= end
      ? []
      : [{ ...rest, since: start, ...(end === undefined ? {} : { until: end }) }];
  });
}

const prefixed = (assignments: string, commands: readonly Benchmark[]): Benchmark[] =>
  commands.map((each) => ({ ...each, command: `${assignments} ${each.command}` }));
const flagged = (flags: string, commands: readonly Benchmark[]): Benchmark[] =>
  commands.map((each) => ({ ...each, command: `${each.command} ${flags}` }));

/** V1 had to be asked for from its first usable state on, until it became the default (vLLM #13726). */
const engineV1 = (commands: readonly Benchmark[]): Benchmark[] => [
  ...within("2024-11-20", "2025-03-12", prefixed("VLLM_USE_V1=1", commands)),
  ...within("2025-03-12", undefined, commands),
];

/** Block manager v2 had to be asked for until 2024-10-17. */
const blockManagerV2 = [
  ...within("2024-05-16", "2024-10-17", flagged("--use-v2-block-manager", latency)),
  ...within("2024-08-23", "2024-10-17", flagged("--use-v2-block-manager", throughput)),
  ...within("2024-10-17", undefined, [...latency, ...throughput]),
];

/** An attention backend that is not the default on an H100. */
const attention = (name: string, since: string, commands: readonly Benchmark[]): Benchmark[] =>
  within(since, undefined, prefixed(`VLLM_ATTENTION_BACKEND=${name}`, commands));

/** Kernel and pure-Python scripts; they measure the component itself and need no server. */
const script = (name: string, since: string, until?: string) =>
  dated("micro", `python benchmarks/${name}`, since, until);
const kernel = (name: string, since: string, until?: string) => script(`kernels/${name}`, since, until);

const sgl = {
  serving: [
    dated(
      "serving",
      `python -m sglang.bench_serving --backend sglang --model {model} ${random}`,
      "2024-07-30",
    ),
  ],
  batch: [
    dated(
      "latency",
      "python -m sglang.bench_latency --model-path {model} --batch-size 32 --input-len 1024 --output-len 128",
      "2024-07-30",
      "2024-11-21",
    ),
    dated(
      "latency",
      "python -m sglang.bench_one_batch --model-path {model} --batch-size 32 --input-len 1024 --output-len 128",
      "2024-11-22",
    ),
  ],
  throughput: [
    dated(
      "throughput",
      "python -m sglang.bench_offline_throughput --model-path {model} --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000",
      "2024-11-15",
    ),
  ],
  sharedPrefix: [
    dated(
      "serving",
      "python -m sglang.bench_serving --backend sglang --model {model} --dataset-name generated-shared-prefix",
      "2024-11-12",
    ),
  ],
  images: [
    dated(
      "serving",
      "python -m sglang.bench_serving --backend sglang --model {model} --dataset-name mmmu --num-prompts 500",
      "2025-05-08",
      "2025-06-28",
    ),
    dated(
      "serving",
      "python -m sglang.bench_serving --backend sglang-oai-chat --model {model} --dataset-name mmmu --num-prompts 500",
      "2025-06-28",
    ),
  ],
  kernel: (name: string, since: string, until?: string) =>
    dated("micro", `python sgl-kernel/benchmark/${name}`, since, until),
  task: (name: string, since: string) => dated("micro", `python benchmark/${name}`, since),
};

/** Best first, by component; what is missing here has no script of its own. */
export const benchmarks: Readonly<Record<string, readonly Benchmark[]>> = {
  kv_block_pool: [
    script("kv_cache/benchmark_block_pool.py", "2025-07-18", "2025-08-13"),
    script("benchmark_block_pool.py", "2025-08-13"),
  ],
  kv_cache_manager: engineV1([...prefixCaching, ...serving]),
  block_manager_v0: [...throughput, ...latency],
  block_manager_v2: blockManagerV2,
  block_manager_evictor: [
    ...prefixCaching,
    ...within("2024-03-03", STUBS, flagged("--enable-prefix-caching", throughput)),
  ],
  block_hash: [
    script("overheads/benchmark_hashing.py --model {model}", "2024-05-14", "2025-06-01"),
    script("benchmark_prefix_block_hash.py", "2025-12-03"),
    script("benchmark_hash.py", "2025-12-03"),
  ],
  scheduler_v0: [...throughput, ...serving],
  scheduler_v1: engineV1([...serving, ...throughput]),
  sequence_v0: throughput,
  v1_engine: engineV1(serving),
  api_server: serving,
  frontend_ipc: serving,
  tokenizer: [...serving, ...throughput],
  sampler_v0: throughput,
  sampler_v1: engineV1([...throughput, ...serving]),
  sampler_v1_topk_topp: [script("benchmark_topk_topp.py", "2026-02-17"), ...engineV1(throughput)],
  penalties_bad_words: throughput,
  structured_output: structured,
  structured_output_v1: engineV1(structured),
  spec_decode: speculative,
  spec_decode_v1: [script("benchmark_ngram_proposer.py", "2025-08-13"), ...engineV1(speculative)],
  prefix_caching: prefixCaching,
  chunked_prefill: serving,
  priority,
  model_loader: startup,
  compile: [...latency, ...startup],
  gpu_model_runner: [...latency, ...throughput],
  gpu_model_runner_v1: engineV1([...latency, ...throughput]),
  multi_step: within("2024-08-23", "2025-08-12", flagged("--num-scheduler-steps 8", throughput)),
  async_output: serving,
  all_reduce: [
    dated(
      "micro",
      "torchrun --nproc_per_node=2 benchmarks/kernels/benchmark_device_communicators.py",
      "2025-09-11",
    ),
  ],
  paged_attention: [
    kernel(
      "benchmark_paged_attention.py --version v2 --batch-size 8 --seq-len 4096 --num-query-heads 64 --num-kv-heads 8",
      "2024-05-01",
    ),
    ...attention("XFORMERS", "2024-05-08", latency),
  ],
  attn_backend: latency,
  attn_v1: engineV1(latency),
  attn_flashinfer: attention("FLASHINFER", "2024-05-08", [...latency, ...throughput]),
  attn_xformers: attention("XFORMERS", "2024-05-08", latency),
  attn_triton: attention("TRITON_ATTN_VLLM_V1", "2025-03-18", latency),
  mla: [...throughput, ...latency],
  mla_v1: engineV1([...throughput, ...latency]),
  moe: [
    kernel("benchmark_mixtral_moe.py", "2024-02-26", "2024-06-03"),
    kernel("benchmark_moe.py --model {model}", "2024-06-03"),
    ...throughput,
    ...latency,
  ],
  moe_align: [kernel("benchmark_moe_align_block_size.py", "2025-06-17"), ...throughput, ...latency],
  moe_permute: [kernel("benchmark_moe_permute_unpermute.py", "2025-05-02"), ...throughput, ...latency],
  moe_topk: [kernel("benchmark_fused_topk.py", "2026-01-21"), ...throughput, ...latency],
  cutlass_moe: [
    kernel("benchmark_grouped_gemm_cutlass.py", "2025-03-27"),
    kernel("benchmark_cutlass_moe_fp8.py", "2025-09-23"),
    ...throughput,
  ],
  moe_config_json: [kernel("benchmark_moe.py --model {model}", "2024-06-03"), ...throughput],
  fp8_gemm: [
    script("cutlass_benchmarks/w8a8_benchmarks.py --dtype fp8 model_bench", "2024-06-01"),
    kernel("bench_fp8_gemm.py", "2025-05-30", "2026-02-22"),
    kernel("benchmark_fp8_gemm.py", "2026-02-22"),
    kernel("bench_int8_gemm.py", "2025-06-12", "2026-02-22"),
    kernel("benchmark_int8_gemm.py", "2026-02-22"),
    ...latency,
  ],
  quant_kernels: [
    kernel("benchmark_quant.py", "2024-08-21"),
    kernel("bench_per_token_quant_fp8.py", "2025-07-11", "2026-02-22"),
    kernel("benchmark_per_token_quant_fp8.py", "2026-02-22"),
    kernel("benchmark_per_token_group_quant.py", "2025-07-30"),
    ...latency,
  ],
  wna16: [kernel("benchmark_marlin.py", "2024-05-16"), ...latency],
  fp4: [
    kernel("bench_nvfp4_gemm.py", "2025-07-09", "2026-02-22"),
    kernel("benchmark_nvfp4_gemm.py", "2026-02-22"),
  ],
  cache_kernels: [
    kernel("benchmark_reshape_and_cache_flash.py", "2025-08-01"),
    kernel("benchmark_reshape_and_cache.py", "2025-10-03"),
    ...latency,
  ],
  norm_act: [
    kernel("benchmark_layernorm.py", "2024-08-21"),
    kernel("benchmark_rmsnorm.py", "2024-12-17"),
    kernel("benchmark_activation.py", "2025-09-06"),
    ...latency,
  ],
  rope: [kernel("benchmark_rope.py", "2024-03-13"), kernel("benchmark_mrope.py", "2025-08-09"), ...latency],
  mamba: [...throughput, ...serving],
  vision,
  model_file: [...latency, ...throughput],
  swap_offload: throughput,
  metrics_logging: serving,

  sgl_scheduler: [...sgl.serving, ...sgl.throughput],
  sgl_schedule_batch: [...sgl.serving, ...sgl.throughput],
  sgl_radix: [...sgl.sharedPrefix, ...sgl.serving],
  sgl_memory_pool: sgl.serving,
  sgl_tokenizer_manager: sgl.serving,
  sgl_http: sgl.serving,
  sgl_server_args: sgl.serving,
  sgl_sampler: [...sgl.serving, ...sgl.batch],
  sgl_attention: [...sgl.batch, ...sgl.serving],
  sgl_attention_triton: sgl.batch,
  sgl_moe: [...sgl.batch, ...sgl.serving],
  sgl_moe_align: [sgl.kernel("bench_moe_align_block_size.py", "2025-03-11"), ...sgl.batch],
  sgl_moe_topk: [sgl.kernel("bench_moe_topk_softmax.py", "2025-03-14"), ...sgl.batch],
  sgl_deepseek: [...sgl.batch, ...sgl.serving],
  sgl_kernel: sgl.batch,
  sgl_quant: [
    sgl.kernel("bench_fp8_gemm.py", "2025-01-26"),
    sgl.kernel("bench_int8_gemm.py", "2025-01-06"),
    sgl.kernel("bench_per_token_quant_fp8.py", "2025-03-06"),
    ...sgl.batch,
  ],
  sgl_constrained: [sgl.task("json_schema/bench_sglang.py", "2024-11-15")],
  sgl_multimodal: [...sgl.images, sgl.task("mmmu/bench_sglang.py", "2025-02-22")],
  sgl_frontend_lang: [sgl.task("gsm8k/bench_sglang.py --num-questions 200", "2024-01-08")],
  sgl_cuda_graph: sgl.batch,
  sgl_model_runner: sgl.batch,
  sgl_model_file: [...sgl.batch, ...sgl.serving],
  sgl_old_router: sgl.serving,
};
