import { quoteOf } from "../model/origin.ts";
import type { TemplateCode } from "../model/patchFacts.ts";
import { type ChangedLine, changedLines, isCommentOnly, lineCode } from "./changedCode.ts";
import type { DiffFile } from "./diff.ts";
import type { PatchKnowledge } from "./patchKnowledge.ts";

/*
 * Code that looks like work and is none: a function no line uses, a probe for an attribute that stands for nothing, an
 * example in a comment, comments alone. Only what the patch itself shows is said; that some other file of the
 * repository calls a new function by its name is ruled out by its newness, but for the names in the catalogue.
 */

export interface Template {
  readonly found: readonly TemplateCode[];
  /** Every changed line of code of the source files belongs to what was found. */
  readonly isAll: boolean;
}

interface Marked {
  readonly found: TemplateCode;
  /** Lines of the patch that belong to it. */
  readonly lines: readonly number[];
}

export function templateCode(files: readonly DiffFile[], knowledge: PatchKnowledge): Template {
  let used: Map<string, number> | undefined;
  const uses = (name: string) => (used ??= usedNames(files)).get(name) ?? 0;
  const sources = files.filter(({ path }) => knowledge.kindOf(path) === "source");
  const marked = sources.flatMap((file) => inFile(file, uses, knowledge));
  const covered = new Set(marked.flatMap(({ lines }) => lines));
  const open = sources.flatMap((file) =>
    isCommentOnly(file)
      ? []
      : changedLines(file).filter(({ code, at }) => code.trim() !== "" && !covered.has(at)),
  );
  return {
    found: marked.map(({ found }) => found),
    isAll:
      marked.length > 0 &&
      open.length === 0 &&
      sources.every(({ binary, hunks }) => !binary && hunks.length > 0),
  };
}

function inFile(file: DiffFile, uses: (name: string) => number, knowledge: PatchKnowledge): Marked[] {
  if (isCommentOnly(file)) return [{ found: commentOnly(file), lines: [] }];
  if (!/\.pyi?$/.test(file.path)) return [];
  const lines = changedLines(file);
  const removed = new Set(
    lines.filter(({ sign }) => sign === "-").flatMap(({ text }) => definedName(text) ?? []),
  );
  return lines.flatMap((line, index) => {
    if (line.sign === "-") return [];
    const mark = (kind: TemplateCode["kind"], name: string, own: readonly number[]): Marked => ({
      found: { kind, name, path: file.path, line: line.at, quote: quoteOf(line.text) },
      lines: own,
    });
    if (/^\s*#/.test(line.text)) return knowledge.isExample(line.text) ? [mark("example-usage", "", [])] : [];
    const probed = /\b(?:hasattr|getattr)\(\s*[\w.]+\s*,\s*["'](\w+)["']/.exec(line.text)?.[1];
    if (probed !== undefined && knowledge.isPlaceholder(probed))
      return [mark("invented-attribute", probed, blockAt(lines, index))];
    const name = definedName(line.text);
    const isNew = name !== null && !/^\s/.test(line.text) && !removed.has(name) && !isDecorated(lines, index);
    if (!isNew || knowledge.isCalledByName(name) || uses(name) > 0) return [];
    return [mark("never-called", name, blockAt(lines, index))];
  });
}

function commentOnly(file: DiffFile): TemplateCode {
  const [first] = changedLines(file);
  return {
    kind: "comment-only",
    name: "",
    path: file.path,
    line: first?.at ?? file.textLine,
    quote: quoteOf(first?.text ?? ""),
  };
}

function definedName(text: string): string | null {
  return /^\s*(?:async\s+)?def\s+(\w+)\s*\(/.exec(text)?.[1] ?? null;
}

function isDecorated(lines: readonly ChangedLine[], index: number): boolean {
  const before = lines[index - 1];
  return (
    before !== undefined && before.at === (lines[index]?.at ?? 0) - 1 && /^\s*@|\)\s*$/.test(before.text)
  );
}

/** The line and the added lines below it that are indented further: the body of a function or a branch. */
function blockAt(lines: readonly ChangedLine[], index: number): number[] {
  const start = lines[index];
  if (start === undefined) return [];
  const indent = indentOf(start.text);
  const own = [start.at];
  for (const line of lines.slice(index + 1)) {
    const isNext = line.at === (own.at(-1) ?? 0) + 1 && line.sign === "+";
    if (!isNext || (line.code.trim() !== "" && indentOf(line.text) <= indent)) break;
    own.push(line.at);
  }
  return own;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** How often each name is used in what the patch leaves behind, its definitions aside. */
function usedNames(files: readonly DiffFile[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const { path, hunks } of files) {
    for (const line of hunks.flatMap(({ lines }) => lines)) {
      if (line.startsWith("-")) continue;
      // A name in a string counts as a use: registries and `__all__` call by it.
      const text = line.slice(1);
      if (lineCode(text, path) === "") continue;
      const own = definedName(text);
      for (const [word] of text.matchAll(/[A-Za-z_]\w*/g))
        if (word !== own) used.set(word, (used.get(word) ?? 0) + 1);
    }
  }
  return used;
}
