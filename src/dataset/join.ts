import { compareText } from "../model/order.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { Sourced } from "../model/facts.ts";
import type {
  Change,
  CommitRecord,
  CurationRecord,
  DatasetRecord,
  Image,
  Mode,
  Project,
  RunRecord,
  Variant,
} from "../model/records.ts";
import type { RunCopy } from "../model/copies.ts";
import { type CommitEvidence, commitEvidence } from "../model/evidence.ts";
import type { FailedExecution } from "../model/failures.ts";
import { type Run, timesFunctions } from "../model/runState.ts";
import { PLANNED } from "../model/plannedTrials.ts";
import { withoutCopies } from "./copies.ts";
import { type OwnBenchmark, ownBenchmark } from "./ownBenchmark.ts";
import { type FoundCopy, stamped, type StampKnowledge } from "./runStates.ts";

/** Names of the facts that several sources may state about one commit. */
type FactName = keyof CommitRecord["facts"];

/** One commit with everything every source said of it. Nothing is chosen yet but the order. */
export interface JoinedCommit {
  /** First 8 hex digits: what everything is joined by. */
  readonly id: string;
  /** The longest hash any source has. */
  readonly hash: string;
  readonly project: Project | null;
  readonly subject: readonly Sourced<string>[];
  readonly date: readonly Sourced<string>[];
  readonly parent: readonly Sourced<string>[];
  readonly prUrl: readonly Sourced<string>[];
  readonly instanceId: readonly Sourced<string>[];
  readonly hardware: readonly Sourced<string>[];
  readonly mode: readonly Sourced<Mode>[];
  readonly models: readonly Sourced<readonly string[]>[];
  readonly command: readonly Sourced<string>[];
  readonly image: readonly Sourced<Image>[];
  readonly parentImage: readonly Sourced<Image>[];
  readonly change: { readonly value: Change; readonly file: string } | null;
  readonly records: readonly CommitRecord[];
  /** What its benchmark is: the kind, and the load that its commands state. */
  readonly own: OwnBenchmark;
  /** One run per execution, with what it is and what came of it. */
  readonly runs: readonly Run[];
  /** What is told of those runs a second time. */
  readonly copies: readonly RunCopy[];
  /** Executions that gave no number, each with the one class that explains it. */
  readonly failures: readonly FailedExecution[];
  /** What is known of each variant and agent: the best of its runs. */
  readonly evidence: CommitEvidence;
  readonly curation: readonly CurationRecord[];
  readonly attempts: readonly AttemptRecord[];
}

/** Which format is believed first, per fact; formats not named follow in alphabetical order. */
export type Precedence = Readonly<Record<string, readonly string[]>>;

/** The catalogues that the join asks. */
export interface JoinKnowledge extends StampKnowledge {
  readonly precedence: { readonly formats: Precedence };
}

/**
 * Joins records by the first 8 digits of the commit. The same record read twice (from a file and from an export of
 * it) is one record; of a run and its copies only the run counts (copies.ts). Every run is stamped with what it is and what
 * came of it (runStates.ts).
 */
export function join(records: Iterable<DatasetRecord>, knowledge: JoinKnowledge): JoinedCommit[] {
  const groups = new Map<
    string,
    {
      commits: Map<string, CommitRecord>;
      runs: RunRecord[];
      curation: Map<string, CurationRecord>;
      attempts: Map<string, AttemptRecord>;
    }
  >();
  for (const record of records) {
    if (record.kind === "dataset" || record.kind === "samples") continue;
    const id = record.commit.slice(0, 8);
    const group = groups.get(id) ?? {
      commits: new Map(),
      runs: [] as RunRecord[],
      curation: new Map(),
      attempts: new Map(),
    };
    groups.set(id, group);
    if (record.kind === "commit") keepRicher(group.commits, record);
    else if (record.kind === "run") group.runs.push(record);
    else if (record.kind === "attempt") group.attempts.set(record.id, record);
    else
      group.curation.set(
        `${record.format} ${record.field} ${record.origin.pointer} ${String(record.value)}`,
        record,
      );
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, group]) => {
      const stated = sorted(group.commits);
      const curation = sorted(group.curation);
      const attempts = sorted(group.attempts);
      const hash = longest([...stated, ...group.runs, ...curation, ...attempts]);
      // pages and tables group by the commit's own name, however short the file's was
      const named = <T extends { readonly commit: string }>(items: readonly T[]) =>
        items.map((item) => (item.commit === hash ? item : { ...item, commit: hash }));
      return joined(
        { id, hash },
        { records: stated, ...sortedOut(named(group.runs)), curation, attempts: named(attempts) },
        knowledge,
      );
    });
}

/** The name of a commit that says most of it. */
function longest(records: readonly { readonly commit: string }[]): string {
  return records.reduce((best, { commit }) => (commit.length > best.length ? commit : best), "");
}

