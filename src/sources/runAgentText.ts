import { errorLines } from "../logs/errorLines.ts";
import { attemptPart } from "./attemptFile.ts";
import { number } from "./fields.ts";
import { defineSource } from "./source.ts";

/**
 * What a coding agent printed, of any agent: told by the name, because plain text has no signature. The name is no
 * evidence of the agent: early harnesses called every one of them openhands.
 */
export default defineSource({
  name: "run-agent-text",
  version: 1,
  detect: ({ path }) => /(?:^|\/)(?!test_)[a-z_]+_(?:stdout|stderr)\.txt$/.test(path),
  parse(file) {
    const text = file.text();
    const part = file.path.endsWith("_stderr.txt") ? "stderr" : "stdout";
    const tail = text.slice(-TAIL);
    const [input, output] = [summed(tail, /Input Tokens/), summed(tail, /Output Tokens/)];
    return attemptPart(file, "run-agent-text", part, {
      steps: summed(tail, /(?:Total )?Steps/),
      tokens: input === undefined && output === undefined ? undefined : { input, output },
      errors: errorLines(text),
    });
  },
});

/** Where the closing table stands, whatever was printed before it. */
const TAIL = 20_000;

/** A whole number in the table that trae prints at its end: `│ Steps │ 9 │`. */
function summed(text: string, label: RegExp): number | undefined {
  const row = new RegExp(`[│|]\\s*${label.source}\\s*[│|]\\s*([\\d,]+)\\s*[│|]`).exec(text);
  return row === null ? undefined : number(row[1]?.replaceAll(",", ""));
}
