import type { Reason, ReasonKind } from "./reason.ts";

type ArgsOf<Kind extends ReasonKind> = Extract<Reason, { kind: Kind }>["args"];

/** The one place where what a comparison has to say becomes words. */
const words: { readonly [Kind in ReasonKind]: (args: ArgsOf<Kind>) => string } = {
  "workload-differs": ({ field, reference, candidate }) => `${field}: ${reference} against ${candidate}`,
  "workload-varied": ({ field, reference, candidate }) =>
    `${field} is varied: ${reference} against ${candidate}`,
  "tested-differs": ({ field, reference, candidate }) => `tested: ${field} ${reference} / ${candidate}`,
  "prompts-sampled": ({ field, low, high }) =>
    `${field} vary from run to run, ${low.toLocaleString("en-US")} to ${high.toLocaleString("en-US")}: prompts are drawn anew`,
  "workload-unknown": () => "workload unknown: compared on trust",
  "load-stated-once": ({ side, load }) => `the ${side} does not state its ${load}`,
  "load-unstated": ({ load, trusted }) =>
    `neither side states its ${load}${trusted ? ": compared on trust" : ""}`,
  "spread-only": () => "a spread inside the runs: described, not tested",
  "log-line": () => "the value is a line of the engine's log, not a result (metric-from-log-line)",
  "warm-up": () => "the value is of the warm-up, not a result (cold-start)",
  "unit-unknown": () => "the unit of the value is not known (metric-mislabelled)",
  "units-differ": ({ reference, candidate }) =>
    `the units differ: ${reference ?? "none"} against ${candidate ?? "none"}`,
  "direction-unknown": () => "nobody says which direction is good: --better lower or --better NAME=lower",
  "order-confounded": ({ by = "pairs", commits, lowPct, highPct }) =>
    lowPct === null || highPct === null
      ? `one variant ran first in every execution, and ${commits} other commits do not tell what that costs (order-confounded): trials in ABBA order would settle it`
      : `one variant ran first in every execution (order-confounded): in that order ${controlWords[by](commits)} by ${signed(lowPct)} to ${signed(highPct)} %`,
  "outputs-differ": ({ runs, of }) =>
    `${runs} of ${of} runs of the candidate gave other answers, and those of the reference are always the same: another task`,
  "drift-as-far": ({ driftPct, p }) =>
    `one side ran before the other, and its runs drift as far (${signed(driftPct)} %, p ${p.toPrecision(1)}): runs in turns would settle it`,
  "same-code": ({ why }) =>
    `both sides measured one code (${sameWords[why]}): what they differ by is no effect of a patch`,
  "sides-identical": () => "the same bytes stand on both sides",
  "start-up-stall": ({ seconds, firstTokenS }) =>
    `whoever ran first waited ${firstTokenS.toFixed(1)} s longer for its first token, and its run took ${seconds.toFixed(1)} s longer: one stall at the start (start-up-stall); ABBA order, a fresh server for every trial or a warm-up would settle it`,
  "rate-limited": ({ rate }) =>
    rate === undefined
      ? "both sides were served at the rate they were sent at (throughput-rate-limited)"
      : `offered load of ${rate} req/s, not capacity (throughput-rate-limited)`,
  "requests-failed": ({ side, failed, of, exitCode }) =>
    exitCode === null
      ? `${failed} of ${of} requests of the ${side} failed`
      : `${failed} of ${of} runs of the ${side} failed (exit code ${exitCode})`,
  "accuracy-lost": ({ sharePct, minimum }) =>
    `the candidate has ${sharePct.toFixed(1)} % of the reference's accuracy, the policy asks for ${minimum} % (accuracy-lost)`,
  "only-side": ({ side }) => `only the ${side} has it`,
  "no-value": ({ side }) => `no value on the side of the ${side}`,
  "not-finite": ({ side, index, of }) => `value ${index} of ${of} of the ${side} is not a finite number`,
  "not-positive": ({ side, index, of, value }) =>
    `value ${index} of ${of} of the ${side} is ${value}: the ratio to a number that is not positive says nothing`,
  "ratio-unbounded": ({ low, high }) =>
    `the values reach from ${low} to ${high}: no number that a computer holds bounds their ratio`,
  "reference-not-positive": () => "the reference is not a positive number",
  order: ({ candidate }) =>
    candidate === "overlapping"
      ? "the values of both sides overlap"
      : `every value of the candidate is ${candidate}`,
  iterations: () => "iterations of one process, which are not independent trials",
  "partners-missing": ({ runs }) =>
    `${runs} runs without a partner in the same execution are left out of the test`,
  "run-far-off": ({ side, index, of, file, offPct }) =>
    `run ${index} of ${of} of the ${side}${file === null ? "" : ` (${file})`} is ${signed(offPct)} % off the others: look at it before you believe the mean`,
  "no-bound": ({ n }) => `no bound at n = ${n}: the interval reaches beyond a tenth and ten times`,
  "lonely-run": ({ side }) =>
    `one run of the ${side}, held against what the runs of the ${other(side)} and A/A pairs differ by`,
  "own-noise": () => "repeated runs of this commit differ by as much",
  "pairs-too-few": ({ pairs }) =>
    `one run against ${pairs} A/A pairs: too few to tell an effect from a rare bad run`,
  "no-spread": () =>
    "no spread on either side: the difference is exact as far as it was printed, and no t test exists",
  "no-spread-in-family": () => "no spread on either side: the noise is that of the family",
  "family-coarse": () => "more than half of the family has no spread: the values are too coarse",
  drift: ({ side, slopePct, p }) =>
    `the ${side} drifts over its runs (${slopePct > 0 ? "+" : ""}${slopePct.toPrecision(2)} % a run, Mann-Kendall p ${p.toPrecision(1)}): measure both sides in turns`,
  "runs-correlated": ({ side, lag1, runs, worth }) =>
    `runs of the ${side} follow each other (lag-1 ${lag1.toFixed(2)}): ${runs} are worth about ${worth}`,
  "small-but-real": ({ marginPct }) =>
    `small but real: established, and smaller than the margin of ${marginPct} %`,
  "not-held-together": ({ q, rows }) =>
    `by itself an effect (q ${q.toPrecision(2)}), and none over the ${rows} comparisons that decide together`,
  "ranks-disagree": ({ p, shiftPct, low, high }) =>
    `the ranks disagree (Mann-Whitney p ${p.toPrecision(2)}, Hodges-Lehmann ${signed(shiftPct)} % [${signed(low)}, ${signed(high)}]): outliers or two modes`,
  "not-worth-it": ({ cap, effectPct }) =>
    `more than ${cap} trials per side for an effect of ${effectPct.toFixed(1)} %: not worth it`,
};

