import type { Table } from "mdast";
import { code, joined, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { table } from "../page/table.ts";
import type { WholeCommit } from "./byCommit.ts";

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
