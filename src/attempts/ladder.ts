import { evaluationWords } from "../model/evaluationWords.ts";
import { type AttemptRecord, type Ladder, type LadderStep, ladderStepSchema } from "../model/attempts.ts";
import type { Comparison } from "../model/comparison.ts";
import { metricLabels } from "../model/metrics.ts";
import type { Origin } from "../model/origin.ts";
import type { PatchAnswers } from "../model/patchFacts.ts";
import { isMicro, isValid, type Run, saysSuccess, succeeded } from "../model/runState.ts";
import { type OwnRuns, ownRuns } from "./attemptRuns.ts";

/** What one step finds: the attempt ends here, it goes on, or the files cannot tell. */
type Found =
  | { readonly is: "proven"; readonly reason: string; readonly origin: Origin }
  | { readonly is: "passed" }
  | { readonly is: "undecided"; readonly why: string };

interface Evidence extends OwnRuns {
  readonly attempt: AttemptRecord;
  /** Comparisons of a baseline with valid runs of this attempt alone. */
  readonly comparisons: readonly Comparison[];
}

const passed: Found = { is: "passed" };

/** One question a step, from the bottom; the order is the ladder's. */
const questions: Readonly<Record<Exclude<LadderStep, "established">, (evidence: Evidence) => Found>> = {
  "not-marked-success": markedSuccess,
  "patch-empty": patchEmpty,
  "wrong-files-only": patchAnswer("wrongFilesOnly"),
  "syntax-invalid": patchAnswer("syntaxInvalid"),
  "template-only": patchAnswer("templateOnly"),
  "does-not-apply": patchAnswer("doesNotApply"),
  "did-not-run": didNotRun,
  "not-measured": notMeasured,
  "not-established": notEstablished,
};

/**
 * Where an attempt stands: at the first step that is proven. Steps the files cannot decide are skipped and listed;
 * an attempt that no step stops has an established effect, with its comparison as evidence.
 */
export function ladderOf(
  attempt: AttemptRecord,
  siblings: readonly AttemptRecord[],
  runs: readonly Run[],
  comparisons: readonly Comparison[],
): Ladder {
  const own = ownRuns(attempt, siblings, runs);
  const valid = new Set(own.measured.filter(isValid).map(({ id }) => id));
  const evidence: Evidence = {
    ...own,
    attempt,
    comparisons: comparisons.filter(
      ({ reference, candidate }) =>
        reference.variant === "baseline" &&
        candidate.runs.length > 0 &&
        candidate.runs.every((run) => valid.has(run)),
    ),
  };
  const undecided: { step: LadderStep; why: string }[] = [];
  const belongs = { undecided, runs: own.measured.map(({ id }) => id).sort(), by: own.by };
  for (const step of ladderStepSchema.options) {
    if (step === "established") break;
    const found = questions[step](evidence);
    if (found.is === "undecided") undecided.push({ step, why: found.why });
    if (found.is === "proven") return { step, reason: found.reason, origin: found.origin, ...belongs };
  }
  return { step: "established", ...established(evidence), ...belongs };
}

function markedSuccess({ attempt }: Evidence): Found {
  const { status, statusText, file, format } = attempt;
  if (status === "success") return passed;
  if (status === "unknown") return { is: "undecided", why: "no file tells how it ended" };
  const pointer = format === "run-summary-1.0" ? "/agent/status" : "/status";
  return {
    is: "proven",
    reason: `its status is ${statusText}${becauseOf(attempt)}`,
    origin: { file, pointer, quote: statusText },
  };
}

/** The first error that is more than noise, where the files hold one. */
function becauseOf({ errors }: AttemptRecord): string {
  const first = errors.find(({ cause }) => cause !== "noise");
  return first === undefined ? "" : `: ${first.title ?? first.text}`;
}

function patchEmpty({ attempt: { patch, evaluation } }: Evidence): Found {
  if (patch === undefined)
    return reported(evaluation, "empty-patch") ?? { is: "undecided", why: "no patch file" };
  if (!patch.empty) return passed;
  return { is: "proven", reason: "its patch is empty", origin: { file: patch.file, pointer: "" } };
}

function patchAnswer(question: keyof PatchAnswers): (evidence: Evidence) => Found {
  return ({ attempt: { patch, evaluation } }) => {
    const refused = question === "doesNotApply" ? reported(evaluation, "not-applied") : undefined;
    if (refused !== undefined) return refused;
    if (patch === undefined) return { is: "undecided", why: "no patch file" };
    const found = patch.facts?.answers[question];
    if (found === undefined) return { is: "undecided", why: "the patch was not read" };
    if (found.answer === "undecided") return { is: "undecided", why: found.why };
    if (found.answer === "no") return passed;
    return { is: "proven", reason: found.why, origin: found.origin ?? { file: patch.file, pointer: "" } };
  };
}

