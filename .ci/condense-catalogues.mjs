// Condenses the domain documents into data/catalogues/{gpus,models,signals,components}.json.
// usage: node .ci/condense-catalogues.mjs ../shared/domain
// What a document states as prose (what a component needs to run) is written down here as predicates, once.
import { readFileSync, writeFileSync } from "node:fs";

const from = process.argv[2] ?? "../shared/domain";
const read = (name) => JSON.parse(readFileSync(`${from}/${name}`, "utf8"));
const write = (name, value) =>
  writeFileSync(`data/catalogues/${name}.json`, `${JSON.stringify(value, null, 1)}\n`);

const hardware = read("hardware-signals.json");
write("gpus", {
  source: `hardware-signals.json, gpus: ${hardware.gpu_table_source}`,
  gpus: hardware.gpus.map((g) => ({
    name: g.name,
    aliases: g.aliases ?? [],
    vendor: g.vendor,
    architecture: g.arch,
    computeCapability: g.vendor === "NVIDIA" ? (g.compute_capability ?? null) : null,
    memoryGb: g.memory_gb ?? 0,
    usableGib: g.usable_gib_approx ?? null,
  })),
});

// ---------------------------------------------------------------- models
const models = read("models.json");
const featuresOf = (m) => {
  const text = `${m.architecture ?? ""} ${m.note ?? ""} ${m.checkpoint_dtype ?? ""} ${m.ids.join(" ")}`;
  const found = [];
  if (/moe|mixtral|dbrx|llama-?4|deepseek-(v2|v3|r1|coder)|minimax|A3B|dsv3/i.test(text)) found.push("moe");
  if (m.kv?.scheme === "mla") found.push("mla");
  if (/bamba|mamba|jamba|minimaxtext/i.test(text)) found.push("mamba");
  if (/vision|VL(For|-)|llava|internvl|gemma3ForCond|llama4ForCond/i.test(text)) found.push("vision");
  if (/embedding model/i.test(text)) found.push("embedding");
  if (/reward model/i.test(text)) found.push("reward");
  if (/fp8/i.test(m.checkpoint_dtype ?? "")) found.push("fp8", "quantized");
  if (/fp4/i.test(m.checkpoint_dtype ?? "")) found.push("fp4", "quantized");
  return found;
};
const correctId = (m) => /correct id ([\w./-]+)/.exec(m.note ?? "")?.[1];
// Llama 3.1 and later carry a rope_scaling that engines read from the day below on (classification-signals.md).
const ropeLlama3 = (m) => m.ids.some((id) => /llama-?3\.[1-3]/i.test(id));
const older = (m) =>
  /70B/.test(m.ids[0]) ? "meta-llama/Meta-Llama-3-70B-Instruct" : "meta-llama/Meta-Llama-3-8B-Instruct";
write("models", {
  source:
    "models.json; smallest H100 count by its formulas (weights + KV cache of 2,048 tokens, 0.9 × 79.1 GiB, 2 GiB overhead)",
  models: models.models.map((m) => ({
    ids: m.ids,
    exists: m.exists_on_hf !== false,
    ...(correctId(m) === undefined ? {} : { replacement: correctId(m) }),
    gated: String(m.gated ?? "").startsWith("yes"),
    architecture: m.architecture ?? null,
    features: featuresOf(m),
    parameters: m.params_total ?? null,
    weightGib: m.weight_gib ?? null,
    maxContext: m.max_context ?? null,
    kvBytesPerToken: m.kv?.bytes_per_token_bf16 ?? null,
    kvHeads: m.kv?.kv_heads ?? null,
    attentionHeads: m.attention_heads ?? null,
    ...(ropeLlama3(m)
      ? { supportedSince: { vllm: "2024-07-23", sglang: "2024-07-23" }, olderEquivalent: older(m) }
      : {}),
    minH100: m.h100_80gb?.min_gpus_to_load ?? null,
    ...(m.note ? { note: m.note } : {}),
    source: `models.json: ${m.source ?? "no source given"}`,
  })),
});

