import { printable } from "./printable.ts";
import { quoteWords } from "./quoteWords.ts";

/*
 * Shell scripts as text. A plain string is no part of a line: it is words in quotes, or a comment.
 */

/** Text of a script, in which nothing is obeyed but what was written here. */
export type Shell = string & { readonly __shell: true };

/** A line out of our own words and what may stand among them. */
export function sh(strings: TemplateStringsArray, ...values: readonly (Shell | number)[]): Shell {
  return strings.reduce((line, part, at) => `${line}${values[at - 1] ?? ""}${part}`) as Shell;
}

/** Words as a shell reads them: bare where no character means anything to it, else in single quotes. */
export function words(given: readonly string[]): Shell {
  return quoteWords(given) as Shell;
}

/** One line, nothing unseen: a comment ends at the line's end and nowhere else. */
export function comment(text: string): Shell {
  return printable(text, " ").trim() as Shell;
}

/** Lines as a script. */
export function script(lines: readonly Shell[]): Shell {
  return lines.join("\n") as Shell;
}
