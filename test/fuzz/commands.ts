import * as fc from "fast-check";
import { type Corrected, correctText } from "../../src/commands/correct.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { printCommand } from "../support/printCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { bundledCommits } from "../support/bundledCommits.ts";
import type { Campaign } from "./campaign.ts";
import { hostileTexts } from "./hostile.ts";

const reader = commandReader();
const real = bundledCommits().flatMap(({ command, commit, date, project }) =>
  command === undefined ? [] : [{ command, commit, date, project }],
);

const slips: Readonly<Record<string, (word: string, at: number) => string>> = {
  drop: (word, at) => word.slice(0, at) + word.slice(at + 1),
  double: (word, at) => word.slice(0, at) + (word[at] ?? "") + word.slice(at),
  swap: (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
  underscore: (word) => `--${word.slice(2).replaceAll("-", "_")}`,
  plural: (word) => `${word}s`,
};

export interface MutatedCommand {
  readonly text: string;
  readonly commit: string;
  readonly date: string | undefined;
  readonly project: (typeof real)[number]["project"];
}

/** A real command in which flags are misspelt, given twice, or torn from their values. */
export const mutatedCommands: fc.Arbitrary<MutatedCommand> = fc
  .tuple(
    fc.nat(real.length - 1),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...Object.keys(slips), "again", "glue"), fc.nat()), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([which, changes]) => {
    const given = real[which]!;
    const words = given.command.split(" ");
    for (const [place, how, where] of changes) {
      const flags = words.flatMap((word, index) => (/^--[a-z][\w-]{3,}$/.test(word) ? [index] : []));
      const index = flags[place % Math.max(1, flags.length)];
      if (index === undefined) continue;
      const word = words[index] ?? "";
      const at = 3 + (where % Math.max(1, word.length - 4));
      if (how === "again") words.push(word, words[index + 1] ?? "");
      else if (how === "glue") words.splice(index, 2, `${word}=${words[index + 1] ?? ""}`);
      else words[index] = slips[how]?.(word, at) ?? word;
    }
    return { ...given, text: words.filter((word) => word !== "").join(" ") };
  });

/** Words that a step names: the flags it is about with their values, and what stands where it puts another text. */
function namedBy(text: string, steps: Corrected["steps"]): ReadonlySet<string> {
  const { flags } = parseCommand(text);
  return new Set(
    steps.flatMap(({ correction }) => {
      if (correction.kind === "replace-text")
        return text.slice(correction.start, correction.end).split(/\s+/);
      if ("from" in correction) return correction.from.split(" ");
      if (!("flag" in correction)) return [];
      const { flag } = correction;
      return flags
        .filter((use) => use.flag === flag || use.name === flag)
        .flatMap(({ word, values }) => [word.text, ...values.map((value) => value.text)]);
    }),
  );
}

/** A named value also stands behind `--flag=`. */
function isOf(word: string, named: string): boolean {
  return word === named || word.endsWith(`=${named}`);
}

function correctorFor({ commit, date, project }: MutatedCommand): (text: string) => Corrected {
  const check = (words: string) => reader.read(words, { commit, date }, project).check.problems;
  return (words) => correctText(words, [], { parse: parseCommand, check }, false);
}

/** No word goes without a step that names it, and correcting twice is correcting once. */
export function correctsOnce(given: MutatedCommand): void {
  const correct = correctorFor(given);
  const { client, server, steps } = correct(given.text);
  const left = new Set(`${client ?? ""} ${server ?? ""}`.split(/\s+/));
  const named = namedBy(given.text, steps);
  const isSpaced = steps.some(({ correction }) => correction.kind === "insert-space");
  for (const word of given.text.split(/\s+/))
    if (!left.has(word) && ![...named].some((each) => isOf(word, each)) && !isSpaced)
      throw new Error(`${word} of ${given.text} is lost: ${client}`);
  isSettled(correct, client);
}

function isSettled(correct: (text: string) => Corrected, client: string | null): void {
  const again = correct(client ?? "").client;
  if (again !== client) throw new Error(`corrected twice: ${client}\nis then ${again}`);
}

export const commandsCampaign: Campaign<MutatedCommand> = {
  name: "commands",
  inputs: mutatedCommands,
  check: correctsOnce,
  shown: (given) => JSON.stringify(given),
};

/** A real command with a hostile text in a place of it: quotes that never close, substitutions, what nobody sees. */
export const hostileCommands: fc.Arbitrary<MutatedCommand> = fc
  .tuple(
    fc.nat(real.length - 1),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(...hostileTexts, "'", '"', "$((", "<(", "${", "\\", "|", "&&", ">", "\n"),
        fc.boolean(),
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  )
  .map(([which, changes]) => {
    const given = real[which]!;
    const text = changes.reduce((whole, [place, piece, isWord]) => {
      const at = place % (whole.length + 1);
      return isWord
        ? `${whole.slice(0, at)} ${piece} ${whole.slice(at)}`
        : whole.slice(0, at) + piece + whole.slice(at);
    }, given.command);
    return { ...given, text };
  });

/** Whatever a person wrote: nothing throws, an unchanged command is printed as it was, and correcting twice is correcting once. */
export function survives(given: MutatedCommand): void {
  const printed = printCommand(parseCommand(given.text));
  if (printed !== given.text) throw new Error(`printed otherwise: ${given.text}\nas ${printed}`);
  const correct = correctorFor(given);
  isSettled(correct, correct(given.text).client);
}

export const hostileCommandsCampaign: Campaign<MutatedCommand> = {
  name: "hostile-commands",
  inputs: hostileCommands,
  check: survives,
  shown: (given) => JSON.stringify(given),
};