// ---------------------------------------------------------------- signals
const capability = {
  sm100: ["10.0", "10.3"],
  sm120: ["12.0", "12.1"],
  sm90: ["9.0"],
  sm89: ["8.9"],
  sm80: ["8.0", "8.6"],
  sm75_or_older: ["7.0", "7.5"],
};
const short = {
  sm100: "Blackwell (SM100)",
  sm120: "consumer Blackwell (SM120)",
  sm90: "Hopper (SM90)",
  sm89: "Ada (SM89)",
  sm80: "Ampere (SM80)",
  sm75_or_older: "Turing or Volta",
  rocm: "AMD ROCm",
  tpu: "Google TPU",
  cpu: "the CPU backend",
  xpu: "Intel XPU",
  hpu: "Intel Gaudi",
  neuron: "AWS Neuron",
  npu: "Ascend NPU",
  openvino: "OpenVINO",
  musa: "MUSA",
  mps_mlx: "Apple Metal",
};
const negatives = hardware._meta.negative;
const architecture = Object.entries(hardware.targets).map(([id, t]) => ({
  id: `architecture/${id}`,
  group: "architecture",
  description: short[id] ?? t.description,
  pathHard: t.path_hard,
  pathSoft: t.path_soft,
  diffHard: t.diff_hard,
  diffSoft: t.diff_soft,
  words: t.message_words,
  negative: negatives[id] ?? [],
  vendor: capability[id] ? "NVIDIA" : id,
  ...(capability[id] ? { computeCapability: capability[id] } : {}),
  ...(t.note ? { note: t.note } : {}),
  source: `hardware-signals.json, targets.${id}`,
}));
const infrastructureIds = new Set(["kv_transfer_pd", "multi_node"]);
const multi = Object.entries(hardware.multi_gpu).map(([id, m]) => ({
  id: `${infrastructureIds.has(id) ? "infrastructure" : "multi-gpu"}/${id}`,
  group: infrastructureIds.has(id) ? "infrastructure" : "multi-gpu",
  description: m.description,
  pathHard: m.path,
  pathSoft: [],
  diffHard: m.diff,
  diffSoft: [],
  words: m.message_words.filter((w) => w !== "\\bPD\\b"),
  negative: id === "kv_transfer_pd" ? ["offload"] : [],
  minGpus: m.min_gpus,
  environment: m.environment,
  ...(m.note ? { note: m.note } : {}),
  source: `hardware-signals.json, multi_gpu.${id}`,
}));
const none = { pathHard: [], pathSoft: [], diffHard: [], diffSoft: [], words: [], negative: [] };
const metricWord = "(TTFT|ITL|TPOT|latency|throughput|time[- ]to[- ]first[- ]token|inter-?token)";
const own = [
  {
    ...none,
    id: "infrastructure/tensorizer",
    group: "infrastructure",
    description: "tensorized model loading",
    pathHard: ["tensoriz"],
    words: ["\\btensorize[dr]?\\b"],
    environment: "tensorized weights and the storage they are read from",
    source:
      "hardware-signals.json, special_requirements.model_loading; component-benchmarks.json, model_loader",
  },
  {
    ...none,
    id: "claim/tradeoff",
    group: "claim",
    description: "one metric is traded for another",
    words: [
      `at the (expense|cost) of\\s+(the\\s+|higher\\s+|worse\\s+|some\\s+)?(\\w+\\s+)?${metricWord}`,
      `trad(es?|ing)[ -]?off?\\s+(\\w+\\s+){0,2}${metricWord}\\s+(for|against|with)`,
    ],
    source:
      "classification-signals.md, harmful trade-off; the sentence forms are those of real pull requests",
  },
  {
    ...none,
    id: "claim/tested-on-blackwell",
    group: "claim",
    description: "Blackwell (B200)",
    vendor: "NVIDIA",
    computeCapability: ["10.0", "10.3"],
    words: [
      "(tested|benchmarked|measured|evaluated|results?|numbers|perf\\w*)\\b[^.]{0,40}\\bon\\s+(an?\\s+|one\\s+|\\d+\\s?x?\\s?)?(NVIDIA\\s+)?G?B[123]00\\b",
    ],
    source: 'classification-signals.md, wrong hardware: input "tested on"',
  },
  {
    ...none,
    id: "claim/tested-on-amd",
    group: "claim",
    description: "AMD Instinct",
    vendor: "rocm",
    words: [
      "(tested|benchmarked|measured|evaluated|results?|numbers|perf\\w*)\\b[^.]{0,40}\\bon\\s+(an?\\s+|one\\s+|\\d+\\s?x?\\s?)?(AMD\\s+)?MI[23]\\d\\dX?\\b",
    ],
    source: 'classification-signals.md, wrong hardware: input "tested on"',
  },
];
write("signals", {
  source: `hardware-signals.json: ${hardware._meta.validated}`,
  ignoredPaths: [...hardware._meta.exclude_paths, "(^|/)tests?/", "(^|/)test_[^/]*\\.py$"],
  signals: [...architecture, ...multi, ...own],
});

