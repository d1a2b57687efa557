import type { DiffFile } from "./diff.ts";
import { codeOnly } from "./pythonText.ts";

/** A line a patch adds or removes. */
export interface ChangedLine {
  readonly sign: "+" | "-";
  /** Without the sign. */
  readonly text: string;
  /** Without comments, and with strings emptied. */
  readonly code: string;
  /** 1-based line in the text of the patch. */
  readonly at: number;
}

export function changedLines(file: DiffFile): ChangedLine[] {
  const changed: ChangedLine[] = [];
  for (const { lines, textLine } of file.hunks) {
    for (const [index, line] of lines.entries()) {
      const sign = line[0];
      if (sign !== "+" && sign !== "-") continue;
      const text = line.slice(1);
      changed.push({ sign, text, code: lineCode(text, file.path), at: textLine + index });
    }
  }
  return changed;
}

/** The code of one line on its own: what stands in a string over several lines counts as code. */
export function lineCode(line: string, path: string): string {
  const isPython = path.endsWith(".py") || path.endsWith(".pyi");
  const code = isPython ? codeOnly(line) : line.replace(/\/\/.*|\/\*.*?(?:\*\/|$)/gm, "");
  return code.trimEnd();
}

/** No line changes anything that runs: comments, blank lines. Indentation is code in Python. */
export function isCommentOnly(file: DiffFile): boolean {
  if (file.hunks.length === 0 || !/\.(pyi?|cu|cuh|cc|cpp|h|hpp)$/.test(file.path)) return false;
  return file.hunks.every(({ lines }) => sideCode(lines, "-", file.path) === sideCode(lines, "+", file.path));
}

function sideCode(lines: readonly string[], sign: "+" | "-", path: string): string {
  return lines
    .filter((line) => line[0] === " " || line[0] === sign)
    .map((line) => lineCode(line.slice(1), path))
    .filter((line) => line !== "")
    .join("\n");
}
