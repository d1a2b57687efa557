import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { DigestKnowledge } from "../dataset/digest.ts";
import type { PlacedFile } from "../io/file.ts";
import type { FileEntry } from "./fileEntry.ts";
import { Claims, type FilePiece, newState, readPiece, type ReadPiece, type Share } from "./readShare.ts";

/**
 * Smaller sets are read before a thread has started and its code is compiled (measured on two processors: no gain at
 * 4,700 files and 26 MB, a fifth at 17,000 files and 760 MB); opening a file counts as some bytes.
 */
const LEAST_BYTES = 40 * 1024 * 1024;
const OPENING_BYTES = 4 * 1024;
/** Larger files are read by the caller: what they say must not wait in memory by the dozen. */
const MOST_BYTES = 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
const PIECE_FILES = 16;
/** More of them would only wait for the disk and for the one thread that joins. */
const MOST_THREADS = 4;
/** Room for what a few files leave behind: collected more seldom, less of it is still in use. */
const YOUNG_MB = 96;
/** As much as the caller has: whether a deeply nested document is read must not depend on who reads it. */
const STACK_MB = 1.15;
/** A thread that sends nothing for so long is lost: the piece it has claimed is read here. */
const PATIENCE_MS = 60_000;

/**
 * Threads that read files beside the calling one. They use the bundled catalogues. Nothing here is asynchronous: the
 * caller reads pieces as well, and sleeps only for one that is being read elsewhere.
 */
export class ReadPool {
  readonly #threads: { readonly worker: Worker; readonly port: MessagePort }[] = [];
  readonly #patienceMs: number;
  #runs = 0;

