import type { Signal, SignalCatalogue } from "../src/model/catalogues.ts";

interface TargetRow {
  readonly description: string;
  readonly path_hard: readonly string[];
  readonly path_soft: readonly string[];
  readonly diff_hard: readonly string[];
  readonly diff_soft: readonly string[];
  readonly message_words: readonly string[];
  readonly note?: string;
}

interface MultiGpuRow {
  readonly description: string;
  readonly path: readonly string[];
  readonly diff: readonly string[];
  readonly message_words: readonly string[];
  readonly min_gpus: number;
  readonly environment: string;
  readonly note?: string;
}

export interface HardwareSignals {
  readonly _meta: {
    readonly exclude_paths: readonly string[];
    readonly negative: Readonly<Record<string, readonly string[]>>;
    readonly validated: string;
  };
  readonly targets: Readonly<Record<string, TargetRow>>;
  readonly multi_gpu: Readonly<Record<string, MultiGpuRow>>;
}

export function signalCatalogue(hardware: HardwareSignals): SignalCatalogue {
  const { _meta: meta } = hardware;
  return {
    source: `hardware-signals.json: ${meta.validated}`,
    ignoredPaths: [...meta.exclude_paths, ...notProduct],
    signals: [
      ...Object.entries(hardware.targets).map(([id, row]) => architecture(id, row, meta.negative[id] ?? [])),
      ...Object.entries(hardware.multi_gpu).map(([id, row]) => parallelism(id, row)),
      ...infrastructure,
      ...claims,
    ],
  };
}

/** An image recipe says where a package is built, not what the product does. */
const notProduct = ["(^|/)tests?/", "(^|/)test_[^/]*\\.py$", "(^|/)docker/", "(^|/)Dockerfile[^/]*$"];

const nothing = { pathHard: [], pathSoft: [], diffHard: [], diffSoft: [], words: [], negative: [] };

const names: Readonly<Record<string, { readonly name: string; readonly computeCapability?: string[] }>> = {
  sm100: { name: "Blackwell (SM100)", computeCapability: ["10.0", "10.3"] },
  sm120: { name: "consumer Blackwell (SM120)", computeCapability: ["12.0", "12.1"] },
  sm90: { name: "Hopper (SM90)", computeCapability: ["9.0"] },
  sm89: { name: "Ada (SM89)", computeCapability: ["8.9"] },
  sm80: { name: "Ampere (SM80)", computeCapability: ["8.0", "8.6", "8.7"] },
  sm75_or_older: { name: "Turing or Volta", computeCapability: ["7.0", "7.5"] },
  rocm: { name: "AMD ROCm" },
  tpu: { name: "Google TPU" },
  cpu: { name: "the CPU backend" },
  xpu: { name: "Intel XPU" },
  hpu: { name: "Intel Gaudi" },
  neuron: { name: "AWS Neuron" },
  npu: { name: "Ascend NPU" },
  openvino: { name: "OpenVINO" },
  musa: { name: "MUSA" },
  mps_mlx: { name: "Apple Metal" },
};

/** The document's words that mean something else in most prose ("a power of two", `ck`): replaced by those below. */
const ambiguous: Readonly<Record<string, readonly string[]>> = {
  cpu: ["\\bPower(PC)?\\b", "\\bARM\\b"],
  rocm: ["\\bCK\\b"],
};
const unambiguous: Readonly<Record<string, readonly string[]>> = {
  cpu: [
    "\\bPowerPC\\b",
    "\\bPOWER ?(8|9|10|VSX)\\b",
    "\\bARM(64|v\\d| ?NEON| CPUs?)\\b",
    "\\b[Aa][Aa]rch64\\b",
  ],
  rocm: ["\\bComposable Kernel\\b"],
};

function architecture(id: string, row: TargetRow, negative: readonly string[]): Signal {
  const { name = row.description, computeCapability } = names[id] ?? {};
  return {
    id: `architecture/${id}`,
    group: "architecture",
    description: name,
    pathHard: [...row.path_hard],
    pathSoft: [...row.path_soft],
    diffHard: [...row.diff_hard],
    diffSoft: [...row.diff_soft],
    words: [
      ...row.message_words.filter((word) => ambiguous[id]?.includes(word) !== true),
      ...(unambiguous[id] ?? []),
    ],
    negative: [...negative],
    vendor: computeCapability === undefined ? id : "NVIDIA",
    ...(computeCapability === undefined ? {} : { computeCapability }),
    ...(row.note ? { note: row.note } : {}),
    source: `hardware-signals.json, targets.${id}`,
  };
}

/** Not where a quoted command only passes `--enable-deepep-moe` or `deepep_low_latency` on. */
const DEEPEP = "(?<![-_\\w])DeepEP(?![-_])";

