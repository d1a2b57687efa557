import { existsSync } from "node:fs";
import { stableJson } from "../io/json.ts";
import type { Era } from "../model/command.ts";
import type { Finished } from "../model/finished.ts";
import type { Project } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { mendCommand } from "../plan/mend.ts";
import { commandReader, loadFlags, type Moment, momentOf, projectOf } from "../knowledge/commandReader.ts";
import { commandsOf, type SetCommands } from "../fix/set.ts";
import { bareCommand, commandLines, withoutNamed } from "../fix/lines.ts";
import { diagnostics, productOf } from "../fix/text.ts";
import { type DatedCommit, timeOf } from "../fix/time.ts";
import type { Fixed, FixInput } from "../fix/fixed.ts";

export interface FixOptions {
  readonly at?: string | undefined;
  readonly project?: string | undefined;
  readonly diff?: boolean | undefined;
  readonly json?: boolean | undefined;
  /** What `-` reads, once. */
  readonly standardInput: () => string;
}

/**
 * Checks and corrects commands: one, every line of standard input (`-`), or those of result sets. A set beside a
 * command dates the commit that `--at` names. The product is the corrected command; exit 1 where one is broken.
 */
export async function fix(command: string, paths: readonly string[], options: FixOptions): Promise<Finished> {
  if (command.trim() === "")
    throw new UserError("no command is given", "benchtriage fix 'python benchmarks/…'");
  const isSet = command !== "-" && existsSync(command);
  const folders = isSet ? [command, ...paths] : paths;
  const set = folders.length === 0 ? null : await commandsIn(folders);
  if (isSet && set?.commands.length === 0)
    throw new UserError(
      `no source in ${folders.join(", ")} names a command`,
      `for a file of commands, one a line: benchtriage fix - < ${command}`,
    );
  const given =
    command === "-" ? commandLines(options.standardInput()) : { commands: [bareCommand(command)], rest: [] };
  const inputs = isSet ? (set?.commands ?? []) : given.commands;
  if (inputs.length === 0)
    throw new UserError("standard input holds no command", "benchtriage fix - < FILE, with a command a line");
  const one = fixer(options, set?.commits ?? []);
  const fixed = inputs.map(one);
  const isSeveral = isSet || command === "-";
  if (options.json === true) {
    const json = fixed.map(jsonOf);
    return { stdout: stableJson(isSeveral ? json : json[0]), stderr: "", exitCode: exitCode(fixed) };
  }
  const printed = fixed.flatMap((each, index) => [
    ...(inputs[index]?.gap ?? []),
    productOf(each, options.diff === true),
  ]);
  return {
    stdout: [...printed, ...(isSet ? [] : given.rest)].map((line) => `${line}\n`).join(""),
    stderr: fixed
      .flatMap((each, index) =>
        diagnostics(each, inputs[index]?.line ?? index + 1, !isSeveral && isForeign(each)),
      )
      .join("\n"),
    exitCode: exitCode(fixed),
  };
}

/** Every command that sets name; reading is loaded only where there is something to read. */
async function commandsIn(paths: readonly string[]): Promise<SetCommands> {
  const [{ readSet }, { loadKnowledge }] = await Promise.all([
    import("./readSet.ts"),
    import("../knowledge/loadKnowledge.ts"),
  ]);
  return commandsOf((await readSet(paths, { curation: true, mayBeEmpty: true }, loadKnowledge())).commits);
}

/** Neither checked nor wrong: a typing error in the program's name looks like that. Among many lines some are meant so. */
function isForeign({ entryPoint, problems }: Fixed): boolean {
  return entryPoint === null && problems.length === 0;
}

/** Notes are worth reading; only what stops the command or makes its number a lie is broken. */
function exitCode(fixed: readonly Fixed[]): 0 | 1 {
  return fixed.some(({ problems }) => problems.some(({ note }) => note !== true)) ? 1 : 0;
}

/** Binds catalogue and time once; ten thousand lines share them, and the same line is looked at once. */
function fixer(options: FixOptions, commits: readonly DatedCommit[]): (input: FixInput) => Fixed {
  const catalogue = loadFlags();
  const reader = commandReader(catalogue);
  const named = projectNamed(options.project);
  const moments = new Map<Project, Moment | null>();
  const timeIn = (project: Project): Moment | null => {
    const known = moments.get(project);
    if (known !== undefined) return known;
    const moment = timeOf(options.at, project, catalogue, commits);
    moments.set(project, moment);
    return moment;
  };
  const done = new Map<string, Fixed>();
  return ({ text, commit, date, project: owner, names }) => {
    const project = named ?? owner ?? projectOf(text, catalogue);
    const own: Era = { commit: commit ?? undefined, date: date ?? undefined };
    const moment =
      project === null
        ? null
        : options.at === undefined && commit !== null
          ? momentOf(own, project, catalogue)
          : timeIn(project);
    if (project === null && options.at !== undefined) anyTime(timeIn);
    const key = `${project} ${commit} ${[...(names ?? [])].join(" ")} ${text}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    const check = (words: string) => reader.read(words, moment?.era ?? {}, project).check;
    const { entryPoint, exists, parses } = check(text);
    const problemsOf = (words: string) => withoutNamed(check(words).problems, names);
    const problems = problemsOf(text);
    const mended = mendCommand(text, [], problemsOf, options.json === true && options.diff === true);
    const made = { input: text, commit, project, moment, entryPoint, exists, parses, problems, mended };
    done.set(key, made);
    return made;
  };
}

/** Whose program it is cannot be told: the time must still be one of either project. */
function anyTime(timeIn: (project: Project) => Moment | null): void {
  try {
    timeIn("vllm");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    timeIn("sglang");
  }
}

function projectNamed(name: string | undefined): Project | null {
  if (name === undefined) return null;
  if (name === "vllm" || name === "sglang") return name;
  throw new UserError(`unknown project ${name}`, "--project vllm or --project sglang");
}

function jsonOf({ input, commit, project, moment, entryPoint, exists, parses, problems, mended }: Fixed) {
  const asked = commit ?? moment?.era.commit;
  return {
    input,
    at: {
      ...(asked === undefined ? {} : { commit: asked }),
      date: moment?.date?.slice(0, 10) ?? null,
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
