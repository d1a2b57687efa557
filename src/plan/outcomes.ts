import type { CorrectedCommand } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Job } from "../model/manifest.ts";
import type { Policy } from "../model/policy.ts";
import type { Lack } from "../model/verdict.ts";

type Open = CorrectedCommand["remaining"];

/** What the result will decide, in a sentence. */
export function decidesOf({ verdict, marginPct }: Policy, primary: Comparison | undefined): string {
  const today =
    primary === undefined ? "no pair is compared yet" : `today ${primary.conclusion.replace("-", " ")}`;
  return `whether ${verdict.candidate} against ${verdict.reference} differs by ${marginPct} % or more (${today})`;
}

/**
 * The verdict after each conclusion that the corrected runs can come to. It follows the rules: comparable runs with
 * enough trials leave no finding but one that a person must correct; an inconclusive effect asks for more trials.
 */
export function outcomesOf(
  open: Open,
  lacks: readonly Lack[],
  repetitions: number,
  { plan, marginPct }: Policy,
): Job["outcomes"] {
  const made = outcomesWith(open, repetitions, plan, marginPct);
  if (lacks.length === 0) return made;
  // what the set lacks no run supplies
  return made.map(({ conclusion, why }) => ({
    conclusion,
    status: "not-judged",
    why,
    open: { kind: "lack", args: { lacks: [...lacks] } },
  }));
}

function outcomesWith(
  open: Open,
  repetitions: number,
  plan: Policy["plan"],
  marginPct: number,
): Job["outcomes"] {
  const [first] = open;
  const left = first === undefined ? null : ({ kind: "finding", args: { rule: first.rule } } as const);
  const settled = (why: string) =>
    ({ status: left === null ? "usable" : "fixable", why, open: left }) as const;
  const more =
    repetitions < plan.maxRepetitions
      ? `more trials are planned, up to ${plan.maxRepetitions}`
      : `the policy plans no more than ${plan.maxRepetitions} trials: the effect stays unknown`;
  return [
    { conclusion: "improved", ...settled("the task has an effect that a patch can be held against") },
    { conclusion: "regressed", ...settled("the change costs performance under this workload") },
    {
      conclusion: "equivalent",
      ...settled(`no effect within ${marginPct} %: a patch cannot show more here`),
    },
    { conclusion: "inconclusive", status: "fixable", why: more, open: null },
    {
      conclusion: "not-comparable",
      status: "fixable",
      why: "the runs measured different workloads: run again",
      open: null,
    },
  ];
}