/** Two records of one format and place: the one with the digested change wins. */
function keepRicher(commits: Map<string, CommitRecord>, record: CommitRecord): void {
  const key = `${record.format} ${JSON.stringify(record.facts)}`;
  const known = commits.get(key);
  if (known === undefined || (known.change === undefined && record.change !== undefined))
    commits.set(key, record);
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map.entries()].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** The runs of a commit before the stamps. */
interface SortedRuns {
  readonly runs: readonly RunRecord[];
  readonly copies: readonly FoundCopy[];
}

/** Sorted by id and place, result files before progress logs, so that which of two copies counts does not depend on the order of reading. */
function sortedOut(runs: readonly RunRecord[]): SortedRuns {
  const ordered = runs.toSorted(
    (a, b) =>
      compareText(a.id, b.id) ||
      Number(a.snapshot ?? false) - Number(b.snapshot ?? false) ||
      compareText(a.file, b.file) ||
      compareText(a.pointer, b.pointer),
  );
  const { originals, copies } = withoutCopies(ordered);
  return { runs: originals.toSorted((a, b) => compareText(a.id, b.id)), copies };
}

function joined(
  { id, hash }: Pick<JoinedCommit, "id" | "hash">,
  group: Pick<JoinedCommit, "records" | "curation" | "attempts"> & SortedRuns,
  knowledge: JoinKnowledge,
): JoinedCommit {
  const { records, runs, curation, attempts } = group;
  const all = <T>(name: FactName) => sourced<T>(records, name, knowledge.precedence.formats[name] ?? []);
  const everything = [...records, ...runs, ...curation, ...attempts];
  const parents = orElse([...all<string>("parent"), ...runs.flatMap(parentOf)], attempts.flatMap(parentOf));
  const changed = records.find(({ change }) => change !== undefined);
  const stated = {
    id,
    hash,
    project: everything.find(({ project }) => project !== undefined)?.project ?? null,
    subject: all<string>("subject"),
    date: all<string>("date"),
    parent: parents,
    prUrl: all<string>("prUrl"),
    instanceId: all<string>("instanceId"),
    hardware: all<string>("hardware"),
    mode: all<Mode>("mode"),
    models: all<readonly string[]>("models"),
    command: ranAsPlanned(runs) ?? orElse(all<string>("command"), runs.flatMap(commandOfRun)),
    image: all<Image>("image"),
    parentImage: all<Image>("parentImage"),
    change: changed?.change === undefined ? null : { value: changed.change, file: changed.file },
    records,
    curation,
    attempts,
  };
  const own = ownBenchmark(stated, knowledge.commands);
  const states = stamped(runs, group.copies, own, knowledge);
  return { ...stated, own, ...states, evidence: commitEvidence(states.runs) };
}

/** What is stated is believed first, what was done tells where nothing is; of its equal values the first counts. */
function orElse<T>(stated: readonly Sourced<T>[], ran: readonly Sourced<T>[]): readonly Sourced<T>[] {
  if (stated.length > 0) return stated;
  const values = ran.map(({ value }) => value);
  return ran.filter(({ value }, index) => values.indexOf(value) === index);
}

/** Where both sides of a corrected command were measured, it is the commit's benchmark from then on, and none of before. */
function ranAsPlanned(runs: readonly RunRecord[]): readonly Sourced<string>[] | null {
  const own = runs.filter(({ pipeline, command }) => pipeline === PLANNED && command !== undefined);
  const ran = (side: Variant) => own.some(({ variant }) => variant === side);
  if (!ran("baseline") || !ran("human")) return null;
  return orElse([], own.filter(({ variant }) => variant === "human").flatMap(commandOfRun));
}

/** What a run of the benchmark executed, for a commit that nobody recorded a command for. */
function commandOfRun(run: RunRecord): Sourced<string>[] {
  const { command, format, file, pointer } = run;
  if (timesFunctions(run) || command === undefined) return [];
  return [{ value: command, format, origin: { file, pointer } }];
}

/** What a run was compared with, or an agent started from. */
function parentOf(record: RunRecord | AttemptRecord): Sourced<string>[] {
  const { parent: value, format, file } = record;
  const pointer = record.kind === "run" ? record.pointer : "";
  return value === undefined ? [] : [{ value, format, origin: { file, pointer } }];
}

function sourced<T>(
  records: readonly CommitRecord[],
  name: FactName,
  order: readonly string[],
): Sourced<T>[] {
  const rank = (format: string) => {
    const index = order.indexOf(format);
    return index < 0 ? order.length : index;
  };
  return records
    .flatMap(({ facts, file, format }) => {
      const found = facts[name];
      if (found === undefined) return [];
      const quote = found.quote === undefined ? {} : { quote: found.quote };
      return [{ value: found.value as T, format, origin: { file, pointer: found.pointer, ...quote } }];
    })
    .sort(
      (a, b) =>
        rank(a.format) - rank(b.format) ||
        compareText(a.format, b.format) ||
        compareText(a.origin.file, b.origin.file),
    );
}
