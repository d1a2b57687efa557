import { correctionWords } from "../commands/correctionWords.ts";
import type { CommandProblem } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { diffOf } from "../commands/correct.ts";
import type { KnowledgeOrigin } from "../model/knowledgeOrigin.ts";
import { type Fixed, laterThan } from "./fixed.ts";
import { renewWords } from "../model/knownUntil.ts";
import { printable } from "../model/printable.ts";

/*
 * What `fix` prints for a person: the product on standard output (corrected commands), the reasons on standard error.
 */

const sign = { kept: " ", removed: "-", added: "+" } as const;

/**
 * Server and client of a split are joined by a tab, so that one line in is one line out; a command that goes over several
 * lines keeps them. Commands of a result set have their commit before them, those of a manifest their place, and a line each.
 */
export function productOf(
  { input, commit, corrected }: Fixed,
  place: string | undefined,
  diff: boolean,
): string {
  const head = commit?.slice(0, 8) ?? place;
  if (diff) {
    const changes = diffOf(input, corrected.client ?? "").map(
      ({ change, word }) => `${sign[change]} ${word}`,
    );
    const server = corrected.server === null ? [] : [`+ server: ${corrected.server}`];
    return [...(head === undefined ? [] : [`@ ${head}`]), ...changes, ...server].join("\n");
  }
  const commands = [corrected.server, corrected.client].filter((part) => part !== null);
  return head === undefined ? commands.join("\t") : [head, ...commands.map(onOneLine)].join("\t");
}

/** Commands of a time that nobody here knows, once a project: what is known ends, and can be renewed. */
export function pastWords(fixed: readonly Fixed[]): string[] {
  const past = new Map(
    fixed.flatMap(({ project, moment }) =>
      project === null || moment?.past === undefined ? [] : [[project, moment.past] as const],
    ),
  );
  return [...past].map(([project, until]) => `note: ${renewWords(project, until)}`);
}

/** Commands of a project that `--at` is no time of. */
export function undatedWords(fixed: readonly Fixed[], at: string | undefined): string[] {
  if (at === undefined) return [];
  const undated = fixed.flatMap(({ project, moment }) =>
    project !== null && moment === null ? [project] : [],
  );
  return [...new Set(undated)].map(
    (project) => `note: ${at} is no time of ${project}: its commands were checked without one`,
  );
}

/** A user's folder of knowledge: what is said rests on it, too. */
export function originWords(origin: KnowledgeOrigin | null): string[] {
  return origin === null
    ? []
    : [
        `note: with the knowledge of ${origin.place} (${origin.files} files, sha256 ${origin.sha256.slice(0, 12)})`,
      ];
}

/** Which lines were not checked at all: in a script some are meant so, a typing error in a program's name looks alike. */
export function unknownWords(lines: readonly number[], all: number): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, 5).join(", ");
  const where =
    all === 1 ? "" : `: line${lines.length === 1 ? "" : "s"} ${shown}${lines.length > 5 ? " …" : ""}`;
  const what =
    all === 1
      ? "no program of vLLM or SGLang is called here"
      : `${lines.length} of ${all} commands call no program of vLLM or SGLang`;
  return [`note: ${what}: no flag was checked there${where}`];
}

/** Line ends as a shell reads them: behind a backslash none, behind an operator a blank, else the end of a command. */
function onOneLine(text: string): string {
  return text
    .replace(/\\\r?\n\s*/g, " ")
    .replace(/([&|;])[^\S\n]*\n\s*/g, "$1 ")
    .replace(/(?<!\s)\s*\n\s*/g, "; ");
}

/** What is wrong, where, and every step that is taken with its reason; then what only a person can decide. */
export function diagnostics(fixed: Fixed, line: string): string[] {
  const { input, commit, problems, corrected } = fixed;
  const place = commit?.slice(0, 8) ?? line;
  const steps = new Set(corrected.steps);
  const own = problems.flatMap((problem) => {
    const { rule, message, span, corrections, note } = problem;
    const head = `${note === true ? "note" : "error"}[${rule}]: ${message}`;
    const taken = [...steps].filter((step) => corrections.some((each) => isSame(each, step.correction)));
    for (const step of taken) steps.delete(step);
    const isOpen = note !== true && taken.length === 0 && corrections.length === 0;
    return [head, ...excerpt(input, span, place), ...taken.map(stepWords), ...(isOpen ? [PERSON] : [])];
  });
  const later = laterThan(problems, corrected).flatMap(({ rule, message, note, corrections }) => {
    const taken = [...steps].filter((step) => corrections.some((each) => isSame(each, step.correction)));
    for (const step of taken) steps.delete(step);
    if (taken.length === 0) return [];
    const head = `${note === true ? "note" : "error"}[${rule}]: ${message}`;
    return [head, "  in the corrected command", ...taken.map(stepWords)];
  });
  const others = [...steps].map((step) => `step[${step.rule}]: in the corrected command\n${stepWords(step)}`);
  const known = new Set(problems.map(({ rule, flag }) => `${rule} ${flag}`));
  const made = corrected.remaining.filter(({ rule, flag }) => !known.has(`${rule} ${flag}`));
  return [
    ...own,
    ...later,
    ...others,
    ...made.flatMap(({ rule, message }) => [
      `error[${rule}]: ${message}`,
      `  in the corrected command: ${printable(corrected.server ?? corrected.client ?? "", " ")}`,
      PERSON,
    ]),
  ];
}

const PERSON = "  open  a person must decide";

function isSame(a: Correction, b: Correction): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a step does, how sure it is, and why. */
function stepWords({ correction }: Fixed["corrected"]["steps"][number]): string {
  return `  fix   ${correctionWords(correction)} (${correction.confidence}): ${correction.reason}`;
}

/** At most 70 columns around the span, behind a bar, so that no log line of theirs starts one of ours. */
function excerpt(input: string, span: CommandProblem["span"], place: string): string[] {
  // tabs, newlines and escape sequences would move the carets, or worse
  const flat = printable(input, " ");
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
