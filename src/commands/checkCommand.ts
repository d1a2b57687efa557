import type {
  ArgumentStatus,
  CheckedArgument,
  CommandCheck,
  CommandProblem,
  Era,
  ParsedCommand,
  Word,
} from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import type { Project } from "../model/records.ts";
import { acceptedFlags } from "./acceptedFlags.ts";
import { checkArguments } from "./argparse.ts";
import { conditionalProblems } from "./checkConditions.ts";
import { callOf, entryById, existsAt, findEntryPoint, type KnownEntry } from "./entryPoints.ts";
import { describePosition, resolveEra } from "./era.ts";
import type { FlagCatalogue, FlagSpan, ProjectFlags, RuleFile } from "./flagCatalogue.ts";

/**
 * Everything wrong with a command at a time: what the shell and argparse refuse, and what parses but fails or lies.
 * Outside the catalogue (or the known main line) only its words are looked at, and `exists` and `parses` stay null.
 */
export function checkCommand(
  command: ParsedCommand,
  catalogue: FlagCatalogue,
  era: Era,
  project: Project | null,
): CommandCheck {
  const positions = (owner: Project) => resolveEra(era, owner, catalogue)?.position ?? null;
  const found = findEntryPoint(command.entry, catalogue, project, positions);
  const written = wordProblems(command, catalogue);
  if (found === null) {
    return {
      entryPoint: null,
      project,
      mode: null,
      at: null,
      exists: null,
      parses: null,
      arguments: [],
      problems: written,
    };
  }
  if (project !== null && found.project !== project) {
    const foreign = foreignScript(command, found, project, catalogue, positions(project));
    return {
      entryPoint: found.entry.id,
      project,
      mode: found.entry.mode,
      at: null,
      exists: false,
      parses: null,
      arguments: [],
      problems: [foreign, ...written],
    };
  }
  const at = resolveEra(era, found.project, catalogue);
  const base = { entryPoint: found.entry.id, project: found.project, mode: found.entry.mode, at };
  const flags = catalogue.projects[found.project];
  if (at === null || flags === undefined)
    return { ...base, exists: null, parses: null, arguments: [], problems: written };
  if (!existsAt(found.entry, at.position) || isStub(found, at.position)) {
    const gone = missingScript(command, found, at.position, catalogue);
    return {
      ...base,
      exists: isStub(found, at.position),
      parses: isStub(found, at.position) ? false : null,
      arguments: [],
      problems: [gone, ...written],
    };
  }
  const accepted = acceptedFlags(flags, found.entry, found.form, at.position);
  const checked = checkArguments(command.arguments, accepted);
  const wrong = checked.filter(({ status }) => status !== "ok" && status !== "abbreviation");
  const glued = new Set(written.filter(({ status }) => status === "glued").map(({ span }) => span?.[0]));
  const problems = wrong
    .filter(({ span }) => !glued.has(span[0]))
    .map((argument) => argumentProblem(argument, found, flags, at.position));
  const conditions = conditionalProblems(checked, accepted, found, at.position, catalogue.rules.rules);
  return {
    ...base,
    exists: true,
    parses: wrong.length === 0,
    arguments: checked,
    problems: [...written, ...problems, ...conditions],
  };
}

function isStub({ entry }: KnownEntry, position: number): boolean {
  return entry.stub !== undefined && entry.stub <= position;
}

/** What any shell or reader sees, whatever the program. */
function wordProblems(command: ParsedCommand, { rules }: FlagCatalogue): CommandProblem[] {
  const syntax = command.syntaxErrors.map(({ message, at }): CommandProblem => ({
    rule: "command-malformed",
    status: "syntax",
    refused: true,
    message: `the shell cannot read it: ${message}`,
    span: [at, at + 1],
    corrections: [],
  }));
  const placeholder = placeholderPattern(rules);
  return [
    ...syntax,
    ...command.arguments.flatMap((word) => wordProblem(word, placeholder, rules.localRoots)),
  ];
}

const placeholders = new WeakMap<RuleFile, RegExp>();

function placeholderPattern(rules: RuleFile): RegExp {
  const parts = rules.placeholders.map((each) => `(?:${each})`).join("|");
  const made = placeholders.get(rules) ?? new RegExp(parts || "(?!)", "i");
  placeholders.set(rules, made);
  return made;
}

function wordProblem(word: Word, placeholder: RegExp, roots: readonly string[]): CommandProblem[] {
  const base = { span: word.span, value: word.value };
  if (word.gluedAt !== null) {
    const reason = "a quoted value and the next flag run together";
    const corrections: Correction[] = [
      { kind: "insert-space", at: word.gluedAt, reason, confidence: "certain" },
    ];
    return [
      {
        ...base,
        rule: "command-malformed",
        status: "glued",
        refused: true,
        message: `${word.text}: a space is missing before the flag`,
        corrections,
      },
    ];
  }
  const usage = word.text.startsWith("[-");
  if (usage)
    return [
      {
        ...base,
        rule: "command-malformed",
        status: "brackets",
        refused: true,
        message: `${word.text}: brackets of a usage text`,
        corrections: [],
      },
    ];
  if (placeholder.test(word.value) || word.expansions.length > 0) {
    return [
      {
        ...base,
        rule: "command-placeholder",
        status: "placeholder",
        refused: true,
        message: `${word.text} must be filled in`,
        corrections: [],
      },
    ];
  }
  const value = word.value.slice(word.value.indexOf("=") + 1);
  if (roots.some((root) => value.startsWith(root))) {
    return [
      {
        ...base,
        rule: "path-local",
        status: "local_path",
        refused: false,
        message: `${value} exists on one machine only`,
        corrections: [],
      },
    ];
  }
  return [];
}

