import type { CommandProblem, ParsedCommand } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import type { Project } from "../model/records.ts";
import { callOf, entryById, existsAt, type KnownEntry, predecessorOf } from "./entryPoints.ts";
import { describePosition } from "./era.ts";
import type { EntryPoint, FlagCatalogue } from "./flagCatalogue.ts";

export function isStub({ stub }: EntryPoint, position: number): boolean {
  return stub !== undefined && stub <= position;
}

/** A program that is not there at the position, or only a note that it was replaced. */
export function missingScript(
  command: ParsedCommand,
  found: KnownEntry,
  position: number,
  catalogue: FlagCatalogue,
): CommandProblem {
  const { entry } = found;
  const to = standIn(entry, position, catalogue);
  const reason = "the program that does this work at the commit";
  return {
    rule: "script-wrong",
    status: isStub(entry, position) ? "stub" : "not_at_commit",
    refused: true,
    message: `${command.entry.name} ${whyMissing(found, position, catalogue)}${to === null ? "" : `; ${to} does its work`}`,
    span: command.entry.span,
    corrections: replaceBy(command, to, reason, "likely"),
  };
}

function whyMissing({ entry, project }: KnownEntry, position: number, catalogue: FlagCatalogue): string {
  const flags = catalogue.projects[project];
  const first = entry.exists[0]?.[0];
  if (isStub(entry, position)) return "only says that it was replaced";
  return first !== undefined && position < first && flags !== undefined
    ? `exists only from ${describePosition(flags, first)} on`
    : "no longer exists";
}

/** The successor of a program that went, or the predecessor of one that had not come. */
function standIn(entry: EntryPoint, position: number, catalogue: FlagCatalogue): string | null {
  const successor = entry.successor === undefined ? null : entryById(catalogue, entry.successor)?.entry;
  const found = [successor, predecessorOf(catalogue, entry.id)].find(
    (each) => each != null && existsAt(each, position) && !isStub(each, position),
  );
  return found == null ? null : callOf(found, position);
}

/** A script of the other project: the commit's own tree does not hold it. */
export function foreignScript(
  command: ParsedCommand,
  { entry, project: owner }: KnownEntry,
  project: Project,
  catalogue: FlagCatalogue,
  position: number | null,
): CommandProblem {
  const own = entry.counterpart === undefined ? null : entryById(catalogue, entry.counterpart);
  const to =
    own !== null && position !== null && existsAt(own.entry, position) ? callOf(own.entry, position) : null;
  return {
    rule: "script-wrong",
    status: "wrong_project",
    refused: true,
    message: `${command.entry.name} is a script of ${owner}, the commit is one of ${project}${to === null ? "" : `; ${to} measures the same`}`,
    span: command.entry.span,
    corrections: replaceBy(command, to, `the ${project} program that measures the same`, "guess"),
  };
}

/** A known script called by another path than the repository's: it is found only where somebody put it. */
export function misplacedScript(
  command: ParsedCommand,
  { entry, exact }: KnownEntry,
  position: number,
): CommandProblem[] {
  const { name, span } = command.entry;
  const isAbsolute = name.startsWith("/") || name.startsWith("~");
  // After `cd` a short name is right; which folder that was is not looked up.
  if (exact || (!isAbsolute && command.directories.length > 0)) return [];
  const to = callOf(entry, position);
  return [
    {
      rule: isAbsolute ? "path-local" : "script-wrong",
      status: isAbsolute ? "local_path" : "relative_script",
      refused: false,
      // A name relative to its own folder runs from there; a path of somebody's machine runs nowhere else.
      ...(isAbsolute ? {} : { note: true as const }),
      message: isAbsolute
        ? `${name} exists on one machine only; the repository has it as ${to}`
        : `${name} is ${to} as seen from the repository's root`,
      span,
      corrections: replaceBy(command, to, "the path from the repository's root", "certain"),
    },
  ];
}

function replaceBy(
  command: ParsedCommand,
  to: string | null,
  reason: string,
  confidence: Correction["confidence"],
): Correction[] {
  return to === null ? [] : [{ kind: "replace-script", from: command.entry.name, to, reason, confidence }];
}
