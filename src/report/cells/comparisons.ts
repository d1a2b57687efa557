import { agentLabel } from "../../model/identity.ts";
import { conclusionOrder, conservativeEnd } from "../../model/compared.ts";
import type { AnyComparison, Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import type { ReasonKind } from "../../model/reason.ts";
import type { Column } from "../page/table.ts";
import { commitLink } from "./commits.ts";
import { digitsOf, pText, signed } from "./numbers.ts";

/* What tables tell of a comparison: the same thing in the same words on every page. */

/** Regressed, improved, inconclusive, equivalent; inside, the interval's end nearest zero decides, surest first. */
export function nearestZero(a: Comparison, b: Comparison): number {
  return (
    conclusionOrder.indexOf(a.conclusion) - conclusionOrder.indexOf(b.conclusion) ||
    conservativeEnd(b) - conservativeEnd(a) ||
    Math.abs(b.effectPct ?? 0) - Math.abs(a.effectPct ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

export function pairWords({ reference, candidate }: Pick<Comparison, "reference" | "candidate">): string {
  const agent = candidate.agent === undefined ? candidate.variant : agentLabel(candidate.agent);
  return `${agent} vs ${reference.variant}`;
}

export function metricWords({ metric: id, statistic, pipeline }: Comparison): string {
  return `${metric(id).label}, ${statistic} (${pipeline})`;
}

export function sizeWords({ reference, candidate }: Pick<AnyComparison, "reference" | "candidate">): string {
  return `${reference.n} + ${candidate.n}`;
}

/** `+6.2 % [+3.9, +8.5]`: the digits follow from the interval. Null without an effect. */
export function effectWords({ effectPct, ci95 }: Pick<AnyComparison, "effectPct" | "ci95">): string | null {
  if (effectPct === null) return null;
  const digits = digitsOf(ci95);
  const interval = ci95 === null ? "" : ` [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
  return `${signed(effectPct, digits)} %${interval}`.replaceAll(" ", "\u00a0");
}

/** `inconclusive (would see 12 %)`: never without what could have been seen. */
export function conclusionWords(comparison: Comparison): string {
  const { conclusion, label } = comparison;
  // That single runs could have seen nothing goes without saying.
  const isBlind = label !== null && comparison.mdePct === null;
  const seen = conclusion === "inconclusive" && !isBlind ? ` (${visibleWords(comparison)})` : "";
  return `${conclusion.replace("-", " ")}${seen}${label === null ? "" : `, ${label}`}`;
}

/** What explains a difference however many trials there are. */
const barredBy: Readonly<Partial<Record<ReasonKind, string>>> = {
  "start-up-stall": "a stall at the start",
  "same-code": "both sides are one code",
  "drift-as-far": "the runs drift as far",
};

/** What a test of this size would have seen, or why it is blind. */
export function visibleWords({ mdePct, noiseFloorPct, p, ci95, reasons }: Comparison): string {
  const bound = reasons.find(({ kind }) => kind === "no-bound");
  if (bound?.kind === "no-bound") return `no bound at n = ${bound.args.n}`;
  const [barred] = reasons.flatMap(({ kind }) => barredBy[kind] ?? []);
  if (barred !== undefined) return barred;
  if (mdePct !== null) return `would see ${Math.abs(mdePct).toFixed(1)}\u00a0%`;
  if (p === null && ci95 === null && noiseFloorPct !== null) return "no spread";
  return noiseFloorPct === null ? "noise floor unknown" : "too few A/A pairs";
}

const right = { align: "right" } as const;

/** The columns there are. */
export const columns = {
  commit: { title: "Commit", value: ({ commit }) => commitLink(commit) },
  pair: { title: "Pair", value: pairWords },
  metric: { title: "Metric", value: metricWords },
  pipeline: { title: "Pipeline", value: ({ pipeline }) => pipeline },
  n: { title: "n", value: (each) => sizeWords(each).replaceAll(" ", "\u00a0"), ...right },
  effect: { title: "Better % [95 %]", value: effectWords, ...right },
  /** `0.03 / 0.21`: alone, and among all of its family. */
  pAndQ: {
    title: "p / q",
    value: ({ p, q }) => (p === null ? null : `${pText(p)} / ${pText(q)}`),
    ...right,
  },
  conclusion: { title: "Conclusion", value: conclusionWords },
  test: { title: "Test", value: ({ test }) => test },
} as const satisfies Readonly<Record<string, Column<Comparison>>>;
