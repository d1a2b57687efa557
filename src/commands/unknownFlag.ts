import type { CheckedArgument, CommandProblem, KnownUntil } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { knownWords } from "../model/knownUntil.ts";
import { type AcceptedFlags, acceptedFlags } from "./acceptedFlags.ts";
import { existsAt, type KnownEntry } from "./entryPoints.ts";
import { describePosition } from "./era.ts";
import type { Checked } from "./checked.ts";
import type { FlagSpan, ProjectFlags, RuleFile } from "./flagCatalogue.ts";
import { gatherCorrections } from "./gather.ts";
import { nearFlags } from "./nearFlag.ts";
import { matchOption } from "./optionName.ts";
import { ownServer, useOf } from "./ownServer.ts";
import { renameCorrections } from "./rename.ts";
import { statesWorkload } from "./workload.ts";

type Ruled = Pick<CommandProblem, "rule" | "message" | "corrections"> &
  Partial<Pick<CommandProblem, "note" | "refused">>;

/**
 * What is said of a flag that the program does not know: it is the server's, or another name is meant, or it is of another
 * day. What a user wrote goes only where the program's own history says that nothing took its place, and never where it
 * states the workload: then a person decides (no correction).
 */
export function unknownFlag(argument: CheckedArgument, checked: Checked): Ruled {
  const { flag } = argument;
  const { found, flags, position } = checked;
  const meant =
    decidable(renameCorrections(argument, checked), checked) ?? gatherCorrections(argument, checked);
  if (found.entry.role === "client" && isEngineFlag(flag, flags, position))
    return {
      rule: "flag-misplaced",
      message: `${flag} belongs to the server, the benchmark client refuses it`,
      corrections: meant ?? [toServer(flag, checked)],
    };
  if (argument.status === "ambiguous")
    return { rule: "flag-unknown", message: `${flag} could mean several flags`, corrections: meant ?? [] };
  const name = flag.replaceAll("_", "-");
  const other = checked.accepted.byName.has(name) ? null : otherDay(name, found, flags, position);
  const near = meant === null && other === null ? nearOnes(flag, checked) : [];
  if (checked.past !== null && meant === null && other === null)
    return perhapsNewer(flag, near, checked.past);
  const program = found.entry.id.split(":")[1] ?? found.entry.id;
  const words = `${flag} is unknown to ${program} at this commit${other === null ? "" : ` (${other})`}`;
  return {
    rule: "flag-unknown",
    message: near.length === 0 ? words : `${words}: did you mean ${near.join(" or ")}?`,
    corrections:
      meant ??
      (near.length > 0
        ? (decidable(renamedTo(flag, near), checked) ?? [])
        : dropped(flag, other, checked.rules)),
  };
}

/** After what is known a flag may be new: it stays, and who reads it knows why nothing is said of it. */
function perhapsNewer(flag: string, near: readonly string[], past: KnownUntil): Ruled {
  const meant = near.length === 0 ? "" : `, unless ${near.join(" or ")} is meant`;
  return {
    rule: "flag-unknown",
    note: true,
    refused: false,
    message: `${flag} is not known; flags are known ${knownWords(past)}: it is kept as a newer one${meant}`,
    corrections: [],
  };
}

/** A flag that stands there under its right name too: of two values a person must choose one. */
function decidable(corrections: Correction[] | null, { given }: Checked): Correction[] | null {
  const isGiven = (name: string) =>
    given.some(({ resolved, status }) => resolved === name && status !== "missing_required");
  const isDouble = corrections?.some((each) => each.kind === "rename-flag" && isGiven(each.to));
  return isDouble === true ? [] : corrections;
}

/** Options of the program, else of the server that a client speaks to. */
function nearOnes(flag: string, { accepted, found, flags, position, rules }: Checked): readonly string[] {
  const own = nearFlags(flag, accepted, rules.synonyms);
  if (own.length > 0 || found.entry.role !== "client") return own;
  const server = serverFlags(flags, position);
  return server === null ? [] : nearFlags(flag, server, rules.synonyms);
}

/** One name is what was meant; among several a person must choose. */
function renamedTo(flag: string, near: readonly string[]): Correction[] {
  const [to, ...others] = near;
  if (to === undefined || others.length > 0) return [];
  const isSpelling = flag.replaceAll("_", "-") === to;
  return [
    {
      kind: "rename-flag",
      flag,
      to,
      reason: isSpelling
        ? "the program spells it with dashes"
        : `${to} is the nearest flag that the program knows`,
      confidence: isSpelling ? "certain" : "likely",
    },
  ];
}

/** A flag of another day goes, unless the workload hangs on it; what no day knows is a person's to explain. */
function dropped(flag: string, other: string | null, { workload }: RuleFile): Correction[] {
  if (other === null || statesWorkload(flag) || workload.includes(flag.replaceAll("_", "-"))) return [];
  const reason = `the program does not know it at this commit: ${other}`;
  return [{ kind: "drop-flag", flag, reason, confidence: "likely" }];
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

const engineNames = new WeakMap<ProjectFlags, ReadonlySet<string>>();

/** A flag of any era counts (which side it belongs to does not change), and what the server of the day completes. */
function isEngineFlag(flag: string, flags: ProjectFlags, position: number): boolean {
  const names =
    engineNames.get(flags) ?? new Set(flags.sets.flatMap((set) => set.flags.flatMap((span) => span.names)));
  engineNames.set(flags, names);
  if (names.has(flag.replaceAll("_", "-"))) return true;
  const server = serverFlags(flags, position);
  if (server === null) return false;
  const { kind } = matchOption(flag, server);
  return kind === "abbreviation" || kind === "declared";
}

/** What the server of the day accepts. */
function serverFlags(flags: ProjectFlags, position: number): AcceptedFlags | null {
  const server = flags.entryPoints.find(({ role }) => role === "server");
  const [form] = server?.forms ?? [];
  if (server === undefined || form === undefined || !existsAt(server, position)) return null;
  return acceptedFlags(flags, server, form, position);
}

/** When the program knows a flag that it does not know at the position; null for a name of no day. */
function otherDay(name: string, { entry }: KnownEntry, flags: ProjectFlags, position: number): string | null {
  const included = new Set(entry.includes.map(({ set }) => set));
  const sets = flags.sets
    .filter(({ id }) => included.has(id))
    .flatMap((set): readonly FlagSpan[] => set.flags);
  const named = [...entry.flags, ...sets].filter(({ names }) => names.includes(name));
  const later = named.find(({ from }) => from > position);
  if (later !== undefined) return `it exists from ${describePosition(flags, later.from)} on`;
  const earlier = named.findLast(({ to }) => to !== null && to <= position);
  return earlier?.to == null ? null : `it was removed in ${describePosition(flags, earlier.to)}`;
}
