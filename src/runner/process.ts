import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
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

/** A process in a group of its own, with its output in files. */
export class Running {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  isAlive = true;
  #timedOut = false;

  constructor({ argv, directory, env, stdout, stderr }: Launch) {
    const [program, ...args] = argv;
    const [out, err] = [openSync(stdout, "w"), openSync(stderr, "w")];
    try {
      this.#child = spawn(program ?? "", args, {
        cwd: directory,
        env,
        detached: true,
        stdio: ["ignore", out, err],
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
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The end, or null when time ran out before it; the group is then told to stop. */
  async within(seconds: number, graceS: number): Promise<Ended> {
    const first = await this.#orAfter(seconds);
    if (first !== null) return first;
    this.#timedOut = true;
    return this.stop(graceS);
  }

  /** The end, or null when time ran out before it. */
  async #orAfter(seconds: number): Promise<Ended | null> {
    const timer = new AbortController();
    const late = sleep(seconds * 1000, null, { signal: timer.signal }).catch(() => null);
    const first = await Promise.race([this.ended, late]);
    timer.abort();
    return first;
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

export function later(ms: number): Promise<void> {
  return sleep(ms);
}
