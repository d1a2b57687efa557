import type { ArgumentStatus, CheckedArgument, CommandProblem } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { acceptedFlags } from "./acceptedFlags.ts";
import { existsAt, type KnownEntry } from "./entryPoints.ts";
import { describePosition } from "./era.ts";
import { type Checked, fill } from "./checked.ts";
import type { FlagSpan, ProjectFlags } from "./flagCatalogue.ts";
import { gatherCorrections } from "./gather.ts";
import { matchOption } from "./optionName.ts";
import { ownServer, useOf } from "./ownServer.ts";
import { renameCorrections } from "./rename.ts";

/** Ruled by argparse's word; an unknown flag is looked up on the server's side and in other eras. */
export function argumentProblem(argument: CheckedArgument, checked: Checked): CommandProblem {
  const { flag, status, values, span } = argument;
  const base = {
    flag,
    status: status as Exclude<ArgumentStatus, "ok" | "abbreviation">,
    refused: true,
    span: span[1] === 0 ? null : span,
    ...(values[0] === undefined ? {} : { value: values[0] }),
  };
  if (status === "unrecognized" || status === "ambiguous")
    return { ...base, ...unknownFlag(argument, checked) };
  if (status === "stray_positional")
    return {
      ...base,
      rule: "command-malformed",
      message: `${flag} stands alone: no flag takes it`,
      corrections: strayCorrections(argument, checked),
    };
  return {
    ...base,
    rule: "flag-value-invalid",
    message: valueMessage(flag, status, values),
    corrections: valueCorrections(argument, checked),
  };
}

type Ruled = Pick<CommandProblem, "rule" | "message" | "corrections">;

function unknownFlag(argument: CheckedArgument, checked: Checked): Ruled {
  const { flag } = argument;
  const { found, flags, position } = checked;
  const meant = renameCorrections(argument, checked) ?? gatherCorrections(argument, checked);
  if (found.entry.role === "client" && isEngineFlag(flag, flags, position))
    return {
      rule: "flag-misplaced",
      message: `${flag} belongs to the server, the benchmark client refuses it`,
      corrections: meant ?? [toServer(flag, checked)],
    };
  if (argument.status === "ambiguous")
    return { rule: "flag-unknown", message: `${flag} could mean several flags`, corrections: meant ?? [] };
  const elsewhere = eraOfFlag(flag.replaceAll("_", "-"), found, flags, position);
  const reason = "the program does not know it at this commit";
  const program = found.entry.id.split(":")[1] ?? found.entry.id;
  return {
    rule: "flag-unknown",
    message: `${flag} is unknown to ${program} at this commit${elsewhere}`,
    corrections: meant ?? [{ kind: "drop-flag", flag, reason, confidence: "likely" }],
  };
}

/** To a server beside the client, or to the one the line starts itself, which may have the flag already. */
function toServer(flag: string, { command, flags }: Checked): Correction {
  const server = ownServer(command);
  const use = server === null ? null : useOf(server, flag, flags);
  if (use === null) {
    const reason = "the client is an HTTP client; the engine reads this flag";
    return { kind: "move-flag-to-server", flag, reason, confidence: "certain" };
  }
  const value = use.inline ?? use.values[0]?.value;
  const reason = `the server of this line has it already${value === undefined ? "" : `, with ${value}`}`;
  return { kind: "drop-flag", flag, reason, confidence: "certain" };
}

/** `--switch True`, `--switch False`: the word goes, and with False the switch too. */
function strayCorrections({ span, flag }: CheckedArgument, { command }: Checked): Correction[] {
  const owner = command.flags.find(({ values }) => values[0]?.span[0] === span[0]);
  if (owner === undefined || !/^(true|false)$/i.test(flag)) return [];
  const reason = "the switch takes no value at this commit";
  if (/false/i.test(flag)) return [{ kind: "drop-flag", flag: owner.flag, reason, confidence: "likely" }];
  const start = owner.word.span[1];
  return [{ kind: "replace-text", start, end: span[1], text: "", reason, confidence: "certain" }];
}

/** What the catalogue of values knows of a refused or missing one. */
function valueCorrections(argument: CheckedArgument, checked: Checked): Correction[] {
  const fix = checked.rules.values.find(
    ({ flag, is, status, entryPoints }) =>
      flag === argument.resolved &&
      status === argument.status &&
      (is === undefined || is.includes(argument.values[0] ?? "")) &&
      (entryPoints === undefined || entryPoints.includes(checked.found.entry.id)),
  );
  return (fix?.corrections ?? []).flatMap((correction) => fill(correction, checked.command));
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

/** A flag of any era counts (which side it belongs to does not change), and what the server of the day completes. */
function isEngineFlag(flag: string, flags: ProjectFlags, position: number): boolean {
  const names =
    engineNames.get(flags) ?? new Set(flags.sets.flatMap((set) => set.flags.flatMap((span) => span.names)));
  engineNames.set(flags, names);
  if (names.has(flag.replaceAll("_", "-"))) return true;
  const server = flags.entryPoints.find(({ role }) => role === "server");
  const [form] = server?.forms ?? [];
  if (server === undefined || form === undefined || !existsAt(server, position)) return false;
  const { kind } = matchOption(flag, acceptedFlags(flags, server, form, position));
  return kind === "abbreviation" || kind === "declared";
}

function eraOfFlag(name: string, { entry }: KnownEntry, flags: ProjectFlags, position: number): string {
  const included = new Set(entry.includes.map(({ set }) => set));
  const sets = flags.sets
    .filter(({ id }) => included.has(id))
    .flatMap((set): readonly FlagSpan[] => set.flags);
  const named = [...entry.flags, ...sets].filter(({ names }) => names.includes(name));
  const later = named.find(({ from }) => from > position);
  if (later !== undefined) return ` (it exists from ${describePosition(flags, later.from)} on)`;
  const earlier = named.findLast(({ to }) => to !== null && to <= position);
  return earlier?.to == null ? "" : ` (it was removed in ${describePosition(flags, earlier.to)})`;
}
