import type { CheckedCommitClaim, CommitClaim } from "../model/commitClaims.ts";
import type { FailedExecution } from "../model/failures.ts";
import { agentLabel } from "../model/identity.ts";
import { ranBenchmark, type Run } from "../model/runState.ts";

/** A commit as far as claims look at it. */
export interface ClaimedCommit {
  readonly hash: string;
  readonly runs: readonly Run[];
  readonly failures: readonly FailedExecution[];
}

type CommitResult = CheckedCommitClaim["commits"][number];

/** Holds what documents say of commits against their runs. Claims on commits that are not here are left out. */
export function checkCommitClaims(
  claims: readonly CommitClaim[],
  commits: readonly ClaimedCommit[],
): CheckedCommitClaim[] {
  const byShort = new Map(commits.map((commit) => [commit.hash.slice(0, 8), commit]));
  return claims.flatMap(({ commits: named, ...claim }) => {
    const own = named.flatMap((short) => byShort.get(short) ?? []);
    if (own.length === 0) return [];
    return [{ ...claim, named: named.length, commits: own.map((commit) => checked(claim, commit)) }];
  });
}

function checked(claim: Omit<CommitClaim, "commits">, commit: ClaimedCommit): CommitResult {
  if (claim.kind === "cause") return checkedCause(claim, commit);
  return claim.kind === "several-gpus" ? checkedGpus(commit) : checkedMeasured(claim, commit);
}

/** A measured run contradicts that there can be none. */
function checkedMeasured(
  { kind, pipeline, variant }: Omit<CommitClaim, "commits">,
  { hash, runs }: ClaimedCommit,
): CommitResult {
  const run = runs.find(
    (each) =>
      ranBenchmark(each) &&
      (kind !== "no-agent" || each.variant === "agent") &&
      (pipeline === undefined || each.pipeline === pipeline) &&
      (variant === undefined || each.variant === variant),
  );
  if (run === undefined) return { commit: hash, result: "undecided", why: null, origin: null };
  const whose = run.agent === undefined ? run.variant : `agent ${agentLabel(run.agent)}`;
  return {
    commit: hash,
    result: "contradicted",
    why: `${whose} is measured in pipeline ${run.pipeline}`,
    origin: { file: run.file, pointer: run.pointer },
  };
}

/** How many GPUs a run had is decisive only where its file says so. */
function checkedGpus({ hash, runs }: ClaimedCommit): CommitResult {
  const known = runs.filter((run) => ranBenchmark(run) && run.workload.gpuCount !== undefined);
  const run = known.find(({ workload }) => workload.gpuCount === 1) ?? known[0];
  if (run === undefined) return { commit: hash, result: "undecided", why: null, origin: null };
  const count = run.workload.gpuCount ?? 0;
  return {
    commit: hash,
    result: count === 1 ? "contradicted" : "borne-out",
    why: `${run.variant} is measured on ${count} ${count === 1 ? "GPU" : "GPUs"} in pipeline ${run.pipeline}`,
    origin: { file: run.file, pointer: run.pointer },
  };
}

function checkedCause(
  { classes = [], pipeline }: Pick<CommitClaim, "classes" | "pipeline">,
  { hash, failures }: ClaimedCommit,
): CommitResult {
  const own = failures.filter((failure) => pipeline === undefined || failure.pipeline === pipeline);
  const borneOut = own.find(({ class: name }) => classes.includes(name));
  const other = own.find(({ side }) => side !== "unknown");
  const decisive = borneOut ?? other;
  if (decisive === undefined) return { commit: hash, result: "undecided", why: null, origin: null };
  return {
    commit: hash,
    result: borneOut === undefined ? "contradicted" : "borne-out",
    why: `${decisive.title} (${decisive.class}) in pipeline ${decisive.pipeline}`,
    origin: decisive.chain[0]?.origin ?? { file: decisive.file, pointer: decisive.pointer },
  };
}
