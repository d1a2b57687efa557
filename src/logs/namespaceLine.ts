import type { Workload } from "../model/records.ts";

/** The arguments a Python program really ran with, from the `Namespace(...)` it printed. Values stay as printed. */
export interface EffectiveArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly line: number;
}

/** The first of a text. */
export function namespaceLine(text: string): EffectiveArguments | null {
  const start = text.indexOf("Namespace(");
  return start < 0 ? null : { values: argumentsAt(text, start), line: countLines(text, start) };
}

/** Every one of a text, in order: a log may hold several runs. */
export function namespaceLines(text: string): EffectiveArguments[] {
  const found: EffectiveArguments[] = [];
  for (let at = text.indexOf("Namespace("); at >= 0; at = text.indexOf("Namespace(", at + 1)) {
    found.push({ values: argumentsAt(text, at), line: countLines(text, at) });
  }
  return found;
}

function argumentsAt(text: string, start: number): ReadonlyMap<string, string> {
  const end = text.indexOf("\n", start);
  const printed = text.slice(start + "Namespace(".length, end < 0 ? undefined : end);
  const values = new Map<string, string>();
  for (const [, key = "", value = ""] of printed.matchAll(
    /(\w+)=('(?:[^'\\]|\\.)*'|\[[^\]]*\]|\{[^}]*\}|[^,()]*)/g,
  )) {
    if (!values.has(key)) values.set(key, value.replace(/^'|'$/g, ""));
  }
  return values;
}

function countLines(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** What the printed arguments tell of the workload; None means "not given" and is left out. */
export function workloadOfArguments(values: ReadonlyMap<string, string>): Workload {
  const word = (key: string) => {
    const value = values.get(key);
    return value === undefined || value === "None" || value === "" ? undefined : value;
  };
  const count = (key: string) => {
    const value = Number(word(key));
    return Number.isFinite(value) ? value : undefined;
  };
  const isRandom = word("dataset_name") === "random";
  const fields: { [K in keyof Workload]: Workload[K] | undefined } = {
    inputLen: count("input_len") ?? (isRandom ? count("random_input_len") : undefined),
    outputLen: count("output_len") ?? (isRandom ? count("random_output_len") : undefined),
    model: word("model") ?? word("model_path"),
    dataset: word("dataset_name"),
    prompts: count("num_prompts"),
    requestRate: word("request_rate"),
    batchSize: count("batch_size"),
    seed: count("seed"),
    dtype: word("dtype"),
    concurrency: count("max_concurrency"),
    gpuCount: count("tensor_parallel_size"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
