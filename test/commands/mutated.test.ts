import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Corrected, correctText } from "../../src/commands/correct.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { bundledCommits } from "../support/bundledCommits.ts";

/** Some hundreds on every run; `MUTATIONS=10000` for many. */
const RUNS = Number(process.env["MUTATIONS"] ?? 300);

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

/** A real command in which flags are misspelt, given twice, or torn from their values. */
const mutated = fc
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

test("no word of a mutated command goes without a step that names it, and correcting twice is correcting once", () => {
  fc.assert(
    fc.property(mutated, ({ text, commit, date, project }) => {
      const check = (words: string) => reader.read(words, { commit, date }, project).check.problems;
      const correct = (words: string) => correctText(words, [], { parse: parseCommand, check }, false);
      const { client, server, steps } = correct(text);
      const left = new Set(`${client ?? ""} ${server ?? ""}`.split(/\s+/));
      const named = namedBy(text, steps);
      const isSpaced = steps.some(({ correction }) => correction.kind === "insert-space");
      for (const word of text.split(/\s+/))
        expect(
          left.has(word) || [...named].some((each) => isOf(word, each)) || isSpaced,
          `${word} of ${text} → ${client}`,
        ).toBe(true);
      expect(correct(client ?? "").client).toBe(client);
    }),
    { numRuns: RUNS, seed: 20_261_130 },
  );
});
