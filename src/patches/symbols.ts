import type { DiffHunk } from "./diff.ts";

interface Scope {
  readonly indent: number;
  readonly name: string;
}

const definition = /^(\s*)(?:async\s+)?(?:def|class)\s+(\w+)/;
/** Lines that stand left of the block they belong to without ending it: comments and the closing bracket of a signature. */
const transparent = /^\s*(?:#|[)\]}]|$)/;
/** What may stand between the first line of an addition and the definition it belongs to. */
const prelude = /^\s*(?:@|#|$)/;

/**
 * The function or class a hunk changes, at its first changed line. Git's heading names what encloses the hunk's first
 * line; a definition that opens inside the hunk before the change, or is itself added, is nearer. Python nests by
 * indentation (`Class.method`). Null where nothing visible encloses the change.
 */
export function enclosingSymbol(hunk: DiffHunk, path: string): string | null {
  if (/\.pyi?$/.test(path)) return pythonSymbol(hunk);
  if (/\.(c|cc|cpp|cu|cuh|h|hpp|rs)$/.test(path)) return nativeSymbol(hunk.heading);
  return null;
}

function pythonSymbol({ heading, lines }: DiffHunk): string | null {
  const changed = firstChange(lines);
  const scopes: Scope[] = [];
  openHeading(scopes, heading);
  for (const [index, line] of lines.entries()) {
    if (index >= changed) break;
    if (!line.startsWith("\\")) enter(scopes, line.slice(1));
  }
  const target = lines[definitionAt(lines, changed)];
  if (target !== undefined) enter(scopes, target.slice(1));
  return scopes.length === 0 ? null : scopes.map(({ name }) => name).join(".");
}

function firstChange(lines: readonly string[]): number {
  const index = lines.findIndex((line) => /^[+-]/.test(line) && line.slice(1).trim() !== "");
  return index < 0 ? lines.length : index;
}

/** Steps over decorators, comments and the removed side of a renamed definition to the line that names the symbol. */
function definitionAt(lines: readonly string[], changed: number): number {
  const first = lines[changed]?.slice(1) ?? "";
  if (!prelude.test(first) && !definition.test(first)) return changed;
  // A decorator belongs to the definition below it, changed or not; a comment only to one that came with it.
  const isDecorator = first.trimStart().startsWith("@");
  const own = lines.findIndex((line, index) => {
    return index >= changed && !line.startsWith("-") && !prelude.test(line.slice(1));
  });
  const line = lines[own] ?? "";
  const counts = isDecorator || line.startsWith("+");
  return counts && definition.test(line.slice(1)) ? own : changed;
}

/**
 * The heading has lost its indentation (git prints it from the first character on). A function that takes `self` or
 * `cls` is a method and taken to stand one level in; anything else at the margin.
 */
function openHeading(scopes: Scope[], heading: string): void {
  const found = definition.exec(heading);
  if (found === null) return;
  const margin = found[1]?.length ?? 0;
  const isMethod = /\bdef\s+\w+\(\s*(?:self|cls)\b/.test(heading);
  scopes.push({ indent: margin === 0 && isMethod ? 4 : margin, name: found[2] ?? "" });
}

/** Code at or left of a definition's own indentation has left it. */
function enter(scopes: Scope[], text: string): void {
  if (transparent.test(text)) return;
  const indent = text.length - text.trimStart().length;
  while ((scopes.at(-1)?.indent ?? -1) >= indent) scopes.pop();
  const name = definition.exec(text)?.[2];
  if (name !== undefined) scopes.push({ indent, name });
}

/** `static __global__ void __launch_bounds__(512) kernel(int n,` → kernel; `struct Foo {` → Foo; `fn run(` → run. */
function nativeSymbol(heading: string): string | null {
  const text = heading
    .replace(/__launch_bounds__\s*\([^()]*\)|__attribute__\s*\(\(.*?(?:\)\)|$)|\/\/.*/g, "")
    .trim();
  const named =
    /^(?:pub(?:\([^)]*\))?\s+)?(?:async\s+)?(?:fn|struct|class|impl|trait|enum)(?:<[^>]*>)?\s+(\w+)/.exec(
      text,
    );
  if (named !== null) return named[1] ?? null;
  return /^[\w:<>,&*~\s=]*?(?<!\w)([A-Za-z_~]\w*(?:::~?\w+)*)\s*\((?!.*;\s*$)/.exec(text)?.[1] ?? null;
}
