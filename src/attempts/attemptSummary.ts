import { type AnalysedAttempt, ladderStepSchema } from "../model/attempts.ts";
import {
  attemptAgent,
  type AttemptBatch,
  type AttemptCommit,
  type AttemptPattern,
  type AttemptSummary,
  hasPatch,
  isMarked,
  hasValidRun,
} from "../model/attemptSummary.ts";
import type { Finding } from "../model/finding.ts";
import { compareText } from "../model/order.ts";

const steps = ladderStepSchema.options;

/** Counts over all attempts; copies count in their own columns only. Sorted by key, so that order does not matter. */
export function summarise(
  attempts: readonly AnalysedAttempt[],
  findings: readonly Finding[],
): AttemptSummary {
  return {
    batches: grouped(attempts, (each) => [each.run ?? "?", attemptAgent(each)]).map(batchOf),
    commits: grouped(attempts, (each) => [each.commit.slice(0, 8), attemptAgent(each)]).map(commitOf),
    patterns: patternsOf(attempts, findings),
  };
}

type Group = readonly [key: readonly [string, string], attempts: readonly AnalysedAttempt[]];

function grouped(
  attempts: readonly AnalysedAttempt[],
  keyOf: (attempt: AnalysedAttempt) => readonly [string, string],
): Group[] {
  const groups = new Map<string, { key: readonly [string, string]; attempts: AnalysedAttempt[] }>();
  for (const attempt of attempts) {
    const key = keyOf(attempt);
    const group = groups.get(key.join("\n")) ?? { key, attempts: [] };
    groups.set(key.join("\n"), group);
    group.attempts.push(attempt);
  }
  return [...groups.values()]
    .toSorted((a, b) => compareText(a.key.join("\n"), b.key.join("\n")))
    .map((group) => [group.key, group.attempts]);
}

function batchOf([[run, agent], all]: Group): AttemptBatch {
  const own = all.filter(({ copyOf }) => copyOf === undefined);
  const furthest = Math.max(-1, ...own.map(({ ladder }) => steps.indexOf(ladder.step)));
  return {
    run,
    agent,
    attempts: own.length,
    copies: all.length - own.length,
    marked: own.filter(isMarked).length,
    failed: own.filter(({ returnCode }) => returnCode !== undefined && returnCode !== 0).length,
    patched: own.filter(hasPatch).length,
    measured: own.filter(hasValidRun).length,
    medianS: median(own.flatMap(({ durationS }) => durationS ?? [])),
    inputTokens: total(own.flatMap(({ tokens }) => tokens?.input ?? [])),
    furthest: steps[furthest] ?? null,
  };
}

function total(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function commitOf([[commit, agent], all]: Group): AttemptCommit {
  const own = all.filter(({ copyOf }) => copyOf === undefined);
  const ended = own.filter(({ status }) => status !== "unknown");
  const marked = ended.filter(isMarked).length;
  const counts = steps.map(
    (step) => [step, own.filter(({ ladder }) => ladder.step === step).length] as const,
  );
  return {
    commit,
    agent,
    attempts: own.length,
    copies: all.length - own.length,
    ended: ended.length,
    marked,
    flips: marked > 0 && marked < ended.length,
    steps: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}

/** Everything that can be said of an attempt and how many it is said of. */
function patternsOf(attempts: readonly AnalysedAttempt[], findings: readonly Finding[]): AttemptPattern[] {
  const found = new Map<string, { attempts: Set<string>; commits: Set<string> }>();
  const add = (kind: AttemptPattern["kind"], pattern: string, attempt: string, commit: string) => {
    const key = `${kind} ${pattern}`;
    const sets = found.get(key) ?? { attempts: new Set(), commits: new Set() };
    found.set(key, sets);
    sets.attempts.add(attempt);
    sets.commits.add(commit.slice(0, 8));
  };
  for (const { id, commit, ladder, errors, copyOf } of attempts) {
    if (copyOf !== undefined) continue;
    add("ladder", ladder.step, id, commit);
    for (const error of errors) add("error", error.class ?? "unknown", id, commit);
  }
  for (const { attempt, commit, rule, messageId } of findings) {
    if (attempt !== undefined) add("finding", `${rule}/${messageId}`, attempt, commit ?? "");
  }
  return [...found]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, sets]) => {
      const [kind = "", pattern = ""] = key.split(" ");
      return {
        kind: kind as AttemptPattern["kind"],
        pattern,
        attempts: sets.attempts.size,
        commits: sets.commits.size,
      };
    });
}
