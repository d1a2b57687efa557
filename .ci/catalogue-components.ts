import type { Component, ComponentCatalogue, Requirement } from "../src/model/catalogues.ts";
import { benchmarks } from "./catalogue-benchmarks.ts";

/*
 * The rules of component-benchmarks.json with their prose requirements written as predicates. `never` only where the
 * document says that the code is not reached; what merely drowns in the number is `hidden`.
 */

export interface ComponentRule {
  readonly id: string;
  readonly project: "vllm" | "sglang";
  readonly path_regex: readonly string[];
  readonly component: string;
  readonly level: string;
  readonly metric_to_compare: string;
  readonly wrong_benchmark_signs: string;
}

type Needs = Component["requires"];
type Level = Component["level"];

interface Judged {
  readonly requires?: Needs;
  readonly level?: Level;
  readonly specificity?: number;
  /** Where the rule's own expressions take in a neighbour that needs something else. */
  readonly paths?: readonly string[];
}

const never = (need: Requirement, why: string): Needs[number] => ({ need, otherwise: "never-runs", why });
const hidden = (need: Requirement, why: string): Needs[number] => ({ need, otherwise: "not-seen", why });
const flag = (...any: string[]): Requirement => ({ kind: "flag", any });
const mode = (...any: string[]): Requirement => ({ kind: "mode", any });
const feature = (...any: string[]): Requirement => ({ kind: "model-feature", any });
const backend = (...any: string[]): Requirement => ({ kind: "env", name: "VLLM_ATTENTION_BACKEND", any });

/** vLLM #13726 made V1 the default in the middle of March 2025; two days early, so that no V1 run is called V0. */
const v1 = never(
  { kind: "env", name: "VLLM_USE_V1", any: ["1"], defaultSince: "2025-03-12" },
  "before 0.8 the V1 engine runs only with VLLM_USE_V1=1, and V0 code is measured instead",
);
const moeModel = never(feature("moe"), "a dense model has no experts to route");
const mlaModel = never(feature("mla"), "only DeepSeek-type models use multi-head latent attention");
const twoGpus = never({ kind: "gpus", min: 2 }, "with one GPU there is no peer to talk to");
const images = never(
  { kind: "modality", any: ["image"] },
  "text-only requests carry no images, so the vision code is never entered",
);
const sameModel = never({ kind: "model-file" }, "another architecture never loads this model file");
const manyPrompts = hidden(
  { kind: "prompts", min: 500 },
  "a short run spends too little time in the host-side code",
);
const schema = never(
  flag(
    "--structured-output-ratio",
    "--guided-decoding-ratio",
    "--structured-output-backend",
    "--json-schema-path",
    "--extra-body",
  ),
  "requests without a schema never reach the grammar code",
);
const draft = never(
  flag(
    "--speculative-model",
    "--speculative-config",
    "--speculative-algorithm",
    "--speculative-draft-model-path",
  ),
  "without speculative arguments no draft is proposed or verified",
);
const quantizationFlags = ["--quantization", "-q", "--kv-cache-dtype"];
const fp8Model = never(
  { kind: "model-feature", any: ["fp8", "int8", "quantized"], orFlags: quantizationFlags },
  "an unquantised model never calls the quantised kernels",
);
const weightOnly = never(
  feature("awq", "gptq", "wna16"),
  "only AWQ, GPTQ and other weight-only checkpoints call these kernels",
);
const device = never(flag("--device"), "a build for GPUs never enters the code of another device");
const loading = hidden(mode("startup"), "weights are loaded before the benchmark starts its clock");
const adapters = (...flags: string[]) =>
  never(flag(...flags), "without adapters the LoRA code is never entered");

