import type { AttemptClaim, AttemptCondition, CheckedClaim } from "../model/attemptClaims.ts";
import { attemptAgent } from "../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../model/attempts.ts";
import type { Overlap, PatchAnswers } from "../model/patchFacts.ts";
import { wilsonInterval } from "../stats/wilson.ts";

/**
 * Holds what documents say of agents' runs against the attempts. Copies do not count. What the files cannot decide
 * widens the range of what may be true; a claim is contradicted only where it lies outside that range. Where the files
 * are a part of what the document saw, they are a sample of it. A claim on attempts that are not here is left out.
 */
export function checkClaims(
  claims: readonly AttemptClaim[],
  attempts: readonly AnalysedAttempt[],
): CheckedClaim[] {
  const own = attempts.filter(({ copyOf }) => copyOf === undefined);
  const sizes = new Map<string, number>();
  for (const attempt of own) sizes.set(batchOf(attempt), (sizes.get(batchOf(attempt)) ?? 0) + 1);
  const sizeOf = (attempt: AnalysedAttempt) => sizes.get(batchOf(attempt)) ?? 1;
  return claims.flatMap((claim) => {
    const inScope = own.filter(
      (attempt) => isInScope(claim, attempt) && sizeOf(attempt) >= (claim.scope.batchOf ?? 1),
    );
    return inScope.length === 0 ? [] : [checked(claim, inScope)];
  });
}

function batchOf(attempt: AnalysedAttempt): string {
  return `${attempt.run ?? attempt.id}\n${attemptAgent(attempt)}`;
}

function isInScope({ scope }: AttemptClaim, attempt: AnalysedAttempt): boolean {
  const { project, agent, commit, attempt: id, item, before } = scope;
  return (
    (project === undefined || attempt.project === project) &&
    (agent === undefined || attempt.agent?.name === agent) &&
    (commit === undefined || attempt.commit.startsWith(commit)) &&
    (id === undefined || attempt.id === id || attempt.id.endsWith(`/${id}`)) &&
    (item === undefined || attempt.id.slice(attempt.id.lastIndexOf("/") + 1).startsWith(item)) &&
    (before === undefined || (attempt.writtenAt !== undefined && attempt.writtenAt < before))
  );
}

type Truth = boolean | null;

function checked(claim: AttemptClaim, attempts: readonly AnalysedAttempt[]): CheckedClaim {
  const { measure } = claim;
  const among = measure.kind === "share" ? measure.among : "any";
  const fields = attempts.filter((attempt) => truthOf(among, attempt) === true);
  const truths =
    measure.unit === "attempt"
      ? fields.map((each) => truthOf(measure.of, each))
      : byCommit(fields, measure.of);
  const yes = truths.filter((truth) => truth === true).length;
  const undecided = truths.filter((truth) => truth === null).length;
  const scale = measure.kind === "count" ? 1 : Math.max(1, truths.length);
  const found = {
    least: yes / scale,
    most: (yes + undecided) / scale,
    yes,
    undecided,
    total: truths.length,
  };
  const proofs = fields.filter((each) => truthOf(measure.of, each) === true);
  return {
    ...claim,
    found,
    inScope: attempts.length,
    result: resultOf(claim, found, attempts.length),
    origins: (proofs.length > 0 ? proofs : fields).slice(0, 3).map(({ ladder }) => ladder.origin),
  };
}

function resultOf(
  { claimed: [from, to], attempts, measure }: AttemptClaim,
  { least, most, yes, undecided, total }: CheckedClaim["found"],
  here: number,
): CheckedClaim["result"] {
  if (total === 0) return "undecided";
  const isPart = attempts !== undefined && here < attempts;
  if (isPart) {
    // what is not here can only add to a count, and may bend a share as far as a sample may be off
    if (measure.kind === "count") return least > to ? "contradicted" : "undecided";
    const low = wilsonInterval(yes, total)?.low ?? 0;
    const high = wilsonInterval(yes + undecided, total)?.high ?? 1;
    return high < from || low > to ? "doubted" : "undecided";
  }
  if (most < from || least > to) return "contradicted";
  return least >= from && most <= to ? "holds" : "undecided";
}

/** A commit fulfils what one of its attempts fulfils; it is undecided where none does and one may. */
function byCommit(attempts: readonly AnalysedAttempt[], condition: AttemptCondition): Truth[] {
  const truths = new Map<string, Truth>();
  for (const attempt of attempts) {
    const key = attempt.commit.slice(0, 8);
    const truth = truthOf(condition, attempt);
    const known = truths.get(key);
    truths.set(
      key,
      known === true || truth === true ? true : known === null || truth === null ? null : false,
    );
  }
  return [...truths.values()];
}

const answers: Readonly<Partial<Record<AttemptCondition, keyof PatchAnswers>>> = {
  "wrong-files-only": "wrongFilesOnly",
  "syntax-invalid": "syntaxInvalid",
  "template-only": "templateOnly",
};

/** null: the files cannot decide it. */
function truthOf(condition: AttemptCondition, { status, patch, ladder }: AnalysedAttempt): Truth {
  if (condition === "any") return true;
  if (condition === "marked-success") return status === "unknown" ? null : status === "success";
  if (condition === "patched") return patch === undefined ? null : !patch.empty;
  if (condition === "established") return ladder.step === "established";
  if (patch === undefined) return null;
  if (patch.empty) return false;
  if (condition === "files-off") return isOff(patch.facts?.overlap);
  const question = answers[condition];
  if (question === undefined) return null;
  const answer = patch.facts?.answers[question].answer ?? "undecided";
  return answer === "undecided" ? null : answer === "yes";
}

/** Without the human change nobody can tell which files were wanted. */
function isOff(overlap: Overlap | undefined): Truth {
  return overlap === undefined ? null : overlap.filesMissed.length + overlap.filesBeyond.length > 0;
}
