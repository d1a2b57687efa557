import { agentLabel } from "../../model/identity.ts";
import { metric } from "../../model/metrics.ts";
import { compareText } from "../../model/order.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { RunRecord } from "../../model/records.ts";
import { effectCell } from "../compare/page.ts";
import { code, dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { pText, quantity } from "../cells/numbers.ts";
import { conclusionCell, metricWords, nearestZero, pairWords } from "../significance/tables.ts";
import { listed } from "../page/totalled.ts";
import { reasonsWords } from "../words/reasons.ts";
import type { WholeCommit } from "./byCommit.ts";
import type { OriginNames } from "./origins.ts";

/** Comparisons by how much a reader of the page needs them. */
export interface Comparisons {
  /** What the verdict or the published perf change rests on, and what has a conclusion. */
  readonly decisive: readonly Comparison[];
  /** Other means. */
  readonly others: readonly Comparison[];
  /** Medians and percentiles of the same runs, and pairs that may not be compared: in analysis.json. */
  readonly leftOut: number;
}

export function comparisonsOf({ comparisons, primary, perfChange }: WholeCommit): Comparisons {
  const isDecisive = (each: Comparison) =>
    each === primary ||
    each === perfChange ||
    each.conclusion === "improved" ||
    each.conclusion === "regressed";
  const decisive = comparisons.filter(isDecisive);
  const others = comparisons.filter(
    (each) => !isDecisive(each) && each.statistic === "mean" && each.conclusion !== "not-comparable",
  );
  return { decisive, others, leftOut: comparisons.length - decisive.length - others.length };
}

export function comparisonTable(comparisons: readonly Comparison[]): MarkdownTable | null {
  if (comparisons.length === 0) return null;
  return {
    head: [
      { title: "Pair" },
      { title: "Metric (pipeline)" },
      { title: "Reference", align: "right" },
      { title: "Candidate", align: "right" },
      { title: "n" },
      { title: "Better % [95 %]", align: "right" },
      { title: "q", align: "right" },
      { title: "Conclusion" },
    ],
    rows: comparisons
      .toSorted(nearestZero)
      .map((each) => [
        text(pairWords(each)),
        text(metricWords(each)),
        text(quantity(each.reference.mean)),
        text(`${quantity(each.candidate.mean)}\u00a0${each.unit}`),
        text(`${each.reference.n} + ${each.candidate.n}`),
        effectCell(each),
        pText(each.q),
        each.conclusion === "not-comparable"
          ? text(`not comparable: ${reasonsWords(each.reasons.slice(0, 1))}`)
          : conclusionCell(each),
      ]),
  };
}

/** Every run, pipeline by pipeline: what it measured, or why it did not. */
export function runTable({ runs, failures }: WholeCommit, names: OriginNames): MarkdownTable {
  const failed = new Map(failures.flatMap((failure) => failure.runs.map((run) => [run, failure] as const)));
  return listed(
    {
      head: [
        { title: "Pipeline" },
        { title: "Variant" },
        { title: "Status" },
        { title: "Measured" },
        { title: "Time" },
        { title: "Origin" },
      ],
      rows: runs
        .toSorted((a, b) => orderOf(a, b))
        .map((run) => [
          text(run.pipeline),
          text(run.agent === undefined ? run.variant : agentLabel(run.agent)),
          text(run.status === "success" ? "success" : (failed.get(run.id)?.title ?? run.statusText)),
          measuredCell(run),
          run.time === undefined ? dash : text(run.time.slice(0, 16)),
          names.cell(run),
        ]),
    },
    "run",
  );
}

const variants = ["baseline", "human", "agent"];

function orderOf(a: RunRecord, b: RunRecord): number {
  return (
    compareText(a.pipeline, b.pipeline) ||
    variants.indexOf(a.variant) - variants.indexOf(b.variant) ||
    compareText(a.file, b.file)
  );
}

/** Means first, at most four: the rest stands in analysis.json. */
function measuredCell({ measurements, workload }: RunRecord): Phrase {
  const means = measurements.filter(({ statistic }) => statistic === "mean");
  const shown = (means.length > 0 ? means : measurements).slice(0, 4);
  if (shown.length === 0) return dash;
  const words = shown.map(
    ({ metric: id, statistic, value, unit }) =>
      `${metric(id).label}${statistic === "mean" ? "" : ` ${statistic}`} ${quantity(value)}\u00a0${unit}`,
  );
  const prompts = workload.prompts === undefined ? "" : ` (${workload.prompts} prompts)`;
  return text(`${words.join(", ")}${prompts}`);
}

/** Commands other than the chosen one, with who says so. */
export function otherCommandTable({ commit }: WholeCommit, names: OriginNames): MarkdownTable | null {
  if (commit.otherCommands.length === 0) return null;
  return {
    head: [{ title: "Command" }, { title: "Origin" }],
    rows: commit.otherCommands.map(({ value, origin }) => [code(value), names.cell(origin)]),
  };
}
