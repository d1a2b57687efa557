import type { ArgumentStatus, CheckedArgument, Word } from "../model/command.ts";
import type { AcceptedFlags } from "./acceptedFlags.ts";
import type { FlagSpan } from "./flagCatalogue.ts";
import { matchOption, splitEquals, type OptionMatch } from "./optionName.ts";
import { isFlag } from "./parseCommand.ts";
import { refuseValue } from "./values.ts";

/** argparse's verdict on every argument. It stops at the first error; a person wants to see them all. */
export function checkArguments(words: readonly Word[], accepted: AcceptedFlags): CheckedArgument[] {
  const checked: CheckedArgument[] = [];
  const given = new Set<FlagSpan>();
  let positionals = accepted.positionals;
  for (const group of groupsOf(words)) {
    const { option, values } = group;
    const match = option === null ? null : matchOption(option.value, accepted);
    const { argument, left } =
      option === null || match === null
        ? { argument: null, left: values }
        : readOption(option, match, values, accepted);
    if (argument !== null) checked.push(argument);
    if (match !== null && "span" in match) given.add(match.span);
    for (const word of left) {
      const isTaken = positionals > 0;
      if (isTaken) positionals -= 1;
      checked.push(positionalWord(word, isTaken));
    }
  }
  return [...checked, ...missing(accepted, given)];
}

interface Group {
  readonly option: Word | null;
  readonly values: Word[];
}

/** argparse tells options from values by their looks alone, before it knows what an option takes. */
function groupsOf(words: readonly Word[]): Group[] {
  const groups: Group[] = [{ option: null, values: [] }];
  let isOpen = true;
  for (const word of words) {
    if (isOpen && word.value === "--") isOpen = false;
    else if (isOpen && isFlag(word.value) && !/\s/.test(splitEquals(word.value)[0]))
      groups.push({ option: word, values: [] });
    else groups.at(-1)?.values.push(word);
  }
  return groups;
}

/** argparse gives them to every parser, and vLLM a group of its options behind the `=`. */
const HELP: ReadonlySet<string> = new Set(["-h", "--help"]);

interface ReadOption {
  readonly argument: CheckedArgument;
  /** Words the option does not take. */
  readonly left: readonly Word[];
}

function readOption(
  option: Word,
  match: OptionMatch,
  words: readonly Word[],
  accepted: AcceptedFlags,
): ReadOption {
  const [flag] = splitEquals(option.value);
  if (match.kind === "unknown" && HELP.has(flag))
    return { argument: argumentOf(option, flag, null, [], "ok"), left: words };
  if (match.kind === "unknown" || match.kind === "ambiguous") {
    // What an unknown option would have taken is anybody's guess: the words up to the next option are called its values.
    const status = match.kind === "unknown" ? "unrecognized" : "ambiguous";
    return { argument: argumentOf(option, flag, null, words, status), left: [] };
  }
  const resolved = { name: match.name, span: match.span };
  const found = match.kind === "abbreviation" ? "abbreviation" : "ok";
  if (match.explicit !== null)
    return { argument: explicitValue(option, flag, resolved, match.explicit, found, accepted), left: words };
  const count = valueCount(match.span.nargs, words.length);
  if (count === null)
    return { argument: argumentOf(option, flag, resolved, [], "missing_value"), left: words };
  const taken = words.slice(0, count);
  const refused = taken.map((word) =>
    word.expansions.length > 0 ? null : refuseValue(word.value, match.span, accepted.choicesOf(match.span)),
  );
  const status = refused.find((verdict) => verdict !== null) ?? found;
  return { argument: argumentOf(option, flag, resolved, taken, status), left: words.slice(count) };
}

interface Resolved {
  readonly name: string;
  readonly span: FlagSpan;
}

function explicitValue(
  option: Word,
  flag: string,
  resolved: Resolved,
  value: string,
  found: ArgumentStatus,
  accepted: AcceptedFlags,
): CheckedArgument {
  const isOpen = option.expansions.length > 0;
  const refused = isOpen ? null : refuseValue(value, resolved.span, accepted.choicesOf(resolved.span));
  const status = resolved.span.nargs === 0 ? "value_given_to_switch" : (refused ?? found);
  return { ...argumentOf(option, flag, resolved, [], status), values: [value] };
}

/** How many of the available words an option takes; null when too few stand there. */
function valueCount(nargs: FlagSpan["nargs"], available: number): number | null {
  if (nargs === 0) return 0;
  if (nargs === "?") return Math.min(1, available);
  if (nargs === "*") return available;
  if (nargs === "+") return available > 0 ? available : null;
  const wanted = nargs ?? 1;
  return available >= wanted ? wanted : null;
}

function argumentOf(
  option: Word,
  flag: string,
  resolved: Resolved | null,
  values: readonly Word[],
  status: ArgumentStatus,
): CheckedArgument {
  return {
    flag,
    resolved: resolved?.name ?? null,
    side: resolved?.span.side ?? null,
    values: values.map(({ value }) => value),
    status,
    span: [option.span[0], values.at(-1)?.span[1] ?? option.span[1]],
  };
}

function positionalWord(word: Word, isTaken: boolean): CheckedArgument {
  const status = isTaken ? "ok" : "stray_positional";
  return { flag: word.value, resolved: null, side: null, values: [], status, span: word.span };
}

function missing(accepted: AcceptedFlags, given: ReadonlySet<FlagSpan>): CheckedArgument[] {
  return accepted.required
    .filter((span) => !given.has(span))
    .map(({ names, side }) => ({
      flag: names[0] ?? "",
      resolved: names[0] ?? null,
      side,
      values: [],
      status: "missing_required",
      span: [0, 0],
    }));
}