/** `PD` and `PP` stand for other things too: they count as the tag of a subject, or with a size. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  "\\bPD\\b": ["\\[PD( \\w+)?\\]"],
  "\\bPP\\b": ["\\[PP\\]", "\\bPP ?(size|[=>] ?\\d)"],
  DeepEP: [DEEPEP],
};

/** More is missing here than GPUs: a proxy, a second machine. */
const installations: Readonly<Record<string, string>> = {
  kv_transfer_pd: "at least two server instances (prefill and decode) behind a proxy",
  multi_node: "several machines",
};

function parallelism(id: string, row: MultiGpuRow): Signal {
  const installation = installations[id];
  return {
    ...nothing,
    id: `${installation === undefined ? "multi-gpu" : "infrastructure"}/${id}`,
    group: installation === undefined ? "multi-gpu" : "infrastructure",
    description: row.description,
    pathHard: [...row.path],
    diffHard: [...row.diff],
    words: row.message_words.flatMap((word) => narrower[word] ?? [word]),
    // A connector that only offloads to the CPU runs on one GPU.
    negative: id === "kv_transfer_pd" ? ["offload"] : [],
    minGpus: row.min_gpus,
    environment: installation ?? row.environment,
    ...(row.note ? { note: row.note } : {}),
    source: `hardware-signals.json, multi_gpu.${id}`,
  };
}

const infrastructure: readonly Signal[] = [
  {
    ...nothing,
    id: "infrastructure/deepep",
    group: "infrastructure",
    description: "DeepEP expert-parallel communication",
    pathHard: ["deep_?ep(?![a-z])"],
    diffHard: ["\\bdeep_ep\\b", "\\bDeepEP\\w*"],
    words: [DEEPEP],
    minGpus: 8,
    environment: "8 GPUs with NVLink or RDMA and the DeepEP library",
    note: "hardware-signals.json keeps it under expert_parallel; classification-signals.md counts it as special infrastructure",
    source:
      "classification-signals.md, special infra; hardware-signals.json, multi_gpu.expert_parallel.environment",
  },
  {
    ...nothing,
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
    ...nothing,
    id: "infrastructure/remote_weights",
    group: "infrastructure",
    description: "loading weights from object storage",
    pathHard: ["(^|[/_])s3_utils", "runai", "fastsafetensors", "remote_(instance|model)_loader"],
    diffHard: ["\\bboto3\\b", "\\brunai_model_streamer\\b", "\\bs3://"],
    words: ["\\bRun:?ai\\b", "\\bS3\\b", "\\bobject storage\\b"],
    environment: "a bucket that holds the weights",
    source: "hardware-signals.json, special_requirements.model_loading (S3, runai, fastsafetensors)",
  },
];

const metric =
  "(?:TTFT|TPOT|ITL|E2EL?|latenc(?:y|ies)|throughput|time[- ]to[- ]first[- ]token|time[- ]per[- ]output[- ]token|QPS)\\b";

/** One sentence form per way of saying where a number was measured; the page's text has lost its line ends. */
function measuredOn(gpu: string): string[] {
  const verb =
    "(?:tested|tests?|benchmark(?:ed|s|ing)?|measured|evaluated|profil(?:ed|ing)|results?(?!,)|numbers|perf(?:ormance)?|experiments?|speed-?ups?|improve(?:ment|s|d)?|gains?)";
  const article =
    "(?:(?:an?|one|the|single|my|our|\\d+)\\s*[x×*]?\\s*){0,2}(?:NVIDIA[ -]|AMD[ -]|Instinct )?";
  return [
    `\\b${verb}\\b[^.]{0,60}\\b(?:on|using|with|for)\\s+${article}(?:${gpu})`,
    `\\b(?:GPUs?|hardware|machine|device)\\s*[:=]\\s*${article}(?:${gpu})`,
  ];
}

function testedOn(
  id: string,
  description: string,
  gpu: string,
  hardware: { vendor: string; computeCapability?: string[] },
): Signal {
  return {
    ...nothing,
    id: `claim/tested-on-${id}`,
    group: "claim",
    description,
    words: measuredOn(gpu),
    // What did not run there was not measured there.
    negative: ["not (yet )?(tested|supported|available)"],
    ...hardware,
    source: 'classification-signals.md, wrong hardware: input "tested on"',
  };
}

const unlessAboutSpeed =
  "(?!.*\\b(?:perf|speed|slow|fast|optimi|efficien|latency|throughput|overhead|regression|accelerat))";

const nvidia = (...computeCapability: string[]) => ({ vendor: "NVIDIA", computeCapability });

