import type { Table } from "mdast";
import type { Comparison } from "../../model/comparison.ts";
import { agentLabel } from "../../model/identity.ts";
import { metric } from "../../model/metrics.ts";
import { compareText } from "../../model/order.ts";
import type { RunRecord } from "../../model/records.ts";
import { code } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { columns, conclusionWords, nearestZero, sizeWords } from "../cells/comparisons.ts";
import { counted, pText, quantity } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import { reasonsWords } from "../../model/reasonWords.ts";
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

export function comparisonTable(comparisons: readonly Comparison[]): Table | null {
  return table(comparisons.toSorted(nearestZero), [
    columns.pair,
    { ...columns.metric, title: "Metric (pipeline)" },
    { title: "Reference", value: ({ reference }) => quantity(reference.mean), align: "right" },
    {
      title: "Candidate",
      value: ({ candidate, unit }) => `${quantity(candidate.mean)}\u00a0${unit}`,
      align: "right",
    },
    { title: "n", value: sizeWords },
    columns.effect,
    { title: "q", value: ({ q }) => pText(q), align: "right" },
    {
      title: "Conclusion",
      value: (each) =>
        each.conclusion === "not-comparable"
          ? `not comparable: ${reasonsWords(each.reasons.slice(0, 1))}`
          : conclusionWords(each),
    },
  ]);
}

/** Every run, pipeline by pipeline: what it measured, or why it did not. */
export function runFold({ runs, failures }: WholeCommit, names: OriginNames): Fold | null {
  const failed = new Map(failures.flatMap((failure) => failure.runs.map((run) => [run, failure] as const)));
  const all = table(
    runs.toSorted(inOrder),
    [
      { title: "Pipeline", value: ({ pipeline }) => pipeline },
      {
        title: "Variant",
        value: ({ agent, variant }) => (agent === undefined ? variant : agentLabel(agent)),
      },
      {
        title: "Status",
        value: ({ id, status, statusText }) =>
          status === "success" ? "success" : (failed.get(id)?.title ?? statusText),
      },
      { title: "Measured", value: measuredWords },
      { title: "Time", value: ({ time }) => time?.slice(0, 16) },
      { title: "Origin", value: (run) => names.cell(run) },
    ],
    { count: "run" },
  );
  return folded(counted(runs.length, "run"), all);
}

const variants = ["baseline", "human", "agent"];

function inOrder(a: RunRecord, b: RunRecord): number {
  return (
    compareText(a.pipeline, b.pipeline) ||
    variants.indexOf(a.variant) - variants.indexOf(b.variant) ||
    compareText(a.file, b.file)
  );
}

/** Means first, at most four: the rest stands in analysis.json. */
function measuredWords({ measurements, workload }: RunRecord): string | null {
  const means = measurements.filter(({ statistic }) => statistic === "mean");
  const shown = (means.length > 0 ? means : measurements).slice(0, 4);
  if (shown.length === 0) return null;
  const words = shown.map(
    ({ metric: id, statistic, value, unit }) =>
      `${metric(id).label}${statistic === "mean" ? "" : ` ${statistic}`} ${quantity(value)}\u00a0${unit}`,
  );
  const prompts = workload.prompts === undefined ? "" : ` (${workload.prompts} prompts)`;
  return `${words.join(", ")}${prompts}`;
}

/** Commands other than the chosen one, with who says so. */
export function otherCommandFold({ commit }: WholeCommit, names: OriginNames): Fold | null {
  const others = table(commit.otherCommands, [
    { title: "Command", value: ({ value }) => code(value) },
    { title: "Origin", value: ({ origin }) => names.cell(origin) },
  ]);
  return folded(counted(commit.otherCommands.length, "other command"), others);
}
