import type { CommandProblem } from "../model/command.ts";
import { diffOf } from "../plan/mend.ts";
import type { Fixed } from "./fixed.ts";

/*
 * What `fix` prints for a person: the product on standard output (corrected commands), the reasons on standard error.
 */

const sign = { kept: " ", removed: "-", added: "+" } as const;

/**
 * Server and client of a split are joined by a tab, so that one line in is one line out; a command that goes over several
 * lines keeps them. Commands of a result set have their commit before them, and a line each.
 */
export function productOf({ input, commit, mended }: Fixed, diff: boolean): string {
  if (diff) {
    const changes = diffOf(input, mended.client ?? "").map(({ change, word }) => `${sign[change]} ${word}`);
    const server = mended.server === null ? [] : [`+ server: ${mended.server}`];
    return [...(commit === null ? [] : [`@ ${commit.slice(0, 8)}`]), ...changes, ...server].join("\n");
  }
  if (commit === null) return [mended.server, mended.client].filter((part) => part !== null).join("\t");
  return [commit.slice(0, 8), mended.server, mended.client]
    .filter((part) => part !== null)
    .map(onOneLine)
    .join("\t");
}

/** Line ends as a shell reads them: behind a backslash none, behind an operator a blank, else the end of a command. */
function onOneLine(text: string): string {
  return text
    .replace(/\\\r?\n\s*/g, " ")
    .replace(/([&|;])\s*\n\s*/g, "$1 ")
    .replace(/\s*\n\s*/g, "; ");
}

/** What is wrong, where, and what was done: the command with carets under the words. */
export function diagnostics(
  { input, commit, problems, mended }: Fixed,
  line: number,
  isUnchecked = false,
): string[] {
  const place = commit?.slice(0, 8) ?? String(line);
  if (isUnchecked)
    return [
      "note: no program of vLLM or SGLang is called here: the words were looked at, no flag was checked",
    ];
  const own = problems.flatMap(({ rule, message, span, corrections, note }) => {
    const head = `${note === true ? "note" : "error"}[${rule}]: ${message}`;
    const reasons = [...new Set(corrections.map(({ reason }) => reason))];
    const fixes = reasons.length > 0 ? [`  fix  ${reasons.join("; ")}`] : [];
    const open = mended.remaining.some((each) => each.message === message)
      ? ["  fix  a person must decide"]
      : fixes;
    return [head, ...excerpt(input, span, place), ...open];
  });
  // What is wrong with words that were nobody's problem where they stood: those of the server that was made.
  const made = mended.remaining.filter(
    ({ rule, message }) =>
      !problems.some((each) => each.rule === rule && reasonIn(each.message) === reasonIn(message)),
  );
  return [
    ...own,
    ...made.flatMap(({ rule, message }) => [
      `error[${rule}]: ${message}`,
      `  in the corrected command: ${printable(mended.server ?? mended.client ?? "")}`,
      "  fix  a person must decide",
    ]),
  ];
}

/** What is said of a word, whichever way the word is written. */
function reasonIn(message: string): string {
  return message.slice(message.lastIndexOf(": ") + 1);
}

// Tabs, newlines and escape sequences would move the carets, or worse.
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** At most 70 columns around the span, behind a bar, so that no log line of theirs starts one of ours. */
function excerpt(input: string, span: CommandProblem["span"], place: string): string[] {
  const flat = printable(input);
  const [start, end] = span ?? [0, 0];
  const from = Math.max(0, Math.min(start - 20, flat.length - 70));
  const shown = flat.slice(from, from + 70);
  const label = `  ${place}:${start + 1} `;
  const caret =
    span === null
      ? []
      : [
          `${" ".repeat(label.length)}| ${" ".repeat(start - from)}${"^".repeat(Math.max(1, Math.min(end, from + 70) - start))}`,
        ];
  return [`${label}| ${shown}`, ...caret];
}
