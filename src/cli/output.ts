import { type Finished, printable } from "../pipeline/finished.ts";

/** For a person in a hurry: what happened, then what to do. */
export function failure(message: string, advice: string | null): Finished {
  return {
    stdout: "",
    stderr: `error: ${message}\n${advice === null ? "" : `  try: ${advice}\n`}`,
    exitCode: 2,
  };
}

/** What the system says where it refuses a file, in a person's words, and what to do about it. */
const refusals: Readonly<Record<string, readonly [words: string, advice: string]>> = {
  ENOSPC: ["the disk is full", "make room, or write to another place"],
  EDQUOT: ["your share of the disk is used up", "make room, or write to another place"],
  EFBIG: ["the file would become larger than is allowed here", "write to another place"],
  EROFS: ["the disk can only be read", "write to another place"],
  EACCES: ["there is no permission", "choose a place of your own"],
  EPERM: ["there is no permission", "choose a place of your own"],
  ENOTDIR: ["a part of the path is a file, not a folder", "name another place"],
  EISDIR: ["a folder stands there", "name a file"],
  ENAMETOOLONG: ["the name is too long", "name another place"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n), or end other programs"],
  ENFILE: ["too many files are open on this machine", "end other programs"],
  EBUSY: ["it is in use", "end what uses it"],
  EIO: ["the disk failed", "check the disk"],
};

/** What nobody foresaw; a system that refuses a file is no bug. */
export function crashed(error: unknown): Finished {
  const { code, path, dest } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException & {
    dest?: string;
  };
  const refusal = refusals[code ?? ""];
  if (refusal !== undefined)
    return failure(
      `${dest ?? path ?? "a file"}: ${refusal[0]}${path === undefined ? ` (${code})` : ""}`,
      refusal[1],
    );
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failure(`this is a bug of benchtriage, please report it with the lines below\n${text}`, null);
}

/** Text that a stream may be given: nothing that a terminal obeys, but for colours of ours. */
export type Shown = string & { readonly __shown: true };

/** What a person reads beside the product. Names come from files: what a terminal would obey is shown, not sent. */
export function shown(text: string): Shown {
  return printable(text, "·", "\n\t") as Shown;
}

const ESCAPE = String.fromCharCode(27);
const colour = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

/** The product: to a terminal as a person can read it, elsewhere the bytes as they are. */
export function product(text: string, isTerminal: boolean): Shown {
  if (!isTerminal) return text as Shown;
  const parts = text
    .split(colour)
    .map((part) => (colour.test(part) ? part : printable(part, undefined, "\n\t")));
  return parts.join("") as Shown;
}

/** A text that is printed ends its last line. */
export function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
