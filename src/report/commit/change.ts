import type { Table } from "mdast";
import type { ReplacedCall } from "../../model/change.ts";
import { code, fenced, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { counted } from "../cells/numbers.ts";
import { table } from "../page/table.ts";
import type { WholeCommit } from "./byCommit.ts";
import type { OriginNames } from "./origins.ts";

/** What the merged change touches, file by file. */
export function changeTable({ commit }: WholeCommit): Table | null {
  return table(commit.changedFiles, [
    { title: "File", value: ({ path }) => code(path) },
    { title: "+", value: ({ added }) => added, total: "sum" },
    { title: "−", value: ({ removed }) => removed, total: "sum" },
    { title: "Functions and classes", value: ({ symbols }) => symbolCell(symbols) },
  ]);
}

/** At most six names; how many more there are is said. */
function symbolCell(symbols: readonly string[]): Phrase | null {
  if (symbols.length === 0) return null;
  const shown = symbols.length <= 6 ? symbols : symbols.slice(0, 5);
  const names = joined(shown.map(code), ", ");
  const rest = symbols.length - shown.length;
  return rest === 0 ? names : phrase`${names} and ${rest} more`;
}

/** What the author says of it, what switches it on, which calls it replaces, and its largest hunk. */
export function toldView({ commit: { told } }: WholeCommit, names: OriginNames) {
  const { purpose, switches = [], replaced = [], excerpt, file = "" } = told ?? {};
  return {
    purpose: purpose === undefined ? null : text(purpose.text),
    purposeOrigin: names.cell(purpose?.origin),
    switches: switches.map((each) => ({
      name: code(each.name),
      path: code(each.path),
      value: each.default === null ? null : code(each.default),
      origin: names.cell(each.origin),
    })),
    replaced: replaced.length === 0 ? null : replacedWords(replaced),
    excerpt: excerpt === undefined ? null : fenced(excerpt.lines.join("\n"), "diff"),
    excerptPath: code(excerpt?.path ?? ""),
    excerptMore: excerpt === undefined || excerpt.more === 0 ? null : counted(excerpt.more, "changed line"),
    excerptOrigin: names.cell({ file, pointer: "" }),
  };
}

/** `torch.zeros` → `torch.empty` (2 times). */
export function replacedWords(replaced: readonly ReplacedCall[]): Phrase {
  const words = replaced.map(({ from, to, times }) =>
    times === 1 ? phrase`${code(from)} → ${code(to)}` : phrase`${code(from)} → ${code(to)} (${times} times)`,
  );
  return joined(words, ", ");
}

/** Which parts of the engine own the change, and what a benchmark must do to run them. */
export function componentTable({ commit }: WholeCommit): Table | null {
  const word = (met: boolean | null) => (met === null ? "not stated" : met ? "met" : "not met");
  const needs = (name: string) =>
    commit.exercises
      .filter(({ component }) => component === name)
      .map(({ what, met, found }) => `${what}: ${word(met)} (${found})`)
      .join("; ");
  return table(commit.components, [
    { title: "Component", value: ({ component }) => component },
    { title: "Benchmark level", value: ({ level }) => level },
    {
      title: "Share of the lines",
      value: ({ share }) => `${Math.round(share * 100)}\u00a0%`,
      align: "right",
    },
    { title: "Needs", value: ({ component }) => needs(component) || null },
  ]);
}
