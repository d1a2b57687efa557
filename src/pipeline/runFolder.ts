import { existsSync, readdirSync, readFileSync } from "node:fs";
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
 * written any more. Returns the journal with these lines.
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
  const found = past
    .flatMap((event) => (event.event === "started" && !ended.has(event.trial) ? [event.trial] : []))
    .flatMap((trial) => {
      const record = recordOf(path.join(out, ...trial.split("/"), "trial.json"));
      const seconds = Object.values(record?.phases ?? {}).reduce((sum, each) => sum + each, 0);
      return record === null ? [] : [endOf(record, trial, seconds, now().toISOString())];
    });
  for (const event of found) journal.add(event);
  return [...past, ...found];
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