// ---------------------------------------------------------------- components
const components = read("component-benchmarks.json");
const offline = "--input-len 1024 --output-len 128";
const throughput = [
  {
    command:
      "python benchmarks/benchmark_throughput.py --model {model} --input-len 1024 --output-len 256 --num-prompts 1000",
    mode: "throughput",
    since: "2023-11-15",
    until: "2025-09-01",
  },
  {
    command: "vllm bench throughput --model {model} --input-len 1024 --output-len 256 --num-prompts 1000",
    mode: "throughput",
    since: "2025-09-01",
  },
];
const latency = [
  {
    command: `python benchmarks/benchmark_latency.py --model {model} ${offline} --batch-size 32 --num-iters 100`,
    mode: "latency",
    since: "2023-09-01",
    until: "2025-09-01",
  },
  {
    command: `vllm bench latency --model {model} ${offline} --batch-size 32 --num-iters 100`,
    mode: "latency",
    since: "2025-09-01",
  },
];
const serving = [
  {
    command:
      "python benchmarks/benchmark_serving.py --backend vllm --model {model} --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000",
    mode: "serving",
    since: "2024-07-08",
    until: "2025-08-01",
  },
  {
    command:
      "vllm bench serve --model {model} --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000",
    mode: "serving",
    since: "2025-05-28",
  },
];
const prefix = [
  {
    command:
      "python benchmarks/benchmark_prefix_caching.py --model {model} --enable-prefix-caching --num-prompts 20 --repeat-count 50 --input-length-range 1024:2048 --output-len 16",
    mode: "prefix-caching",
    since: "2024-10-01",
    until: "2025-09-01",
  },
];
const sgl = {
  serving: [
    {
      command:
        "python -m sglang.bench_serving --backend sglang --model {model} --dataset-name random --random-input-len 1024 --random-output-len 128 --num-prompts 1000",
      mode: "serving",
      since: "2024-07-30",
    },
  ],
  batch: [
    {
      command:
        "python -m sglang.bench_one_batch --model-path {model} --batch-size 32 --input-len 1024 --output-len 128",
      mode: "latency",
      since: "2024-11-22",
    },
  ],
};
const need = (kind, rest, otherwise, why) => ({ need: { kind, ...rest }, otherwise, why });
const never = (kind, rest, why) => need(kind, rest, "never-runs", why);
const hidden = (kind, rest, why) => need(kind, rest, "not-seen", why);
const images = never(
  "modality",
  { any: ["image"] },
  "text-only requests carry no images, so the vision code is never entered",
);
const moeModel = never("model-feature", { any: ["moe"] }, "a dense model has no experts to route");
const v1 = never(
  "env",
  { name: "VLLM_USE_V1", any: ["1"], defaultSince: "2025-03-12" },
  "before 0.8 the V1 engine runs only with VLLM_USE_V1=1",
);
const specFlags = never(
  "flag",
  { any: ["--speculative-model", "--speculative-config", "--speculative-algorithm"] },
  "without speculative arguments no draft is proposed or verified",
);
const manyPrompts = hidden(
  "prompts",
  { min: 500 },
  "a short run spends too little time in the host-side code",
);
const notOffline = never("mode", { any: ["serving"] }, "offline scripts never go through the HTTP server");
const gpus2 = never("gpus", { min: 2 }, "with one GPU there is no peer to talk to");
const quantized = never(
  "model-feature",
  { any: ["quantized", "fp8", "fp4"] },
  "an unquantised model never calls the quantised kernels",
);
const backend = (values, why) => never("env", { name: "VLLM_ATTENTION_BACKEND", any: values }, why);

