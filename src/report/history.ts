import type { Table } from "mdast";
import type { Changes } from "../model/changes.ts";
import type { EffectSeries } from "../model/effectSeries.ts";
import type { HistoryRecord } from "../model/history.ts";
import { commitsConcluded, evidenceByVariant, sumOf } from "../model/historyCounts.ts";
import type { Fold } from "../print/tree.ts";
import { setLines } from "./readme/changed.ts";
import { trendChart } from "./charts/trend.ts";
import { commitLink, ruleLink, statusCell } from "./cells/commits.ts";
import { effectWords } from "./cells/comparisons.ts";
import { counted } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { foldedIfLong, table } from "./page/table.ts";
import { code, joined, picture } from "../print/nodes.ts";
import {
  earlierWords,
  effectChangeWords,
  evidenceWords,
  keptEffectWords,
  moveKind,
  quantityWords,
} from "./words/changes.ts";

/** The picture of verdicts over the reports, for this page and the first one. */
export const TREND = "trend.svg";

/** history.md: counts over the reports, and everything that changed since the last one. */
export default defineReport({
  name: "history",
  answers:
    "how counts and effects went from report to report, and everything that changed since the last one",
  view: ({ history }: ReportContext) => {
    const records = history === undefined ? [] : [...history.earlier, history.current];
    const changes = history?.changes ?? null;
    return {
      title: `History: ${counted(records.length, "report")}`,
      answer:
        changes === null
          ? "This is the first report: the next one in the same folder tells what changed."
          : `What changed since ${earlierWords(changes)}.`,
      trend: records.length < 2 ? null : picture(trendTitle(records), TREND),
      counts: countTable(records),
      effects: changes && effectTable(changes),
      evidence: changes && evidenceTable(changes),
      verdicts: changes && verdictTable(changes),
      others: changes === null ? null : setLines(changes, Infinity),
      variants: variantTable(records),
      series: seriesTable(history?.series ?? []),
    };
  },
  files: ({ history }: ReportContext) => {
    const records = history === undefined ? [] : [...history.earlier, history.current];
    if (records.length < 2) return [];
    return [{ name: TREND, content: trendChart(trendTitle(records), records) }];
  },
});

export function trendTitle(records: readonly HistoryRecord[]): string {
  const [first, last] = [records[0], records.at(-1)];
  const day = (record: HistoryRecord | undefined) => record?.now?.slice(0, 10) ?? "?";
  return `Verdicts over ${counted(records.length, "report")}, ${day(first)} to ${day(last)}`;
}

const columns = ["usable", "fixable", "unusable", "not-judged"] as const;
const later = ["runs", "failures"] as const;

function countTable(records: readonly HistoryRecord[]): Table | null {
  return table(records, [
    { title: "Report", value: ({ report }) => report },
    { title: "Newest run", value: ({ now }) => now?.slice(0, 10) },
    { title: "Policy", value: ({ policy }) => policy },
    ...columns.map((name) => ({
      title: name.replace("-", " "),
      value: ({ counts }: HistoryRecord) => counts[name] ?? 0,
    })),
    { title: "commits improved", value: (record) => commitsConcluded(record, "improved") },
    { title: "commits regressed", value: (record) => commitsConcluded(record, "regressed") },
    ...later.map((name) => ({ title: name, value: ({ counts }: HistoryRecord) => counts[name] ?? 0 })),
    {
      title: "open actions",
      value: ({ actions }) => actions.filter(({ state }) => state === "open").length,
    },
  ]);
}

/** Reports that stand beside each other in a table. */
const BESIDE = 8;

/** Of the commits with a run of a variant, those whose evidence is valid, report by report. */
function variantTable(records: readonly HistoryRecord[]): Table | null {
  const shown = records.slice(-BESIDE).map((record) => ({ record, of: evidenceByVariant(record) }));
  const names = [...new Set(shown.flatMap(({ of }) => [...of.keys()]))];
  return table(names, [
    { title: "Variant", value: (name) => name },
    ...shown.map(({ record: { report, now }, of }) => ({
      title: `${report}: ${now?.slice(0, 10) ?? "undated"}`,
      value: (name: string) => {
        const counts = of.get(name);
        return counts && `${counts.valid ?? 0} of ${sumOf(counts)}`;
      },
      align: "right" as const,
    })),
  ]);
}

