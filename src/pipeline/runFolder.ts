import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { stableJson } from "../io/json.ts";
import type { Finished } from "../model/finished.ts";
import { type TrialRecord, trialRecordSchema } from "../model/trial.ts";
import { UserError } from "../model/userError.ts";
import { type Journal, type JournalEvent, journalIn } from "../runner/journal.ts";
import { endLeftGroup } from "../runner/process.ts";
import { endOf } from "../runner/runJob.ts";
import { statusWords } from "./runWords.ts";

/** The journals of a run folder, by job. */
export function journalsIn(folder: string): ReadonlyMap<string, readonly JournalEvent[]> {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted()
    : [];
  return new Map(
    names
      .map((name) => [name, journalIn(path.join(folder, name))] as const)
      .filter(([, { length }]) => length > 0),
  );
}

/** What stands in a run folder, also while runners write it. */
export function status(
  folder: string,
  tasks: readonly { readonly scheduler: string; readonly name: string; readonly state: string }[],
  isJson: boolean,
): Finished {
  const jobs = journalsIn(folder);
  if (jobs.size === 0 && tasks.length === 0)
    throw new UserError(`${folder} holds no run`, "benchtriage run MANIFEST --out DIR starts one");
  return {
    stdout: isJson
      ? stableJson({ jobs: Object.fromEntries(jobs), tasks })
      : statusWords(jobs) +
        tasks.map(({ scheduler, name, state }) => `${scheduler} ${name}  ${state}\n`).join(""),
    stderr: "",
    exitCode: 0,
  };
}

/**
 * What a runner that was killed left: its groups are ended, and a trial whose record stands is over, though its line was not
 * written any more; one without record is interrupted. Returns the journal with these lines.
 */
export function recovered(
  out: string,
  journal: Journal,
  host: string,
  now: () => Date,
): readonly JournalEvent[] {
  const past = journal.read();
  const ended = new Set(past.flatMap((event) => (event.event === "ended" ? [event.trial] : [])));
  for (const event of past)
    if (event.event === "group" && !ended.has(event.trial) && event.host === host) endLeftGroup(event.born);
  const found = past.flatMap((event): JournalEvent[] => {
    if (event.event !== "started" || ended.has(event.trial)) return [];
    const folder = path.join(out, ...event.trial.split("/"));
    const [record, at] = [recordOf(path.join(folder, "trial.json")), now().toISOString()];
    const seconds = (lastChange(folder) - Date.parse(event.at)) / 1000;
    const rounded = Math.max(0, Math.round(seconds * 1000) / 1000);
    if (record !== null) return [endOf(record, event.trial, rounded, at)];
    const { trial } = event;
    return [
      {
        event: "ended",
        trial,
        at,
        status: "interrupted",
        failure: null,
        value: null,
        seconds: rounded,
        host,
      },
    ];
  });
  for (const event of found) journal.add(event);
  return [...past, ...found];
}

/** When something in a folder changed last, in ms since the epoch; 0 where it is not there. */
function lastChange(folder: string): number {
  if (!existsSync(folder)) return 0;
  return Math.max(...readdirSync(folder).map((name) => statSync(path.join(folder, name)).mtimeMs), 0);
}

function recordOf(file: string): TrialRecord | null {
  try {
    const read = trialRecordSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** GPU seconds that a job has used so far. */
export function spentSeconds(past: readonly JournalEvent[], gpus: number): number {
  return past.reduce((sum, event) => sum + (event.event === "ended" ? event.seconds * gpus : 0), 0);
}