const own2 = {
  kv_block_pool: {
    level: "micro",
    benchmarks: [
      {
        command: "python benchmarks/kv_cache/benchmark_block_pool.py",
        mode: "micro",
        since: "2025-07-18",
        until: "2025-08-13",
      },
      { command: "python benchmarks/benchmark_block_pool.py", mode: "micro", since: "2025-08-13" },
    ],
  },
  kv_cache_manager: { benchmarks: [...prefix, ...serving], requires: [] },
  block_manager_v0: { benchmarks: [...latency, ...throughput] },
  block_manager_v2: {},
  block_hash: {
    level: "micro",
    benchmarks: [
      {
        command: "python benchmarks/overheads/benchmark_hashing.py --model {model}",
        mode: "micro",
        since: "2024-05-14",
        until: "2025-06-01",
      },
    ],
  },
  scheduler_v0: { benchmarks: [...throughput, ...serving], requires: [manyPrompts] },
  scheduler_v1: { benchmarks: [...serving, ...throughput], requires: [v1] },
  sequence_v0: { benchmarks: throughput, requires: [manyPrompts] },
  v1_engine: { benchmarks: serving, requires: [v1] },
  api_server: { benchmarks: serving, requires: [notOffline] },
  tokenizer: { benchmarks: serving },
  sampler_v0: { benchmarks: throughput },
  sampler_v1: { benchmarks: [...throughput, ...serving], requires: [v1] },
  structured_output: {
    benchmarks: [
      {
        command:
          "python benchmarks/benchmark_serving_structured_output.py --backend vllm --model {model} --dataset json --structured-output-ratio 1.0 --num-prompts 500",
        mode: "serving",
        since: "2025-03-10",
        until: "2025-09-01",
      },
    ],
    requires: [
      never(
        "flag",
        {
          any: [
            "--structured-output-ratio",
            "--guided-decoding-ratio",
            "--structured-output-backend",
            "--json-schema-path",
          ],
        },
        "requests without a schema never reach the grammar code",
      ),
    ],
  },
  spec_decode: {
    benchmarks: [
      {
        command:
          "python benchmarks/benchmark_latency.py --model {model} --speculative-model '[ngram]' --num-speculative-tokens 3 --ngram-prompt-lookup-max 5 --ngram-prompt-lookup-min 2 --input-len 1024 --output-len 128 --batch-size 8",
        mode: "latency",
        since: "2024-10-22",
        until: "2025-03-31",
      },
    ],
    requires: [specFlags],
  },
  prefix_caching: {
    benchmarks: prefix,
    requires: [
      hidden(
        "flag",
        { any: ["--enable-prefix-caching", "--random-prefix-len", "--prefix-len"] },
        "requests without a shared prefix never hit the cache",
      ),
    ],
  },
  model_loader: { level: "load", benchmarks: [], requires: [] },
  compile: {
    benchmarks: latency,
    requires: [
      never(
        "flag-absent",
        { any: ["--enforce-eager"] },
        "--enforce-eager turns compilation and CUDA graphs off",
      ),
    ],
  },
  gpu_model_runner: { benchmarks: latency },
  async_output: { benchmarks: serving },
  executor_ray: { level: "multi-gpu", requires: [gpus2] },
  executor_mp: { level: "multi-gpu", requires: [gpus2] },
  all_reduce: { level: "multi-gpu", requires: [gpus2] },
  kv_transfer: { benchmarks: [], level: "multi-instance", requires: [] },
  expert_parallel: { level: "multi-gpu", requires: [gpus2, moeModel] },
  paged_attention: {
    benchmarks: latency,
    requires: [
      backend(
        ["XFORMERS"],
        "FlashAttention is the default on this GPU and never calls the PagedAttention kernels",
      ),
    ],
  },
  attn_flashinfer: {},
  attn_backend: { benchmarks: latency },
  mla: {
    benchmarks: latency,
    requires: [
      never("model-feature", { any: ["mla"] }, "only DeepSeek-type models use multi-head latent attention"),
    ],
  },
  moe: { benchmarks: [...latency, ...throughput], requires: [moeModel] },
  cutlass_moe: { requires: [moeModel, quantized] },
  moe_config_json: { requires: [moeModel] },
  fp8_gemm: {
    benchmarks: latency,
    requires: [
      never("model-feature", { any: ["fp8", "quantized"] }, "a bf16 model never calls the FP8 kernels"),
    ],
  },
  wna16: {
    requires: [
      never(
        "model-feature",
        { any: ["awq", "gptq", "quantized"] },
        "a bf16 model never calls the weight-only kernels",
      ),
    ],
  },
  lora: {
    requires: [
      never(
        "flag",
        { any: ["--enable-lora", "--lora-modules", "--lora-path", "--lora-paths"] },
        "without adapters the LoRA code is never entered",
      ),
    ],
  },
  mamba: {
    benchmarks: latency,
    requires: [
      never("model-feature", { any: ["mamba"] }, "a pure attention model has no state-space layers"),
    ],
  },
  vision: { requires: [images], benchmarks: [
    { command: "python benchmarks/benchmark_serving.py --backend openai-chat --endpoint /v1/chat/completions --model {model} --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000", mode: "serving", since: "2024-09-17", until: "2025-08-01", note: "data set named by vLLM's benchmarks README, supported data sets" },
    { command: "vllm bench serve --backend openai-chat --endpoint /v1/chat/completions --model {model} --dataset-name hf --dataset-path lmms-lab/LLaVA-OneVision-Data --hf-split train --hf-subset 'CLEVR-Math(MathV360K)' --num-prompts 1000", mode: "serving", since: "2025-07-01" }] },
  rope: { benchmarks: latency },
  model_file: {
    benchmarks: latency,
    requires: [never("model-file", {}, "another architecture never loads this model file")],
  },
  cpu_backend: { level: "cpu" },
  bench_only: { level: "none" },
  build_files: { level: "build" },
  sgl_scheduler: {
    benchmarks: sgl.serving,
    requires: [
      never("mode", { any: ["serving", "throughput"] }, "bench_one_batch runs without the scheduler"),
    ],
  },
  sgl_radix: { benchmarks: sgl.serving },
  sgl_tokenizer_manager: {
    benchmarks: sgl.serving,
    requires: [never("mode", { any: ["serving"] }, "bench_one_batch runs without the front end")],
  },
  sgl_attention: { benchmarks: [...sgl.batch, ...sgl.serving] },
  sgl_moe: { benchmarks: sgl.batch, requires: [moeModel] },
  sgl_deepseek: {
    benchmarks: sgl.batch,
    requires: [never("model-feature", { any: ["mla"] }, "only DeepSeek-type models use this code")],
  },
  sgl_cpu: { level: "cpu" },
  sgl_quant: {
    requires: [
      never(
        "model-feature",
        { any: ["quantized", "fp8", "awq", "gptq"] },
        "an unquantised model never calls the quantised layers",
      ),
    ],
  },
  sgl_spec: { requires: [specFlags] },
  sgl_lora: {
    requires: [
      never(
        "flag",
        { any: ["--lora-paths", "--lora-path", "--lora-name"] },
        "without adapters the LoRA code is never entered",
      ),
    ],
  },
  sgl_multimodal: { requires: [images], benchmarks: [] },
  sgl_disagg: { level: "multi-instance" },
  sgl_frontend_lang: { level: "micro" },
  sgl_cuda_graph: { benchmarks: sgl.batch },
  sgl_dp_attention: { level: "multi-gpu", requires: [gpus2] },
  sgl_model_file: {
    benchmarks: sgl.batch,
    requires: [never("model-file", {}, "another architecture never loads this model file")],
  },
};
const levelOf = (text, id) =>
  own2[id]?.level ??
  (/^none/.test(text)
    ? "none"
    : /^build/.test(text)
      ? "build"
      : /^micro/.test(text)
        ? "micro"
        : /^startup/.test(text)
          ? "system"
          : /multi instance/.test(text)
            ? "multi-instance"
            : /multi GPU/.test(text)
              ? "multi-gpu"
              : /CPU\)?$|^CPU/.test(text) && /CPU\b.*$/.test(text) && !/system/.test(text)
                ? "cpu"
                : /^kernel/.test(text)
                  ? "kernel"
                  : "system");