const judged: Readonly<Record<string, Judged>> = {
  kv_block_pool: { level: "micro", requires: [v1] },
  kv_cache_manager: {
    requires: [
      v1,
      hidden(
        mode("serving", "throughput", "prefix-caching"),
        "one batch asks the cache once, and since 2025-05-27 the latency script turns prefix caching off",
      ),
    ],
  },
  // v1/request.py stands in this rule and in v1_engine; a request object is the engine's.
  block_hash: {
    level: "micro",
    paths: ["core/.*hash", "utils/hashing"],
    requires: [
      hidden(
        flag("--enable-prefix-caching", "--prefix-caching-hash-algo"),
        "blocks are hashed for prefix caching only",
      ),
    ],
  },
  scheduler_v0: { requires: [manyPrompts] },
  scheduler_v1: { requires: [v1] },
  sequence_v0: { requires: [manyPrompts] },
  v1_engine: {
    requires: [
      v1,
      hidden(
        mode("serving", "throughput"),
        "the latency script bypasses the API server and runs few requests",
      ),
    ],
  },
  api_server: {
    paths: ["entrypoints/openai/", "entrypoints/(launcher|api_server)", "entrypoints/chat_utils"],
    requires: [never(mode("serving"), "offline scripts never go through the HTTP server")],
  },
  tokenizer: {
    requires: [
      never(
        { kind: "flag-absent", any: ["--disable-detokenize", "--skip-tokenizer-init"] },
        "this flag leaves the tokenizer out",
      ),
    ],
  },
  sampler_v1: { specificity: 2, requires: [v1] },
  structured_output: { requires: [schema] },
  spec_decode: { requires: [draft] },
  prefix_caching: {
    requires: [
      hidden(
        flag(
          "--random-prefix-len",
          "--prefix-len",
          "--sonnet-prefix-len",
          "--repeat-count",
          "--enable-prefix-caching",
        ),
        "requests without a shared prefix never hit the cache",
      ),
    ],
  },
  chunked_prefill: {
    requires: [
      hidden(
        flag("--max-num-batched-tokens", "--enable-chunked-prefill", "--long-prefill-token-threshold"),
        "prompts shorter than the token budget are never split",
      ),
    ],
  },
  priority: {
    paths: ["^(?!benchmarks/).*(prioriti|scheduling_policy)"],
    requires: [never(flag("--scheduling-policy"), "the default policy is first come, first served")],
  },
  model_loader: { level: "load", requires: [loading] },
  compile: {
    requires: [
      never(
        { kind: "flag-absent", any: ["--enforce-eager"] },
        "--enforce-eager turns compilation and CUDA graphs off",
      ),
    ],
  },
  gpu_model_runner: { paths: ["(?<!v1/)worker/(gpu_)?model_runner\\.py"] },
  executor_ray: { level: "multi-gpu", requires: [twoGpus] },
  executor_mp: { level: "multi-gpu", requires: [twoGpus] },
  all_reduce: { level: "multi-gpu", requires: [twoGpus] },
  kv_transfer: {
    level: "multi-instance",
    requires: [
      never(
        flag("--kv-transfer-config"),
        "a single server without a connector neither sends nor receives KV cache",
      ),
    ],
  },
  expert_parallel: { level: "multi-gpu", requires: [twoGpus, moeModel] },
  paged_attention: {
    requires: [
      never(
        backend("XFORMERS"),
        "FlashAttention is the default on this GPU and never calls the PagedAttention kernels",
      ),
    ],
  },
  // A vision-language DeepSeek needs images first, and a parser of its output no attention at all.
  mla: { paths: ["(^|[/_])mla([/_.]|$)|flashmla|cutlass_mla|deepseek(?!_vl)"], requires: [mlaModel] },
  moe: { requires: [moeModel] },
  cutlass_moe: { requires: [moeModel, fp8Model] },
  moe_config_json: { requires: [moeModel] },
  fp8_gemm: { requires: [fp8Model] },
  quant_kernels: { requires: [fp8Model] },
  wna16: { requires: [weightOnly] },
  fp4: { requires: [never(feature("fp4"), "only an FP4 checkpoint calls the FP4 kernels")] },
  lora: { requires: [adapters("--enable-lora", "--lora-modules", "--lora-path")] },
  mamba: { requires: [never(feature("mamba"), "a pure attention model has no state-space layers")] },
  vision: { requires: [images] },
  model_file: { requires: [sameModel] },
  // ipex_attn held the CPU backend's kernels (hardware-signals.json, targets.cpu).
  cpu_backend: {
    level: "cpu",
    paths: ["csrc/cpu/|cpu_(worker|model_runner|executor)|torch_sdpa|cpu_attn|ipex_attn|_ipex_ops"],
    requires: [device],
  },
  swap_offload: {
    requires: [
      hidden(
        flag(
          "--num-gpu-blocks-override",
          "--cpu-offload-gb",
          "--swap-space",
          "--kv-transfer-config",
          "--gpu-memory-utilization",
        ),
        "without pressure on the KV cache nothing is swapped",
      ),
    ],
  },
  metrics_logging: {
    requires: [
      never(
        { kind: "flag-absent", any: ["--disable-log-stats"] },
        "--disable-log-stats turns the metrics off",
      ),
      hidden(mode("serving"), "offline runs keep no statistics by default"),
    ],
  },
  bench_only: { level: "none" },
  reasoning_tool_parser: {
    level: "micro",
    requires: [
      never(
        flag("--reasoning-parser", "--tool-call-parser", "--enable-reasoning", "--enable-auto-tool-choice"),
        "without its parser flag the server passes the text on as it is",
      ),
    ],
  },
  build_files: { level: "build" },

  sgl_scheduler: {
    paths: ["managers/(scheduler|schedule_policy|policy_scheduler|tp_worker|overlap)"],
    requires: [never(mode("serving", "throughput"), "bench_one_batch runs without the scheduler")],
  },
  sgl_radix: {
    paths: ["mem_cache/(radix_cache|hiradix|chunk_cache)"],
    requires: [
      never(mode("serving", "throughput"), "bench_one_batch runs without the radix cache"),
      hidden(
        { kind: "dataset", any: ["generated-shared-prefix", "mooncake"] },
        "requests without a shared prefix never reuse the cache",
      ),
    ],
  },
  sgl_tokenizer_manager: {
    paths: ["managers/(tokenizer_manager|detokenizer_manager|io_struct|template_manager)"],
    requires: [never(mode("serving", "throughput"), "bench_one_batch runs without the front end")],
  },
  sgl_attention: { paths: ["layers/(attention/|radix_attention)"] },
  sgl_moe: { requires: [moeModel] },
  sgl_deepseek: {
    paths: ["models/deepseek_(v2|nextn|v3)|deepseek_v4|(^|[/_])(flash)?mla([/_.]|$)"],
    requires: [never(feature("mla"), "only DeepSeek-type models use this code")],
  },
  sgl_cpu: { level: "cpu", requires: [device] },
  sgl_quant: { requires: [fp8Model] },
  sgl_spec: { requires: [draft] },
  // Its own scripts have no mode; every benchmark that has one sends plain text.
  sgl_constrained: {
    requires: [never(mode("micro"), "requests without a schema never reach the grammar code")],
  },
  sgl_lora: { requires: [adapters("--lora-paths", "--lora-path", "--lora-name", "--enable-lora")] },
  sgl_multimodal: {
    paths: [
      "multimodal|mm_utils|models/.*(vl|vision|clip|llava|internvl|pixtral|mllama|gemma3_mm)|layers/attention/vision|image_processor|base_processor",
    ],
    requires: [images],
  },
  sgl_disagg: {
    level: "multi-instance",
    requires: [
      never(
        flag("--disaggregation-mode", "--pd-separated"),
        "a single server neither sends nor receives KV cache",
      ),
    ],
  },
  sgl_frontend_lang: {
    level: "micro",
    requires: [never(mode("micro"), "the engine's benchmarks do not use the front-end language")],
  },
  sgl_cuda_graph: {
    paths: ["cuda_graph_runner"],
    requires: [
      never(
        { kind: "flag-absent", any: ["--disable-cuda-graph"] },
        "--disable-cuda-graph turns the graphs off",
      ),
    ],
  },
  sgl_dp_attention: { level: "multi-gpu", requires: [twoGpus] },
  sgl_model_file: { requires: [sameModel] },
};