function missingScript(
  command: ParsedCommand,
  { entry, project }: KnownEntry,
  position: number,
  catalogue: FlagCatalogue,
): CommandProblem {
  const flags = catalogue.projects[project];
  const successor = entry.successor === undefined ? null : entryById(catalogue, entry.successor);
  const to =
    successor !== null && existsAt(successor.entry, position) ? callOf(successor.entry, position) : null;
  const stub = entry.stub !== undefined && entry.stub <= position;
  const first = entry.exists[0]?.[0];
  const when = stub
    ? "only says that it was replaced"
    : first !== undefined && position < first && flags !== undefined
      ? `exists only from ${describePosition(flags, first)} on`
      : "no longer exists";
  return {
    rule: "script-wrong",
    status: stub ? "stub" : "not_at_commit",
    refused: true,
    message: `${command.entry.name} ${when}${to === null ? "" : `; ${to} does its work`}`,
    span: command.entry.span,
    corrections:
      to === null
        ? []
        : [
            {
              kind: "replace-script",
              from: command.entry.name,
              to,
              reason: "the program was replaced",
              confidence: "likely",
            },
          ],
  };
}

/** A script of the other project: the commit's own tree does not hold it. */
function foreignScript(
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
    corrections:
      to === null
        ? []
        : [
            {
              kind: "replace-script",
              from: command.entry.name,
              to,
              reason: `the ${project} program that measures the same`,
              confidence: "guess",
            },
          ],
  };
}

/** Ruled by argparse's word; an unknown flag is looked up on the server's side and in other eras. */
function argumentProblem(
  argument: CheckedArgument,
  found: KnownEntry,
  flags: ProjectFlags,
  position: number,
): CommandProblem {
  const { flag, status, values, span } = argument;
  const base = {
    flag,
    status: status as Exclude<ArgumentStatus, "ok" | "abbreviation">,
    refused: true,
    span: span[1] === 0 ? null : span,
    ...(values[0] === undefined ? {} : { value: values[0] }),
  };
  const name = flag.replaceAll("_", "-");
  if (status === "unrecognized") {
    if (found.entry.role === "client" && isEngineFlag(flags, name)) {
      const reason = "the client is an HTTP client; the engine reads this flag";
      return {
        ...base,
        rule: "flag-misplaced",
        message: `${flag} belongs to the server, the benchmark client refuses it`,
        corrections: [{ kind: "move-flag-to-server", flag, reason, confidence: "certain" }],
      };
    }
    const elsewhere = eraOfFlag([...found.entry.flags, ...setsOf(found, flags)], name, flags, position);
    const reason = "the program does not know it at this commit";
    return {
      ...base,
      rule: "flag-unknown",
      message: `${flag} is unknown to ${found.entry.id.split(":")[1] ?? found.entry.id} at this commit${elsewhere}`,
      corrections: [{ kind: "drop-flag", flag, reason, confidence: "likely" }],
    };
  }
  if (status === "ambiguous")
    return { ...base, rule: "flag-unknown", message: `${flag} could mean several flags`, corrections: [] };
  if (status === "stray_positional")
    return {
      ...base,
      rule: "command-malformed",
      message: `${flag} stands alone: no flag takes it`,
      corrections: [],
    };
  return {
    ...base,
    rule: "flag-value-invalid",
    message: valueMessage(flag, status, values),
    corrections: [],
  };
}

function valueMessage(flag: string, status: ArgumentStatus, values: readonly string[]): string {
  const words: Partial<Record<ArgumentStatus, string>> = {
    missing_value: `${flag} has no value`,
    missing_required: `${flag} is required and not given`,
    value_given_to_switch: `${flag} takes no value`,
    invalid_choice: `${flag} does not take ${values.join(" ")}`,
    invalid_int: `${flag} takes a whole number, not ${values.join(" ")}`,
    invalid_float: `${flag} takes a number, not ${values.join(" ")}`,
  };
  return words[status] ?? `${flag} does not take ${values.join(" ")}`;
}

const engineNames = new WeakMap<ProjectFlags, ReadonlySet<string>>();

/** A flag of any era counts: which side it belongs to does not change. */
function isEngineFlag(flags: ProjectFlags, name: string): boolean {
  const names =
    engineNames.get(flags) ?? new Set(flags.sets.flatMap((set) => set.flags.flatMap((span) => span.names)));
  engineNames.set(flags, names);
  return names.has(name);
}

function setsOf({ entry }: KnownEntry, flags: ProjectFlags): readonly FlagSpan[] {
  const names = new Set(entry.includes.map(({ set }) => set));
  return flags.sets.filter(({ id }) => names.has(id)).flatMap((set) => set.flags);
}

function eraOfFlag(spans: readonly FlagSpan[], name: string, flags: ProjectFlags, position: number): string {
  const named = spans.filter(({ names }) => names.includes(name));
  const later = named.find(({ from }) => from > position);
  if (later !== undefined) return ` (it exists from ${describePosition(flags, later.from)} on)`;
  const earlier = named.findLast(({ to }) => to !== null && to <= position);
  return earlier?.to == null ? "" : ` (it was removed in ${describePosition(flags, earlier.to)})`;
}