const generic = new Set([
  "generic_utils",
  "build_files",
  "bench_only",
  "cacheflow_old",
  "sgl_old_router",
  "metrics_logging",
]);
const named = new Set([
  "vision",
  "lora",
  "spec_decode",
  "structured_output",
  "mla",
  "moe",
  "mamba",
  "kv_transfer",
  "executor_ray",
  "expert_parallel",
  "kv_block_pool",
  "model_loader",
  "sgl_multimodal",
  "sgl_lora",
  "sgl_spec",
  "sgl_deepseek",
  "cpu_backend",
  "sgl_cpu",
  "sgl_disagg",
  "cutlass_moe",
  "moe_config_json",
]);
const list = components.rules.map((r) => ({
  id: r.id,
  project: r.project,
  paths: r.path_regex,
  component: r.component,
  level: levelOf(r.level, r.id),
  specificity: generic.has(r.id) ? 0 : named.has(r.id) ? 3 : /micro|kernel/.test(r.level) ? 2 : 1,
  requires: own2[r.id]?.requires ?? [],
  benchmarks:
    own2[r.id]?.benchmarks ??
    (r.project === "sglang" ? sgl.serving : /system|kernel/.test(r.level) ? latency : []),
  metric: r.metric_to_compare,
  ...(r.wrong_benchmark_signs ? { wrongSigns: r.wrong_benchmark_signs } : {}),
  source: `component-benchmarks.json, ${r.id}`,
}));
// Two components the document describes inside a wider one, because they need something the rest does not.
list.push(
  {
    id: "block_manager_v2",
    project: "vllm",
    paths: ["core/block_manager_v2\\.py", "vllm/core/block/"],
    component: "V0 block manager v2",
    level: "system",
    specificity: 3,
    requires: [
      need(
        "flag",
        { any: ["--use-v2-block-manager"] },
        "never-runs",
        "block manager v1 is the default until 2024-10-17, and v2 runs only with its flag",
      ),
    ],
    benchmarks: latency,
    metric: "latency",
    source:
      "component-benchmarks.json, block_manager_v0: benchmark_latency.py with and without --use-v2-block-manager (2024-03-27..2024-10-17)",
  },
  {
    id: "attn_flashinfer",
    project: "vllm",
    paths: ["attention/backends/flashinfer\\.py"],
    component: "FlashInfer attention backend",
    level: "system",
    specificity: 3,
    requires: [
      backend(
        ["FLASHINFER", "FLASHINFER_VLLM_V1"],
        "FlashAttention is the default on this GPU, FlashInfer must be selected",
      ),
    ],
    benchmarks: [...latency, ...throughput],
    metric: "latency; TTFT and TPOT apart",
    source: "component-benchmarks.json, attn_backend: select the backend explicitly",
  },
);
// A pre-quantised path pattern that only names an idea must not swallow its neighbours.
const vision = list.find((c) => c.id === "vision");
vision.paths = vision.paths.concat(["model_executor/models/qwen2(_5)?_vl\\.py"]);
write("components", {
  source: "component-benchmarks.json and .md; `requires` writes its workload requirements as predicates",
  components: list,
});
