import type { RunRecord } from "../model/records.ts";
import { type Fields, number, pointer } from "./fields.ts";
import { type MicroPair, microRuns } from "./microPair.ts";
import type { Parsed } from "./reader.ts";

/** Two times that a summary copied from a result: marked as a copy, they count only where the result itself is missing. */
export function microCopies(pair: MicroPair): Parsed {
  const { result } = pair;
  const summary: Fields = { ...result, error_message: result["error"] ?? null };
  const { records, problems } = microRuns({ ...pair, result: summary });
  return {
    records: records.map((record) => (record.kind === "run" ? copied(pair, record) : record)),
    problems,
  };
}

function copied({ result, at }: MicroPair, record: RunRecord): RunRecord {
  const key = record.variant === "baseline" ? "baseline_ms" : "patched_ms";
  const value = number(result[key]);
  const place = pointer(...at, key);
  // 0 ms comes of a test that never called the changed function
  const measurements: RunRecord["measurements"] =
    value === undefined || value === 0
      ? []
      : [
          {
            metric: "micro_time",
            statistic: "mean",
            value,
            unit: "ms",
            key,
            pointer: place,
            parser: "result-fields",
          },
        ];
  return { ...record, pointer: place, measurements, copied: true };
}
