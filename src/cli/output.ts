/** Standard error for a person in a hurry: what happened, then what to do. */
export function printError(message: string, advice: string | null): void {
  writeNotes(`error: ${message}\n${advice === null ? "" : `  try: ${advice}\n`}`);
}

/** What a person reads beside the product. Names come from files: what a terminal would obey is shown, not sent. */
export function writeNotes(text: string): void {
  write(
    process.stderr,
    text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
      sign === "\n" || sign === "\t" ? sign : "·",
    ),
  );
}

export function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text.endsWith("\n") ? text : `${text}\n`);
}
