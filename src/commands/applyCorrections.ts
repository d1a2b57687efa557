import type { AppliedCorrections, ParsedCommand } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { quoteWords, writtenWord } from "./argv.ts";
import {
  appended,
  type Edit,
  edited,
  renamed,
  replacedModel,
  replacedScript,
  withEnv,
  withGap,
  withValue,
} from "./edits.ts";
import { parseCommand } from "./parseCommand.ts";

/**
 * A command with corrections applied. Every kind names its words; all other bytes stay. Corrections are applied one
 * after another, each on the text the last one left, except offsets, which are of the text as given and come first.
 * What concerns the plan around the command (repetitions, variants) is not for here: it changes no word. `left` are words
 * that went to the server before: it is given none of their flags anew.
 */
export function applyCorrections(
  command: ParsedCommand,
  corrections: readonly Correction[],
  left: readonly string[] = [],
): AppliedCorrections {
  const placed = corrections.filter(isPlaced).sort((a, b) => placeOf(b) - placeOf(a));
  const applied: Correction[] = [...placed];
  const skipped: Correction[] = [];
  const moved: string[] = [...left];
  const { context } = command;
  let text = placed.reduce((current, each) => edited(current, [editOf(each)]), command.text);
  for (const correction of inOrder(corrections.filter((each) => !isPlaced(each)))) {
    const before = moved.join("\n");
    const next = apply(parseCommand(text, context), correction, moved);
    (next === text && moved.join("\n") === before ? skipped : applied).push(correction);
    text = next;
  }
  return { command: text, moved: moved.slice(left.length), applied, skipped };
}

/** Names come first: what is added must see every flag under the name the program knows. A model that is replaced goes last, with all that names it. */
const order: readonly Correction["kind"][] = ["replace-command", "replace-script", "rename-flag"];
const last: readonly Correction["kind"][] = ["add-flag", "set-value", "replace-model"];

function inOrder(corrections: readonly Correction[]): Correction[] {
  const rank = ({ kind }: Correction) =>
    order.includes(kind) ? order.indexOf(kind) : order.length + 1 + last.indexOf(kind);
  return corrections.toSorted((a, b) => rank(a) - rank(b));
}

type Placed = Extract<Correction, { kind: "insert-space" | "replace-text" }>;

function isPlaced(correction: Correction): correction is Placed {
  return correction.kind === "insert-space" || correction.kind === "replace-text";
}

function placeOf(correction: Placed): number {
  return correction.kind === "insert-space" ? correction.at : correction.start;
}

function editOf(correction: Placed): Edit {
  return correction.kind === "insert-space"
    ? { span: [correction.at, correction.at], text: " " }
    : { span: [correction.start, correction.end], text: correction.text };
}

/** The command after one correction; unchanged where it finds nothing to do. `moved` collects what the server gets. */
function apply(command: ParsedCommand, correction: Correction, moved: string[]): string {
  const { text } = command;
  const named = (wanted: string) =>
    command.flags.filter(({ flag, name }) => flag === wanted || name === wanted);
  // what a variable holds is not in this text
  const uses =
    "flag" in correction ? named(correction.flag).filter(({ word }) => word.from === undefined) : [];
  const without = () =>
    edited(
      text,
      uses.map((use) => ({ span: withGap(command, use), text: "" })),
    );
  switch (correction.kind) {
    case "rename-flag":
      // the last use of a flag wins: a second one would undo what stands there
      return named(correction.to).some(({ flag }) => flag !== correction.flag)
        ? text
        : renamed(text, uses, correction.to);
    case "drop-flag":
      return without();
    case "move-flag-to-server":
      for (const { word, values } of uses) moved.push([word, ...values].map(writtenWord).join(" "));
      return without();
    case "add-flag":
      return added(command, correction, named(correction.flag).length > 0, moved);
    case "set-value":
      return uses.length === 0 && setMoved(correction, moved)
        ? text
        : withValue(command, uses.at(-1), correction.flag, correction.value);
    case "set-env":
      return withEnv(command, correction.name, correction.value);
    case "replace-model":
      return replacedModel(command, correction.from, correction.to);
    case "replace-script":
      return replacedScript(command, correction.to);
    case "replace-command":
      return correction.command;
    default:
      return text;
  }
}

/** Whether words that left for the server are a use of the flag. */
function isUseOf(flag: string, words: string): boolean {
  return words.split(/[ =]/, 1)[0]?.replaceAll("_", "-") === flag.replaceAll("_", "-");
}

/** A flag that left for the server gets its value there. */
function setMoved({ flag, value }: Extract<Correction, { kind: "set-value" }>, moved: string[]): boolean {
  const at = moved.findLastIndex((each) => isUseOf(flag, each));
  if (at >= 0) moved[at] = quoteWords([flag, value]);
  return at >= 0;
}

/** Given once is enough: an argument that the command has already is left as it is. */
function added(
  command: ParsedCommand,
  { flag, value, side }: Extract<Correction, { kind: "add-flag" }>,
  isGiven: boolean,
  moved: string[],
): string {
  const words = quoteWords(value === undefined ? [flag] : [flag, value]);
  if (side === "client") return isGiven ? command.text : appended(command, words);
  if (!moved.some((each) => isUseOf(flag, each))) moved.push(words);
  return command.text;
}
