import type { Comparison, Side } from "../../model/comparison.ts";
import { agentLabel } from "../../model/identity.ts";
import { metric } from "../../model/metrics.ts";
import { compareText } from "../../model/order.ts";
import { repeatsChart, type RepeatRow } from "../charts/repeats.ts";
import type { WholeCommit } from "./byCommit.ts";

/** A picture beside the page of a commit. */
export interface RepeatsFile {
  /** Path inside the report. */
  readonly name: string;
  readonly alt: string;
  readonly content: string;
}

/**
 * Every trial of the quantity that the verdict rests on, or else of the first that was measured repeatedly: of all variants of its
 * pipeline. Null where no variant has two trials that may be compared.
 */
export function repeatsFile(whole: WholeCommit): RepeatsFile | null {
  const shown = shownOf(whole);
  if (shown === null) return null;
  const { label, unit, better } = metric(shown.metric);
  const title = `${whole.commit.short}: every trial of ${label}, ${shown.statistic}`;
  const note = `${unit}, ${better} is better; pipeline ${shown.pipeline}; a ring is a trial, the line its median.`;
  return {
    name: `commits/${whole.commit.short}-repeats.svg`,
    alt: `${title}; runs in the table below`,
    // drawn when it is written; the page asks for its words only
    get content() {
      return repeatsChart(title, note, rowsOf(whole, shown));
    },
  };
}

function shownOf({ comparisons, primary }: WholeCommit): Comparison | null {
  const repeated = comparisons.filter(
    ({ reference, candidate, conclusion }) =>
      Math.max(reference.n, candidate.n) > 1 && conclusion !== "not-comparable",
  );
  const isMean = ({ statistic }: Comparison) => statistic === "mean";
  return repeated.find((each) => each === primary) ?? repeated.find(isMean) ?? repeated[0] ?? null;
}

const variants = ["baseline", "human", "agent"];

/** A row a variant: baseline, human, then the agents by name. */
function rowsOf({ comparisons, runs }: WholeCommit, shown: Comparison): RepeatRow[] {
  const known = new Map(runs.map((run) => [run.id, run]));
  const sides = new Map<string, Side>();
  for (const each of comparisons)
    if (each.pipeline === shown.pipeline && isOfQuantity(each, shown) && each.conclusion !== "not-comparable")
      for (const side of [each.reference, each.candidate])
        sides.set(side.agent === undefined ? side.variant : agentLabel(side.agent), side);
  return [...sides]
    .toSorted(
      ([a, { variant: x }], [b, { variant: y }]) =>
        variants.indexOf(x) - variants.indexOf(y) || compareText(a, b),
    )
    .map(([name, { median, runs: ids }]) => ({
      name,
      median,
      values: ids.flatMap((id) => {
        const found = known.get(id)?.measurements.find((each) => isOfQuantity(each, shown));
        return found === undefined ? [] : [found.value];
      }),
    }))
    .filter(({ values }) => values.length > 0);
}

function isOfQuantity(
  a: Pick<Comparison, "metric" | "statistic">,
  b: Pick<Comparison, "metric" | "statistic">,
): boolean {
  return a.metric === b.metric && a.statistic === b.statistic;
}
