import type { Analysis } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import { metric } from "../model/metrics.ts";
import { picture } from "../print/nodes.ts";
import { counted, grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { familyIndex } from "./significanceFamily.ts";
import { type ForestFile, forestFile } from "./significance/forests.ts";
import { methodLines } from "./significance/method.ts";
import { floorTable, unchangedLine } from "./significance/noise.ts";
import { openCount, openTable, planLine } from "./significance/plan.ts";
import {
  barredTable,
  conclusionTable,
  correctedOf,
  thresholdTable,
  unprovenCommits,
} from "./significance/tables.ts";
import { isEstablished } from "../model/compared.ts";
import { pairCounts } from "../model/comparedPairs.ts";
import { nearestZero } from "./cells/comparisons.ts";
import { foldedIfLong } from "./page/table.ts";
import { trialNotes } from "./words/order.ts";

/** significance.md: which effects are real, by which method, and what it would take to settle the others. */
export default defineReport({
  name: "significance",
  answers: "which effects are real, and what would settle the others",
  view: ({ analysis }: ReportContext) => {
    const { comparisons, policy } = analysis;
    const having = (conclusion: Comparison["conclusion"]) =>
      comparisons.filter((each) => each.conclusion === conclusion);
    const open = having("inconclusive")
      .filter(({ primary }) => primary)
      .sort(nearestZero);
    const decisive = comparisons.filter(({ id, primary }) => primary || isPerfChange(analysis, id));
    const corrected = correctedOf(comparisons, analysis);
    return {
      title: `Which effects are real: ${grouped(comparisons.length)} comparisons`,
      answer: answerLine(comparisons),
      counts: countsLine(comparisons),
      method: methodLines(analysis),
      forests: forests(analysis).map(({ name, alt }) => picture(alt, name)),
      established: conclusionTable(comparisons.filter(isEstablished)),
      order: trialNotes(comparisons),
      none: policy.noise.method === "fixed" ? "None: this policy tests nothing." : "None.",
      open: foldedIfLong(openCount(open), openTable(open, analysis)),
      planLine: planLine(analysis),
      corrected: foldedIfLong(`${corrected.length} comparisons`, conclusionTable(corrected)),
      thresholds: thresholdTable(decisive),
      unproven: unprovenCommits(decisive),
      floors: floorTable(analysis),
      unchanged: unchangedLine(analysis.unchanged, policy.alpha),
      families: familyIndex(comparisons),
      barred: barredTable(having("not-comparable")),
    };
  },
  files: ({ analysis }: ReportContext) => forests(analysis),
});

/** The established effects; without any, what verdicts rest on. Times and rates have an axis each. */
function forests({ comparisons, policy }: Analysis): ForestFile[] {
  const some = comparisons.some(isEstablished);
  const shown = comparisons.filter((each) => (some ? isEstablished(each) : each.primary));
  return (["lower", "higher"] as const).flatMap((better) => {
    const rows = shown.filter((each) => metric(each.metric).better === better);
    const kind = better === "lower" ? "times" : "rates";
    const what = `${some ? "Established effects" : "What verdicts rest on"}, ${kind}`;
    return forestFile(`significance-${kind}.svg`, what, rows, policy.marginPct) ?? [];
  });
}

function isPerfChange({ commits }: Analysis, id: string): boolean {
  return commits.some(({ perfChange }) => perfChange === id);
}

/** The answer, of the same rows as the table of established effects. */
function answerLine(comparisons: readonly Comparison[]): string {
  const established = comparisons.filter(isEstablished);
  const commits = (conclusion: Comparison["conclusion"]) =>
    new Set(established.filter((each) => each.conclusion === conclusion).map(({ commit }) => commit)).size;
  const [regressed, improved] = [commits("regressed"), commits("improved")];
  if (regressed + improved === 0) return "No effect is established.";
  return `Established effects: ${counted(regressed, "commit")} regressed, ${counted(improved, "commit")} improved.`;
}

/** What a headline counts: metrics of one run are one observation. */
function countsLine(comparisons: readonly Comparison[]): string {
  if (comparisons.length === 0) return "Nothing was compared.";
  return `Compared: ${pairCounts(comparisons)}. The metrics of one pair are one observation, of which this page shows ${grouped(comparisons.length)} comparisons.`;
}
