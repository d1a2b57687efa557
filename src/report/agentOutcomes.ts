import { type AgentRate, type AgentResult, UNNAMED } from "../model/agents.ts";
import type { Analysis } from "../model/analysis.ts";
import { rateDots } from "./charts/rateDots.ts";
import { Table } from "../table/table.ts";
import { code, dash, type Markdown, type MarkdownTable, text } from "./markdown.ts";
import { share } from "./numbers.ts";
import { TOTAL, totalled } from "./totalled.ts";

const right = { align: "right" } as const;

/** The outcomes as a reader sees them, in the order of the columns. */
const outcomeTitles = {
  "success-without-values": "No value",
  error: "Error",
  timeout: "Timeout",
  "not-run": "Not run",
} as const;

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

/** How often each agent's commits were measured; surest rate (lower end of the interval) first. */
export function outcomeTable(analysis: Analysis): MarkdownTable {
  const rates = analysis.agents.rates.filter(({ set, mode }) => set === null && mode === null);
  return rateTable(rates, overall(analysis), [{ title: "Agent", cell: ({ agent }) => text(agent) }]);
}

/** The rates of the table above as a picture; null where there is nothing to compare. */
export function rateChart(
  analysis: Analysis,
): { readonly name: string; readonly alt: string; readonly content: string } | null {
  const rates = analysis.agents.rates
    .filter(({ set, mode, agent }) => set === null && mode === null && agent !== UNNAMED)
    .sort((a, b) => b.interval[0] - a.interval[0] || (a.agent < b.agent ? -1 : 1));
  if (rates.length < 2) return null;
  const title = "Share of commits measured, with 95 % intervals";
  const rows = rates.map(({ agent, measured, commits, interval }) => ({
    name: agent,
    count: measured,
    total: commits,
    interval,
  }));
  const alt = `${title}: ${rows.map(({ name, count, total }) => `${name} ${count} of ${total}`).join(", ")}`;
  return {
    name: "agents-rates.svg",
    alt: alt.length <= 130 ? `${alt}; table below` : `${title} of ${rows.length} agents; table below`,
    content: rateDots(title, rows),
  };
}

/** The same by the folder the results lie in: what the published tables count. */
export function folderTable(analysis: Analysis): MarkdownTable {
  const rates = analysis.agents.rates.filter(({ set, mode }) => set !== null && mode === null);
  const root = sharedFolder(rates);
  const names = shortNames(agentNames(analysis));
  return rateTable(rates, perFolder(analysis), [
    { title: "Agent", cell: ({ agent }) => text(names.get(agent) ?? agent) },
    { title: "Folder", cell: ({ set }) => code((set ?? "").slice(root.length)) },
    { title: "Pipeline", cell: ({ pipeline }) => text(pipeline ?? "") },
  ]);
}

/** The part that the folders of all results share, with its last slash. */
export function sharedFolder(rates: readonly Pick<AgentRate, "set">[]): string {
  const [first = "", ...rest] = rates.map(({ set }) => `${set ?? ""}/`);
  const end = rest.reduce((length, each) => {
    let at = 0;
    while (at < length && each[at] === first[at]) at++;
    return at;
  }, first.length);
  return first.slice(0, first.slice(0, end).lastIndexOf("/") + 1);
}

interface KeyColumn {
  readonly title: string;
  readonly cell: (rate: AgentRate) => Markdown;
}

function rateTable(
  rates: readonly AgentRate[],
  results: readonly AgentResult[],
  keys: readonly KeyColumn[],
): MarkdownTable {
  const keyOf = ({ agent, set, pipeline }: Pick<AgentRate, "agent" | "set" | "pipeline">) =>
    JSON.stringify([agent, set, pipeline]);
  const counts = counter(results.map((result) => [keyOf(result), result.outcome]));
  const shown = (Object.keys(outcomeTitles) as (keyof typeof outcomeTitles)[]).filter((outcome) =>
    results.some((result) => result.outcome === outcome),
  );
  const ordered = [...rates].sort((a, b) => b.interval[0] - a.interval[0] || (keyOf(a) < keyOf(b) ? -1 : 1));
  const [measured, commits] = [
    sum(rates.map((rate) => rate.measured)),
    sum(rates.map((rate) => rate.commits)),
  ];
  return totalled(
    [
      ...keys.map(({ title }) => ({ title })),
      { title: "Commits", total: "sum" },
      { title: "Measured", ...right, total: share(measured, commits) },
      { title: "95 %", ...right },
      ...shown.map((outcome) => ({ title: outcomeTitles[outcome], total: "sum" as const })),
    ],
    ordered.map((rate) => [
      ...keys.map(({ cell }) => cell(rate)),
      rate.commits,
      share(rate.measured, rate.commits),
      intervalCell(rate),
      ...shown.map((outcome) => counts(keyOf(rate), outcome)),
    ]),
  );
}

/** `[20, 41]`: the ends of the Wilson interval in percent. */
function intervalCell({ interval: [low, high] }: AgentRate): Markdown {
  return text(`[${Math.round(100 * low)},\u00a0${Math.round(100 * high)}]`);
}

/** Measured commits of each mode out of those tried: a mode that is tried often is measured often. */
export function modeTable(analysis: Analysis): MarkdownTable {
  const results = overall(analysis);
  const modes = [...new Set(results.map(({ mode }) => mode ?? UNKNOWN_MODE))].sort();
  const cell = (agent: string | null, mode: string | null): Markdown => {
    const tried = results.filter(
      (result) =>
        (mode === null || (result.mode ?? UNKNOWN_MODE) === mode) &&
        (agent === null || result.agent === agent),
    );
    return tried.length === 0
      ? dash
      : share(tried.filter(({ outcome }) => outcome === "measured").length, tried.length);
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
export function modeSentence(analysis: Analysis): Markdown {
  const results = overall(analysis);
  const measured = results.filter(({ outcome }) => outcome === "measured");
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

/** Why a commit was not measured, in the words of the result files; numbers in them are those of the file. */
export function reasonTable(analysis: Analysis): MarkdownTable | null {
  const failed = perFolder(analysis).filter(({ outcome }) => outcome !== "measured");
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
  cell: (reason: string) => Markdown,
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Whose intervals do not touch: the only order the data carry. */
export function orderSentence(analysis: Analysis): Markdown {
  const rates = analysis.agents.rates.filter(
    ({ set, mode, agent }) => set === null && mode === null && agent !== UNNAMED,
  );
  if (rates.length < 2) return text("");
  const short = shortNames(rates.map(({ agent }) => agent));
  const names = (list: readonly AgentRate[]) => list.map(({ agent }) => short.get(agent) ?? agent).join(", ");
  const apart = rates.flatMap((a) => {
    const below = rates.filter((b) => a.interval[0] > b.interval[1]);
    return below.length === 0 ? [] : [`${names([a])} above ${names(below)}`];
  });
  return text(
    apart.length === 0
      ? "The intervals of all agents overlap: no order among them is established."
      : `Intervals that do not overlap: ${apart.join("; ")}. No other order is established, and agents that were run on different commits are not comparable by these rates.`,
  );
}