/** Effects that were measured in several reports, each point with its interval, those with a proven step first. */
function seriesTable(all: readonly EffectSeries[]): Table | Fold | null {
  const series = all.toSorted((a, b) => b.changes.length - a.changes.length);
  const rows = table(series, [
    { title: "Commit", value: ({ commit }) => commitLink(commit) },
    { title: "Quantity", value: ({ points: [first] }) => first && quantityWords(first.effect) },
    { title: "Effect, report by report", value: pointsWords },
    { title: "Change points", value: changeWords },
  ]);
  return foldedIfLong(counted(series.length, "series", "series"), rows);
}

/** A longer series shows its last points. */
const POINTS = 8;

function pointsWords({ points }: EffectSeries): string {
  const shown = points.slice(-POINTS).map(({ now, effect }) => {
    const size = effectWords({ effectPct: effect.pct, ci95: effect.ci95 }) ?? "?";
    return `${now?.slice(0, 10) ?? "undated"} ${size}`;
  });
  return [...(points.length > POINTS ? [`${points.length - POINTS} earlier`] : []), ...shown].join(" → ");
}

function changeWords({ points, changes }: EffectSeries): string {
  if (points.length < TESTABLE) return `${points.length} points: too few to tell`;
  const day = (time: string | null) => time?.slice(0, 10) ?? "undated";
  const steps = changes.map(
    ({ after, at, before, level }) =>
      `between ${day(after.now)} and ${day(at.now)}: ${signedPct(before)} → ${signedPct(level)}`,
  );
  return steps.length === 0 ? "none" : steps.join("; ");
}

/** Three points a level. */
const TESTABLE = 6;

function signedPct(value: number): string {
  return effectWords({ effectPct: value, ci95: null }) ?? "?";
}

function effectTable({ effects }: Changes): Table | Fold | null {
  const rows = table(effects, [
    { title: "Commit", value: ({ commit }) => commitLink(commit) },
    { title: "What changed", value: effectChangeWords },
    {
      title: "Quantity",
      value: ({ before, now }) => {
        const told = now ?? before;
        return told && quantityWords(told);
      },
    },
    { title: "Before", value: ({ before }) => before && keptEffectWords(before) },
    { title: "Now", value: ({ now }) => now && keptEffectWords(now) },
  ]);
  return foldedIfLong(counted(effects.length, "effect"), rows);
}

function evidenceTable({ evidence }: Changes): Table | Fold | null {
  const rows = table(evidence, [
    { title: "Commit", value: ({ commit }) => commitLink(commit) },
    { title: "Variant", value: ({ variant }) => variant },
    { title: "Mode", value: ({ mode }) => mode },
    { title: "What happened", value: moveKind },
    { title: "Before", value: ({ before }) => evidenceWords(before) },
    { title: "Now", value: ({ now }) => evidenceWords(now) },
    { title: "Failed since", value: ({ failed }) => (failed.length === 0 ? null : code(failed.join(", "))) },
  ]);
  return foldedIfLong(counted(evidence.length, "variant"), rows);
}

function verdictTable({ verdicts }: Changes): Table | Fold | null {
  const rules = (names: readonly string[]) => (names.length === 0 ? null : joined(names.map(ruleLink), ", "));
  const rows = table(verdicts, [
    { title: "Commit", value: ({ commit }) => commitLink(commit) },
    { title: "Before", value: ({ before }) => statusCell(before) },
    { title: "Now", value: ({ now }) => statusCell(now) },
    { title: "Object now", value: ({ came }) => rules(came) },
    { title: "Object no more", value: ({ left }) => rules(left) },
  ]);
  return foldedIfLong(counted(verdicts.length, "verdict"), rows);
}
