import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export interface Launch {
  readonly argv: readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly isEngine?: boolean;
  /** Files that take the whole output. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The program could not be started at all. */
  readonly error: string | null;
  readonly timedOut: boolean;
}

/**
 * Begins the program only when told to, with the words as they are: whoever is killed before it said so leaves nothing, for
 * then the pipe closes. So the guard knows every program before it runs.
 */
const gate = 'read -r go && exec "$@" </dev/null';

/** A process in a group of its own, with its output in files; it waits for `go`. */
export class Running {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  isAlive = true;
  #timedOut = false;

  constructor({ argv, directory, env, stdout, stderr }: Launch) {
    const [out, err] = [openSync(stdout, "w"), openSync(stderr, "w")];
    try {
      this.#child = spawn("/bin/sh", ["-c", gate, "benchtriage", ...argv], {
        cwd: directory,
        env,
        detached: true,
        stdio: ["pipe", out, err],
      });
    } finally {
      closeSync(out);
      closeSync(err);
    }
    this.ended = new Promise((resolve) => {
      const end = (exitCode: number | null, signal: string | null, error: string | null) => {
        this.isAlive = false;
        resolve({ exitCode, signal, error, timedOut: this.#timedOut });
      };
      this.#child.on("error", (error) => end(null, null, error.message));
      this.#child.on("exit", (code, signal) => end(code, signal, null));
    });
    // one that could not be started reads nothing
    this.#child.stdin?.on("error", () => undefined);
  }

  /** Lets the program begin. */
  go(): void {
    this.#child.stdin?.end("\n");
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The end; when time runs out before it, or `stop` says so, the group is told to stop. */
  async within(seconds: number, graceS: number, stop?: AbortSignal): Promise<Ended> {
    const first = await this.#orAfter(seconds, stop);
    if (first !== null) return first;
    this.#timedOut = true;
    return this.stop(graceS);
  }

  /** The end, or null when time ran out before it. */
  async #orAfter(seconds: number, stop?: AbortSignal): Promise<Ended | null> {
    const timer = new AbortController();
    const signal = stop === undefined ? timer.signal : AbortSignal.any([timer.signal, stop]);
    // a timer takes no more than 24 days
    const late = sleep(Math.min(seconds * 1000, 2 ** 31 - 1), null, { signal }).catch(() => null);
    const first = await Promise.race([this.ended, late]);
    timer.abort();
    return first;
  }

  /** Whether it is over, or is within some seconds. */
  async isOverWithin(seconds: number): Promise<boolean> {
    return (await this.#orAfter(seconds)) !== null;
  }

  /** TERM to the whole group, KILL to what is left after the grace. */
  async stop(graceS: number): Promise<Ended> {
    signalGroup(this.pid, "SIGTERM");
    const ended = await this.#orAfter(graceS);
    // what a deaf leader leaves behind, and what it started, goes with the group
    signalGroup(this.pid, "SIGKILL");
    return ended ?? this.ended;
  }
}

/** A group that is gone already needs no signal. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** A process and when it began: an id alone is given to another process some day. */
export interface Born {
  readonly pid: number;
  /** Clock ticks since the machine started; null where the system does not tell. */
  readonly ticks: string | null;
}

/** What identifies the process that has this id now; null where there is none. */
export function bornOf(pid: number): Born | null {
  try {
    // the name of the program stands in brackets and may hold anything; the 20th word after it is the start time
    const words = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { pid, ticks: words[19] ?? null };
  } catch {
    return null;
  }
}

/** Ends a group that a runner which is gone has left, where its first process is still the one that was started. */
export function endLeftGroup({ pid, ticks }: Born): void {
  if (ticks !== null && bornOf(pid)?.ticks === ticks) signalGroup(pid, "SIGKILL");
}

/** After that time, or as soon as `stop` says so. */
export async function later(ms: number, stop?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined);
}
