import { rmSync, writeFileSync } from "node:fs";

const BYTES = 256 * 1024;

/** Room on the disk for what must be written when it is full: the end of the trial that filled it. */
export class Reserve {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
    try {
      writeFileSync(file, Buffer.alloc(BYTES, 1), { flush: true });
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  }

  /** Does it, a second time on the room that was kept where the disk is full. */
  within<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isFull(error)) throw error;
      this.release();
      return work();
    }
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }
}

export function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