const claims: readonly Signal[] = [
  testedOn("b200", "NVIDIA Blackwell (B200)", "G?B[123]00\\b", nvidia("10.0", "10.3")),
  testedOn("rtx-5090", "NVIDIA RTX 5090", "(?:RTX ?)?5090\\b|RTX PRO 6000", nvidia("12.0")),
  testedOn("h200", "NVIDIA H200 or H20", "G?H200\\b|H20\\b", nvidia("9.0")),
  testedOn("h100", "NVIDIA H100", "H[18]00\\b", nvidia("9.0")),
  testedOn("l4", "NVIDIA L4", "L4\\b", nvidia("8.9")),
  testedOn("l40s", "NVIDIA L40S", "L40S?\\b|L20\\b", nvidia("8.9")),
  testedOn("rtx-4090", "NVIDIA RTX 4090", "(?:RTX ?)?4090\\b|RTX 6000 Ada", nvidia("8.9")),
  testedOn("a100", "NVIDIA A100", "A[18]00\\b", nvidia("8.0")),
  testedOn("a10", "NVIDIA A10 or A40", "A10G?\\b|A40\\b|(?:RTX ?)?3090\\b", nvidia("8.6")),
  testedOn("t4", "NVIDIA T4 or V100", "T4\\b|V100\\b", nvidia("7.0", "7.5")),
  testedOn("mi300x", "AMD Instinct", "MI ?[123]\\d\\d[AX]?\\b", { vendor: "rocm" }),
  testedOn("tpu", "Google TPU", "TPU(?: ?v\\d\\w?)?\\b", { vendor: "tpu" }),
  testedOn("gaudi", "Intel Gaudi", "(?:Intel )?Gaudi ?\\d?\\b|HPU\\b", { vendor: "hpu" }),
  testedOn("xeon", "an Intel Xeon CPU", "(?:Intel )?(?:\\(?R\\)? ?)?Xeon\\b", { vendor: "cpu" }),
  {
    ...nothing,
    id: "claim/tested-on-several-gpus",
    group: "claim",
    description: "several GPUs",
    words: [
      "\\b(?:[2-9]|1[26]|32|64)\\s*[x×*]\\s*(?:NVIDIA[ -]|AMD[ -])?(?:[ABHL]\\d{2,3}S?|G?[BH][123]00|MI ?[123]\\d\\d[AX]?|L4|T4)\\b",
    ],
    minGpus: 2,
    source: 'classification-signals.md, multi-GPU and wrong hardware ("on 8xH100")',
  },
  {
    ...nothing,
    id: "claim/tradeoff",
    group: "claim",
    description: "one metric is traded for another",
    words: [
      `\\bat (?:the|an?|some) (?:\\w+ )?(?:expense|cost|price) of\\s+(?:\\w+\\s+){0,3}?${metric}`,
      `\\btrad(?:e|es|ed|ing)(?:[ -]?offs?)?\\s+(?:\\w+\\s+){0,3}?${metric}\\s+(?:for|against|with|vs\\.?)`,
      `\\btrad(?:e|ing)[ -]?offs?\\s+(?:between|of|in)\\s+(?:\\w+\\s+){0,3}?${metric}`,
      `\\bsacrific\\w+\\s+(?:\\w+\\s+){0,3}?${metric}`,
    ],
    source:
      "classification-signals.md, harmful trade-off; the sentence forms are those of real pull requests",
  },
  {
    ...nothing,
    id: "claim/revert",
    group: "claim",
    description: "an earlier change is taken back",
    words: [
      '^(?:\\[[^\\]]*\\]\\s*)*Revert "',
      "\\bThis reverts commit [0-9a-f]{7,40}\\b",
      "\\bReverts (?:vllm-project/vllm|sgl-project/sglang)#\\d+",
    ],
    source: "classification-signals.md, revert; component-benchmarks.md, How to decide, 5",
  },
  {
    ...nothing,
    id: "claim/not-performance",
    group: "claim",
    description: "continuous integration, documents, packaging or a correction",
    // Every tag of the subject must say so; a build or a correction may still be about speed, and then says that too.
    words: [
      "^(?:\\[(?:CI|CI/CD|Docs?|Documentation|Docker|Release|Tests?|Testing|Typing|Lint|Chore)\\]\\s*)+(?!\\s*\\[)",
      `^(?:\\[(?:CI|CI/Build|Build|Bug ?fix|Fix|Bug|Docs?)\\]\\s*)+(?!\\s*\\[)${unlessAboutSpeed}`,
      `^(?:ci|docs?|build|test|chore|fix|style)(?:\\([\\w/ -]+\\))?: ${unlessAboutSpeed}`,
    ],
    source: "classification-signals.md, revert, not-perf (CI/build/docs only): input subject",
  },
];
