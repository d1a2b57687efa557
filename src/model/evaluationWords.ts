import type { Evaluation } from "./attempts.ts";

const outcomes: Readonly<Record<Evaluation["outcome"], string>> = {
  resolved: "resolved",
  passed: "tests passed",
  failed: "tests failed",
  hacked: "games the benchmark",
  "not-applied": "patch does not apply",
  "empty-patch": "no patch",
  error: "the evaluation failed",
  "not-evaluated": "not evaluated",
};

/** What an evaluation says of an attempt, and that it is the evaluation who says so. */
export function evaluationWords({ outcome, speedup }: Pick<Evaluation, "outcome" | "speedup">): string {
  return `its evaluation says: ${outcomeWords({ outcome, speedup })}`;
}

/** The outcome alone, with the ratio that the report gives. */
export function outcomeWords({
  outcome,
  speedup,
}: {
  readonly outcome: Evaluation["outcome"];
  readonly speedup?: number | undefined;
}): string {
  const ratio = speedup === undefined ? "" : `, ${speedup.toPrecision(3)} × the baseline's speed`;
  return `${outcomes[outcome]}${ratio}`;
}
