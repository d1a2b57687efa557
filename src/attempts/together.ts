import type { AttemptPartRecord, RawAttemptRecord } from "../model/attemptParts.ts";
import { grouped } from "./attemptCopies.ts";

/** Files that tell of one task each, by the name of what they tell of. */
type Groups = ReadonlyMap<string, readonly RawAttemptRecord[]>;

/**
 * Files of one folder, or of a folder and those below it, tell of one attempt where they name the same task and hold the same
 * patch: a harness takes the patches of a trajectory or of an output under a model's name of its own.
 */
export function mergedTogether(groups: Groups): Groups {
  const merged = new Map<string, RawAttemptRecord[]>();
  for (const [directory, records] of groups)
    if (taskOf(records) === undefined) merged.set(directory, [...records]);
  for (const [, those] of grouped(groups, ([, records]) => taskOf(records))) {
    const kept: [directory: string, records: RawAttemptRecord[]][] = [];
    for (const [directory, records] of those) {
      const same = kept.find(([, others]) => isSame(others, records));
      if (same === undefined) kept.push([directory, [...records]]);
      else same[1].push(...records);
    }
    for (const [directory, records] of kept) merged.set(directory, records);
  }
  return merged;
}

function taskOf(records: readonly RawAttemptRecord[]): string | undefined {
  return partsOf(records).find(({ said }) => said.task !== undefined)?.said.task;
}

function partsOf(records: readonly RawAttemptRecord[]): AttemptPartRecord[] {
  return records.flatMap((record) => (record.kind === "attempt-part" ? [record] : []));
}

/**
 * Two models may write one patch: then files tell of one attempt only where one of them names no model, or one holds no more than the
 * patch and the other tells of the run.
 */
function isSame(some: readonly RawAttemptRecord[], others: readonly RawAttemptRecord[]): boolean {
  const told = (records: readonly RawAttemptRecord[]) =>
    partsOf(records).map(({ file, said }) => ({ folder: folderOf(file), patch: said.predicted?.sha256 }));
  const here = told(some);
  const isOnePatch = told(others).some(({ folder, patch }) =>
    here.some((each) => patch !== undefined && patch === each.patch && isBelow(folder, each.folder)),
  );
  const isEmpty = [...some, ...others].some((each) => each.kind === "raw-patch" && each.text.trim() === "");
  return (
    isOnePatch &&
    !isEmpty &&
    (!namesModel(some) || !namesModel(others) || tellsOfRun(some) !== tellsOfRun(others))
  );
}

function namesModel(records: readonly RawAttemptRecord[]): boolean {
  return partsOf(records).some(({ said }) => said.claims?.some(({ field }) => field === "model") === true);
}

function tellsOfRun(records: readonly RawAttemptRecord[]): boolean {
  return partsOf(records).some(
    ({ said: { statusText, costUsd, steps } }) => (statusText ?? costUsd ?? steps) !== undefined,
  );
}

function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
}

function isBelow(a: string, b: string): boolean {
  const isIn = (inner: string, outer: string) =>
    outer === "" || inner === outer || inner.startsWith(`${outer}/`);
  return isIn(a, b) || isIn(b, a);
}
