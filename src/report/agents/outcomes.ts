import type { Table } from "mdast";
import type { AgentResult } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Phrase } from "../../print/tree.ts";
import { type Group, groupsOf } from "../../table/keys.ts";
import { share } from "../cells/numbers.ts";
import { table } from "../page/table.ts";

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

const modeOf = ({ mode }: AgentResult) => mode ?? "not known";

/** Measured commits of each mode out of those tried: a mode that is tried often is measured often. */
export function modeTable(analysis: Analysis): Table | null {
  const results = overall(analysis);
  const modes = [...new Set(results.map(modeOf))].sort();
  const rate = (tried: readonly AgentResult[]) =>
    tried.length === 0 ? null : share(tried.filter(isValid).length, tried.length);
  return table(
    groupsOf(results, ({ agent }) => agent),
    [
      { title: "Agent", value: ({ key }) => key },
      ...modes.map((mode) => ({
        title: mode,
        value: ({ rows }: Group<string, AgentResult>) => rate(rows.filter((row) => modeOf(row) === mode)),
        align: "right" as const,
      })),
      { title: "All modes", value: ({ rows }) => rate(rows), align: "right" },
    ],
    { whole: { key: "", rows: results } },
  );
}

export function isValid({ outcome }: AgentResult): boolean {
  return outcome === "valid";
}

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
export function modeSentence(analysis: Analysis): string {
  const results = overall(analysis);
  const modes = groupsOf(results, modeOf).toSorted((a, b) => b.rows.length - a.rows.length);
  const { key: popular, rows } = modes[0] ?? { key: "not known", rows: [] };
  return `The mode ${popular} holds ${rows.filter(isValid).length} of ${results.filter(isValid).length} measured results and ${rows.length} of ${results.length} tried: the first says something only beside the second.`;
}

/** What ended without a number; what holds one of something else is no failure. */
export function isWithoutNumber({ outcome }: AgentResult): boolean {
  return outcome === "failed" || outcome === "not-run";
}

/** Why a commit was not measured, in the words of the result files; numbers in them are those of the file. */
export function reasonTable(analysis: Analysis): Table | null {
  const failed = perFolder(analysis).filter(isWithoutNumber);
  return failureTable(failed, { title: "Recorded reason", of: recorded, words: String });
}

/** Long texts differ in paths and ids behind a common beginning. */
export function recorded({ reason }: AgentResult): string {
  const words = reason ?? "no reason recorded";
  return words.length <= 70 ? words : `${words.slice(0, 69)}…`;
}

interface Reasons<Result> {
  readonly title: string;
  readonly of: (result: Result) => string;
  readonly words: (reason: string) => Phrase | string;
}

/** Reason by agent with totals and the share of all failures; most frequent first. */
export function failureTable<Result extends AgentResult>(
  failed: readonly Result[],
  { title, of, words }: Reasons<Result>,
): Table | null {
  const names = [...new Set(failed.map(({ agent }) => agent))].sort();
  const short = shortNames(names);
  return table(
    groupsOf(failed, of).toSorted((a, b) => b.rows.length - a.rows.length),
    [
      { title, value: ({ key }) => words(key) },
      ...names.map((name) => ({
        title: short.get(name) ?? name,
        value: ({ rows }: Group<string, Result>) => rows.filter(({ agent }) => agent === name).length,
        total: "sum" as const,
      })),
      { title: "All", value: ({ rows }) => share(rows.length, failed.length), align: "right" },
    ],
    { whole: { key: "", rows: failed } },
  );
}
