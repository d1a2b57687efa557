import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { DigestKnowledge } from "../dataset/digest.ts";
import { AT_ONCE_LIMIT } from "../io/file.ts";
import type { FoundFile } from "../io/walk.ts";
import type { FileEntry } from "./fileEntry.ts";
import { Claims, newState, readPiece, type ReadPiece, type Share } from "./readShare.ts";

/** Smaller sets are read before a thread has started. */
const LEAST_FILES = 400;
const LEAST_BYTES = 8 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
const PIECE_FILES = 16;
/** More of them would only wait for the disk and for the one thread that joins. */
const MOST_THREADS = 4;
/** Room for what a few files leave behind: collected more seldom, less of it is still in use. */
const YOUNG_MB = 96;
/** A thread that sends nothing for so long is lost: the piece it has claimed is read here. */
const PATIENCE_MS = 60_000;

/**
 * Threads that read files beside the calling one. They use the bundled catalogues. Nothing here is asynchronous: the
 * caller reads pieces as well, and sleeps only for one that is being read elsewhere.
 */
export class ReadPool {
  readonly #threads: readonly { readonly worker: Worker; readonly port: MessagePort }[];
  readonly #patienceMs: number;
  #runs = 0;

  private constructor(program: URL, threads: number, patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#threads = Array.from({ length: threads }, () => {
      const { port1: port, port2 } = new MessageChannel();
      const worker = new Worker(program, {
        workerData: { port: port2 },
        transferList: [port2],
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      // a thread that fails fails alone: what it does not send is read here
      worker.on("error", () => undefined);
      // neither keeps the process from ending
      worker.unref();
      port.unref();
      return { worker, port };
    });
  }

  /**
   * Null where there is no second processor, or where the code is not built.
   * @param program the module a thread runs; JavaScript, because threads know no loader
   */
  static start(
    program = new URL("./readWorker.js", import.meta.url),
    patienceMs = PATIENCE_MS,
  ): ReadPool | null {
    const threads = Math.min(availableParallelism() - 1, MOST_THREADS);
    return threads < 1 || !existsSync(program) ? null : new ReadPool(program, threads, patienceMs);
  }

  /** Whether threads would be of use. */
  static pays(files: readonly FoundFile[]): boolean {
    const small = files.filter(isSmall);
    return small.length >= LEAST_FILES || small.reduce((sum, { size }) => sum + size, 0) >= LEAST_BYTES;
  }

  /** Begins to read. The threads go on beside the caller until all is read, or until `end`. */
  read(files: readonly FoundFile[], knowledge: DigestKnowledge, isHashed: boolean): SharedReading {
    const small = files.filter(isSmall).map(({ label, absolute, size }) => ({ label, absolute, size }));
    const share = { run: ++this.#runs, state: newState(), files: small, ends: pieces(small), isHashed };
    const ports = this.#threads.map(({ port }) => port);
    for (const port of ports) port.postMessage(share);
    return new SharedReading(share, ports, knowledge, this.#patienceMs);
  }

  close(): void {
    for (const { worker } of this.#threads) void worker.terminate();
  }
}

/** Larger files are read in parts, and their records handed on one by one. */
function isSmall({ size }: Pick<FoundFile, "size">): boolean {
  return size <= AT_ONCE_LIMIT;
}

/** Where each piece ends. */
function pieces(files: Share["files"]): number[] {
  const ends: number[] = [];
  let [bytes, from] = [0, 0];
  for (const [index, { size }] of files.entries()) {
    bytes += size;
    if (bytes < PIECE_BYTES && index + 1 - from < PIECE_FILES && index + 1 < files.length) continue;
    ends.push(index + 1);
    [bytes, from] = [0, index + 1];
  }
  return ends;
}

/** The reading of one set. */
export class SharedReading {
  readonly #share: Share;
  readonly #ports: readonly MessagePort[];
  readonly #knowledge: DigestKnowledge;
  readonly #patienceMs: number;
  readonly #claims: Claims;
  /** What was read before its turn. */
  readonly #ready = new Map<number, ReadPiece>();
  #entries: readonly FileEntry[] = [];
  #piece = -1;
  #at = 0;

  constructor(share: Share, ports: readonly MessagePort[], knowledge: DigestKnowledge, patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#share = share;
    this.#ports = ports;
    this.#knowledge = knowledge;
    this.#claims = new Claims(share.state, share.ends.length);
  }

  /** What the file says. Files are asked for in their order, each once; null for one that is read row by row. */
  next({ label }: Pick<FoundFile, "label">): FileEntry | null {
    if (this.#share.files[this.#at]?.label !== label) return null;
    if (this.#at === (this.#piece < 0 ? 0 : this.#share.ends[this.#piece])) this.#turn();
    const entry = this.#entries[this.#at - (this.#share.ends[this.#piece - 1] ?? 0)] ?? null;
    this.#at++;
    return entry;
  }

  /** Readers stop after the piece they have. */
  end(): void {
    this.#claims.end();
  }

  #turn(): void {
    if (this.#piece >= 0) this.#claims.use();
    this.#piece++;
    const { entries, error } = this.#wanted(this.#piece);
    if (entries === undefined) throw error;
    this.#entries = entries;
  }

  #wanted(piece: number): ReadPiece {
    for (;;) {
      const news = this.#claims.news;
      this.#receive();
      const ready = this.#ready.get(piece);
      if (ready !== undefined) {
        this.#ready.delete(piece);
        return ready;
      }
      const claimed = this.#claims.claim();
      if (claimed !== null) this.#ready.set(claimed, this.#readHere(claimed));
      else if (!this.#claims.waitForNews(news, this.#patienceMs)) return this.#readHere(piece);
    }
  }

  #readHere(piece: number): ReadPiece {
    return { run: this.#share.run, piece, entries: readPiece(this.#share, piece, this.#knowledge) };
  }

  #receive(): void {
    for (const port of this.#ports) {
      for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) {
        const read = got.message as ReadPiece;
        // what was left of a set that was given up
        if (read.run === this.#share.run && read.piece >= this.#piece) this.#ready.set(read.piece, read);
      }
    }
  }
}
