import { code, dash, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { totalled } from "../page/totalled.ts";
import type { WholeCommit } from "./byCommit.ts";

/** What the merged change touches, file by file. */
export function changeTable({ commit }: WholeCommit): MarkdownTable | null {
  if (commit.changedFiles.length === 0) return null;
  return totalled(
    [
      { title: "File" },
      { title: "+", total: "sum" },
      { title: "−", total: "sum" },
      { title: "Functions and classes" },
    ],
    commit.changedFiles.map(({ path, added, removed, symbols }) => [
      code(path),
      added,
      removed,
      symbolCell(symbols),
    ]),
  );
}

/** At most six names; how many more there are is said. */
function symbolCell(symbols: readonly string[]): Phrase {
  if (symbols.length === 0) return dash;
  const shown = symbols.length <= 6 ? symbols : symbols.slice(0, 5);
  const names = joined(shown.map(code), ", ");
  const rest = symbols.length - shown.length;
  return rest === 0 ? names : phrase`${names} ${text(`and ${rest} more`)}`;
}

/** Which parts of the engine own the change, and what a benchmark must do to run them. */
export function componentTable({ commit }: WholeCommit): MarkdownTable | null {
  if (commit.components.length === 0) return null;
  return {
    head: [
      { title: "Component" },
      { title: "Benchmark level" },
      { title: "Share of the lines", align: "right" },
      { title: "Needs" },
    ],
    rows: commit.components.map(({ component, level, share }) => [
      text(component),
      text(level),
      text(`${Math.round(share * 100)}\u00a0%`),
      needsOf(commit.exercises.filter((each) => each.component === component)),
    ]),
  };
}

function needsOf(exercises: WholeCommit["commit"]["exercises"]) {
  if (exercises.length === 0) return dash;
  const word = (met: boolean | null) => (met === null ? "not stated" : met ? "met" : "not met");
  return text(exercises.map(({ what, met, found }) => `${what}: ${word(met)} (${found})`).join("; "));
}
