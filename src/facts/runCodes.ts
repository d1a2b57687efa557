import { ownRuns } from "../attempts/attemptRuns.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { AttemptPatch, AttemptRecord } from "../model/attempts.ts";
import type { Gpu, SignalCatalogue } from "../model/catalogues.ts";
import { agentLabel } from "../model/identity.ts";
import type { RunCode, RunCodes } from "../model/runCode.ts";
import type { Run } from "../model/runState.ts";
import { isIgnoredPath, signalsOfPath } from "../patches/signals.ts";
import { runsOn } from "./hardware.ts";

const BASE = "baseline";
const HUMAN = "human";

/**
 * The code of every run that is known to be one of another variant's, or its own. Patches are those that attempts
 * are proven to have had measured; a run of an agent with unknown patch has no code here.
 */
export function codesOf(commits: readonly JoinedCommit[], signals: SignalCatalogue, target: Gpu): RunCodes {
  const isOffPath = offPath(signals, target);
  return new Map(commits.flatMap((commit) => [...codesIn(commit, isOffPath)]));
}

/** Whether none of these files is ever loaded on the target. */
export type IsOffPath = (paths: readonly string[]) => boolean;

function codesIn(commit: JoinedCommit, isOffPath: IsOffPath): RunCodes {
  const paths = commit.change?.value.files.map(({ path }) => path) ?? [];
  const human: RunCode = isOffPath(paths) ? { code: BASE, as: "off-path" } : { code: HUMAN };
  const codes = new Map<string, RunCode>();
  for (const { id, variant } of commit.runs) {
    if (variant === "baseline") codes.set(id, { code: BASE });
    if (variant === "human") codes.set(id, human);
  }
  for (const attempt of commit.attempts) {
    const code = codeOf(attempt.patch, isOffPath);
    if (code !== null) for (const { id } of measuredOf(attempt, commit)) codes.set(id, code);
  }
  return codes;
}

/** The attempt's own runs; of an agent that changed nothing in any attempt every run is one of nothing. */
function measuredOf(attempt: AttemptRecord, { attempts, runs }: JoinedCommit): readonly Run[] {
  const own = ownRuns(attempt, attempts, runs).measured;
  const { agent } = attempt;
  if (own.length > 0 || agent === undefined) return own;
  const label = agentLabel(agent);
  const isSame = (each: Pick<AttemptRecord, "agent">) =>
    each.agent !== undefined && agentLabel(each.agent) === label;
  const changedNothing = attempts.filter(isSame).every(({ patch }) => patch?.empty === true);
  return changedNothing ? runs.filter((run) => run.variant === "agent" && isSame(run)) : [];
}

function codeOf(patch: AttemptPatch | undefined, isOffPath: IsOffPath): RunCode | null {
  if (patch?.empty === true) return { code: BASE, as: "empty-patch" };
  if (patch?.facts === undefined) return null;
  const { answers, files, overlap } = patch.facts;
  if (answers.wrongFilesOnly.answer === "yes" || isOffPath(files.map(({ path }) => path)))
    return { code: BASE, as: "off-path" };
  if (overlap?.whole === true && overlap.filesBeyond.length === 0) return { code: HUMAN, as: "same-patch" };
  return { code: patch.textSha256 };
}

/**
 * Whether none of the files is ever loaded on the target: each is a test or document, or written for other hardware. A recipe of
 * the image is none of these.
 */
export function offPath(catalogue: SignalCatalogue, target: Gpu): IsOffPath {
  const foreign = new Set(catalogue.signals.filter((each) => !runsOn(each, target)).map(({ id }) => id));
  return (paths) =>
    paths.length > 0 &&
    paths.every(
      (path) =>
        (isIgnoredPath(catalogue, path) && !/docker/i.test(path)) ||
        signalsOfPath(catalogue, path).some((signal) => foreign.has(signal)),
    );
}
