import type { ModelCatalogue, ModelEntry } from "../src/model/catalogues.ts";

export interface ModelRow {
  readonly ids: readonly string[];
  readonly exists_on_hf?: boolean;
  readonly architecture?: string | null;
  readonly params_total?: number;
  readonly checkpoint_dtype?: string;
  readonly weight_gib?: number;
  readonly max_context?: number;
  readonly gated?: string;
  readonly kv?: {
    readonly scheme?: string;
    readonly kv_heads?: number;
    readonly bytes_per_token_bf16?: number;
  };
  readonly attention_heads?: number | null;
  readonly source?: string;
  readonly note?: string;
  readonly h100_80gb?: { readonly min_gpus_to_load?: number };
}

export function modelCatalogue(rows: readonly ModelRow[]): ModelCatalogue {
  return {
    source:
      "models.json; smallest H100 count by its formulas (weights + KV cache of 2,048 tokens, 0.9 × 79.1 GiB, 2 GiB overhead)",
    models: rows.flatMap(split).map(entryOf),
  };
}

/** What a row's note says of one of its ids only. */
const apart: Readonly<Record<string, { exists: boolean; replacement?: string }>> = {
  "meta-llama/Llama-3-8B": { exists: false, replacement: "meta-llama/Meta-Llama-3-8B" },
  "meta-llama/Llama-3-8B-Instruct": { exists: false, replacement: "meta-llama/Meta-Llama-3-8B-Instruct" },
  "meta-llama/Llama-3-70B": { exists: false, replacement: "meta-llama/Meta-Llama-3-70B" },
  "MiniMax-Text-01": { exists: false, replacement: "MiniMaxAI/MiniMax-Text-01" },
  "Llama4-Maverick-FP8": { exists: false, replacement: "meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8" },
  // "unverified", says the note: no ground to call it missing.
  "mergekit-community/Qwen3-7B-Instruct": { exists: true },
};

interface Part extends ModelRow {
  readonly exists: boolean;
  readonly replacement?: string;
}

function split(row: ModelRow): Part[] {
  const alone = row.ids.filter((id) => id in apart);
  const rest = row.ids.filter((id) => !(id in apart));
  const parts: Part[] = alone.map((id) => ({ ...row, ids: [id], exists: true, ...apart[id] }));
  if (rest.length === 0) return parts;
  return [{ ...row, ids: rest, exists: row.exists_on_hf !== false }, ...parts];
}

function entryOf(row: Part): ModelEntry {
  return {
    ids: [...row.ids],
    exists: row.exists,
    ...(row.replacement === undefined ? {} : { replacement: row.replacement }),
    gated: /^yes/.test(row.gated ?? ""),
    architecture: architectureOf(row),
    features: featuresOf(row),
    parameters: row.params_total ?? null,
    weightGib: row.weight_gib ?? null,
    maxContext: row.max_context ?? null,
    kvBytesPerToken: row.kv?.bytes_per_token_bf16 ?? null,
    kvHeads: row.kv?.kv_heads ?? null,
    attentionHeads: row.attention_heads ?? null,
    ...ageOf(row),
    minH100: row.h100_80gb?.min_gpus_to_load ?? null,
    ...(row.note ? { note: row.note } : {}),
    source: `models.json: ${row.source ?? "no source given"}`,
  };
}

/** Class names that the rows leave out although a sister of the same family states them. */
const families: readonly (readonly [RegExp, string])[] = [
  [/Reward-Llama/i, "LlamaForSequenceClassification"],
  [/llama-[23]|TinyLlama/i, "LlamaForCausalLM"],
  [/dsv3-test/i, "DeepseekV3ForCausalLM"],
  [/qwen2\.5-0\.5b|gte-Qwen2/i, "Qwen2ForCausalLM"],
  [/facebook\/opt/i, "OPTForCausalLM"],
  [/gemma-7b/i, "GemmaForCausalLM"],
  [/gpt-j/i, "GPTJForCausalLM"],
  [/llava-v1/i, "LlavaLlamaForCausalLM"],
];

function architectureOf({ architecture, ids }: ModelRow): string | null {
  const stated = /^\w+/.exec(architecture ?? "")?.[0];
  return stated ?? families.find(([pattern]) => ids.some((id) => pattern.test(id)))?.[1] ?? null;
}

const features: readonly (readonly [string, (row: ModelRow, text: string) => boolean])[] = [
  ["moe", (_, text) => /moe|mixtral|dbrx|llama-?4|deepseek-(v2|v3|r1|coder)|minimax|A3B|dsv3/i.test(text)],
  ["mla", (row) => row.kv?.scheme === "mla"],
  ["mamba", (_, text) => /bamba|jamba|(?<!non-)mamba/i.test(text)],
  ["linear-attention", (_, text) => /minimax-?text/i.test(text)],
  ["vision", (row, text) => isVision(row, text)],
  ["audio", (_, text) => /whisper|ultravox|qwen2-?audio/i.test(text)],
  ["embedding", (_, text) => /embedding model/i.test(text)],
  ["reward", (_, text) => /reward model/i.test(text)],
  ["fp8", (row) => /^fp8|\+ ?fp8/i.test(row.checkpoint_dtype ?? "")],
  ["fp4", (row) => /fp4/i.test(row.checkpoint_dtype ?? "")],
  ["awq", (_, text) => /\bawq\b/i.test(text)],
  ["gptq", (_, text) => /\bgptq\b/i.test(text)],
  ["quantized", (row) => /fp8|fp4|int[48]|awq|gptq/i.test(row.checkpoint_dtype ?? "")],
];

function isVision(row: ModelRow, text: string): boolean {
  return (
    /^vision-language|; ?vision-language/i.test(row.note ?? "") ||
    /VL(For|-)|llava|internvl|(gemma3|llama4)ForCond/i.test(text)
  );
}

function featuresOf(row: ModelRow): string[] {
  const text = `${architectureOf(row) ?? ""} ${row.note ?? ""} ${row.checkpoint_dtype ?? ""} ${row.ids.join(" ")}`;
  return features.filter(([, holds]) => holds(row, text)).map(([name]) => name);
}

/** Llama 3.1 and later state a rope_scaling that engines read from this day on (classification-signals.md, RoPE llama3). */
const ROPE_LLAMA3 = "2024-07-23";

function ageOf({ ids }: ModelRow): Pick<ModelEntry, "supportedSince" | "olderEquivalent"> {
  if (!ids.some((id) => /llama-?3\.[1-3]/i.test(id))) return {};
  const older = ids.some((id) => /^meta-llama.*-70B/.test(id))
    ? "meta-llama/Meta-Llama-3-70B-Instruct"
    : ids.some((id) => /^meta-llama.*-8B/.test(id))
      ? "meta-llama/Meta-Llama-3-8B-Instruct"
      : undefined;
  return {
    supportedSince: { vllm: ROPE_LLAMA3, sglang: ROPE_LLAMA3 },
    ...(older === undefined ? {} : { olderEquivalent: older }),
  };
}
