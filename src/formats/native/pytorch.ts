import { fieldsOf, present, text } from "../fields.ts";
import { metricName } from "../metricNames.ts";
import type { ObjectReader } from "../reader.ts";
import { nativePlace, nativeRecords } from "./records.ts";
import type { NativeResult, NativeSamples, NativeValue } from "./result.ts";

/** A record of the PyTorch benchmark format; vLLM writes `X.pytorch.json` beside `X.json`, a list of them. */
export const pytorch: ObjectReader = {
  object(placed) {
    const row = placed.fields;
    const metric = fieldsOf(row["metric"]);
    const model = text(fieldsOf(row["model"])["name"]);
    const args = fieldsOf(fieldsOf(fieldsOf(row["benchmark"])["extra_info"])["args"]);
    const key = text(metric["name"]) ?? "";
    const list = Array.isArray(metric["benchmark_values"]) ? metric["benchmark_values"].map(Number) : [];
    const result: NativeResult = {
      name: model ?? text(fieldsOf(row["benchmark"])["name"]) ?? "benchmark",
      mode: key === "latency" ? "latency" : key.endsWith("second") ? "throughput" : "serving",
      workload: present({ model, dataset: text(args["dataset_name"]) }),
      ...numbersOf(key, list),
      copied: true,
    };
    return nativeRecords(result, nativePlace(placed));
  },
};

function numbersOf(key: string, list: readonly number[]) {
  const at = ["metric", "benchmark_values"];
  const values: NativeValue[] = [];
  const samples: NativeSamples[] = [];
  const name = metricName(key);
  if (key === "latency")
    samples.push({ metric: "latency", unitOf: "iteration", values: list.map((each) => each * 1000), at });
  else if (name !== null)
    values.push(...list.map((value, index) => ({ ...name, value, key, at: [...at, index] })));
  return { values, samples };
}
