import type { SourceFile } from "../io/file.ts";
import { emptyBlocks } from "../logs/servingBlock.ts";
import type { Problem } from "../model/records.ts";
import { isJson } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { nativeRecords } from "./native/records.ts";
import { printedResults } from "./native/printed.ts";
import { defineSource, merged } from "./source.ts";

const FORMAT = "benchmark-log";

/** What a benchmark program prints at its end, or at each end of several runs. */
const prints =
  /Benchmark Result ={4,}|Avg latency: \S+ seconds|^.{0,80}\bThroughput: [\d.]+ (?:requests|tokens)\/s|^cost time [\d.]+|STARTUP TIME BENCHMARK RESULTS|^Prefill\. latency: |Mean TTFT(?: \(ms\))?:/m;

/** Larger texts are no output of one benchmark. */
const LARGEST = 64 * 1024 * 1024;

/** The output of a benchmark program, or a log that holds it. Prose that quotes one stays prose. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    file.size <= LARGEST &&
    !/\.(?:md|markdown|rst|csv|jsonl?|diff|patch|parquet|html?|py|ya?ml)$/i.test(file.path) &&
    !file.head().includes(0) &&
    prints.test(file.text()) &&
    !isJson(file),
  parse(file) {
    const text = file.text();
    const results = printedResults(text).map((result) =>
      nativeRecords(result, {
        file,
        format: FORMAT,
        project: projectOf(file.path),
        at: [],
        parser: result.parser,
        pointerOf: ([line = result.line]) => `line ${line}`,
      }),
    );
    return merged([
      ...results,
      { records: [], problems: emptyBlocks(text).map((line) => empty(file, line)) },
    ]);
  },
});

function empty(file: SourceFile, line: number): Problem {
  return {
    file: file.path,
    pointer: `line ${line}`,
    reason: "the printed result holds no number",
    advice: "the benchmark failed before it: read the lines above, and run it again",
  };
}
