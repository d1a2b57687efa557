import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { later } from "./process.ts";

/** How often the holder shows that it lives, in ms; a file system may be shared with machines we cannot ask. */
const BEAT_MS = 2000;
/** So many beats must be missed before a lock of another machine counts as left behind. */
const MISSED = 8;

/** A lock file that shows its holder's life; `beatMs` is for tests. */
export class Lock {
  readonly #file: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(file: string, beatMs: number) {
    this.#file = file;
    this.#beat = setInterval(() => touch(file), beatMs);
    this.#beat.unref();
  }

  /** The lock, or who holds it. A lock whose holder is gone is taken over: by its process here, by its beats elsewhere. */
  static async take(file: string, beatMs = BEAT_MS): Promise<Lock | string> {
    for (let turn = 0; turn < 2; turn++) {
      try {
        writeFileSync(file, ownWords(), { flag: "wx" });
        return new Lock(file, beatMs);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const holder = read(file);
      if (await isHeld(file, holder, beatMs))
        return `process ${holder.pid ?? "?"} on ${holder.host === "" ? "?" : holder.host}`;
      rmSync(file, { force: true });
    }
    return "another runner";
  }

  release(): void {
    clearInterval(this.#beat);
    rmSync(this.#file, { force: true });
  }
}

function ownWords(): string {
  return `${hostname()} ${process.pid}\n`;
}

interface Holder {
  readonly host: string;
  readonly pid: number | null;
}

function read(file: string): Holder {
  try {
    const [host = "", pid] = readFileSync(file, "utf8").trim().split(" ");
    return { host, pid: Number.isInteger(Number(pid)) ? Number(pid) : null };
  } catch {
    return { host: "", pid: null };
  }
}

/** Clocks of two machines differ: only whether the time of the file changes says something. */
async function isHeld(file: string, { host, pid }: Holder, beatMs: number): Promise<boolean> {
  if (host === hostname() && pid !== null) return isRunning(pid);
  const before = timeOf(file);
  for (let beat = 0; beat < MISSED; beat++) {
    await later(beatMs);
    if (timeOf(file) !== before) return true;
  }
  return false;
}

function timeOf(file: string): number | null {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return null;
  }
}

function touch(file: string): void {
  try {
    // written once more as it is: its time changes, and a file that was taken away is not made again
    const handle = openSync(file, "r+");
    writeSync(handle, ownWords());
    closeSync(handle);
  } catch {
    // its folder is gone: whoever took that away needs no lock
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
