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
    model: modelOf(facts),
    command: first(facts.commands),
    otherCommands: [...otherCommands(joined, facts)],
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
    ...toldOf(joined),
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

/** The author's words may stand in another file than the diff. */
function toldOf({ change, records }: JoinedCommit): Pick<AnalysedCommit, "told"> {
  if (change === null) return {};
  const { file, value } = change;
  const said = records.flatMap(({ change: other, file: where }) =>
    other?.purpose === undefined ? [] : [{ ...other.purpose, file: where }],
  );
  const purpose = said.find(({ where }) => where === "discussion") ?? said[0];
  return {
    told: {
      ...(purpose === undefined
        ? {}
        : { purpose: { text: purpose.text, origin: { file: purpose.file, pointer: purpose.pointer } } }),
      switches: [...value.flags, ...value.envs].map(({ name, path, default: set, pointer }) => ({
        name,
        path,
        default: set,
        origin: { file, pointer },
      })),
      replaced: [...(value.replaced ?? [])],
      ...(value.excerpt === undefined ? {} : { excerpt: value.excerpt }),
      file,
    },
  };
}

/** The model of the chosen command, or the one that the catalogue knows by another source. */
function modelOf({ command, commands, model }: Facts): AnalysedCommit["model"] {
  const format = commands[0]?.format ?? "";
  const named = command?.workload.model;
  if (command !== undefined && named !== undefined)
    return { value: named.value, origin: command.origin, format };
  return model === undefined ? null : { value: model.id, origin: model.origin, format };
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

/** Those that differ from the one that is judged. */
function otherCommands({ command }: JoinedCommit, { conflicts }: Facts): JoinedCommit["command"] {
  const [, ...others] = conflicts.find(({ fact }) => fact === "command")?.values ?? [];
  return command.filter((each) => others.includes(each));
}
