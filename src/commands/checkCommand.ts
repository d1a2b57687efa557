import type {
  CheckedArgument,
  CommandCheck,
  CommandProblem,
  Era,
  EraPosition,
  ParsedCommand,
} from "../model/command.ts";
import type { Project } from "../model/records.ts";
import { acceptedFlags } from "./acceptedFlags.ts";
import { checkArguments } from "./argparse.ts";
import { argumentProblem } from "./argumentProblems.ts";
import { conditionalProblems } from "./checkConditions.ts";
import type { Checked } from "./checked.ts";
import { existsAt, findEntryPoint, type KnownEntry } from "./entryPoints.ts";
import { resolveEra } from "./era.ts";
import type { FlagCatalogue } from "./flagCatalogue.ts";
import { modelProblems } from "./modelProblems.ts";
import { ownServer, serverProblems } from "./ownServer.ts";
import { type NestedCommand, nestedCommands, placedProblems } from "./nested.ts";
import { isFlag, parseCommand } from "./parseCommand.ts";
import { repeatedFlags } from "./repeatedFlags.ts";
import { foreignScript, isStub, misplacedScript, missingScript } from "./scriptProblems.ts";
import { wordProblems } from "./wordProblems.ts";
import { patternOf } from "../model/patterns.ts";

/**
 * Everything wrong with a command at a time: what the shell and argparse refuse, and what parses but fails or lies.
 * Outside the catalogue (or the known main line) only its words are looked at, and `exists` and `parses` stay null. A
 * server that the line starts is looked at too; what else is said is of the benchmark.
 */
export function checkCommand(
  command: ParsedCommand,
  catalogue: FlagCatalogue,
  era: Era,
  project: Project | null,
): CommandCheck {
  const inner = nestedCommands(command);
  if (inner.length > 0 && !isKnown(command, catalogue, project))
    return together(
      inner.map((each) => [
        each,
        checkCommand(parseCommand(each.text, command.context), catalogue, era, project),
      ]),
    );
  const checked = checkProgram(command, catalogue, era, project);
  const server = ownServer(command);
  const others =
    server === null ? [] : serverProblems(server, checkProgram(server, catalogue, era, project).problems);
  return { ...checked, problems: [...others, ...checked.problems].map((each) => asHeld(each, command)) };
}

/** What a variable holds can be corrected only where it is set. */
function asHeld(problem: CommandProblem, { arguments: words }: ParsedCommand): CommandProblem {
  const { span } = problem;
  const word =
    span === null ? undefined : words.find((each) => each.from !== undefined && each.span[0] === span[0]);
  return word === undefined
    ? problem
    : { ...problem, message: `${problem.message} (it stands in $${word.from})`, corrections: [] };
}

/** The line's own program is in the catalogue: then the texts inside it are its arguments. */
function isKnown(command: ParsedCommand, catalogue: FlagCatalogue, project: Project | null): boolean {
  const isDriver = command.entry.name.startsWith("vllm bench sweep");
  return !isDriver && findEntryPoint(command.entry, catalogue, project, () => null) !== null;
}

/** The commands inside a line as one: the benchmark tells what it is, every one what is wrong with it. */
function together(inner: readonly (readonly [NestedCommand, CommandCheck])[]): CommandCheck {
  const checks = inner.map(([, check]) => check);
  const known = checks.filter(({ entryPoint }) => entryPoint !== null);
  const main = known.findLast(({ role }) => role !== "server") ?? known.at(-1) ?? checks.at(-1)!;
  const all = (of: (check: CommandCheck) => boolean | null) =>
    known.some((each) => of(each) === false) ? false : of(main);
  return {
    ...main,
    exists: all(({ exists }) => exists),
    parses: all(({ parses }) => parses),
    problems: inner.flatMap(([each, { problems }]) => placedProblems(each, problems)),
  };
}

function checkProgram(
  command: ParsedCommand,
  catalogue: FlagCatalogue,
  era: Era,
  project: Project | null,
): CommandCheck {
  const positions = (owner: Project) => resolveEra(era, owner, catalogue)?.position ?? null;
  const found = findEntryPoint(command.entry, catalogue, project, positions);
  const written = wordProblems(command, catalogue);
  if (found === null) {
    const role = isOtherClient(command, project, catalogue) ? ({ role: "client" } as const) : {};
    return unread({ entryPoint: null, project, mode: null, problems: written, ...role });
  }
  const { entry } = found;
  const base = { entryPoint: entry.id, mode: entry.mode, role: entry.role };
  if (project !== null && found.project !== project) {
    const foreign = foreignScript(command, found, project, catalogue, positions(project));
    return { ...unread({ ...base, project, problems: [foreign, ...written] }), exists: false };
  }
  const at = resolveEra(era, found.project, catalogue);
  const open = { ...unread({ ...base, project: found.project, problems: written }), at };
  if (at === null) return open;
  if (!existsAt(entry, at.position) || isStub(entry, at.position)) {
    const gone = missingScript(command, found, at.position, catalogue);
    const stub = isStub(entry, at.position);
    return { ...open, exists: stub, parses: stub ? false : null, problems: [gone, ...written] };
  }
  return { ...open, exists: true, ...checkedArguments(command, found, at, catalogue, written) };
}

