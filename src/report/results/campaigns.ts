import type { Table } from "mdast";
import { agentOf } from "../../model/evidence.ts";
import { benchmarkRuns, ranBenchmark, type Run } from "../../model/runState.ts";
import { code, joined, phrase } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { counted } from "../cells/numbers.ts";
import { foldedIfLong, table } from "../page/table.ts";

/** What one pipeline was asked to run of one variant, in days that follow each other. */
interface Campaign {
  readonly pipeline: string;
  readonly variant: string;
  /** Null for runs without a date. */
  readonly days: readonly [first: string, last: string] | null;
  readonly runs: readonly Run[];
}

/** Without a run for longer than this, what follows is another campaign. */
const PAUSE_MS = 1.5 * 86_400_000;

/** Executions of benchmarks by pipeline, days and variant: how many were asked for, and how many hold the metric they were run for. */
export function campaignsOf(runs: readonly Run[]): Campaign[] {
  const pipelines = groupsOf(benchmarkRuns(runs), ({ pipeline }) => pipeline);
  return pipelines.flatMap(({ key: pipeline, rows }) => {
    const dated = rows.filter(({ time }) => time !== undefined);
    const spans = spansOf(dated.map(dayOf));
    const within = (run: Run) => spans.find(([first, last]) => first <= dayOf(run) && dayOf(run) <= last);
    return groupsOf(rows, (run) => ({
      variant: agentOf(run) ?? run.variant,
      first: run.time === undefined ? null : (within(run)?.[0] ?? null),
    })).map(({ key: { variant, first }, rows: members }) => ({
      pipeline,
      variant,
      days: spans.find(([start]) => start === first) ?? null,
      runs: members,
    }));
  });
}

function dayOf({ time }: Run): string {
  return time?.slice(0, 10) ?? "";
}

function spansOf(days: readonly string[]): (readonly [first: string, last: string])[] {
  const spans: [string, string][] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const last = spans.at(-1);
    if (last !== undefined && Date.parse(day) - Date.parse(last[1]) <= PAUSE_MS) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

/** Pipeline · days · variant · `17 of 19` · why the others do not, the newest first. */
export function campaignTable(runs: readonly Run[]): Table | Fold | null {
  const campaigns = campaignsOf(runs).toSorted(newestFirst);
  const rows = table(
    campaigns,
    [
      { title: "Pipeline", value: ({ pipeline }) => pipeline },
      { title: "Days", value: daysWords },
      { title: "Variant", value: ({ variant }) => variant },
      {
        title: "Succeeded",
        value: ({ runs: own }) => `${own.filter(ranBenchmark).length} of ${own.length}`,
        align: "right",
      },
      { title: "Why the others did not", value: whyNot },
    ],
    { count: "campaign" },
  );
  return foldedIfLong(counted(campaigns.length, "campaign"), rows);
}

function newestFirst(a: Campaign, b: Campaign): number {
  const [last, other] = [a.days?.[1] ?? "", b.days?.[1] ?? ""];
  return last === other ? 0 : last < other ? 1 : -1;
}

function daysWords({ days }: Campaign): string {
  if (days === null) return "without a date";
  return days[0] === days[1] ? days[0] : `${days[0]} to ${days[1].slice(5)}`;
}

/** Causes that are named; the others are counted together. */
const NAMED = 4;

function whyNot({ runs }: Campaign): Phrase | null {
  const causes = groupsOf(
    runs.filter((run) => !ranBenchmark(run)),
    ({ result, failure }) => failure ?? result,
  ).toSorted((a, b) => b.rows.length - a.rows.length);
  if (causes.length === 0) return null;
  const named = causes.slice(0, NAMED).map(({ key, rows }) => phrase`${code(key)} ${rows.length}`);
  const rest = causes.slice(NAMED).reduce((sum, { rows }) => sum + rows.length, 0);
  return rest === 0 ? joined(named, ", ") : phrase`${joined(named, ", ")}, other causes ${rest}`;
}
