import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type OutputFile, replaceFolder } from "../../src/io/output.ts";
import { contents } from "../support/cli.ts";
import { Killed, onFaultyDisk } from "../support/faultyDisk.ts";

/** How often writing was killed, and what was not as it must be. */
export interface Kills {
  readonly kills: number;
  readonly faults: readonly string[];
}

/**
 * Writes a report over another, once for each operation of the disk, and is killed there. What stands then is the old report or the
 * new one, whole; where it is neither, the old one stands beside and is found again. The next run ends, and a person's notes
 * are there.
 */
export function killEverywhere(old: readonly OutputFile[], next: readonly OutputFile[], every = 1): Kills {
  const faults: string[] = [];
  let kills = 0;
  for (let at = 1; ; at += every) {
    const parent = mkdtempSync(path.join(tmpdir(), "benchtriage-kill-"));
    const { operations, thrown } = killOnce(path.join(parent, "out"), old, next, at, faults);
    rmSync(parent, { recursive: true, force: true });
    if (operations < at) break;
    if (!(thrown instanceof Killed)) faults.push(`operation ${at}: ${String(thrown)}`);
    kills++;
  }
  return { kills, faults };
}

const NOTES = { "notes.txt": "mine", "commits/notes.txt": "mine, too" };

function killOnce(
  folder: string,
  old: readonly OutputFile[],
  next: readonly OutputFile[],
  at: number,
  faults: string[],
) {
  replaceFolder(folder, old);
  for (const [name, text] of Object.entries(NOTES))
    if (existsSync(path.dirname(path.join(folder, name)))) writeFileSync(path.join(folder, name), text);
  const before = contents(folder);
  const result = onFaultyDisk(() => replaceFolder(folder, next), { at });
  const isThere = existsSync(folder);
  const beside = path.join(path.dirname(folder), ".benchtriage-out.old");
  const left = contents(isThere ? folder : beside);
  if (!isSame(left, before) && !isSame(left, wholeOf(next, before)))
    faults.push(`operation ${at}: neither the old report nor the new one: ${Object.keys(left).join(" ")}`);
  replaceFolder(folder, next);
  if (!isSame(contents(folder), wholeOf(next, before)))
    faults.push(`operation ${at}: the next run did not end as it should`);
  return result;
}

/** A report with the notes of a person in the one before. */
function wholeOf(
  files: readonly OutputFile[],
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const notes = Object.entries(before).filter(([name]) => name in NOTES);
  const marker = files
    .map(({ name }) => name)
    .sort()
    .join("\n");
  return Object.fromEntries([
    ...files.map(({ name, content }) => [name, content] as const),
    [".benchtriage-report", `${marker}\n`],
    ...notes,
  ]);
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
