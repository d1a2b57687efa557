import type { DiffHunk } from "./diff.ts";

const python = /^(\s*)(?:async\s+)?(def|class)\s+(\w+)/;
const cLike = /^[\w:<>,&*\s~]*?([A-Za-z_]\w*(?:::\w+)*)\s*\([^;]*$/;

/**
 * The function or class a hunk changes. Git's heading names what encloses the hunk's first line; a definition that
 * opens inside the hunk before the first changed line, or is itself added, is nearer. Python nests by indentation
 * (`Class.method`). Null where nothing encloses the change.
 */
export function enclosingSymbol(hunk: DiffHunk, path: string): string | null {
  if (/\.(py|pyi)$/.test(path)) return pythonSymbol(hunk);
  if (/\.(c|cc|cpp|cu|cuh|h|hpp|rs)$/.test(path)) return cLike.exec(hunk.header.trim())?.[1] ?? null;
  return null;
}

function pythonSymbol(hunk: DiffHunk): string | null {
  const scopes: { indent: number; name: string }[] = [];
  const open = (text: string) => {
    const [, indent, , name] = python.exec(text) ?? [];
    if (name === undefined) return;
    const depth = (indent ?? "").length;
    while ((scopes.at(-1)?.indent ?? -1) >= depth) scopes.pop();
    scopes.push({ indent: depth, name });
  };
  open(hunk.header);
  for (const line of hunk.lines) {
    const text = line.slice(1);
    if (text.trim() === "") continue;
    const changed = line.startsWith("+") || line.startsWith("-");
    const definition = python.test(text);
    if (definition) open(text);
    else closeScopes(scopes, text);
    if (changed) return scopes.length === 0 ? null : scopes.map(({ name }) => name).join(".");
  }
  return scopes.at(-1)?.name ?? null;
}

/** Code at or left of a definition's own indentation has left it. */
function closeScopes(scopes: { indent: number; name: string }[], text: string): void {
  const indent = text.length - text.trimStart().length;
  while (scopes.length > 0 && indent <= (scopes.at(-1)?.indent ?? 0)) scopes.pop();
}
