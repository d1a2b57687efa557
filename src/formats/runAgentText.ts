import type { SourceFile } from "../io/file.ts";
import { errorLines } from "../logs/errorLines.ts";
import { attemptPart } from "./attemptFile.ts";
import { number, present } from "./fields.ts";
import type { FileReader } from "./reader.ts";

/**
 * What a coding agent printed, of any agent: told by the name, because plain text has no signature. The name is no
 * evidence of the agent: early harnesses called every one of them openhands.
 */
export const runAgentText: FileReader = {
  // a name of words, told from that of some other output
  accepts: ({ path }) => /(?:^|\/)[a-z_]+\.txt$/.test(path),
  file(file, { format }) {
    const part = file.path.endsWith("_stderr.txt") ? "stderr" : "stdout";
    const end = endOf(file);
    const tokens = present({ input: cell(end, /Input Tokens/), output: cell(end, /Output Tokens/) });
    return attemptPart(file, format.name, part, {
      steps: cell(end, /(?:Total )?Steps/),
      tokens: Object.keys(tokens).length === 0 ? undefined : tokens,
      errors: errorLines(file.chunks()),
    });
  },
};

/** Where the closing table stands, whatever was printed before it. */
const END_BYTES = 20_000;

function endOf(file: SourceFile): string {
  let end: Buffer = Buffer.alloc(0);
  for (const chunk of file.chunks())
    end = Buffer.concat([end, chunk.subarray(-END_BYTES)]).subarray(-END_BYTES);
  return ["Steps", "Tokens"].some((word) => end.includes(word)) ? end.toString("utf8") : "";
}

/** A whole number in the table that trae prints at its end: `│ Steps │ 9 │`. */
function cell(end: string, label: RegExp): number | undefined {
  if (!label.test(end)) return undefined;
  const row = new RegExp(`[│|]\\s*${label.source}\\s*[│|]\\s*([\\d,]+)\\s*[│|]`).exec(end);
  return row === null ? undefined : number(row[1]?.replaceAll(",", ""));
}
