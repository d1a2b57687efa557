import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * A disk that fails at one of the operations that change it: as if the process were killed there (nothing after it happens, no
 * cleaning up either; a file that was being written is there in part), or with an error of the system.
 */

const names = [
  "writeFileSync",
  "renameSync",
  "mkdirSync",
  "rmSync",
  "cpSync",
  "chmodSync",
  "openSync",
  "fsyncSync",
  "copyFileSync",
] as const;
type Operation = (...args: unknown[]) => unknown;

export class Killed extends Error {}

export interface Fault {
  /** Which operation fails, from 1 on. */
  readonly at: number;
  /** Of the system, such as ENOSPC; absent: the process is killed. */
  readonly code?: string;
}

/** How many operations there were, and what was thrown. */
export function onFaultyDisk(
  act: () => void,
  { at, code }: Fault,
): { readonly operations: number; readonly thrown: unknown } {
  const disk = fs as unknown as Record<string, Operation>;
  const before = names.map((name) => [name, disk[name]!] as const);
  const told = { operations: 0, thrown: undefined as unknown };
  for (const [name, operation] of before)
    disk[name] = (...args) => {
      if (name === "openSync" && args[1] !== "w") return operation(...args);
      told.operations++;
      const isHit = told.operations === at;
      if (!isHit && (told.operations < at || code !== undefined)) return operation(...args);
      if (isHit && name === "writeFileSync" && typeof args[1] === "string")
        operation(args[0], args[1].slice(0, args[1].length / 2), ...args.slice(2));
      throw code === undefined ? new Killed(name) : refusal(code, name, args[0]);
    };
  syncBuiltinESMExports();
  try {
    act();
  } catch (error) {
    told.thrown = error;
  } finally {
    for (const [name, operation] of before) disk[name] = operation;
    syncBuiltinESMExports();
  }
  return told;
}

function refusal(code: string, name: string, place: unknown): Error {
  const syscall = name.replace(/(?:File)?Sync$/, "").toLowerCase();
  return Object.assign(new Error(`${code}: refused, ${syscall} '${String(place)}'`), {
    code,
    syscall,
    path: String(place),
  });
}
