/** Standard error for a person in a hurry: what happened, then what to do. */
export function printError(message: string, advice: string | null): void {
  write(process.stderr, `error: ${message}\n${advice === null ? "" : `  try: ${advice}\n`}`);
}

export function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text.endsWith("\n") ? text : `${text}\n`);
}
