import type { AttemptPartRecord } from "../model/attemptParts.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { Problem } from "../model/records.ts";
import { grouped } from "./attemptCopies.ts";

/** Reports on tasks, given to the attempts of these tasks. */
export interface Evaluated {
  readonly attempts: readonly AttemptRecord[];
  /** Reports on tasks of which there is no attempt. */
  readonly left: readonly AttemptPartRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Gives every report to the attempt at its task: never to one whose model and agent it contradicts; of several to the one whose model or
 * agent its path names, else to the only one in the nearest folder. Where several remain, nobody knows whose it is.
 */
export function withEvaluations(
  attempts: readonly AttemptRecord[],
  reports: readonly AttemptPartRecord[],
): Evaluated {
  const byTask = new Map(grouped(attempts, ({ task }) => task));
  const given = new Map<string, AttemptPartRecord[]>();
  const doubtful = new Map<string, string[]>();
  const left: AttemptPartRecord[] = [];
  for (const report of reports) {
    const { task = "" } = report.said;
    const those = (byTask.get(task) ?? []).filter((attempt) => fits(report, attempt));
    const [own, ...others] = nearest(report.file, named(report.file, those));
    if (own === undefined) left.push(report);
    else if (others.length > 0) add(doubtful, report.file, task);
    else add(given, own.id, report);
  }
  return {
    attempts: attempts.map((attempt) => evaluated(attempt, given.get(attempt.id) ?? [])),
    left,
    problems: [...doubtful].map(([file, tasks]) => doubt(file, tasks)),
  };
}

/** Whether a report and an attempt may be of one agent: a name of one holds that of the other, or one names nobody. */
function fits({ said: { claims = [] } }: AttemptPartRecord, { agent }: AttemptRecord): boolean {
  const word = claims.find(({ field }) => field === "agent")?.value;
  if (word === undefined || agent === undefined) return true;
  const own = wordsOf(word);
  return [agent.name, agent.model].some((name) => {
    const other = wordsOf(name ?? "");
    return other !== "" && (other.includes(own) || own.includes(other));
  });
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** The attempts whose model, or else whose agent, the path names; all where it names none. */
function named(path: string, attempts: readonly AttemptRecord[]): readonly AttemptRecord[] {
  const words = wordsOf(path);
  const isNamed = (word: string | null | undefined) => word != null && words.includes(wordsOf(word));
  for (const word of [
    ({ agent }: AttemptRecord) => agent?.model,
    ({ agent }: AttemptRecord) => agent?.name,
  ]) {
    const those = attempts.filter((attempt) => isNamed(word(attempt)));
    if (those.length > 0) return those;
  }
  return attempts;
}

/** Harnesses write a model's name into file names with other separators. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function nearest(path: string, attempts: readonly AttemptRecord[]): readonly AttemptRecord[] {
  if (attempts.length < 2) return attempts;
  const shared = attempts.map(({ file }) => sharedFolders(path, file));
  const most = Math.max(...shared);
  return attempts.filter((_, index) => shared[index] === most);
}

function sharedFolders(a: string, b: string): number {
  const [some, others] = [a.split("/").slice(0, -1), b.split("/").slice(0, -1)];
  const first = some.findIndex((folder, index) => folder !== others[index]);
  return first < 0 ? some.length : first;
}

/** What a report says against a patch outweighs what another says for it: worst first. */
const byWeight = [
  "hacked",
  "not-applied",
  "empty-patch",
  "failed",
  "resolved",
  "passed",
  "error",
  "not-evaluated",
] as const;

function evaluated(attempt: AttemptRecord, reports: readonly AttemptPartRecord[]): AttemptRecord {
  const said = reports.flatMap(({ said: { evaluation } }) => evaluation ?? []);
  const [evaluation] = said.toSorted((a, b) => byWeight.indexOf(a.outcome) - byWeight.indexOf(b.outcome));
  if (evaluation === undefined) return attempt;
  const isNew = (file: string) => !attempt.parts.some((each) => each.file === file);
  const parts = reports.flatMap(({ part, file, bytes }) => (isNew(file) ? [{ part, file, bytes }] : []));
  return {
    ...attempt,
    evaluation,
    parts: [...attempt.parts, ...parts].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function doubt(file: string, tasks: readonly string[]): Problem {
  return {
    file,
    pointer: "",
    reason: `several attempts at ${someOf(tasks)}, and nothing says whose evaluation this is`,
    advice: "put it beside the predictions it evaluates, or name their model in its file's name",
  };
}

/** More names than that tell nobody more. */
const SHOWN = 3;

/** The first of several tasks, and how many more. */
function someOf(tasks: readonly string[]): string {
  const more = tasks.length > SHOWN ? ` and ${tasks.length - SHOWN} more` : "";
  return `${tasks.slice(0, SHOWN).join(", ")}${more}`;
}

/** What names its task and no commit. */
export interface Unplaced {
  readonly file: string;
  readonly task: string;
}

/** One problem a file. */
export function unplacedProblems(unplaced: readonly Unplaced[]): Problem[] {
  return grouped(unplaced, ({ file }) => file).map(([file, tasks]) => ({
    file,
    pointer: "",
    reason: `${tasks.length === 1 ? "a task names" : `${tasks.length} tasks name`} no commit: ${someOf(tasks.map(({ task }) => task))}`,
    advice: "a task whose name ends in the hash of its commit is placed",
  }));
}