/** A script that the flags are not known of, and that is known to need a server. */
function isOtherClient({ entry }: ParsedCommand, project: Project | null, { rules }: FlagCatalogue): boolean {
  return (rules.clients ?? []).some(
    (each) => (project ?? each.project) === each.project && patternOf(each.script).test(entry.name),
  );
}

function unread(
  known: Pick<CommandCheck, "entryPoint" | "project" | "mode" | "role" | "problems">,
): CommandCheck {
  return { at: null, exists: null, parses: null, arguments: [], ...known };
}

/** A program that is there: argparse's verdict, and what happens after it. */
function checkedArguments(
  command: ParsedCommand,
  found: KnownEntry,
  { position, past }: EraPosition,
  catalogue: FlagCatalogue,
  written: readonly CommandProblem[],
): Pick<CommandCheck, "parses" | "arguments" | "problems"> {
  const flags = catalogue.projects[found.project];
  if (flags === undefined) return { parses: null, arguments: [], problems: written };
  const accepted = acceptedFlags(flags, found.entry, found.form, position);
  const given = checkArguments(command.arguments, accepted);
  const filled = new Set(
    command.arguments.flatMap(({ expansions, span }) => (expansions.length > 0 ? [span[0]] : [])),
  );
  // a variable that stands alone may hold any flags: what is unset is a problem of its own
  const isOpen = given.some(({ status, span }) => status === "stray_positional" && filled.has(span[0]));
  const wrong = given.filter(
    ({ status, span }) =>
      status !== "ok" &&
      status !== "abbreviation" &&
      !(status === "stray_positional" && filled.has(span[0])) &&
      !(status === "missing_required" && isOpen),
  );
  const { rules } = catalogue;
  const checked: Checked = { command, found, position, flags, accepted, given, rules, past: past ?? null };
  const broken = brokenPlaces(written, command);
  const refused = new Map(
    wrong
      .filter(
        ({ span, status }) => !broken.has(span[0]) && !(status.startsWith("invalid") && broken.has(span[1])),
      )
      .map((argument) => [argument, argumentProblem(argument, checked)]),
  );
  const meant = { ...checked, given: given.map((argument) => asMeant(argument, refused.get(argument))) };
  return {
    parses: parsed(wrong, refused),
    arguments: given,
    problems: [
      ...written,
      ...[...refused].flatMap(([argument, problem]) => (isGivenMisspelt(argument, refused) ? [] : [problem])),
      ...repeatedFlags(meant),
      ...misplacedScript(command, found, position),
      // A word that is refused needs no note.
      ...conditionalProblems(meant).filter(
        ({ note, span }) => note !== true || ![...refused.keys()].some((word) => word.span[0] === span?.[0]),
      ),
      ...modelProblems(checked, catalogue),
    ],
  };
}

/** Whether argparse takes them all; null where that hangs on what nobody here knows. */
function parsed(
  wrong: readonly CheckedArgument[],
  problems: ReadonlyMap<CheckedArgument, CommandProblem>,
): boolean | null {
  if (wrong.length === 0) return true;
  return wrong.every((argument) => problems.get(argument)?.note === true) ? null : false;
}

/** A required flag that stands there under another name is not missing. */
function isGivenMisspelt(
  { status, resolved }: CheckedArgument,
  refused: ReadonlyMap<CheckedArgument, CommandProblem>,
): boolean {
  if (status !== "missing_required") return false;
  const corrections = [...refused.values()].flatMap((problem) => problem.corrections);
  return corrections.some((each) => each.kind === "rename-flag" && each.to === resolved);
}

/**
 * Where words of a broken place begin, and where it ends: they are one problem, not a chain of them. Behind two words that ran
 * together stand the values of the second.
 */
function brokenPlaces(
  written: readonly CommandProblem[],
  { arguments: words }: ParsedCommand,
): ReadonlySet<number> {
  return new Set(
    written.flatMap(({ status, span }) => {
      if (span === null || (status !== "glued" && status !== "brackets")) return [];
      const after = status === "glued" ? words.filter((word) => word.span[0] >= span[1]) : [];
      const next = after.findIndex(({ value }) => isFlag(value));
      return [...span, ...after.slice(0, next < 0 ? after.length : next).map((word) => word.span[0])];
    }),
  );
}

/** A flag that only has another name now says what it always said: what it gives is not missing. */
function asMeant(argument: CheckedArgument, problem: CommandProblem | undefined): CheckedArgument {
  const renamed = problem?.corrections.find(({ kind }) => kind === "rename-flag");
  return renamed?.kind === "rename-flag" ? { ...argument, resolved: renamed.to } : argument;
}
