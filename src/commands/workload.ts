import type { EnvAssignment, FlagUse, ParsedCommand } from "../model/command.ts";
import type { CommandWorkload, Stated } from "../model/commandWorkload.ts";

/*
 * Which flags state which fact, in both projects and all their eras. This is the vocabulary of workloads, not what a
 * program accepts: whether a flag is right at a commit is the catalogue's knowledge.
 */
type Spellings<T> = Readonly<Record<FieldsOf<T>, readonly string[]>>;
/** The fields of a workload that hold a plain T. */
type FieldsOf<T> = Exclude<
  {
    [K in keyof CommandWorkload]-?: CommandWorkload[K] extends Stated<T> | undefined ? K : never;
  }[keyof CommandWorkload],
  DerivedField
>;
type DerivedField = "env" | "flags" | "engine" | "attentionBackend";

const texts: Spellings<string> = {
  model: ["--model", "--model-path"],
  speculative: [
    "--speculative-config",
    "--speculative-model",
    "--speculative-algorithm",
    "--speculative-draft-model-path",
  ],
  tokenizer: ["--tokenizer", "--tokenizer-path"],
  dataset: ["--dataset-name"],
  datasetPath: ["--dataset-path", "--dataset"],
  backend: ["--backend"],
  dtype: ["--dtype"],
  quantization: ["--quantization", "-q"],
  kvCacheDtype: ["--kv-cache-dtype"],
  loadFormat: ["--load-format"],
  executor: ["--distributed-executor-backend"],
  guidedBackend: ["--guided-decoding-backend", "--grammar-backend"],
  lora: ["--lora-name", "--lora-modules", "--lora-paths", "--lora-path"],
};
const numbers: Spellings<number> = {
  prompts: ["--num-prompts", "--num-prompt"],
  requestRate: ["--request-rate"],
  inputLen: ["--input-len", "--random-input-len", "--random-input", "--input", "--sonnet-input-len"],
  outputLen: [
    "--output-len",
    "--random-output-len",
    "--random-output",
    "--output",
    "--sharegpt-output-len",
    "--sonnet-output-len",
    "--hf-output-len",
  ],
  concurrency: ["--max-concurrency"],
  rangeRatio: ["--random-range-ratio", "--random-range"],
  batchSize: ["--batch-size", "--batch"],
  iterations: ["--num-iters"],
  warmups: ["--num-iters-warmup", "--warmup-requests", "--num-warmups"],
  seed: ["--seed"],
  maxModelLen: ["--max-model-len", "--context-length"],
  maxBatchedTokens: ["--max-num-batched-tokens", "--chunked-prefill-size"],
  maxSequences: ["--max-num-seqs", "--max-running-requests"],
  tensorParallel: ["--tensor-parallel-size", "-tp", "--tp-size", "--tp"],
  pipelineParallel: ["--pipeline-parallel-size", "-pp", "--pp-size", "--pp"],
  dataParallel: ["--data-parallel-size", "-dp", "--dp-size", "--dp"],
  nodes: ["--nnodes"],
};
const switches: Spellings<boolean> = {
  enforceEager: ["--enforce-eager"],
  prefixCaching: ["--enable-prefix-caching"],
  chunkedPrefill: ["--enable-chunked-prefill"],
  expertParallel: ["--enable-expert-parallel"],
};

type KnownField =
  | { readonly reading: "text"; readonly field: FieldsOf<string> }
  | { readonly reading: "number"; readonly field: FieldsOf<number> }
  | { readonly reading: "switch"; readonly field: FieldsOf<boolean>; readonly negated?: boolean };

const fieldOf: ReadonlyMap<string, KnownField> = new Map<string, KnownField>([
  ...spelled(texts).map(([flag, field]) => [flag, { reading: "text", field }] as const),
  ...spelled(numbers).map(([flag, field]) => [flag, { reading: "number", field }] as const),
  ...spelled(switches).map(([flag, field]) => [flag, { reading: "switch", field }] as const),
]);

