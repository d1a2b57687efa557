import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { REPORT_MARKER } from "./walk.ts";

export interface OutputFile {
  /** Relative to the output folder. */
  readonly name: string;
  readonly content: string;
  readonly executable?: boolean;
}

export class ForeignFolder extends Error {}

/**
 * Replaces a folder as a whole. The new one is complete before the old one moves away, so an interrupt leaves one
 * of the two. Throws ForeignFolder where the folder holds files that no earlier run of ours wrote.
 */
export function replaceFolder(folder: string, files: readonly OutputFile[]): void {
  const target = path.resolve(folder);
  if (existsSync(target) && !isOurs(target)) throw new ForeignFolder(target);
  mkdirSync(path.dirname(target), { recursive: true });
  const staging = mkdtempSync(path.join(path.dirname(target), ".benchtriage-"));
  try {
    for (const file of [...files, { name: REPORT_MARKER, content: "written by benchtriage; replaced as a whole\n" }]) {
      const place = path.join(staging, file.name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, file.content, { mode: "executable" in file && file.executable === true ? 0o755 : 0o644 });
    }
    const old = `${staging}.old`;
    if (existsSync(target)) renameSync(target, old);
    renameSync(staging, target);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

function isOurs(target: string): boolean {
  if (!statSync(target).isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || names.includes(REPORT_MARKER);
}

/** Writes one file through a neighbour, so that a reader never sees half of it. */
export function writeFileAtomic(file: string, content: string): void {
  const target = path.resolve(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const staging = `${target}.${process.pid}.tmp`;
  writeFileSync(staging, content);
  renameSync(staging, target);
}
