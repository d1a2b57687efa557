/*
 * Results of a sweep in the structure of `vllm bench serve` 0.25.1 and of SGLang's bench_serving of November 2025, with numbers of a
 * server that waits `ttft` and `tpot` milliseconds: latencies, totals and duration fit together as those of a real run do.
 */

export interface Served {
  readonly concurrency: number;
  /** Milliseconds. */
  readonly ttft: number;
  readonly tpot: number;
  /** Which repeat: it moves all times by a little. */
  readonly repeat?: number;
  readonly prompts?: number;
  readonly model?: string;
}

const INPUT = 265;
const OUTPUT = 62;

function timesOf({ concurrency, ttft, tpot, repeat = 0, prompts = 100 }: Served) {
  const slower = 1 + [0, 0.006, -0.004, 0.003, -0.007][repeat % 5]! + 0.0001 * concurrency;
  const [first, next] = [ttft * slower, tpot * slower];
  const latency = first + (OUTPUT - 1) * next;
  const duration = (prompts * latency) / 1000 / concurrency;
  return { first, next, latency, duration, prompts };
}

function latencies(name: string, mean: number) {
  return {
    [`mean_${name}_ms`]: mean,
    [`median_${name}_ms`]: mean * 0.97,
    [`std_${name}_ms`]: mean * 0.21,
    [`p99_${name}_ms`]: mean * 1.5,
  };
}

/** One file of `vllm bench serve --save-result`. */
export function vllmServed(served: Served): Record<string, unknown> {
  const { first, next, duration, prompts } = timesOf(served);
  const { concurrency, repeat = 0, model = "Qwen/Qwen2.5-3B-Instruct" } = served;
  return {
    backend: "vllm",
    burstiness: 1.0,
    completed: prompts,
    date: `20260816-16${String(concurrency % 60).padStart(2, "0")}${String(repeat * 7).padStart(2, "0")}`,
    duration,
    endpoint_type: "vllm",
    failed: 0,
    label: null,
    max_concurrency: concurrency,
    model_id: model,
    num_prompts: prompts,
    request_goodput: null,
    request_rate: "inf",
    tokenizer_id: model,
    total_input_tokens: INPUT * prompts,
    total_output_tokens: OUTPUT * prompts,
    request_throughput: prompts / duration,
    output_throughput: (OUTPUT * prompts) / duration,
    total_token_throughput: ((INPUT + OUTPUT) * prompts) / duration,
    ...latencies("ttft", first),
    ...latencies("tpot", next),
    ...latencies("itl", next * 0.99),
  };
}

/** The same with every request: the first `slow` of them wait ten times as long for their first token. */
export function vllmDetailed(served: Served, slow: number): Record<string, unknown> {
  const { first, next, prompts } = timesOf(served);
  const each = Array.from({ length: prompts }, (_, index) => index);
  return {
    ...vllmServed(served),
    ttfts: each.map((index) => ((index < slow ? 10 : 1) * first) / 1000),
    // the last request generates one token: it has no time per further token
    itls: each.map((index) => (index === prompts - 1 ? [] : Array<number>(OUTPUT - 1).fill(next / 1000))),
    output_lens: each.map((index) => (index === prompts - 1 ? 1 : OUTPUT)),
    errors: each.map(() => ""),
  };
}

/** One line of `python -m sglang.bench_serving --output-file`. */
export function sglangServed(served: Served, seed: number): Record<string, unknown> {
  const { first, next, latency, duration, prompts } = timesOf(served);
  const { concurrency, model = "Qwen/Qwen2.5-3B-Instruct" } = served;
  return {
    tag: null,
    backend: "sglang",
    dataset_name: "random",
    request_rate: Infinity,
    max_concurrency: concurrency,
    sharegpt_output_len: null,
    random_input_len: 512,
    random_output_len: 128,
    random_range_ratio: 0.0,
    server_info: {
      model_path: model,
      tokenizer_path: model,
      dtype: "auto",
      quantization: null,
      mem_fraction_static: 0.9,
      tp_size: 1,
      random_seed: seed,
      attention_backend: "fa3",
      disable_radix_cache: false,
      version: "0.5.5.post3",
    },
    duration,
    completed: prompts,
    total_input_tokens: INPUT * prompts,
    total_output_tokens: OUTPUT * prompts,
    request_throughput: prompts / duration,
    input_throughput: (INPUT * prompts) / duration,
    output_throughput: (OUTPUT * prompts) / duration,
    total_throughput: ((INPUT + OUTPUT) * prompts) / duration,
    mean_e2e_latency_ms: latency,
    median_e2e_latency_ms: latency * 0.98,
    std_e2e_latency_ms: latency * 0.3,
    p99_e2e_latency_ms: latency * 1.4,
    ...latencies("ttft", first),
    ...latencies("tpot", next),
    ...latencies("itl", next * 0.99),
    concurrency: concurrency * 0.98,
    accept_length: null,
  };
}

/** JSONL as Python writes it: Infinity stands bare. */
export function pythonLines(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const bare = (_: string, value: unknown) => (value === Infinity ? "\u0001Infinity" : value);
  return rows
    .map((row) => `${JSON.stringify(row, bare).replaceAll('"\\u0001Infinity"', "Infinity")}\n`)
    .join("");
}