function spelled<K extends string>(
  spellings: Readonly<Record<K, readonly string[]>>,
): [flag: string, field: K][] {
  const pairs: [string, K][] = [];
  for (const field in spellings) for (const flag of spellings[field]) pairs.push([flag, field]);
  return pairs;
}

type Statements = { [K in FieldsOf<string>]?: Stated<string> } & {
  [K in FieldsOf<number>]?: Stated<number>;
} & {
  [K in FieldsOf<boolean>]?: Stated<boolean>;
};

/** What the command says of its workload; the last use of a flag wins, as in argparse. */
export function workloadOf(command: ParsedCommand): CommandWorkload {
  const stated: Statements = {};
  for (const use of command.flags) {
    const known = knownField(use.name);
    if (known !== undefined) state(stated, use, known);
  }
  const served = servedModel(command);
  if (served !== undefined) stated.model ??= served;
  return {
    ...stated,
    ...engineOf(command.env),
    env: Object.fromEntries(command.env.map(({ name, value }) => [name, value])),
    flags: [...new Set(command.flags.map(({ name }) => name))],
  };
}

function state(stated: Statements, use: FlagUse, known: KnownField): void {
  const text = use.inline ?? use.values[0]?.value;
  const where = { span: spanOf(use), by: use.flag };
  if (known.reading === "switch") {
    stated[known.field] = {
      value: known.negated === true ? false : !/^(false|0|no)$/i.test(text ?? ""),
      ...where,
    };
  } else if (known.reading === "text") {
    if (text !== undefined) stated[known.field] = { value: text, ...where };
  } else {
    const value = numberOf(text);
    if (value !== undefined) stated[known.field] = { value, ...where };
  }
}

function knownField(name: string): KnownField | undefined {
  const direct = fieldOf.get(name);
  if (direct !== undefined) return direct;
  const positive = name.startsWith("--no-") ? fieldOf.get(`--${name.slice("--no-".length)}`) : undefined;
  return positive?.reading === "switch" ? { ...positive, negated: true } : abbreviated(name);
}

/** Whether a flag says what is measured: without it, or with another value, the number is of another workload. */
export function statesWorkload(flag: string): boolean {
  return knownField(flag.replaceAll("_", "-")) !== undefined;
}

/** argparse accepts a prefix of a flag; here one counts if every flag it could mean states the same fact. */
function abbreviated(name: string): KnownField | undefined {
  if (name.length < 5 || !name.startsWith("--")) return undefined;
  const meant = [...fieldOf].filter(([flag]) => flag.startsWith(name)).map(([, known]) => known);
  return new Set(meant.map(({ field }) => field)).size === 1 ? meant[0] : undefined;
}

/** Python's float() as far as commands use it: `inf`, and underscores between digits. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  if (/^\+?inf(inity)?$/i.test(text)) return Infinity;
  const number = Number(text.replaceAll("_", ""));
  return Number.isFinite(number) ? number : undefined;
}

function spanOf({ word, inline, values }: FlagUse): Stated<string>["span"] {
  const value = inline === null ? values[0] : undefined;
  return [word.span[0], value?.span[1] ?? word.span[1]];
}

/** `vllm serve MODEL` names the model without a flag. */
function servedModel({ entry, positionals }: ParsedCommand): Stated<string> | undefined {
  const [first] = positionals;
  if (entry.name !== "vllm serve" || first === undefined) return undefined;
  return { value: first.value, span: first.span, by: entry.name };
}

function engineOf(env: readonly EnvAssignment[]): Pick<CommandWorkload, "engine" | "attentionBackend"> {
  const version = env.findLast(({ name }) => name === "VLLM_USE_V1");
  const attention = env.findLast(({ name }) => name === "VLLM_ATTENTION_BACKEND");
  return {
    ...(version === undefined
      ? {}
      : {
          engine: {
            value: version.value === "0" ? "V0" : "V1",
            span: version.span,
            by: version.name,
          } as const,
        }),
    ...(attention === undefined
      ? {}
      : { attentionBackend: { value: attention.value, span: attention.span, by: attention.name } }),
  };
}
