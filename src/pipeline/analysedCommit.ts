import type { CommitComparisons } from "../effects/comparisons.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { AnalysedCommit, CorrectedCommand } from "../model/analysis.ts";
import type { Facts, Sourced } from "../model/facts.ts";

/** The part of a commit that goes into analysis.json. */
export function analysedCommit(
  joined: JoinedCommit,
  facts: Facts,
  comparisons: CommitComparisons,
  corrected: CorrectedCommand | null,
): AnalysedCommit {
  const model = facts.command?.workload.model;
  const first = <T>(values: readonly Sourced<T>[]) => values[0] ?? null;
  return {
    commit: joined.hash,
    short: joined.id,
    project: joined.project,
    subject: first(joined.subject),
    date: first(joined.date),
    parent: first(joined.parent),
    prUrl: first(joined.prUrl),
    instanceId: first(joined.instanceId),
    hardware: first(joined.hardware),
    mode: joined.own.mode,
    model:
      facts.command === undefined || model === undefined
        ? null
        : { value: model.value, origin: facts.command.origin, format: joined.command[0]?.format ?? "" },
    command: first(joined.command),
    otherCommands: facts.conflicts.find(({ fact }) => fact === "command")?.values.slice(1) ?? [],
    components: (facts.components ?? []).map(({ component, share, files }) => ({
      id: component.id,
      component: component.component,
      level: component.level,
      share: Math.round(share * 1000) / 1000,
      files: [...files],
    })),
    changedFiles: (facts.change?.files ?? []).map(({ path, added, removed, hunks }) => ({
      path,
      added,
      removed,
      symbols: [...new Set(hunks.flatMap(({ symbol }) => symbol ?? []))],
    })),
    exercises: exercisesOf(facts),
    corrected,
    images: [...facts.images],
    parents: [...facts.parents],
    parentGaps: [...facts.parentGaps],
    curation: joined.curation.map(({ field, value, origin }) => ({ field, value, origin })),
    evidence: joined.evidence,
    comparableBaseline: comparisons.all.some(
      ({ reference, candidate, conclusion, reasons }) =>
        reference.variant === "baseline" &&
        candidate.variant === "human" &&
        conclusion !== "not-comparable" &&
        reasons.length === 0,
    ),
    primary: comparisons.primary?.id ?? null,
    perfChange: comparisons.perfChange?.id ?? null,
  };
}

/** Conditions of the changed component, then the switches that turn the change on. */
function exercisesOf({ requirements = [], switches }: Facts): AnalysedCommit["exercises"] {
  return [
    ...requirements.map(({ match, why, met, found }) => ({
      component: match.component.component,
      what: why,
      met,
      found,
    })),
    ...switches.map(({ name, on }) => ({
      component: "switch",
      what: `the changed code runs only with ${name}`,
      met: on,
      found: on ? `${name} is set` : `no ${name} in the command`,
    })),
  ];
}
