import { correctText } from "../commands/correct.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { projectOfImage, releaseOfImage } from "../commands/unwrap.ts";
import type { CommandProblem, Era, ScriptContext } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { commandReader, loadFlags, type Moment, momentOf, projectOf } from "../knowledge/commandReader.ts";
import type { Layer } from "../knowledge/layers.ts";
import type { Fixed, FixInput } from "./fixed.ts";
import { withoutNamed } from "./lines.ts";
import { type DatedCommit, timeOf } from "./time.ts";

export interface FixerOptions {
  readonly at?: string | undefined;
  readonly project?: string | undefined;
  /** Of several commands one may be of a project that `--at` is no time of: it is checked without one. */
  readonly isSeveral?: boolean;
  /** Say of every step what it alone changes. */
  readonly withDiffs: boolean;
  /** The knowledge of flags and models. */
  readonly layers: readonly Layer[];
}

/** Binds catalogue and time once; ten thousand lines share them, and the same line is looked at once. */
export function fixer(options: FixerOptions, commits: readonly DatedCommit[]): (input: FixInput) => Fixed {
  const catalogue = loadFlags(options.layers);
  const reader = commandReader(catalogue);
  const named = projectNamed(options.project);
  const timeIn = remembered((project: Project) => timeOf(options.at, project, catalogue, commits));
  const momentFor = ({ text, commit, date, context }: FixInput, project: Project | null): Moment | null => {
    if (project === null) return options.at === undefined ? null : anyTime(timeIn);
    if (options.at !== undefined && options.isSeveral === true) return timeOrNone(timeIn, project);
    if (options.at !== undefined) return timeIn(project);
    const own: Era | null =
      commit === null ? imageEra(text, project, context) : { commit, date: date ?? undefined };
    const known = own === null ? null : momentOf(own, project, catalogue);
    return known ?? (commit === null ? timeIn(project) : null);
  };
  const done = new Map<string, Fixed>();
  const seenIn = new Map<string, ScriptContext | undefined>();
  return (input) => {
    const { text, commit, context } = input;
    const project = named ?? input.project ?? projectOf(text, catalogue, context);
    const moment = momentFor(input, project);
    const key = JSON.stringify([project, commit, text]);
    const known = seenIn.has(key) && seenIn.get(key) === context ? done.get(key) : undefined;
    if (known !== undefined) return known;
    const checkIn = (words: string, each: ScriptContext | undefined) =>
      reader.read(words, moment?.era ?? {}, project, each).check;
    const problemsIn = (words: string) => (each: ScriptContext | undefined) =>
      withoutNamed(checkIn(words, each).problems, each?.variables);
    const check = (words: string) => checkIn(words, context);
    const language = {
      parse: (words: string) => parseCommand(words, context),
      check: (words: string) =>
        (context?.others ?? []).reduce<readonly CommandProblem[]>(
          (found, each) => withOthers(found, problemsIn(words)(each)),
          problemsIn(words)(context),
        ),
    };
    const { entryPoint, exists, parses } = check(text);
    const corrected = correctText(text, [], language, options.withDiffs);
    const problems = language.check(text);
    const made = { input: text, commit, project, moment, entryPoint, exists, parses, problems, corrected };
    done.set(key, made);
    seenIn.set(key, context);
    return made;
  };
}

/** Problems that another branch of the script has besides; what it lacks may be given in the first. */
function withOthers(found: readonly CommandProblem[], others: readonly CommandProblem[]): CommandProblem[] {
  const known = new Set(found.map(keyOf));
  return [...found, ...others.filter((each) => !known.has(keyOf(each)))];
}

function keyOf({ rule, message }: CommandProblem): string {
  return `${rule} ${message}`;
}

/** The release that the tag of the command's own image names. */
function imageEra(text: string, project: Project, context: ScriptContext | undefined): Era | null {
  const image = parseCommand(text, context).image?.value;
  const release = image === undefined || projectOfImage(image) !== project ? null : releaseOfImage(image);
  return release === null ? null : { release };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/** None where `--at` is a time of the other project only. */
function timeOrNone(timeIn: (project: Project) => Moment | null, project: Project): Moment | null {
  try {
    return timeIn(project);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    timeIn(project === "vllm" ? "sglang" : "vllm");
    return null;
  }
}

/** Whose program it is cannot be told: the time must still be one of either project. */
function anyTime(timeIn: (project: Project) => Moment | null): null {
  try {
    timeIn("vllm");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    timeIn("sglang");
  }
  return null;
}

function projectNamed(name: string | undefined): Project | null {
  if (name === undefined) return null;
  if (name === "vllm" || name === "sglang") return name;
  throw new UserError(`unknown project ${name}`, "--project vllm or --project sglang");
}
