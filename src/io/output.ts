import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { REPORT_MARKER } from "./walk.ts";

export interface OutputFile<Kind = string> {
  /** Relative to the output folder. */
  readonly name: string;
  readonly content: Kind;
  readonly executable?: boolean;
}

/** Bytes, a text, or one that is made piece by piece while it is written. */
export type Content = string | Uint8Array | Iterable<string>;

/** The folder, or a file in our way there, is one that no earlier run of ours wrote. */
export class ForeignFolder extends Error {
  /** The file in the way; absent where the folder as a whole is foreign. */
  readonly file?: string;

  constructor(folder: string, file?: string) {
    super(file ?? folder);
    if (file !== undefined) this.file = file;
  }
}

/** Another process is writing the folder. */
export class FolderInUse extends Error {
  readonly pid: number;
  /** The file that says so: a process with the number of one that was killed keeps it. */
  readonly lock: string;

  constructor(folder: string, pid: number, lock: string) {
    super(folder);
    this.pid = pid;
    this.lock = lock;
  }
}

/**
 * Replaces a folder as a whole. The new one is complete before the old one moves away, so an interrupt leaves one
 * of the two: killed between the two renames, the old one is found again by the next run. Files in it that we did not write
 * stay, in subfolders too. Throws ForeignFolder where the folder is not ours, or where such a file stands in the place of one
 * to be written, and FolderInUse where another process is at it.
 */
export function replaceFolder(folder: string, files: readonly OutputFile<Content>[]): void {
  const target = path.resolve(folder);
  if (existsSync(target) && !isOurs(target)) throw new ForeignFolder(target);
  mkdirSync(path.dirname(target), { recursive: true });
  const beside = path.join(path.dirname(target), `.benchtriage-${path.basename(target)}`);
  const release = locked(`${beside}.lock`, target);
  try {
    recover(target, beside);
    replaceLocked(target, beside, files);
  } finally {
    release();
  }
}

/** What a killed run left: an old report that has no successor comes back, all else goes. */
function recover(target: string, beside: string): void {
  const old = `${beside}.old`;
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  for (const left of [old, `${beside}.new`]) rmSync(left, { recursive: true, force: true });
}

/** Held by a process that lives; one that was killed holds nothing. */
function locked(file: string, target: string): () => void {
  for (let turn = 0; turn < 2; turn++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const pid = Number(readFileSync(file, "utf8"));
    if (isRunning(pid)) throw new FolderInUse(target, pid, file);
    rmSync(file, { force: true });
  }
  throw new FolderInUse(target, 0, file);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid && pid > 0;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function replaceLocked(target: string, beside: string, files: readonly OutputFile<Content>[]): void {
  const [staging, old] = [`${beside}.new`, `${beside}.old`];
  mkdirSync(staging, { mode: 0o700 });
  try {
    writeAll(staging, files);
    keepForeign(target, staging);
    chmodSync(staging, 0o755);
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

function writeAll(folder: string, files: readonly OutputFile<Content>[]): void {
  const marker: OutputFile = {
    name: REPORT_MARKER,
    content: `${files
      .map(({ name }) => name)
      .sort()
      .join("\n")}\n`,
  };
  for (const file of [...files, marker]) {
    const place = path.join(folder, file.name);
    mkdirSync(path.dirname(place), { recursive: true });
    const mode = file.executable ? 0o755 : 0o644;
    writeContent(place, file.content);
    chmodSync(place, mode);
  }
}

/** Files in a report of ours that we did not write (the marker lists ours) go into the new one as they are. */
function keepForeign(target: string, staging: string): void {
  const marker = path.join(target, REPORT_MARKER);
  if (!existsSync(marker)) return;
  const ours = new Set([REPORT_MARKER, ...readFileSync(marker, "utf8").split("\n")]);
  for (const entry of readdirSync(target, { recursive: true, encoding: "utf8", withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(target, place).split(path.sep).join("/");
    const next = path.join(staging, name);
    if (entry.isDirectory() || ours.has(name)) continue;
    if (isTaken(next, staging)) throw new ForeignFolder(target, name);
    mkdirSync(path.dirname(next), { recursive: true });
    cpSync(place, next, { preserveTimestamps: true });
  }
}

/** Something of ours stands at the place, or is a file where the place needs a folder. */
function isTaken(place: string, root: string): boolean {
  if (existsSync(place)) return true;
  for (let folder = path.dirname(place); folder !== root; folder = path.dirname(folder)) {
    if (existsSync(folder)) return !statSync(folder).isDirectory();
  }
  return false;
}

function isOurs(target: string): boolean {
  if (!statSync(target).isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || names.includes(REPORT_MARKER);
}

/** Writes one file through a neighbour, so that a reader never sees half of it; `durable`: it is on the disk when this returns. */
export function writeFileAtomic(
  file: string,
  content: Content,
  { durable = false }: { readonly durable?: boolean } = {},
): void {
  const target = path.resolve(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const staging = `${target}.${process.pid}.tmp`;
  try {
    writeContent(staging, content, durable);
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { force: true });
    throw error;
  }
}

function writeContent(place: string, content: Content, durable = false): void {
  if (typeof content === "string" || content instanceof Uint8Array)
    writeFileSync(place, content, { flush: durable });
  else writePieces(place, content);
}

const PIECE = 1024 * 1024;

/** Pieces of text, a megabyte at a time. */
function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, "w");
  try {
    let waiting = "";
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < PIECE) continue;
      writeFileSync(descriptor, waiting);
      waiting = "";
    }
    writeFileSync(descriptor, waiting);
  } finally {
    closeSync(descriptor);
  }
}
