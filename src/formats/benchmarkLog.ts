import type { SourceFile } from "../io/file.ts";
import { emptyBlocks } from "../logs/servingBlock.ts";
import type { Problem } from "../model/records.ts";
import { projectOf } from "./runs.ts";
import { nativeRecords } from "./native/records.ts";
import { placeOf } from "./native/place.ts";
import { printedResults } from "./native/printed.ts";
import { type FileReader, merged } from "./reader.ts";

/**
 * The output of a benchmark program, or a log that holds it. Prose that quotes one stays prose, unless it lies where the result of a
 * commit and a variant lies.
 */
export const benchmarkLog: FileReader = {
  accepts: (file) =>
    !/\.(?:md|markdown|rst|csv|jsonl?|diff|patch|parquet|html?|py|ya?ml)$/i.test(file.path) ||
    (/\.(?:md|markdown)$/i.test(file.path) && placeOf(file) !== null),
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
