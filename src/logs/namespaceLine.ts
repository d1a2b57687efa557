import type { Workload } from "../model/records.ts";

/** The arguments a Python program really ran with, from the `Namespace(...)` it printed. Values stay as printed. */
export interface EffectiveArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly line: number;
}

/** The first of a text. */
export function namespaceLine(text: string): EffectiveArguments | null {
  return everyNamespace(text).next().value ?? null;
}

/** The first of every line that has one, in order: a log may hold several runs. */
export function namespaceLines(text: string): EffectiveArguments[] {
  return [...everyNamespace(text)];
}

function* everyNamespace(text: string): Generator<EffectiveArguments, undefined> {
  let [line, counted] = [1, 0];
  for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, counted)) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    line += newlines(text, counted, at);
    counted = stop;
    yield { values: argumentsIn(text.slice(at + SIGN.length, stop)), line };
  }
}

const SIGN = "Namespace(";

function argumentsIn(printed: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, key = "", value = ""] of printed.matchAll(
    /\b(\w+)=('(?:[^'\\]|\\.)*'|\[[^\]]*\]|\{[^}]*\}|[^,()]*)/g,
  )) {
    if (!values.has(key)) values.set(key, value.replace(/^'|'$/g, ""));
  }
  return values;
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
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
