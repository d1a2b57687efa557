import type { SourceFile } from "../io/file.ts";
import { differentLines } from "../logs/errorLines.ts";
import { attemptPart } from "./attemptFile.ts";
import type { FileReader } from "./reader.ts";

/** What Codex prints of itself before the task; a warning of its own may stand before it. */
const header = /^OpenAI Codex v[\d.]+.*\n-{4,}\n(?:[a-z ]+: .*\n)*?model: (?<model>\S+)$/m;

/** Lines of its own, told from what the commands that it ran print, and from the code that it looked at. */
const own =
  /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z +ERROR codex_|ERROR: (?:unexpected status|exceeded retry|stream |Quota|You've hit))/;

/**
 * Everything that Codex does, which it writes to standard error: thoughts, commands and their output, patches. The name
 * of the file is no evidence of the agent, the header is.
 */
export const runCodexStderr: FileReader = {
  file(file, { format }) {
    const text = start(file);
    const found = header.exec(text);
    const value = found?.groups?.["model"] ?? "";
    const line = text.slice(0, (found?.index ?? 0) + (found?.[0].length ?? 0)).split("\n").length;
    return attemptPart(file, format.name, "stderr", {
      tool: "codex",
      claims: [{ field: "model", value, pointer: `line ${line}` }],
      errors: differentLines(ownLines(file)),
    });
  },
};

function start(file: SourceFile): string {
  return file.head().toString("utf8", 0, 4000).replaceAll("\r\n", "\n");
}

function* ownLines(file: SourceFile) {
  for (const { text: line, number } of file.lines()) {
    if (line !== null && own.test(line)) yield { number, line };
  }
}