/** Shared helpers and everything that is not the engine: they decide only where nothing else matches. */
const generic = new Set([
  "generic_utils",
  "build_files",
  "bench_only",
  "cacheflow_old",
  "sgl_old_router",
  "metrics_logging",
]);
const named = new Set(
  (
    "vision lora spec_decode structured_output mla moe mamba kv_transfer executor_ray executor_mp all_reduce expert_parallel " +
    "kv_block_pool model_loader cpu_backend cutlass_moe moe_config_json priority multi_step " +
    "sgl_multimodal sgl_lora sgl_spec sgl_deepseek sgl_cpu sgl_disagg sgl_constrained"
  ).split(" "),
);

function specificityOf({ id, level }: ComponentRule): number {
  if (generic.has(id)) return 0;
  if (named.has(id)) return 3;
  return id === "reasoning_tool_parser" ? 4 : /micro|kernel/.test(level) ? 2 : 1;
}

function levelOf({ level }: ComponentRule): Level {
  if (/^(micro|kernel|build|none)/.test(level)) return /^\w+/.exec(level)?.[0] as Level;
  if (level.includes("multi instance")) return "multi-instance";
  if (level.includes("multi GPU")) return "multi-gpu";
  return "system";
}

function componentOf(rule: ComponentRule): Component {
  const own = judged[rule.id] ?? {};
  return {
    id: rule.id,
    project: rule.project,
    paths: [...(own.paths ?? rule.path_regex)],
    component: rule.component,
    level: own.level ?? levelOf(rule),
    specificity: own.specificity ?? specificityOf(rule),
    requires: own.requires ?? [],
    benchmarks: [...(benchmarks[rule.id] ?? [])],
    metric: rule.metric_to_compare,
    ...(rule.wrong_benchmark_signs ? { wrongSigns: rule.wrong_benchmark_signs } : {}),
    source: `component-benchmarks.json, ${rule.id}`,
  };
}

