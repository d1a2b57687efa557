import type { DigestKnowledge } from "../dataset/digest.ts";
import type { PlacedFile } from "../io/file.ts";
import { type FileEntry, readEntry } from "./fileEntry.ts";

/*
 * How threads share the reading of one set. Its files are cut into pieces in their order; whoever is free claims the
 * next piece. Pieces are used up in order, too, and nobody runs far ahead of that.
 */

/** What a thread is given to work on a set. */
export interface Share {
  /** Tells one set from the next. */
  readonly run: number;
  readonly state: SharedArrayBuffer;
  readonly files: readonly PlacedFile[];
  /** Piece `k` holds the files from `ends[k - 1]` up to, not including, `ends[k]`. */
  readonly ends: readonly number[];
  readonly isHashed: boolean;
}

/** The entries of one piece, or why there are none. */
export interface ReadPiece {
  readonly run: number;
  readonly piece: number;
  readonly entries?: readonly FileEntry[];
  readonly error?: unknown;
}

/** Fields of the shared state. */
const NEXT = 0;
const USED = 1;
const NEWS = 2;
const FIELDS = 3;

/** Pieces that may be read before their turn: what bounds the entries that wait. */
const AHEAD = 64;

export function newState(): SharedArrayBuffer {
  return new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT);
}

/** One thread's hold on the shared state. */
export class Claims {
  readonly #state: Int32Array;
  readonly #count: number;

  constructor(state: SharedArrayBuffer, count: number) {
    this.#state = new Int32Array(state);
    this.#count = count;
  }

  /** The next piece nobody has; null at the end, and where it is too far ahead. */
  claim(): number | null {
    for (;;) {
      const next = Atomics.load(this.#state, NEXT);
      if (next >= this.#count || next >= Atomics.load(this.#state, USED) + AHEAD) return null;
      if (Atomics.compareExchange(this.#state, NEXT, next, next + 1) === next) return next;
    }
  }

  /** The same, and waits where it is too far ahead; null at the end. For threads that do not use up pieces themselves. */
  claimOrWait(): number | null {
    for (;;) {
      const used = Atomics.load(this.#state, USED);
      const piece = this.claim();
      if (piece !== null || Atomics.load(this.#state, NEXT) >= this.#count) return piece;
      Atomics.wait(this.#state, USED, used);
    }
  }

  /** The piece is used up. */
  use(): void {
    Atomics.add(this.#state, USED, 1);
    Atomics.notify(this.#state, USED);
  }

  /** Nothing more is wanted: readers stop after the piece they have. */
  end(): void {
    Atomics.store(this.#state, NEXT, this.#count);
    this.use();
  }

  /** Changes with every piece that a thread has sent. */
  get news(): number {
    return Atomics.load(this.#state, NEWS);
  }

  tell(): void {
    Atomics.add(this.#state, NEWS, 1);
    Atomics.notify(this.#state, NEWS);
  }

  /** Sleeps until something has been sent since `news` was read; false when nothing was in time. */
  waitForNews(news: number, ms: number): boolean {
    return Atomics.wait(this.#state, NEWS, news, ms) !== "timed-out";
  }
}

export function readPiece(
  { files, ends, isHashed }: Pick<Share, "files" | "ends" | "isHashed">,
  piece: number,
  knowledge: DigestKnowledge,
): FileEntry[] {
  return files.slice(ends[piece - 1] ?? 0, ends[piece]).map((file) => readEntry(file, knowledge, isHashed));
}
