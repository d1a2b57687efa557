import type { Table } from "mdast";
import { type AgentRate, type AgentResult, UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import { code } from "../../print/nodes.ts";
import { share } from "../cells/numbers.ts";
import { rateDots } from "../charts/rateDots.ts";
import { type Column, table } from "../page/table.ts";
import { agentNames, overall, perFolder, shortNames } from "./outcomes.ts";

/** The outcomes as a reader sees them, in the order of the columns. */
const outcomeTitles = {
  "wrong-metric": "Wrong metric",
  "other-workload": "Other workload",
  "log-only": "Log line only",
  failed: "Failed",
  "not-run": "Not run",
} as const;

/** A rate and the results that it is made of. */
interface Rated {
  readonly rate: AgentRate;
  readonly results: readonly AgentResult[];
}

/** How often each agent's commits were measured; surest rate (lower end of the interval) first. */
export function outcomeTable(analysis: Analysis): Table | null {
  const rates = analysis.agents.rates.filter(({ set, mode }) => set === null && mode === null);
  return rateTable(rates, overall(analysis), [{ title: "Agent", value: ({ rate }) => rate.agent }]);
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
export function folderTable(analysis: Analysis): Table | null {
  const rates = analysis.agents.rates.filter(({ set, mode }) => set !== null && mode === null);
  const root = sharedFolder(rates);
  const names = shortNames(agentNames(analysis));
  return rateTable(rates, perFolder(analysis), [
    { title: "Agent", value: ({ rate }) => names.get(rate.agent) ?? rate.agent },
    { title: "Folder", value: ({ rate }) => code((rate.set ?? "").slice(root.length)) },
    { title: "Pipeline", value: ({ rate }) => rate.pipeline },
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

function rateTable(
  rates: readonly AgentRate[],
  results: readonly AgentResult[],
  keys: readonly Column<Rated>[],
): Table | null {
  const rows = rates.map((rate) => ({ rate, results: results.filter((result) => isOf(rate, result)) }));
  const shown = (Object.keys(outcomeTitles) as (keyof typeof outcomeTitles)[]).filter((outcome) =>
    results.some((result) => result.outcome === outcome),
  );
  const sum = (of: "measured" | "commits") => rates.reduce((total, rate) => total + rate[of], 0);
  const place = ({ agent, set, pipeline }: AgentRate) => `${agent} ${set} ${pipeline}`;
  return table(
    rows.toSorted(
      (a, b) => b.rate.interval[0] - a.rate.interval[0] || (place(a.rate) < place(b.rate) ? -1 : 1),
    ),
    [
      ...keys,
      { title: "Commits", value: ({ rate }) => rate.commits, total: "sum" },
      {
        title: "Measured",
        value: ({ rate }) => share(rate.measured, rate.commits),
        align: "right",
        total: share(sum("measured"), sum("commits")),
      },
      { title: "95 %", value: ({ rate }) => intervalWords(rate), align: "right" },
      ...shown.map((outcome) => ({
        title: outcomeTitles[outcome],
        value: (row: Rated) => row.results.filter((result) => result.outcome === outcome).length,
        total: "sum" as const,
      })),
    ],
  );
}

function isOf({ agent, set, pipeline }: AgentRate, result: AgentResult): boolean {
  return result.agent === agent && result.set === set && result.pipeline === pipeline;
}

/** `[20, 41]`: the ends of the Wilson interval in percent. */
function intervalWords({ interval: [low, high] }: AgentRate): string {
  return `[${Math.round(100 * low)},\u00a0${Math.round(100 * high)}]`;
}

/** Whose intervals do not touch: the only order the data carry. */
export function orderSentence(analysis: Analysis): string | null {
  const rates = analysis.agents.rates.filter(
    ({ set, mode, agent }) => set === null && mode === null && agent !== UNNAMED,
  );
  if (rates.length < 2) return null;
  const short = shortNames(rates.map(({ agent }) => agent));
  const names = (list: readonly AgentRate[]) => list.map(({ agent }) => short.get(agent) ?? agent).join(", ");
  const apart = rates.flatMap((a) => {
    const below = rates.filter((b) => a.interval[0] > b.interval[1]);
    return below.length === 0 ? [] : [`${names([a])} above ${names(below)}`];
  });
  return apart.length === 0
    ? "The intervals of all agents overlap: no order among them is established."
    : `Intervals that do not overlap: ${apart.join("; ")}. No other order is established, and agents that were run on different commits are not comparable by these rates.`;
}
