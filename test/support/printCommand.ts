import type { ParsedCommand } from "../../src/model/command.ts";

/** The text again, word by word: the words as they stand, and between them what the text has between them. */
export function printCommand(command: ParsedCommand): string {
  const words = command.steps.flatMap((step) => step.words).toSorted((a, b) => a.span[0] - b.span[0]);
  let printed = "";
  let end = 0;
  for (const { text, span } of words) {
    printed += command.text.slice(end, span[0]) + text;
    end = span[1];
  }
  return printed + command.text.slice(end);
}
