import { type Finished, printable } from "../pipeline/finished.ts";

/** For a person in a hurry: what happened, then what to do. */
export function failure(message: string, advice: string | null): Finished {
  return {
    stdout: "",
    stderr: `error: ${message}\n${advice === null ? "" : `  try: ${advice}\n`}`,
    exitCode: 2,
  };
}

/** What nobody foresaw. */
export function crashed(error: unknown): Finished {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failure(`this is a bug of benchtriage, please report it with the lines below\n${text}`, null);
}

/** What a person reads beside the product. Names come from files: what a terminal would obey is shown, not sent. */
export function shown(text: string): string {
  return printable(text, "·", "\n\t");
}

/** A text that is printed ends its last line. */
export function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
