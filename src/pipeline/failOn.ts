import type { Analysis } from "../model/analysis.ts";
import type { Finished } from "../model/finished.ts";

/** 1 when what the user named was found; 2 for a crash under `--fail-on crashed`; findings alone fail nothing. */
export function exitCodeFor(
  { verdicts, outcomes, problems }: Analysis,
  failOn: string | undefined,
): Finished["exitCode"] {
  const has = (status: string) => verdicts.some((verdict) => verdict.status === status);
  switch (failOn) {
    case "unusable":
      return has("unusable") ? 1 : 0;
    case "fixable":
      return has("unusable") || has("fixable") ? 1 : 0;
    case "problem":
      return problems.length > 0 ? 1 : 0;
    case "crashed":
      return outcomes.some(({ kind }) => kind === "crashed") ? 2 : 0;
    default:
      return 0;
  }
}
