import type { SourceFile } from "../io/file.ts";
import { emptyBlocks } from "../logs/servingBlock.ts";
import type { Problem } from "../model/records.ts";
import { projectOf } from "./runs.ts";
import { nativeRecords } from "./native/records.ts";
import { printedResults } from "./native/printed.ts";
import { type FileReader, merged } from "./reader.ts";

/** The output of a benchmark program, or a log that holds it. Prose that quotes one stays prose. */
export const benchmarkLog: FileReader = {
  accepts: ({ path }) => !/\.(?:md|markdown|rst|csv|jsonl?|diff|patch|parquet|html?|py|ya?ml)$/i.test(path),
  file(file, { format }) {
    const text = file.text();
    const results = printedResults(text).map((result) =>
      nativeRecords(result, {
        file,
        format: format.name,
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
};

function empty(file: SourceFile, line: number): Problem {
  return {
    file: file.path,
    pointer: `line ${line}`,
    reason: "the printed result holds no number",
    advice: "the benchmark failed before it: read the lines above, and run it again",
  };
}
