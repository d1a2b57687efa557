import { readFileSync } from "node:fs";
import type { CommandProblem, Era } from "../model/command.ts";
import type { Finished } from "../model/finished.ts";
import type { Project } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { stableJson } from "../io/json.ts";
import { diffOf, type Mended, mendCommand } from "../plan/mend.ts";
import { commandReader, loadFlags, type Moment, momentOf, projectOf } from "./commandReader.ts";

export interface FixOptions {
  readonly at?: string | undefined;
  readonly project?: string | undefined;
  readonly diff?: boolean | undefined;
  readonly json?: boolean | undefined;
}

interface Fixed {
  readonly input: string;
  readonly project: Project | null;
  readonly moment: Moment | null;
  readonly entryPoint: string | null;
  readonly exists: boolean | null;
  readonly parses: boolean | null;
  readonly problems: readonly CommandProblem[];
  readonly mended: Mended;
}

/** Checks and corrects one command, or every line of standard input. The product is the corrected command. */
export async function fix(command: string, options: FixOptions): Promise<Finished> {
  const several = command === "-";
  const inputs = several
    ? readFileSync(0, "utf8")
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
    : [command];
  const one = fixer(options);
  const fixed = inputs.map(one);
  const broken = fixed.some(({ problems }) => problems.length > 0);
  const json = fixed.map(jsonOf);
  return {
    stdout:
      options.json === true
        ? stableJson(several ? json : json[0])
        : fixed.map((each) => productOf(each, options)).join("\n"),
    stderr:
      options.json === true ? "" : fixed.flatMap((each, index) => diagnostics(each, index + 1)).join("\n"),
    exitCode: broken ? 1 : 0,
  };
}

/** Binds catalogue and time once; ten thousand lines share them. */
function fixer(options: FixOptions): (input: string) => Fixed {
  const catalogue = loadFlags();
  const reader = commandReader(catalogue);
  const named = projectNamed(options.project);
  const moments = new Map<Project, Moment | null>();
  return (input) => {
    const project = named ?? projectOf(input, catalogue);
    if (project !== null && !moments.has(project))
      moments.set(project, timeOf(options.at, project, catalogue));
    const moment = project === null ? null : (moments.get(project) ?? null);
    const check = (text: string) => reader.read(text, moment?.era ?? {}, project).check;
    const { entryPoint, exists, parses, problems } = check(input);
    const wanted = problems.flatMap(({ rule, corrections }) =>
      corrections.map((correction) => ({ rule, correction })),
    );
    const mended = mendCommand(input, wanted, (text) => check(text).problems);
    return { input, project, moment, entryPoint, exists, parses, problems, mended };
  };
}

function projectNamed(name: string | undefined): Project | null {
  if (name === undefined) return null;
  if (name === "vllm" || name === "sglang") return name;
  throw new UserError(`unknown project ${name}`, "--project vllm or --project sglang");
}

/** Without --at the newest state of the main line that the catalogue knows. */
function timeOf(
  at: string | undefined,
  project: Project,
  catalogue: Parameters<typeof momentOf>[2],
): Moment | null {
  const found = momentOf(at === undefined ? { date: "9999-12-31" } : eraFrom(at), project, catalogue);
  if (found !== null) return at === undefined ? { ...found, date: null } : found;
  if (at === undefined) return null;
  const what = /^[0-9a-f]{7,40}$/i.test(at)
    ? `commit ${at} is not on ${project}'s main line`
    : `cannot read --at ${at}`;
  throw new UserError(what, "give the commit's date: --at 2025-03-11 (or a release: --at 0.8.3)");
}

function eraFrom(at: string): Era {
  if (/^\d{4}-\d{2}-\d{2}/.test(at)) return { date: at };
  return /^[0-9a-f]{7,40}$/i.test(at) ? { commit: at } : { release: at };
}

function jsonOf({ input, project, moment, entryPoint, exists, parses, problems, mended }: Fixed) {
  const { commit } = moment?.era ?? {};
  return {
    input,
    at: {
      ...(commit === undefined ? {} : { commit }),
      date: moment?.date ?? null,
      release: moment?.release ?? null,
    },
    project,
    entryPoint,
    exists,
    parses,
    problems: problems.map(({ rule, status, flag, value, message, span }) => ({
      rule,
      status,
      flag,
      value,
      message,
      span,
    })),
    corrected: mended.client,
    server: mended.server,
    steps: mended.steps,
    remaining: mended.remaining,
  };
}

/** One line a command; server and client of a split are joined by a tab, so that one line in is one line out. */
function productOf({ input, mended }: Fixed, { diff }: FixOptions): string {
  if (diff === true) {
    const sign = { kept: " ", removed: "-", added: "+" } as const;
    return diffOf(input, mended.client ?? "")
      .map(({ change, word }) => `${sign[change]} ${word}`)
      .join("\n");
  }
  return [mended.server, mended.client]
    .filter((part) => part !== null)
    .map((part) => part.replace(/\s*\n\s*/g, " "))
    .join("\t");
}

/** What is wrong, where, and what was done: the command with carets under the words. */
function diagnostics({ input, problems, mended }: Fixed, line: number): string[] {
  return problems.flatMap(({ rule, message, span, corrections }) => {
    const head = `error[${rule}]: ${message}`;
    const fixes =
      corrections.length > 0 ? [`  fix  ${corrections.map(({ reason }) => reason).join("; ")}`] : [];
    const open = mended.remaining.some((each) => each.message === message)
      ? ["  fix  a person must decide"]
      : fixes;
    return [head, ...excerpt(input, span, line), ...open];
  });
}

/** At most 70 columns around the span, behind a bar, so that no log line of theirs starts one of ours. */
function excerpt(input: string, span: CommandProblem["span"], line: number): string[] {
  const flat = input.replace(/[\n\t]/g, " ");
  const [start, end] = span ?? [0, 0];
  const from = Math.max(0, Math.min(start - 20, flat.length - 70));
  const shown = flat.slice(from, from + 70);
  const label = `  ${line}:${start + 1} `;
  const caret =
    span === null
      ? []
      : [
          `${" ".repeat(label.length)}| ${" ".repeat(start - from)}${"^".repeat(Math.max(1, Math.min(end, from + 70) - start))}`,
        ];
  return [`${label}| ${shown}`, ...caret];
}
