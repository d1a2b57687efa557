import type { Analysis } from "../model/analysis.ts";
import type { Finished } from "../model/finished.ts";
import type { HistoryRecord } from "../model/history.ts";
import { UserError } from "../model/userError.ts";
import type { Verdict } from "../model/verdict.ts";

const NEW_UNUSABLE = "new-unusable";

/**
 * 1 when what the user named was found; 2 for a crash under `--fail-on crashed`; findings alone fail nothing.
 *
 * @param before the record of the earlier report, where one was named
 * @throws UserError where the answer needs an earlier report and none was named
 */
export function exitCodeFor(
  { verdicts, outcomes, problems }: Analysis,
  failOn: string | undefined,
  before?: HistoryRecord,
): Finished["exitCode"] {
  const has = (status: string) => verdicts.some((verdict) => verdict.status === status);
  switch (failOn) {
    case "unusable":
      return has("unusable") ? 1 : 0;
    case "fixable":
      return has("unusable") || has("fixable") ? 1 : 0;
    case NEW_UNUSABLE:
      refuseFirst(failOn, before);
      return before !== undefined && newlyUnusable(verdicts, before).length > 0 ? 1 : 0;
    case "problem":
      return problems.length > 0 ? 1 : 0;
    case "crashed":
      return outcomes.some(({ kind }) => kind === "crashed") ? 2 : 0;
    default:
      return 0;
  }
}

/** Before the work starts: what needs an earlier report cannot do without. */
export function refuseFirst(failOn: string | undefined, before: HistoryRecord | undefined): void {
  if (failOn === NEW_UNUSABLE && before === undefined)
    throw new UserError(
      `--fail-on ${NEW_UNUSABLE} needs an earlier report`,
      "benchtriage check or report with --since REPORT",
    );
}

/** Commits that are unusable and were not, also those that the earlier report did not have. */
export function newlyUnusable(verdicts: readonly Verdict[], { commits }: HistoryRecord): Verdict[] {
  return verdicts.filter(
    ({ commit, status }) => status === "unusable" && commits[commit.slice(0, 8)]?.status !== "unusable",
  );
}
