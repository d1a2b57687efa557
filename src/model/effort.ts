import type { CorrectionKind } from "./correction.ts";
import type { Finding } from "./finding.ts";
import type { Effort } from "./verdict.ts";

/** How much work a correction is: words are trivial, another program is low, another procedure is medium. */
const ofKind: Readonly<Record<CorrectionKind, Effort>> = {
  "insert-space": "trivial",
  "replace-text": "trivial",
  "rename-flag": "trivial",
  "drop-flag": "trivial",
  "add-flag": "trivial",
  "set-value": "trivial",
  "set-env": "trivial",
  "replace-model": "trivial",
  "move-flag-to-server": "low",
  "replace-script": "low",
  "replace-command": "low",
  "take-server": "trivial",
  "split-per-variant": "medium",
  "repeat-runs": "medium",
};

/** The smallest first. */
export const efforts: readonly Effort[] = ["none", "trivial", "low", "medium", "high"];

export function byEffort(a: Effort, b: Effort): number {
  return efforts.indexOf(a) - efforts.indexOf(b);
}

/** What a finding costs: the hardest of its corrections; without one what its rule says; else a person must decide. */
export function effortOf(
  { correction, corrections = [] }: Pick<Finding, "correction" | "corrections">,
  ofRule: Effort | undefined,
): Effort {
  const all = [...(correction === undefined ? [] : [correction]), ...corrections];
  return (
    all
      .map(({ kind }) => ofKind[kind])
      .toSorted(byEffort)
      .at(-1) ??
    ofRule ??
    "high"
  );
}
