import type { CommandProblem } from "../model/command.ts";
import { diffOf } from "../plan/mend.ts";
import type { Fixed } from "./fix.ts";

/*
 * What `fix` prints for a person: the product on standard output (corrected commands), the reasons on standard error.
 */

const sign = { kept: " ", removed: "-", added: "+" } as const;

/**
 * One line a command; server and client of a split are joined by a tab, so that one line in is one line out. Commands
 * of a result set have their commit before them.
 */
export function productOf({ input, commit, mended }: Fixed, diff: boolean): string {
  if (diff) {
    const changes = diffOf(input, mended.client ?? "").map(({ change, word }) => `${sign[change]} ${word}`);
    const server = mended.server === null ? [] : [`+ server: ${mended.server}`];
    return [...(commit === null ? [] : [`@ ${commit.slice(0, 8)}`]), ...changes, ...server].join("\n");
  }
  return [commit?.slice(0, 8) ?? null, mended.server, mended.client]
    .filter((part) => part !== null)
    .map((part) => part.replace(/\s*\n\s*/g, " "))
    .join("\t");
}

/** What is wrong, where, and what was done: the command with carets under the words. */
export function diagnostics({ input, commit, problems, mended }: Fixed, line: number): string[] {
  const place = commit?.slice(0, 8) ?? String(line);
  return problems.flatMap(({ rule, message, span, corrections, note }) => {
    const head = `${note === true ? "note" : "error"}[${rule}]: ${message}`;
    const reasons = [...new Set(corrections.map(({ reason }) => reason))];
    const fixes = reasons.length > 0 ? [`  fix  ${reasons.join("; ")}`] : [];
    const open = mended.remaining.some((each) => each.message === message)
      ? ["  fix  a person must decide"]
      : fixes;
    return [head, ...excerpt(input, span, place), ...open];
  });
}

/** At most 70 columns around the span, behind a bar, so that no log line of theirs starts one of ours. */
function excerpt(input: string, span: CommandProblem["span"], place: string): string[] {
  // Tabs, newlines and escape sequences would move the carets, or worse.
  const flat = input.replace(/\p{Cc}/gu, " ");
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