  private constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /**
   * Null where there is no second processor, where the system gives no thread, or where the code is not built.
   * @param program the module a thread runs; JavaScript, because threads know no loader
   */
  static start(
    program = new URL("./readWorker.js", import.meta.url),
    patienceMs = PATIENCE_MS,
  ): ReadPool | null {
    if (!existsSync(program)) return null;
    const pool = new ReadPool(patienceMs);
    try {
      const threads = Math.min(availableParallelism() - 1, MOST_THREADS);
      while (pool.#threads.length < threads) pool.#add(program);
    } catch {
      // a limit on processes, or a runtime that permits none: those that there are must do
    }
    return pool.#threads.length === 0 ? null : pool;
  }

  #add(program: URL): void {
    const { port1: port, port2 } = new MessageChannel();
    const worker = new Worker(program, {
      workerData: { port: port2 },
      transferList: [port2],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: STACK_MB },
    });
    // a thread that fails fails alone: what it does not send is read here
    worker.on("error", () => undefined);
    // neither keeps the process from ending
    worker.unref();
    port.unref();
    this.#threads.push({ worker, port });
  }

  /** Begins a set. The threads go on beside the caller until all is read, or until `end`. */
  begin(knowledge: DigestKnowledge, isHashed: boolean): SharedReading {
    const share = { run: ++this.#runs, state: newState(), isHashed };
    const ports = this.#threads.map(({ port }) => port);
    for (const port of ports) port.postMessage(share);
    return new SharedReading(share, ports, knowledge, this.#patienceMs);
  }

  close(): void {
    for (const { worker } of this.#threads) void worker.terminate();
  }
}

function isSmall({ size }: PlacedFile): boolean {
  return size <= MOST_BYTES;
}

/** Where the answer to a file stands. */
interface Place {
  readonly piece: number;
  readonly at: number;
}

/** The reading of one set. */
export class SharedReading {
  readonly #share: Share;
  readonly #ports: readonly MessagePort[];
  readonly #knowledge: DigestKnowledge;
  readonly #patienceMs: number;
  /** A thread was lost: until one shows that it lives, nothing is waited for. */
  #isImpatient = false;
  readonly #claims: Claims;
  readonly #pieces: (readonly PlacedFile[])[] = [];
  /** How many files of each piece nobody has asked for yet. */
  readonly #left: number[] = [];
  readonly #places = new Map<string, Place>();
  /** What was read and not used up. */
  readonly #ready = new Map<number, ReadPiece>();
  readonly #usedUp = new Set<number>();
  #open: PlacedFile[] = [];
  #openBytes = 0;

  constructor(share: Share, ports: readonly MessagePort[], knowledge: DigestKnowledge, patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#share = share;
    this.#ports = ports;
    this.#knowledge = knowledge;
    this.#claims = new Claims(share.state);
  }

  /** One more file to read. */
  add(file: PlacedFile): void {
    if (!isSmall(file)) return;
    const { label, absolute, size } = file;
    this.#places.set(label, { piece: this.#pieces.length, at: this.#open.length });
    this.#open.push({ label, absolute, size });
    this.#openBytes += size;
    if (this.#open.length === PIECE_FILES || this.#openBytes >= PIECE_BYTES) this.#flush();
  }

  /** All files have been added. */
  close(): void {
    this.#flush();
    this.#claims.close();
  }

  #flush(): void {
    const files = this.#open;
    if (files.length === 0) return;
    this.#open = [];
    this.#openBytes = 0;
    this.#pieces.push(files);
    this.#left.push(files.length);
    const message: FilePiece = { run: this.#share.run, files };
    for (const port of this.#ports) port.postMessage(message);
    this.#claims.add();
  }

  /**
   * What the file says. Each is asked for once, and about in the order in which they were added; null for one that is
   * not to be had here: too large, or far from its turn.
   */
  next({ label }: Pick<PlacedFile, "label">): FileEntry | null {
    const place = this.#places.get(label);
    if (place === undefined) return null;
    this.#places.delete(label);
    const { piece, at } = place;
    const { entries, error } = this.#wanted(piece) ?? { entries: [] };
    if (entries === undefined) throw error;
    const left = (this.#left[piece] ?? 0) - 1;
    this.#left[piece] = left;
    if (left === 0 && this.#ready.delete(piece)) this.#useUp(piece);
    return entries[at] ?? null;
  }

  /** Readers stop after the piece they have. */
  end(): void {
    this.#claims.end();
  }

  #wanted(piece: number): ReadPiece | null {
    for (;;) {
      const news = this.#claims.news;
      this.#receive();
      const ready = this.#ready.get(piece);
      if (ready !== undefined) return ready;
      if (this.#claims.isClaimed(piece)) {
        if (this.#readAnother() || this.#hasNews(news)) continue;
        this.#isImpatient = true;
        this.#readHere(piece);
      } else if (!this.#readAnother()) return null;
    }
  }

  #hasNews(news: number): boolean {
    return this.#claims.waitForNews(news, this.#isImpatient ? 0 : this.#patienceMs);
  }

  /** Reads a piece that nobody has; false where there is none. */
  #readAnother(): boolean {
    const claimed = this.#claims.claim();
    if (claimed !== null) this.#readHere(claimed);
    return claimed !== null;
  }

  #readHere(piece: number): void {
    const entries = readPiece(this.#pieces[piece] ?? [], this.#share.isHashed, this.#knowledge);
    this.#keep({ run: this.#share.run, piece, entries });
  }

  #receive(): void {
    for (const port of this.#ports) {
      for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) {
        this.#keep(got.message as ReadPiece);
        this.#isImpatient = false;
      }
    }
  }

  /** Unless it is of a set that was given up, or comes a second time. What nobody wants any more is used up at once. */
  #keep(read: ReadPiece): void {
    const { run, piece } = read;
    if (run !== this.#share.run || this.#ready.has(piece) || this.#usedUp.has(piece)) return;
    if ((this.#left[piece] ?? 0) > 0) this.#ready.set(piece, read);
    else this.#useUp(piece);
  }

  /** Only what was read counts: the pieces that wait are then never more than may be read ahead. */
  #useUp(piece: number): void {
    this.#usedUp.add(piece);
    this.#claims.use();
  }
}

/** How a set is read ahead of its use: by threads as soon as it turns out large, else not at all. */
export class ReadAhead {
  readonly #start: () => ReadPool | null;
  readonly #knowledge: DigestKnowledge;
  readonly #isHashed: boolean;
  /** Files found before it is clear that threads pay. */
  #waiting: PlacedFile[] = [];
  #bytes = 0;
  #reading: SharedReading | null | undefined;

  /**
   * @param pool threads that have started, and are used in any case
   * @param start asked once, when threads pay
   */
  constructor(
    { pool, start }: { readonly pool?: ReadPool | undefined; readonly start: () => ReadPool | null },
    knowledge: DigestKnowledge,
    isHashed: boolean,
  ) {
    this.#start = start;
    this.#knowledge = knowledge;
    this.#isHashed = isHashed;
    this.#reading = pool?.begin(knowledge, isHashed);
  }

  /** A file that will be asked for; about in the order of the questions. */
  add(file: PlacedFile): void {
    if (this.#reading !== undefined) return this.#reading?.add(file);
    if (!isSmall(file)) return;
    this.#waiting.push(file);
    this.#bytes += file.size + OPENING_BYTES;
    if (this.#bytes < LEAST_BYTES) return;
    this.#reading = this.#start()?.begin(this.#knowledge, this.#isHashed) ?? null;
    for (const each of this.#waiting) this.#reading?.add(each);
    this.#waiting = [];
  }

  /** All files have been added. */
  close(): void {
    this.#reading?.close();
  }

  /** As SharedReading's. */
  next(file: Pick<PlacedFile, "label">): FileEntry | null {
    return this.#reading?.next(file) ?? null;
  }

  end(): void {
    this.#reading?.end();
  }
}
