import { quoteOf } from "../model/origin.ts";
import type { SuspiciousLine } from "../model/patchFacts.ts";
import { type ChangedLine, changedLines } from "./changedCode.ts";
import type { DiffFile } from "./diff.ts";
import type { PatchKnowledge } from "./patchKnowledge.ts";

/**
 * Lines that change a measured number without making anything faster, by the catalogue's expressions over the lines a hunk adds;
 * one finding a kind and hunk. A line that only moved (removed in the same form) is not new.
 */
export function suspiciousLines(files: readonly DiffFile[], knowledge: PatchKnowledge): SuspiciousLine[] {
  return files.flatMap((file) => {
    const kind = knowledge.kindOf(file.path);
    const asked = knowledge.suspicions.filter(({ isIn }) => isIn(kind, file.path));
    if (asked.length === 0) return [];
    const gone = new Set(changedLines(file).flatMap(({ sign, text }) => (sign === "-" ? [text.trim()] : [])));
    return file.hunks.flatMap((hunk) => {
      const added = changedLines({ ...file, hunks: [hunk] }).filter(
        ({ sign, text }) => sign === "+" && !gone.has(text.trim()),
      );
      if (added.length === 0) return [];
      const text = added.map(({ text: line }) => line).join("\n");
      return asked.flatMap(({ kind: name, why, added: patterns }) => {
        const at = patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)].map(({ index }) => lineAt(text, index, added)),
        );
        const line = at.find((each) => each !== undefined && !/^\s*(#|\/\/)/.test(each.text));
        return line === undefined
          ? []
          : [{ kind: name, why, path: file.path, line: line.at, quote: quoteOf(line.text) }];
      });
    });
  });
}

function lineAt(text: string, index: number, added: readonly ChangedLine[]): ChangedLine | undefined {
  return added[text.slice(0, index).split("\n").length - 1];
}
