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
 * What concerns the plan around the command (repetitions, variants) is not for here: it changes no word.
 */
export function applyCorrections(
  command: ParsedCommand,
  corrections: readonly Correction[],
): AppliedCorrections {
  const placed = corrections.filter(isPlaced).sort((a, b) => placeOf(b) - placeOf(a));
  const applied: Correction[] = [...placed];
  const skipped: Correction[] = [];
  const moved: string[] = [];
  let text = placed.reduce((current, each) => edited(current, [editOf(each)]), command.text);
  for (const correction of corrections.filter((each) => !isPlaced(each))) {
    const before = moved.length;
    const next = apply(text, correction, moved);
    (next === text && moved.length === before ? skipped : applied).push(correction);
    text = next;
  }
  return { command: text, moved, applied, skipped };
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
function apply(text: string, correction: Correction, moved: string[]): string {
  const command = parseCommand(text);
  const uses =
    "flag" in correction
      ? command.flags.filter(({ flag, name }) => flag === correction.flag || name === correction.flag)
      : [];
  const without = () =>
    edited(
      text,
      uses.map((use) => ({ span: withGap(command, use), text: "" })),
    );
  switch (correction.kind) {
    case "rename-flag":
      return renamed(text, uses, correction.to);
    case "drop-flag":
      return without();
    case "move-flag-to-server":
      for (const { word, values } of uses) moved.push([word, ...values].map(writtenWord).join(" "));
      return without();
    case "add-flag":
      return added(text, correction, uses.length > 0, moved);
    case "set-value":
      return withValue(command, uses.at(-1), correction.flag, correction.value);
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

/** Given once is enough: an argument that the command has already is left as it is. */
function added(
  text: string,
  { flag, value, side }: Extract<Correction, { kind: "add-flag" }>,
  isGiven: boolean,
  moved: string[],
): string {
  const words = quoteWords(value === undefined ? [flag] : [flag, value]);
  if (side === "client") return isGiven ? text : appended(parseCommand(text), words);
  moved.push(words);
  return text;
}
