import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { UserError } from "../model/userError.ts";

/** What happened to a trial, a line each: written before the next thing is done, and never changed. */
export type JournalEvent =
  | { readonly event: "started"; readonly trial: string; readonly at: string; readonly pid?: number }
  | {
      readonly event: "ended";
      readonly trial: string;
      readonly at: string;
      readonly status: "success" | "failed";
      readonly failure: string | null;
      readonly value: number | null;
      readonly seconds: number;
    }
  | {
      readonly event: "decided";
      readonly job: string;
      readonly variant: string;
      readonly at: string;
      readonly state: string;
    };

/** The record of one run folder; only one runner holds it at a time. */
export class Journal {
  readonly #file: string;
  readonly #lock: string;

  /** Throws UserError where another runner of this machine holds the folder. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, "journal.jsonl");
    this.#lock = path.join(folder, ".lock");
    this.#take(folder);
  }

  #take(folder: string): void {
    const own = `${hostname()} ${process.pid}\n`;
    for (let turn = 0; turn < 2; turn++) {
      try {
        writeFileSync(this.#lock, own, { flag: "wx" });
        return;
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
        const [host, pid] = readFileSync(this.#lock, "utf8").trim().split(" ");
        if (host !== hostname() || isRunning(Number(pid)))
          throw new UserError(
            `another runner works in ${folder} (process ${pid ?? "?"} on ${host ?? "?"})`,
            "wait for it, give another --out, or delete its .lock if that machine is gone",
          );
        rmSync(this.#lock, { force: true });
      }
    }
    throw new UserError(`${folder} is taken by another runner`, "wait for it, or give another --out");
  }

  /** Every whole line so far; a line that a crash cut is none. */
  read(): JournalEvent[] {
    if (!existsSync(this.#file)) return [];
    const text = readFileSync(this.#file, "utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole.length < text.length) writeFileSync(this.#file, whole);
    return whole
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as JournalEvent);
  }

  /** On the disk when this returns. */
  add(event: JournalEvent): void {
    const handle = openSync(this.#file, "a");
    try {
      writeSync(handle, `${JSON.stringify(event)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  close(): void {
    rmSync(this.#lock, { force: true });
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
