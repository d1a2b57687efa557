import type { CorrectedCommand, FlagUse, ParsedCommand, Span } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { quoteWords } from "./argv.ts";
import { parseCommand } from "./parseCommand.ts";

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A command with corrections applied. Every kind names its words; all other bytes stay. Corrections are applied one
 * after another, each on the text the last one left, except offsets, which are of the text as given and come first.
 */
export function applyCorrections(
  command: ParsedCommand,
  corrections: readonly Correction[],
): CorrectedCommand {
  const applied: Correction[] = [];
  const skipped: Correction[] = [];
  const moved: string[] = [];
  let perVariant: { baseline: string; test: string } | undefined;
  const placed = corrections.filter(isPlaced).sort((a, b) => placeOf(b) - placeOf(a));
  let text = placed.reduce((current, each) => edited(current, [editOf(each)]), command.text);
  applied.push(...placed);
  for (const correction of corrections.filter((each) => !isPlaced(each))) {
    if (correction.kind === "split-per-variant") {
      perVariant = { baseline: correction.baseline, test: correction.test };
      applied.push(correction);
      continue;
    }
    const next = apply(text, correction, moved);
    (next === text ? skipped : applied).push(correction);
    text = next;
  }
  const server = moved.length === 0 ? undefined : serverFor(parseCommand(text), moved);
  return {
    command: text,
    diff: [],
    applied,
    skipped,
    ...(server === undefined ? {} : { server }),
    ...(perVariant === undefined ? {} : { perVariant }),
  };
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

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((current, { span, text: by }) => current.slice(0, span[0]) + by + current.slice(span[1]), text);
}

/** The command after one correction; unchanged where it finds nothing to do. `moved` collects what the server gets. */
function apply(text: string, correction: Correction, moved: string[]): string {
  const command = parseCommand(text);
  const uses =
    "flag" in correction
      ? command.flags.filter(({ flag, name }) => flag === correction.flag || name === correction.flag)
      : [];
  switch (correction.kind) {
    case "rename-flag":
      return edited(
        text,
        uses.map(({ word, flag }) => ({
          span: [word.span[0], word.span[0] + flag.length],
          text: correction.to,
        })),
      );
    case "drop-flag":
      return edited(
        text,
        uses.map((use) => ({ span: withGap(text, use), text: "" })),
      );
    case "move-flag-to-server":
      moved.push(
        ...uses
          .flatMap((use) => [use.word.value, ...use.values.map(({ value }) => value)])
          .map((word) => quoteWords([word])),
      );
      return edited(
        text,
        uses.map((use) => ({ span: withGap(text, use), text: "" })),
      );
    case "add-flag": {
      const added = quoteWords([
        correction.flag,
        ...(correction.value === undefined ? [] : [correction.value]),
      ]);
      if (correction.side === "server") {
        moved.push(added);
        return text;
      }
      return uses.length > 0 ? text : `${text.trimEnd()} ${added}`;
    }
    case "set-value":
      return setValue(text, uses.at(-1), correction.flag, correction.value);
    case "set-env":
      return setEnv(text, command, correction.name, correction.value);
    case "replace-model":
      return edited(
        text,
        command.arguments
          .filter(({ value }) => value === correction.from)
          .map(({ span }) => ({ span, text: quoteWords([correction.to]) })),
      );
    case "replace-script":
      return edited(text, [{ span: command.entry.span, text: correction.to }]);
    case "replace-command":
      return correction.command;
    default:
      return text;
  }
}

/** A flag with its values and the blanks before it. */
function withGap(text: string, { word, values }: FlagUse): Span {
  const end = values.at(-1)?.span[1] ?? word.span[1];
  const gap = /\s*$/.exec(text.slice(0, word.span[0]))?.[0].length ?? 0;
  return [word.span[0] - gap, end];
}

function setValue(text: string, use: FlagUse | undefined, flag: string, value: string): string {
  const quoted = quoteWords([value]);
  if (use === undefined) return `${text.trimEnd()} ${flag} ${quoted}`;
  if (use.inline !== null)
    return edited(text, [{ span: [use.word.span[0] + use.flag.length + 1, use.word.span[1]], text: quoted }]);
  const [first] = use.values;
  return first === undefined
    ? edited(text, [{ span: [use.word.span[1], use.word.span[1]], text: ` ${quoted}` }])
    : edited(text, [{ span: first.span, text: quoted }]);
}

function setEnv(text: string, command: ParsedCommand, name: string, value: string): string {
  const assigned = `${name}=${quoteWords([value])}`;
  const known = command.env.find((assignment) => assignment.name === name);
  if (known !== undefined)
    return known.value === value ? text : edited(text, [{ span: known.span, text: assigned }]);
  const start = command.main === null ? 0 : (command.steps[command.main]?.span[0] ?? 0);
  return edited(text, [{ span: [start, start], text: `${assigned} ` }]);
}

/** The server a client needs: the same model, the flags that left the client, the environment of the command. */
function serverFor(client: ParsedCommand, moved: readonly string[]): string {
  const model = client.flags.find(({ name }) => name === "--model");
  const id = model?.inline ?? model?.values[0]?.value ?? "MODEL";
  const env = client.env.map(({ name, value }) => `${name}=${quoteWords([value])}`);
  return [
    ...env,
    "python",
    "-m",
    "vllm.entrypoints.openai.api_server",
    "--model",
    quoteWords([id]),
    ...moved,
  ].join(" ");
}
