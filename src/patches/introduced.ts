import type { ReplacedCall } from "../model/change.ts";
import type { FilePrint } from "../model/changePrint.ts";
import { changedLines, lineCode } from "./changedCode.ts";
import type { DiffFile } from "./diff.ts";

/** More names than this of one file tell no reader what it is about. */
const MOST = 60;
const NAME = /[A-Za-z_]\w{3,}/g;
const CALL = /(?<![\w.])(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?=\()/g;

/** Names and calls on added lines of which the shown rest of the file says nothing, those that speak for themselves first. */
export function introducedIn(file: DiffFile): Pick<FilePrint, "introduced" | "calls"> {
  const added = changedLines(file).filter(({ sign }) => sign === "+");
  const before = new Set(
    file.hunks.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.startsWith("+") ? [] : wordsOf(lineCode(line.slice(1), file.path)))),
    ),
  );
  const fresh = (pattern: RegExp) => [
    ...new Set(added.flatMap(({ code }) => code.match(pattern) ?? []).filter((each) => !before.has(each))),
  ];
  return {
    introduced: fresh(NAME)
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .slice(0, MOST),
    calls: fresh(CALL).slice(0, MOST),
  };
}

function wordsOf(code: string): string[] {
  return [...(code.match(NAME) ?? []), ...(code.match(CALL) ?? [])];
}

/** `VLLM_ALLOW_…` tells more than `schedule_blocks`, and that more than `block`. */
function weightOf(name: string): number {
  if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name)) return 2;
  return name.includes("_") ? 1 : 0;
}

/** Calls of which a changed line differs from the one that it takes the place of by nothing but what is called. */
export function replacedCalls(files: readonly DiffFile[]): ReplacedCall[] {
  const counts = new Map<string, ReplacedCall>();
  for (const file of files)
    for (const [before, after] of pairsOf(file)) {
      const change = replaced(before.match(CALL) ?? [], after.match(CALL) ?? []);
      if (change === null) continue;
      const key = `${change.from} ${change.to}`;
      counts.set(key, { ...change, times: (counts.get(key)?.times ?? 0) + 1 });
    }
  return [...counts.values()].toSorted((a, b) => b.times - a.times).slice(0, 5);
}

/** Each removed line with the added one that stands in its place: the first with the first of a block, and so on. */
function pairsOf(file: DiffFile): [string, string][] {
  const pairs: [string, string][] = [];
  let [removed, added] = [[] as string[], [] as string[]];
  const close = () => {
    if (removed.length === added.length) removed.forEach((line, at) => pairs.push([line, added[at] ?? ""]));
    [removed, added] = [[], []];
  };
  for (const line of file.hunks.flatMap(({ lines }) => [...lines, " "])) {
    const code = lineCode(line.slice(1), file.path);
    if (line.startsWith("+")) added.push(code);
    else if (line.startsWith("-")) {
      if (added.length > 0) close();
      removed.push(code);
    } else close();
  }
  return pairs;
}

function replaced(before: readonly string[], after: readonly string[]): Omit<ReplacedCall, "times"> | null {
  if (before.length !== after.length) return null;
  const differing = before.flatMap((from, at) => (from === after[at] ? [] : [{ from, to: after[at] ?? "" }]));
  const [only, ...others] = differing;
  return only === undefined || others.length > 0 ? null : only;
}
