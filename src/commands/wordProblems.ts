import type { CommandProblem, ParsedCommand, Word } from "../model/command.ts";
import type { FlagCatalogue, RuleFile } from "./flagCatalogue.ts";
import { localPath } from "./localPaths.ts";
import type { WordProblem } from "./checked.ts";
import { brokenContinuation } from "./shell.ts";
import { unsetVariables } from "./variables.ts";
import { patternsOf } from "../model/patterns.ts";

/** What any shell or reader sees, whatever the program. */
export function wordProblems(command: ParsedCommand, catalogue: FlagCatalogue): CommandProblem[] {
  return [
    ...command.syntaxErrors.map(({ message, at }): CommandProblem => ({
      rule: "command-malformed",
      status: "syntax",
      refused: true,
      message: `the shell cannot read it: ${message}`,
      span: [at, at + 1],
      corrections: [],
    })),
    ...brokenLines(command),
    ...command.arguments.flatMap((word) => wordProblem(word, command, catalogue)),
  ];
}

/**
 * Lines that were meant to go on and end: a backslash with a blank or a comment behind it, a line of flags after one
 * without a backslash. The next line is a command of its own to the shell.
 */
function brokenLines({ text, steps, main }: ParsedCommand): CommandProblem[] {
  const broken = [...text.matchAll(brokenContinuation)].map(({ 0: found, index }) => {
    const reason = "a backslash goes on in the next line only as the last letter of its own";
    const place = { start: index, end: index + found.length, text: "\\\n" };
    return lineProblem(
      "a blank follows the backslash: it ends the command here, and the next line is one of its own",
      {
        ...place,
        reason,
      },
    );
  });
  const orphans = steps.slice((main ?? 0) + 1).flatMap((step) => {
    const [word] = step.words;
    if (word === undefined || !/^--[a-z]/.test(word.value)) return [];
    const end = text.slice(0, word.span[0]).trimEnd().length;
    if (!/^[ \t]*\r?\n\s*$/.test(text.slice(end, word.span[0]))) return [];
    const message = `${word.value} begins a line: the line before it has no backslash, and the shell takes it for a command`;
    return [
      lineProblem(message, {
        start: end,
        end,
        text: " \\",
        reason: "the flag was meant for the command above",
      }),
    ];
  });
  return main === null ? [] : [...broken, ...orphans];
}

function lineProblem(
  message: string,
  edit: { readonly start: number; readonly end: number; readonly text: string; readonly reason: string },
): CommandProblem {
  return {
    rule: "command-malformed",
    status: "syntax",
    refused: true,
    message,
    span: [edit.start, Math.max(edit.end, edit.start + 1)],
    corrections: [{ kind: "replace-text", ...edit, confidence: "likely" }],
  };
}

/** The first that holds: a word that is broken in one way need not be read in another. */
function wordProblem(word: Word, command: ParsedCommand, catalogue: FlagCatalogue): CommandProblem[] {
  const found =
    glued(word) ??
    bracketed(word, command) ??
    placeholder(word, command, catalogue.rules) ??
    localPath(word, command, catalogue);
  return found === null ? [] : [{ ...found, span: word.span, value: word.value }];
}

function glued({ gluedAt, text }: Word): WordProblem | null {
  if (gluedAt === null) return null;
  const value = /["']/.test(text) ? "a quoted value" : "a number";
  const reason = `${value} and the next flag run together`;
  return {
    rule: "command-malformed",
    status: "glued",
    refused: true,
    message: `${text}: a space is missing before the flag`,
    corrections: [{ kind: "insert-space", at: gluedAt, reason, confidence: "certain" }],
  };
}

/** `[--flag VALUE]` of a usage text: what is optional there is left out. */
function bracketed(word: Word, command: ParsedCommand): WordProblem | null {
  if (!word.text.startsWith("[-")) return null;
  const last = command.arguments.find(({ text, span }) => span[0] >= word.span[0] && text.endsWith("]"));
  const gap = /(?<!\s)\s*$/.exec(command.text.slice(0, word.span[0]))?.[0].length ?? 0;
  const reason = "brackets mark what a usage text calls optional";
  return {
    rule: "command-malformed",
    status: "brackets",
    refused: true,
    message: `${word.text}: brackets of a usage text`,
    corrections:
      last === undefined
        ? []
        : [
            {
              kind: "replace-text",
              start: word.span[0] - gap,
              end: last.span[1],
              text: "",
              reason,
              confidence: "guess",
            },
          ],
  };
}

function placeholder(word: Word, command: ParsedCommand, rules: RuleFile): WordProblem | null {
  const looped = new Set([...command.text.matchAll(/\bfor\s+(\w+)\s+in\b/g)].map(([, name]) => name));
  const unset = unsetVariables(word, command.env).filter((each) => !looped.has(each.replace(/[${}]/g, "")));
  if (unset.length > 0)
    return {
      rule: "command-placeholder",
      status: "unset_variable",
      refused: true,
      message: `${word.text} must be filled in: nothing sets ${unset.join(" or ")}`,
      corrections: [],
    };
  if (word.expansions.length > 0 || !placeholderPattern(rules).test(word.value)) return null;
  return {
    rule: "command-placeholder",
    status: "placeholder",
    refused: true,
    message: `${word.text} must be filled in`,
    corrections: [],
  };
}

const patterns = new WeakMap<RuleFile, RegExp>();

function placeholderPattern(rules: RuleFile): RegExp {
  const known = patterns.get(rules);
  if (known !== undefined) return known;
  const made = patternsOf(rules.placeholders, "i");
  patterns.set(rules, made);
  return made;
}
