import { closeSync, constants, openSync, readFileSync, readSync } from "node:fs";

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Null for a line longer than the limit: it is counted and its text is not kept. */
  readonly text: string | null;
}

/** A longer line is no record: JSON.parse of it alone would take more memory than the rest of the run. */
const LINE_LIMIT = 64 * 1024 * 1024;

const CHUNK = 4 * 1024 * 1024;
const NEWLINE = 10;

/** To read: since it was listed a pipe may have taken a file's place, and nobody may ever write into it. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** All bytes of a file. */
export function readBytes(absolute: string): Buffer {
  const descriptor = openSync(absolute, WITHOUT_WAITING);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file in pieces. Each piece is valid until the next one is asked for. */
export function* readChunks(absolute: string): Generator<Buffer> {
  const descriptor = openSync(absolute, WITHOUT_WAITING);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const length = readSync(descriptor, buffer, 0, CHUNK, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The lines of a text that arrives in pieces, without their line ends. A piece may end inside a character. */
export function* splitLines(chunks: Iterable<Buffer>, limit: number = LINE_LIMIT): Generator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer) => {
    length += piece.byteLength;
    if (length <= limit) parts.push(Buffer.from(piece));
    else parts = [];
  };
  const finish = (): Line => {
    number++;
    const text = length > limit ? null : textOf(parts, number === 1);
    parts = [];
    length = 0;
    return { number, text };
  };
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (length === 0) {
        // the common case, a line inside one piece, is not copied
        length = end - start;
        parts = length > limit ? [] : [chunk.subarray(start, end)];
      } else take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.byteLength) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function textOf(parts: readonly Buffer[], isFirst: boolean): string {
  const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
  const text = (whole ?? Buffer.alloc(0)).toString("utf8").replace(/\r$/, "");
  return isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
}
