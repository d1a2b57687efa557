import type { JoinedCommit } from "../dataset/join.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { Comparison } from "../model/comparison.ts";
import type { CandidateEffect } from "../model/runFacts.ts";
import { agentLabel } from "../model/identity.ts";
import type { Policy } from "../model/policy.ts";
import { ratiosFrom } from "../model/publishedEffects.ts";
import type { CurationRecord } from "../model/records.ts";
import type { IsOffPath } from "./runCodes.ts";

type Patch = NonNullable<CandidateEffect["patch"]>;

/** The effects of a commit's candidates against its baseline, as tables publish them and as its own runs say. */
export function candidateEffects(
  commit: JoinedCommit,
  comparisons: readonly Comparison[],
  { verdict }: Policy,
  { ratios, isOffPath }: { readonly ratios: ReadonlySet<string>; readonly isOffPath: IsOffPath },
): CandidateEffect[] {
  const patchOf = (label: string) => patchIn(commit.attempts, label, isOffPath);
  const published = commit.curation.flatMap((cell): CandidateEffect[] => {
    if (!isCell(cell)) return [];
    const who = agentLabel(cell.agent);
    const group = `${cell.file} ${cell.metric ?? ""}`;
    const isRatio = ratios.has(placeOf(cell));
    return [
      { group, who, pct: cell.value, isPublished: true, isRatio, origin: cell.origin, patch: patchOf(who) },
    ];
  });
  const measured = speaking(comparisons, verdict).flatMap(
    ({ pipeline, metric, statistic, candidate, effectPct }): CandidateEffect[] => {
      const [origin] = candidate.origins;
      if (effectPct === null || origin === undefined) return [];
      const who = candidate.agent === undefined ? candidate.variant : agentLabel(candidate.agent);
      const patch = candidate.agent === undefined ? humanPatch(commit, isOffPath) : patchOf(who);
      const group = `${pipeline} ${metric} ${statistic}`;
      return [{ group, who, pct: effectPct, isPublished: false, isRatio: false, origin, patch }];
    },
  );
  return [...published, ...measured];
}

/** Against the baseline, of each pipeline on the first of the policy's metrics that two candidates have. */
function speaking(comparisons: readonly Comparison[], { metrics }: Policy["verdict"]): readonly Comparison[] {
  const against = comparisons.filter(({ reference }) => reference.variant === "baseline");
  const pipelines = [...new Set(against.map(({ pipeline }) => pipeline))];
  return pipelines.flatMap((pipeline) => {
    const on = metrics.map(({ metric, statistic }) =>
      against.filter(
        (each) => each.pipeline === pipeline && each.metric === metric && each.statistic === statistic,
      ),
    );
    return on.find(({ length }) => length > 1) ?? on.find(({ length }) => length > 0) ?? [];
  });
}

/** The one patch of an agent's attempts on the commit; null where there is none, or several. */
function patchIn(attempts: readonly AttemptRecord[], label: string, isOffPath: IsOffPath): Patch | null {
  const patches = attempts.flatMap(({ agent, patch }) =>
    agent !== undefined && agentLabel(agent) === label && patch !== undefined ? [patch] : [],
  );
  const [first, ...rest] = patches;
  if (first === undefined || rest.some(({ textSha256 }) => textSha256 !== first.textSha256)) return null;
  if (first.empty) return { idle: "empty-patch", sha256: first.textSha256, files: [] };
  const changed = first.facts?.files ?? [];
  const isIdle =
    first.facts?.answers.wrongFilesOnly.answer === "yes" || isOffPath(changed.map(({ path }) => path));
  const files = changed.flatMap(({ path, kind }) => (kind === "source" ? [path] : []));
  return { idle: isIdle ? "off-path" : null, sha256: first.textSha256, files };
}

function humanPatch({ change, hash }: JoinedCommit, isOffPath: IsOffPath): Patch | null {
  if (change === null) return null;
  const files = change.value.files.map(({ path }) => path);
  return { idle: isOffPath(files) ? "off-path" : null, sha256: hash, files };
}

type Cell = CurationRecord & { readonly value: number; readonly agent: NonNullable<CurationRecord["agent"]> };

function isCell(record: CurationRecord): record is Cell {
  return record.field === "agent-effect" && typeof record.value === "number" && record.agent !== undefined;
}

function placeOf({ file, origin }: CurationRecord): string {
  return `${file}#${origin.pointer}`;
}

/**
 * Cells of published tables that are ratios to 100 in a column of one table and project that holds differences as well: such a ratio
 * reads like an effect of 100 %.
 */
export function ratiosAmong(commits: readonly JoinedCommit[], claims: Policy["claims"]): Set<string> {
  const columns = new Map<string, Cell[]>();
  for (const { curation, project } of commits)
    for (const cell of curation.filter(isCell)) {
      const column = `${cell.file} ${cell.project ?? project ?? ""}`;
      columns.set(column, [...(columns.get(column) ?? []), cell]);
    }
  if (claims === undefined) return new Set();
  return new Set(
    [...columns.values()].flatMap((cells) => {
      const values = cells.map(({ value }) => value);
      const from = ratiosFrom(values, claims);
      return from === null ? [] : cells.filter(({ value }) => value >= from).map(placeOf);
    }),
  );
}
