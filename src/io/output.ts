import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { REPORT_MARKER } from "./walk.ts";

export interface OutputFile {
  /** Relative to the output folder. */
  readonly name: string;
  readonly content: string;
  readonly executable?: boolean;
}

/** The folder holds files that no earlier run of ours wrote. */
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
  const old = `${staging}.old`;
  try {
    writeAll(staging, files);
    if (existsSync(target)) renameSync(target, old);
    renameSync(staging, target);
  } catch (error) {
    // Between the two renames the old report has another name: put it back rather than lose it.
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function writeAll(folder: string, files: readonly OutputFile[]): void {
  const marker: OutputFile = {
    name: REPORT_MARKER,
    content: "written by benchtriage; replaced as a whole\n",
  };
  for (const file of [...files, marker]) {
    const place = path.join(folder, file.name);
    mkdirSync(path.dirname(place), { recursive: true });
    const mode = file.executable ? 0o755 : 0o644;
    writeFileSync(place, file.content, { mode });
  }
}

function isOurs(target: string): boolean {
  if (!statSync(target).isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || names.includes(REPORT_MARKER);
}

/** Writes one file through a neighbour, so that a reader never sees half of it. */
export function writeFileAtomic(file: string, content: string | Uint8Array): void {
  const target = path.resolve(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const staging = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(staging, content);
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw error;
  }
}