type Part = Omit<Component, "benchmarks" | "metric" | "requires"> & {
  readonly requires?: Needs;
  readonly metric?: string;
};

const v2BlockManager = never(
  { kind: "flag", any: ["--use-v2-block-manager"], defaultSince: "2024-10-17" },
  "block manager v1 is the default until 2024-10-17, and v2 runs only with its flag",
);
const quoted = (id: string) => `component-benchmarks.json, ${id}`;

/** Parts that a rule describes inside a wider one, because they need something the rest does not. */
const parts: readonly Part[] = [
  {
    id: "block_manager_v2",
    project: "vllm",
    level: "system",
    specificity: 3,
    component: "V0 block manager v2",
    paths: ["core/block_manager_v2\\.py", "vllm/core/block/"],
    requires: [v2BlockManager],
    metric: "latency",
    source: `${quoted("block_manager_v0")}: with and without --use-v2-block-manager (2024-03-27..2024-10-17)`,
  },
  {
    id: "block_manager_evictor",
    project: "vllm",
    level: "system",
    specificity: 2,
    component: "V0 evictor of the prefix cache",
    paths: ["core/evictor(_v[12])?\\.py"],
    metric: "cost time; TTFT",
    requires: [
      never(
        flag("--enable-prefix-caching"),
        "blocks are evicted from the prefix cache only where it is on, and in V0 it is off by default",
      ),
    ],
    source: `${quoted("block_manager_v0")}: evictor; ${quoted("kv_cache_manager")}: --enable-prefix-caching (V0)`,
  },
  {
    id: "frontend_ipc",
    project: "vllm",
    level: "system",
    specificity: 1,
    component: "front-end process and its messages",
    paths: ["engine/(multiprocessing|protocol)"],
    metric: "req/s, TTFT",
    requires: [hidden(mode("serving"), "offline scripts use it only with --async-engine")],
    source: `${quoted("api_server")}; component-benchmarks.md, How to decide, 6 (throughput bypasses the API server unless --async-engine)`,
  },
  {
    id: "sampler_v1_topk_topp",
    project: "vllm",
    level: "system",
    specificity: 3,
    component: "V1 top-k and top-p sampling",
    paths: ["v1/sample/ops/topk_topp_sampler\\.py"],
    metric: "TPOT",
    requires: [
      v1,
      hidden(
        flag("--top-p", "--top-k", "--min-p", "--temperature"),
        "the serving client asks for temperature 0, which takes the greedy branch",
      ),
    ],
    source: `${quoted("sampler_v1")}: non-greedy sampling flags; sampler_v0: benchmark defaults`,
  },
  {
    id: "structured_output_v1",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "V1 structured output",
    paths: ["vllm/v1/structured_output/"],
    requires: [schema, v1],
    metric: "TPOT, correct_rate(%)",
    source: `${quoted("structured_output")}; scheduler_v1: VLLM_USE_V1 before v0.8`,
  },
  {
    id: "spec_decode_v1",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "V1 speculative decoding",
    paths: ["vllm/v1/(spec_decode/|sample/rejection_sampler)"],
    requires: [draft, v1],
    metric: "latency, TPOT, acceptance rate",
    source: `${quoted("spec_decode")}; sampler_v1: rejection_sampler is a speculative run`,
  },
  {
    id: "gpu_model_runner_v1",
    project: "vllm",
    level: "system",
    specificity: 2,
    component: "V1 input preparation on the GPU worker",
    paths: ["v1/worker/(gpu_model_runner|gpu_input_batch|block_table|gpu_worker)\\.py"],
    requires: [v1],
    metric: "avg_latency",
    source: `${quoted("gpu_model_runner")}: VLLM_USE_V1=1`,
  },
  {
    id: "multi_step",
    project: "vllm",
    level: "system",
    specificity: 3,
    component: "multi-step scheduling",
    paths: ["(worker|output_processor)/multi_step"],
    metric: "TPOT",
    requires: [never(flag("--num-scheduler-steps"), "one step at a time is the default")],
    source: `${quoted("async_output")}: server with --num-scheduler-steps 8 (2024-08-14..2025-08-12)`,
  },
  {
    id: "attn_v1",
    project: "vllm",
    level: "system",
    specificity: 3,
    component: "V1 attention backends",
    paths: ["v1/attention/backends/"],
    requires: [v1],
    metric: "latency; TTFT vs TPOT by phase",
    source: `${quoted("attn_backend")}; scheduler_v1: VLLM_USE_V1 before v0.8`,
  },
  {
    id: "attn_flashinfer",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "FlashInfer attention backend",
    paths: ["attention/backends/flashinfer\\.py"],
    metric: "latency; TTFT and TPOT apart",
    requires: [
      never(
        backend("FLASHINFER", "FLASHINFER_VLLM_V1"),
        "FlashAttention is the default on this GPU, FlashInfer must be selected",
      ),
    ],
    source: `${quoted("attn_backend")}: select the backend explicitly`,
  },
  {
    id: "attn_triton",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "Triton attention",
    paths: [
      "attention/backends/triton_attn\\.py",
      "attention/ops/(prefix_prefill|chunked_prefill_paged_decode|triton_unified_attention)",
    ],
    requires: [
      never(
        backend("TRITON_ATTN_VLLM_V1", "TRITON_ATTN", "XFORMERS"),
        "FlashAttention is the default on this GPU and never calls the Triton kernels",
      ),
    ],
    metric: "latency; TTFT and TPOT apart",
    source: `${quoted("attn_backend")}: select the backend explicitly`,
  },
  {
    id: "attn_xformers",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "xFormers attention backend",
    paths: ["attention/backends/xformers\\.py"],
    metric: "latency",
    requires: [
      never(backend("XFORMERS"), "FlashAttention is the default on this GPU, xFormers must be selected"),
    ],
    source: `${quoted("attn_backend")}: select the backend explicitly`,
  },
  {
    id: "mla_v1",
    project: "vllm",
    level: "system",
    specificity: 5,
    component: "V1 MLA attention",
    paths: ["v1/attention/backends/mla/"],
    requires: [mlaModel, v1],
    metric: "TPOT, tok/s",
    source: `${quoted("mla")}: VLLM_USE_V1=1 before v0.8 for V1 code`,
  },
  ...[
    ["moe_align", "MoE token alignment", "moe_align", "benchmark_moe_align_block_size.py (2025-06-17+)"],
    [
      "moe_permute",
      "MoE permutation",
      "moe_(un)?permute",
      "benchmark_moe_permute_unpermute.py (2025-05-02+)",
    ],
    [
      "moe_topk",
      "MoE routing",
      "topk_softmax|grouped_topk|fused_topk",
      "benchmark_fused_topk.py (2026-01-21+)",
    ],
  ].map(([id = "", component = "", expression = "", script = ""]): Part => ({
    id,
    project: "vllm",
    level: "kernel",
    specificity: 4,
    component,
    paths: [expression],
    requires: [moeModel],
    metric: "kernel us; tok/s",
    source: `${quoted("moe")}: ${script}`,
  })),
  {
    id: "other_device",
    project: "vllm",
    level: "system",
    specificity: 4,
    component: "worker of another device",
    paths: ["(worker|executor|platforms|attention/backends)/(neuron|tpu|hpu|xpu|openvino|pallas)"],
    requires: [device],
    source: "hardware-signals.json, targets.{neuron,tpu,hpu,xpu,openvino}: runs_on_h100 false",
  },

  {
    id: "sgl_schedule_batch",
    project: "sglang",
    level: "system",
    specificity: 1,
    component: "batch bookkeeping",
    paths: ["managers/schedule_batch"],
    metric: "output tok/s, ITL",
    source: `${quoted("sgl_scheduler")}; bench_one_batch builds its batch with it, so nothing is required`,
  },
  {
    id: "sgl_memory_pool",
    project: "sglang",
    level: "system",
    specificity: 1,
    component: "token pools",
    paths: ["mem_cache/(memory_pool|allocator)"],
    metric: "tok/s",
    source: `${quoted("sgl_radix")}; every run allocates tokens, so nothing is required`,
  },
  {
    id: "sgl_http",
    project: "sglang",
    level: "system",
    specificity: 1,
    component: "HTTP server",
    paths: ["entrypoints/(http_server|openai)|openai_api|sglang/srt/server\\.py"],
    metric: "req/s, TTFT",
    requires: [never(mode("serving"), "offline scripts never go through the HTTP server")],
    source: `${quoted("sgl_tokenizer_manager")}; component-benchmarks.md, How to decide, 6`,
  },
  {
    id: "sgl_server_args",
    project: "sglang",
    level: "system",
    specificity: 0,
    component: "server arguments",
    paths: ["srt/server_args"],
    source: `${quoted("sgl_tokenizer_manager")}; every run reads them`,
  },
  {
    id: "sgl_sampler",
    project: "sglang",
    level: "system",
    specificity: 1,
    component: "sampler",
    paths: ["srt/layers/sampler", "srt/sampling/"],
    metric: "output tok/s",
    source: `${quoted("sampler_v0")}, read for SGLang (c98e84c2, 9c745d07)`,
  },
  {
    id: "sgl_attention_triton",
    project: "sglang",
    level: "kernel",
    specificity: 3,
    component: "Triton attention",
    paths: ["layers/attention/triton_(backend|ops)"],
    metric: "prefill_latency / median_decode_latency",
    requires: [
      hidden(flag("--attention-backend"), "another backend is the default for most models on this GPU"),
    ],
    source: `${quoted("sgl_attention")}: set --attention-backend explicitly`,
  },
  ...[
    ["sgl_moe_align", "MoE token alignment", "moe_align", "bench_moe_align_block_size.py (2025-03-11+)"],
    [
      "sgl_moe_topk",
      "MoE routing kernel",
      "sgl-kernel/.*topk_softmax",
      "bench_moe_topk_softmax.py (2025-03-14+)",
    ],
  ].map(([id = "", component = "", expression = "", script = ""]): Part => ({
    id,
    project: "sglang",
    level: "kernel",
    specificity: 4,
    component,
    paths: [expression],
    requires: [moeModel],
    metric: "kernel us",
    source: `${quoted("sgl_moe")}: ${script}`,
  })),
  {
    id: "sgl_model_runner",
    project: "sglang",
    level: "system",
    specificity: 1,
    component: "model runner",
    paths: ["model_executor/(model_runner|forward_batch)"],
    metric: "median_decode_latency",
    source: `${quoted("sgl_cuda_graph")}; it runs with and without graphs`,
  },
  {
    id: "sgl_model_loader",
    project: "sglang",
    level: "load",
    specificity: 3,
    component: "weight loading",
    paths: ["srt/model_loader/", "weight_utils"],
    requires: [loading],
    metric: "seconds to load",
    source: `hardware-signals.json, special_requirements.model_loading; ${quoted("model_loader")}, read for SGLang`,
  },
  {
    id: "sgl_all_reduce",
    project: "sglang",
    level: "multi-gpu",
    specificity: 4,
    component: "collectives",
    paths: [
      "custom_all_?reduce|quick_all_reduce|pynccl|symm_mem|csrc/allreduce/|trt_reduce_internal|mscclpp",
    ],
    requires: [twoGpus],
    metric: "latency",
    source: `hardware-signals.json, multi_gpu.all_reduce; ${quoted("all_reduce")}, read for SGLang`,
  },
  {
    id: "sgl_expert_parallel",
    project: "sglang",
    level: "multi-gpu",
    specificity: 4,
    component: "expert parallel, two-batch overlap",
    paths: ["ep_moe/|token_dispatcher|deepep|srt/eplb|two_batch_overlap|expert_(location|distribution)"],
    requires: [twoGpus, moeModel],
    metric: "tok/s",
    source: `hardware-signals.json, multi_gpu.expert_parallel; ${quoted("expert_parallel")}, read for SGLang`,
  },
  {
    id: "sgl_data_parallel",
    project: "sglang",
    level: "multi-gpu",
    specificity: 3,
    component: "data-parallel controller",
    paths: ["managers/data_parallel_controller"],
    requires: [twoGpus],
    metric: "tok/s",
    source: "hardware-signals.json, multi_gpu.data_parallel",
  },
  {
    id: "sgl_generic_utils",
    project: "sglang",
    level: "system",
    specificity: 0,
    component: "shared helpers",
    paths: ["python/sglang/(srt/)?utils(\\.py|/)", "sglang/global_config"],
    source: `${quoted("generic_utils")}, read for SGLang`,
  },
  {
    id: "sgl_bench_only",
    project: "sglang",
    level: "none",
    specificity: 0,
    component: "benchmark code itself",
    paths: ["^benchmark/", "^python/sglang/(bench|test/)", "^sgl-kernel/benchmark/"],
    source: `${quoted("bench_only")}, read for SGLang`,
  },
];

export function componentCatalogue(rules: readonly ComponentRule[]): ComponentCatalogue {
  const ids = new Set(rules.map(({ id }) => id));
  for (const id of Object.keys(judged))
    if (!ids.has(id)) throw new Error(`component-benchmarks.json has no rule ${id}`);
  return {
    source: "component-benchmarks.json and .md; `requires` writes its workload requirements as predicates",
    components: [
      ...rules.map(componentOf),
      ...parts.map(({ requires = [], metric = "", ...part }) => ({
        ...part,
        requires,
        benchmarks: [...(benchmarks[part.id] ?? [])],
        metric,
      })),
    ],
  };
}
