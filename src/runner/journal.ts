import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { UserError } from "../model/userError.ts";
import { Lock } from "./lock.ts";
import type { Born } from "./process.ts";
import { Reserve } from "./reserve.ts";

/** What happened to a trial, a line each: written before the next thing is done, and never changed. */
export type JournalEvent =
  | { readonly event: "started"; readonly trial: string; readonly at: string }
  /** A process group of a trial: a later runner of that machine ends it, where it is still the same process. */
  | { readonly event: "group"; readonly trial: string; readonly host: string; readonly born: Born }
  | {
      readonly event: "ended";
      readonly trial: string;
      readonly at: string;
      readonly status: "success" | "failed" | "interrupted";
      readonly failure: string | null;
      readonly value: number | null;
      readonly seconds: number;
      /** Absent in what was written before it. */
      readonly host?: string;
      /** What the guard of correctness compares. */
      readonly checks?: Checks;
    }
  | {
      readonly event: "decided";
      readonly job: string;
      readonly variant: string;
      readonly at: string;
      readonly state: string;
    };

/** What a client told of its answers; null where it did not. */
export interface Checks {
  readonly failedRequests: number | null;
  readonly outputTokens: number | null;
  /** Of all generated texts, in order. */
  readonly outputsSha256: string | null;
  readonly accuracy?: number | null | undefined;
}

const NAME = "journal.jsonl";

/** The record of one job; only one runner holds it at a time. */
export class Journal {
  readonly #file: string;
  readonly #lock: Lock;
  readonly #reserve: Reserve;

  private constructor(folder: string, lock: Lock) {
    this.#file = path.join(folder, NAME);
    this.#lock = lock;
    this.#reserve = new Reserve(path.join(folder, ".reserve"));
  }

  /** Throws UserError where another runner holds the job's folder. */
  static async open(folder: string): Promise<Journal> {
    mkdirSync(folder, { recursive: true });
    const lock = await Lock.take(path.join(folder, ".lock"));
    if (lock instanceof Lock) return new Journal(folder, lock);
    throw new UserError(
      `another runner works in ${folder} (${lock})`,
      "wait for it, choose other jobs with --job, or give another --out",
    );
  }

  /** Every whole line so far; a line that a crash cut is taken away. */
  read(): JournalEvent[] {
    const { whole, isCut } = linesOf(this.#file);
    // cut where it stands: to write the file anew could lose it
    if (isCut) truncateSync(this.#file, Buffer.byteLength(whole));
    return eventsOf(whole);
  }

  /** On the disk when this returns. */
  add(event: JournalEvent): void {
    const line = `${JSON.stringify(event)}\n`;
    this.withRoom(() => append(this.#file, line));
  }

  /** Does it on room that is kept for it where the disk is full. */
  withRoom<T>(work: () => T): T {
    return this.#reserve.within(work);
  }

  close(): void {
    this.#reserve.release();
    this.#lock.release();
  }
}

/** The whole line or nothing: what a full disk took half of is taken back. */
function append(file: string, line: string): void {
  const handle = openSync(file, "a");
  const before = fstatSync(handle).size;
  try {
    if (writeSync(handle, line) < Buffer.byteLength(line))
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    fsyncSync(handle);
  } catch (error) {
    ftruncateSync(handle, before);
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** What stands in the journal of a job's folder, also while a runner writes it; empty where there is none. */
export function journalIn(folder: string): JournalEvent[] {
  return eventsOf(linesOf(path.join(folder, NAME)).whole);
}

function linesOf(file: string): { readonly whole: string; readonly isCut: boolean } {
  if (!existsSync(file)) return { whole: "", isCut: false };
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return { whole, isCut: whole.length < text.length };
}

/** A line that is no JSON was damaged by something else than a crash of ours: what it told is unknown, the others stand. */
function eventsOf(text: string): JournalEvent[] {
  return text.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [JSON.parse(line) as JournalEvent];
    } catch {
      return [];
    }
  });
}
