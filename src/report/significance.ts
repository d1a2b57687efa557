import { conclusionOrder } from "../model/compared.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import { commitLink } from "./commits.ts";
import { footerOf } from "./footer.ts";
import { dash, markdown, type Markdown, type MarkdownTable, text } from "./markdown.ts";
import { grouped } from "./numbers.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { type ForestFile, forestFiles } from "./significanceForests.ts";
import {
  barredTable,
  conclusionTable,
  correctedTable,
  floorTable,
  nearestZero,
  thresholdTable,
} from "./significanceTables.ts";

/** significance.md: which effects are real, by which method, and what it would take to settle the others. */
export default defineReport({
  name: "significance",
  answers: "which effects are real, and what would settle the others",
  view: ({ analysis }: ReportContext) => {
    const { comparisons, policy } = analysis;
    const having = (conclusion: Comparison["conclusion"]) =>
      comparisons.filter((each) => each.conclusion === conclusion);
    const open = having("inconclusive").sort(nearestZero);
    const decisive = comparisons.filter(({ id, primary }) => primary || isPerfChange(analysis, id));
    return {
      title: text(`Which effects are real: ${grouped(comparisons.length)} comparisons`),
      answer: answerLine(comparisons),
      method: methodLines(analysis),
      margin: text(`±${policy.marginPct}\u00a0%`),
      forests: forests(analysis).map(({ name, alt }) => markdown`![${text(alt)}](${text(name)})`),
      established: conclusionTable([...having("regressed"), ...having("improved")]),
      open: conclusionTable(open.filter(({ primary }) => primary)),
      otherOpen: conclusionTable(open.filter(({ primary }) => !primary)),
      otherOpenCount: text(
        `${open.filter(({ primary }) => !primary).length} inconclusive comparisons of other metrics and pairs`,
      ),
      equivalent: conclusionTable(having("equivalent")),
      equivalentCount: text(`${having("equivalent").length} equivalent comparisons`),
      corrected: correctedTable(comparisons, analysis),
      thresholds: thresholdTable(decisive),
      floors: floorTable(comparisons),
      plan: planTable(
        open.filter(({ primary }) => primary),
        analysis,
      ),
      barred: barredTable(having("not-comparable")),
      footer: footerOf(analysis),
    };
  },
  files: ({ analysis }: ReportContext) => forests(analysis),
});

function forests({ comparisons, policy }: Analysis): ForestFile[] {
  return forestFiles(comparisons, policy.marginPct);
}

function isPerfChange({ commits }: Analysis, id: string): boolean {
  return commits.some(({ perfChange }) => perfChange === id);
}

function answerLine(comparisons: readonly Comparison[]): Markdown {
  const counts = conclusionOrder.map(
    (name) =>
      `${comparisons.filter(({ conclusion }) => conclusion === name).length} ${name.replace("-", " ")}`,
  );
  return text(`Of ${grouped(comparisons.length)} comparisons ${counts.join(", ")}.`);
}

/** Five lines a reader understands; the families and the test of each comparison stand in analysis.json. */
function methodLines({ policy }: Analysis): Markdown[] {
  const { alpha, marginPct, noise, plan } = policy;
  if (noise.method === "fixed")
    return [
      text(
        `This policy tests nothing: a difference from ${noise.thresholdPct ?? 0}\u00a0% on is called an effect, as the published documents did.`,
      ),
    ];
  return [
    text(
      "An effect is the ratio of two variants on the same workload, positive where the candidate is better; other pairs are not comparable.",
    ),
    text(
      "One run a side is held against what identical runs differ by (the noise floor); without a floor nothing is said.",
    ),
    text(
      "Several runs: t test on logarithms, paired where runs share an execution; from eight comparisons of one metric, machine and pair on they lend each other their noise (moderated t). From six runs a side ranks must agree, or the page says they do not.",
    ),
    text(
      `Because many are compared, q counts (Benjamini-Hochberg per metric, machine and pair; p99: Benjamini-Yekutieli): improved or regressed means q at most ${alpha} and at least ${marginPct}\u00a0%; equivalent means shown to lie within ±${marginPct}\u00a0%; anything else is inconclusive.`,
    ),
    text(
      `Inconclusive says what would have been seen with 80\u00a0% power, and how many trials a side would settle it; above ${plan.maxRepetitions} it is not worth it.`,
    ),
  ];
}

/** What it takes to settle the comparisons that verdicts rest on: trials, order, seed, machine time where runs tell it. */
function planTable(open: readonly Comparison[], analysis: Analysis): MarkdownTable | null {
  if (open.length === 0 || analysis.policy.noise.method === "fixed") return null;
  const { order, seed, maxRepetitions } = analysis.policy.plan;
  const runs = new Map(analysis.runs.map((run) => [run.id, run]));
  return {
    head: [
      { title: "Commit" },
      { title: "Trials a side", align: "right" },
      { title: "Order" },
      { title: "Seed", align: "right" },
      { title: "GPU minutes", align: "right" },
    ],
    rows: open.map((each) => {
      const { trialsNeeded, noiseFloorPct, ci95 } = each;
      if (trialsNeeded === null) {
        const isNoiseKnown = noiseFloorPct !== null || ci95 !== null;
        const why = !isNoiseKnown ? "noise floor unknown" : `above ${maxRepetitions}: not worth it`;
        return [commitLink(each.commit), text(why), dash, dash, dash];
      }
      const seconds = [...each.reference.runs, ...each.candidate.runs].flatMap((id) => {
        const run = runs.get(id);
        return run?.durationS === undefined ? [] : [run.durationS * (run.workload.gpuCount ?? 1)];
      });
      const mean = seconds.reduce((sum, value) => sum + value, 0) / Math.max(1, seconds.length);
      const minutes =
        seconds.length === 0 ? text("?") : text(grouped(Math.ceil((2 * trialsNeeded * mean) / 60)));
      return [commitLink(each.commit), text(String(trialsNeeded)), text(order), text(String(seed)), minutes];
    }),
  };
}
