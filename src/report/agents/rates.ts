import { type AgentRate, type AgentResult, UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import { agentNames, counter, overall, perFolder, shortNames } from "./outcomes.ts";
import { rateDots } from "../charts/rateDots.ts";
import { code, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { totalled } from "../page/totalled.ts";

const right = { align: "right" } as const;

/** The outcomes as a reader sees them, in the order of the columns. */
const outcomeTitles = {
  "wrong-metric": "Wrong metric",
  "other-workload": "Other workload",
  "log-only": "Log line only",
  failed: "Failed",
  "not-run": "Not run",
} as const;

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
  readonly cell: (rate: AgentRate) => Phrase;
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
function intervalCell({ interval: [low, high] }: AgentRate): Phrase {
  return text(`[${Math.round(100 * low)},\u00a0${Math.round(100 * high)}]`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Whose intervals do not touch: the only order the data carry. */
export function orderSentence(analysis: Analysis): Phrase {
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
