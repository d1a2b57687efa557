import type { AgentResult } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import { Table } from "../../table/table.ts";
import { dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { TOTAL, totalled } from "../page/totalled.ts";

const right = { align: "right" } as const;

/** Each commit once per agent: the best over all folders. */
export function overall({ agents }: Analysis): readonly AgentResult[] {
  return agents.results.filter(({ set }) => set === null);
}

/** Each commit once per folder. */
export function perFolder({ agents }: Analysis): readonly AgentResult[] {
  return agents.results.filter(({ set }) => set !== null);
}

/** The agents of the set by name. */
export function agentNames(analysis: Analysis): string[] {
  return [...new Set(overall(analysis).map(({ agent }) => agent))].sort();
}

/** Measured commits of each mode out of those tried: a mode that is tried often is measured often. */
export function modeTable(analysis: Analysis): MarkdownTable {
  const results = overall(analysis);
  const modes = [...new Set(results.map(({ mode }) => mode ?? UNKNOWN_MODE))].sort();
  const cell = (agent: string | null, mode: string | null): Phrase => {
    const tried = results.filter(
      (result) =>
        (mode === null || (result.mode ?? UNKNOWN_MODE) === mode) &&
        (agent === null || result.agent === agent),
    );
    return tried.length === 0
      ? dash
      : share(tried.filter(({ outcome }) => outcome === "valid").length, tried.length);
  };
  return {
    head: [
      { title: "Agent" },
      ...modes.map((title) => ({ title, ...right })),
      { title: "All modes", ...right },
    ],
    rows: [...agentNames(analysis), null].map((agent) => [
      text(agent ?? TOTAL),
      ...[...modes, null].map((mode) => cell(agent, mode)),
    ]),
  };
}

const UNKNOWN_MODE = "not known";

/** Agents without their model where the name alone tells them apart: columns are narrow. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const bare = (name: string) => name.split("/")[0] ?? name;
  return new Map(
    names.map((name) => [
      name,
      names.filter((other) => bare(other) === bare(name)).length === 1 ? bare(name) : name,
    ]),
  );
}

/** The base rate beside the share among what was measured, so that a popular mode is not taken for an easy one. */
export function modeSentence(analysis: Analysis): Phrase {
  const results = overall(analysis);
  const measured = results.filter(({ outcome }) => outcome === "valid");
  const modes = counter(results.map(({ mode }) => [mode ?? UNKNOWN_MODE, "tried"]));
  const [popular = UNKNOWN_MODE] = [...new Set(results.map(({ mode }) => mode ?? UNKNOWN_MODE))].sort(
    (a, b) => modes(b, "tried") - modes(a, "tried"),
  );
  const of = (list: readonly AgentResult[]) =>
    list.filter(({ mode }) => (mode ?? UNKNOWN_MODE) === popular).length;
  return text(
    `The mode ${popular} holds ${of(measured)} of ${measured.length} measured commits and ${of(results)} of ${results.length} tried: the first says something only beside the second.`,
  );
}

/** What ended without a number; what holds one of something else is no failure. */
export function isWithoutNumber({ outcome }: AgentResult): boolean {
  return outcome === "failed" || outcome === "not-run";
}

/** Why a commit was not measured, in the words of the result files; numbers in them are those of the file. */
export function reasonTable(analysis: Analysis): MarkdownTable | null {
  const failed = perFolder(analysis).filter(isWithoutNumber);
  return failureTable(
    failed.map(({ agent, reason }) => [shortened(reason ?? "no reason recorded"), agent]),
    "Recorded reason",
    text,
  );
}

/** Long texts differ in paths and ids behind a common beginning. */
export function shortened(reason: string): string {
  return reason.length <= 70 ? reason : `${reason.slice(0, 69)}…`;
}

/** Reason by agent with totals and the share of all failures; most frequent first. */
export function failureTable(
  pairs: readonly (readonly [reason: string, agent: string])[],
  title: string,
  cell: (reason: string) => Phrase,
): MarkdownTable | null {
  if (pairs.length === 0) return null;
  const names = [...new Set(pairs.map(([, agent]) => agent))].sort();
  const table = Table.from(["reason", "agent"], pairs).crossTable("reason", "agent", {
    colOrder: names,
    totals: TOTAL,
  });
  const short = shortNames(names);
  const rows = table.rows();
  const sorted = rows.slice(0, -1).sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
  return totalled(
    [
      { title },
      ...names.map((name) => ({ title: short.get(name) ?? name, total: "sum" as const })),
      { title: "All", ...right, total: share(pairs.length, pairs.length) },
    ],
    sorted.map(([reason, ...counts]) => [
      cell(String(reason)),
      ...counts.slice(0, -1).map(Number),
      share(Number(counts.at(-1)), pairs.length),
    ]),
  );
}

/** Counts of pairs, looked up by pair. */
export function counter(pairs: readonly (readonly [string, string])[]): (a: string, b: string) => number {
  if (pairs.length === 0) return () => 0;
  const table = Table.from(["a", "b"], pairs)
    .groupBy(["a", "b"])
    .agg({ n: ["a", "size"] });
  const counts = new Map(table.rows().map(([a, b, n]) => [JSON.stringify([a, b]), Number(n)]));
  return (a, b) => counts.get(JSON.stringify([a, b])) ?? 0;
}