/** What a report says, where it is this. */
function reported(
  evaluation: AttemptRecord["evaluation"],
  outcome: NonNullable<AttemptRecord["evaluation"]>["outcome"],
): Found | undefined {
  if (evaluation?.outcome !== outcome) return undefined;
  return { is: "proven", reason: evaluationWords(evaluation), origin: evaluation.origin };
}

/** Its baseline ran and it did not, or every run of it failed. */
function didNotRun({ attempt, measured, baselines }: Evidence): Found {
  if (measured.some(saysSuccess)) return passed;
  if (measured.length === 0) {
    const failed = reported(attempt.evaluation, "error");
    if (failed !== undefined) return failed;
    if (attempt.evaluation !== undefined && attempt.evaluation.outcome !== "not-evaluated") return passed;
  }
  const failed = measured[0] ?? baselines.find(succeeded);
  if (failed === undefined)
    return {
      is: "undecided",
      why:
        baselines.length > 0
          ? "its evaluation ended before the patch was run"
          : "no run of it is in the files",
    };
  const word = failed.error ?? failed.statusText;
  return {
    is: "proven",
    reason: `${measured.length > 0 ? "every run of it failed" : "its baseline ran, it did not"}: ${word}`,
    origin: { file: failed.file, pointer: failed.pointer },
  };
}

function notMeasured({ attempt, measured, baselines }: Evidence): Found {
  if (measured.some(isValid)) return passed;
  const ran = measured.find(succeeded);
  if (ran !== undefined)
    return {
      is: "proven",
      reason: `its evaluation holds no metric of the commit's benchmark: ${whatItHolds(ran)}`,
      origin: { file: ran.file, pointer: ran.pointer },
    };
  const [run] = [...measured, ...baselines];
  if (run === undefined) {
    const { evaluation } = attempt;
    const report = evaluation === undefined ? "" : `, ${evaluationWords(evaluation)}`;
    return {
      is: "proven",
      reason: `no result in the files belongs to it${report}`,
      origin: evaluation?.origin ?? { file: attempt.file, pointer: "" },
    };
  }
  return {
    is: "proven",
    reason: `its evaluation holds no value of it: ${run.error ?? run.statusText}`,
    origin: { file: run.file, pointer: run.pointer },
  };
}

/** What was measured in the place of the commit's benchmark. */
function whatItHolds(run: Run): string {
  if (isMicro(run)) return "only the time of single functions";
  if (run.otherLoad !== undefined)
    return `another load than the command's (${run.otherLoad.map(({ field }) => field).join(", ")})`;
  return `only ${metricLabels(run.measurements.map(({ metric }) => metric))}`;
}

function notEstablished(evidence: Evidence): Found {
  const improved = improvements(evidence);
  const regressed = evidence.comparisons.filter(({ conclusion }) => conclusion === "regressed");
  if (improved.length > 0 && regressed.length === 0) return passed;
  const [run] = evidence.measured;
  const [against] = regressed;
  const first = against ?? evidence.comparisons[0];
  return {
    is: "proven",
    reason: whyNot(evidence.comparisons, first),
    origin: first?.candidate.origins[0] ?? {
      file: run?.file ?? evidence.attempt.file,
      pointer: run?.pointer ?? "",
    },
  };
}

function whyNot(comparisons: readonly Comparison[], first: Comparison | undefined): string {
  if (first === undefined) return "no baseline is compared with its runs alone";
  const count = (conclusion: Comparison["conclusion"]) =>
    comparisons.filter((each) => each.conclusion === conclusion).length;
  const words = (["improved", "regressed", "equivalent", "inconclusive", "not-comparable"] as const).flatMap(
    (each) => (count(each) === 0 ? [] : [`${count(each)} ${each.replace("-", " ")}`]),
  );
  return `against its baseline: ${words.join(", ")}`;
}

/** Tails are guardrails: they can speak against an effect, not for it. */
function improvements({ comparisons }: Evidence): Comparison[] {
  return comparisons.filter(({ conclusion, statistic }) => conclusion === "improved" && statistic !== "p99");
}

function established(evidence: Evidence): { readonly reason: string; readonly origin: Origin } {
  const [first] = improvements(evidence);
  const origin = first?.candidate.origins[0] ?? { file: evidence.attempt.file, pointer: "" };
  return {
    reason: `faster than its baseline in ${first?.metric ?? "?"}, ${first?.label ?? "several runs"}`,
    origin,
  };
}
