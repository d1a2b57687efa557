import type { CheckedArgument, CommandCheck, CommandProblem, Era, ParsedCommand } from "../model/command.ts";
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
import { isFlag } from "./parseCommand.ts";
import { foreignScript, isStub, misplacedScript, missingScript } from "./scriptProblems.ts";
import { wordProblems } from "./wordProblems.ts";

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
  const checked = checkProgram(command, catalogue, era, project);
  const server = ownServer(command);
  if (server === null) return checked;
  const problems = checkProgram(server, catalogue, era, project).problems;
  return { ...checked, problems: [...serverProblems(server, problems), ...checked.problems] };
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
  if (found === null) return unread({ entryPoint: null, project, mode: null, problems: written });
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
  return { ...open, exists: true, ...checkedArguments(command, found, at.position, catalogue, written) };
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
  position: number,
  catalogue: FlagCatalogue,
  written: readonly CommandProblem[],
): Pick<CommandCheck, "parses" | "arguments" | "problems"> {
  const flags = catalogue.projects[found.project];
  if (flags === undefined) return { parses: null, arguments: [], problems: written };
  const accepted = acceptedFlags(flags, found.entry, found.form, position);
  const given = checkArguments(command.arguments, accepted);
  const wrong = given.filter(({ status }) => status !== "ok" && status !== "abbreviation");
  const checked: Checked = { command, found, position, flags, accepted, given, rules: catalogue.rules };
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
    parses: wrong.length === 0,
    arguments: given,
    problems: [
      ...written,
      ...refused.values(),
      ...misplacedScript(command, found, position),
      // A word that is refused needs no note.
      ...conditionalProblems(meant).filter(
        ({ note, span }) => note !== true || ![...refused.keys()].some((word) => word.span[0] === span?.[0]),
      ),
      ...modelProblems(checked, catalogue),
    ],
  };
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
