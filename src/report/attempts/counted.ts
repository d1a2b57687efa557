import type { AnalysedAttempt, LadderStep } from "../../model/attempts.ts";
import { ladderStepSchema } from "../../model/attempts.ts";

/** The steps in the words of a column head. */
export const stepWords: Readonly<Record<LadderStep, string>> = {
  "not-marked-success": "Not marked success",
  "patch-empty": "Patch empty",
  "wrong-files-only": "Wrong files only",
  "syntax-invalid": "Syntax invalid",
  "template-only": "Template only",
  "does-not-apply": "Does not apply",
  "did-not-run": "Did not run",
  "not-measured": "Not measured",
  "not-established": "Not established",
  established: "Established",
};
export const steps: readonly LadderStep[] = ladderStepSchema.options;

/** Copies of a run directory are no attempts of their own; they stand in the list and in no rate. */
export function counted(attempts: readonly AnalysedAttempt[]): AnalysedAttempt[] {
  return attempts.filter(({ copyOf }) => copyOf === undefined);
}

/** Stopped before the patch: what was spent on it is lost. */
export function isLost({ ladder }: AnalysedAttempt): boolean {
  return ladder.step === "not-marked-success" || ladder.step === "patch-empty";
}

export function sumOf<T>(items: readonly T[], valueOf: (item: T) => number | undefined): number {
  return items.reduce((sum, item) => sum + (valueOf(item) ?? 0), 0);
}
