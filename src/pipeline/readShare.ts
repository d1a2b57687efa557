import type { DigestKnowledge } from "../dataset/digest.ts";
import type { PlacedFile } from "../io/file.ts";
import { type FileEntry, readEntry } from "./fileEntry.ts";

/*
 * How threads share the reading of one set. Its files come in pieces, in the order in which they are found; whoever is
 * free claims the next piece, and nobody runs far ahead of what is used up.
 */

/** What a thread is told when a set begins; pieces follow, one message each. */
export interface Share {
  /** Tells one set from the next. */
  readonly run: number;
  readonly state: SharedArrayBuffer;
  readonly isHashed: boolean;
}

export interface FilePiece {
  readonly run: number;
  readonly files: readonly PlacedFile[];
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
const KNOWN = 1;
const USED = 2;
const CLOSED = 3;
/** Changes with everything the caller does. */
const TURN = 4;
/** Changes with every piece that a thread has sent. */
const NEWS = 5;
const FIELDS = 6;

/** Pieces that may be read before they are used: what bounds the entries that wait. */
const AHEAD = 32;

export function newState(): SharedArrayBuffer {
  return new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT);
}

/** One thread's hold on the shared state. */
export class Claims {
  readonly #state: Int32Array;

  constructor(state: SharedArrayBuffer) {
    this.#state = new Int32Array(state);
  }

  /** The next piece nobody has; null where none is known, and where it is too far ahead. */
  claim(): number | null {
    for (;;) {
      const next = this.#get(NEXT);
      if (next >= this.#get(KNOWN) || next >= this.#get(USED) + AHEAD) return null;
      if (Atomics.compareExchange(this.#state, NEXT, next, next + 1) === next) return next;
    }
  }

  /** The same, and waits for one; null when no more will come. For threads that use up nothing themselves. */
  claimOrWait(): number | null {
    for (;;) {
      const turn = this.#get(TURN);
      const piece = this.claim();
      if (piece !== null) return piece;
      if (this.#get(CLOSED) === 1 && this.#get(NEXT) >= this.#get(KNOWN)) return null;
      Atomics.wait(this.#state, TURN, turn);
    }
  }

  isClaimed(piece: number): boolean {
    return piece < this.#get(NEXT);
  }

  /** One more piece is known. */
  add(): void {
    this.#turn(KNOWN);
  }

  /** One more piece is used up. */
  use(): void {
    this.#turn(USED);
  }

  /** No more pieces come. */
  close(): void {
    Atomics.store(this.#state, CLOSED, 1);
    this.#turn(TURN);
  }

  /** Nothing more is wanted: readers stop after the piece they have. */
  end(): void {
    Atomics.store(this.#state, NEXT, this.#get(KNOWN));
    this.close();
  }

  #turn(field: number): void {
    Atomics.add(this.#state, field, 1);
    if (field !== TURN) Atomics.add(this.#state, TURN, 1);
    Atomics.notify(this.#state, TURN);
  }

  get news(): number {
    return this.#get(NEWS);
  }

  tell(): void {
    Atomics.add(this.#state, NEWS, 1);
    Atomics.notify(this.#state, NEWS);
  }

  /** Sleeps until something has been sent since `news` was read; false when nothing was in time. */
  waitForNews(news: number, ms: number): boolean {
    return Atomics.wait(this.#state, NEWS, news, ms) !== "timed-out";
  }

  #get(field: number): number {
    return Atomics.load(this.#state, field);
  }
}

export function readPiece(
  files: readonly PlacedFile[],
  isHashed: boolean,
  knowledge: DigestKnowledge,
): FileEntry[] {
  return files.map((file) => readEntry(file, knowledge, isHashed));
}