/** What a confounded difference was held against. */
const controlWords = {
  own: (commits: number) =>
    `unchanged code of this commit, with what later places of ${commits} other commits differ by, differs`,
  controls: (commits: number) => `unchanged code of ${commits} other commits differs`,
  pairs: (commits: number) => `${commits} other commits differ`,
} as const;

const sameWords = {
  "empty-patch": "the patch is empty",
  "off-path": "nothing that is changed is loaded on the target",
  "same-patch": "the patch is the human change",
  "same-code": "the same patch",
} as const;

/** A reason in words; the sentence has no full stop and holds text of files as it stands there. */
export function reasonWords({ kind, args }: Reason): string {
  // the table above has for each kind a function of its own arguments
  return (words[kind] as (args: Reason["args"]) => string)(args);
}

/** All of them, one after the other. */
export function reasonsWords(reasons: readonly Reason[]): string {
  return reasons.map((each) => reasonWords(each)).join("; ");
}

/** A class of reasons, where pairs are counted by why: figures differ from pair to pair. */
export function reasonClass(reason: Reason): string {
  return reason.kind === "workload-differs" ? `different ${reason.args.field}` : reasonWords(reason);
}

function other(side: ArgsOf<"only-side">["side"]): string {
  return side === "reference" ? "candidate" : "reference";
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
}
