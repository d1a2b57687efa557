import { diffArrays } from "diff";
import { applyCorrections } from "./applyCorrections.ts";
import { type NestedCommand, nestedCommands } from "./nested.ts";
import { intoOwnServer, ownServer } from "./ownServer.ts";
import { serverCommand } from "./serverCommand.ts";
import type { CorrectedCommand } from "../model/analysis.ts";
import type { CommandProblem, ParsedCommand } from "../model/command.ts";

/** A correction and the rule that asked for it. */
export type Step = CorrectedCommand["steps"][number];

/** The command language at a time the caller knows. */
export interface CommandLanguage {
  readonly parse: (text: string) => ParsedCommand;
  /** What is wrong with a text. */
  readonly check: (text: string) => readonly CommandProblem[];
  /** The server of a client, with the flags that left it; absent: as the client's words alone tell. */
  readonly server?: (client: ParsedCommand, moved: readonly string[]) => string;
}

export interface Corrected extends Pick<
  CorrectedCommand,
  "client" | "server" | "perVariant" | "diff" | "remaining"
> {
  readonly steps: readonly Step[];
  /** What was found in words that corrections had made, and corrected in its turn. */
  readonly later: readonly CommandProblem[];
}

/** Rounds of correct and check again; each round must change something, so the bound is only a guard. */
const ROUNDS = 5;

/**
 * Applies what is asked for, checks the result and applies what that asks for, until nothing more can be corrected.
 * Flags that left the client make a server, which is corrected like any other command. `withDiffs` asks for what each
 * step alone changes, which costs as much as the correcting.
 */
export function correctText(
  base: string,
  wanted: readonly Step[],
  given: CommandLanguage,
  withDiffs: boolean,
): Corrected {
  const language = { ...given, check: remembering(given.check) };
  const inner = nestedCommands(language.parse(base));
  if (inner.length > 0) return correctNested(base, inner, given, withDiffs);
  const split = wanted.find(({ correction }) => correction.kind === "split-per-variant");
  if (split?.correction.kind === "split-per-variant")
    return correctVariants(split, wanted, language, withDiffs);
  const { text, moved, steps, later } = correctLine(base, wanted, language, withDiffs);
  const serverText = moved.length === 0 ? "" : serverOf(language.parse(text), moved, language);
  const server = moved.length === 0 ? null : correctWords(serverText, [], language, withDiffs);
  return {
    client: text,
    server: server?.text ?? null,
    perVariant: null,
    diff: text === base ? [] : diffOf(base, text),
    steps: unique([...steps, ...(server?.steps ?? [])]),
    later: [...later, ...(server === null ? [] : [...language.check(serverText), ...server.later])].filter(
      hasCorrection,
    ),
    remaining: [text, ...(server === null ? [] : [server.text])].flatMap((each) =>
      openProblems(language.check(each)),
    ),
  };
}

function hasCorrection({ corrections }: CommandProblem): boolean {
  return corrections.length > 0;
}

export function serverOf(
  client: ParsedCommand,
  moved: readonly string[],
  { server = serverCommand }: CommandLanguage,
): string {
  return server(client, moved);
}

/** The commands inside a line, each corrected by itself and written back in its place; the line's own words stay. */
function correctNested(
  base: string,
  inner: readonly NestedCommand[],
  language: CommandLanguage,
  withDiffs: boolean,
): Corrected {
  const made = inner.map((each) => ({ each, corrected: correctText(each.text, [], language, withDiffs) }));
  const text = made.toReversed().reduce((current, { each, corrected }) => {
    const { client } = corrected;
    if (client === null || client === each.text) return current;
    return current.slice(0, each.span[0]) + each.written(client) + current.slice(each.span[1]);
  }, base);
  return {
    client: text,
    server: made.map(({ corrected }) => corrected.server).find((server) => server !== null) ?? null,
    perVariant: null,
    diff: text === base ? [] : diffOf(base, text),
    steps: unique(made.flatMap(({ corrected }) => corrected.steps)),
    later: made.flatMap(({ corrected }) => corrected.later),
    remaining: distinct(made.flatMap(({ corrected }) => corrected.remaining)),
  };
}

/** The same text is asked for before, between and after the rounds. */
function remembering(check: CommandLanguage["check"]): CommandLanguage["check"] {
  const known = new Map<string, readonly CommandProblem[]>();
  return (text) => {
    const problems = known.get(text) ?? check(text);
    known.set(text, problems);
    return problems;
  };
}

/** Two commands that differ on purpose, each corrected by itself. */
function correctVariants(
  split: Step,
  wanted: readonly Step[],
  language: CommandLanguage,
  withDiffs: boolean,
): Corrected {
  if (split.correction.kind !== "split-per-variant") throw new TypeError("not a split");
  const others = wanted.filter(({ correction }) => correction.kind !== "split-per-variant");
  const baseline = correctText(split.correction.baseline, others, language, withDiffs);
  const test = correctText(split.correction.test, others, language, withDiffs);
  const servers = { baseline: baseline.server, test: test.server };
  const isShared = servers.baseline === servers.test;
  return {
    client: test.client,
    server: isShared ? servers.test : null,
    perVariant: {
      baseline: baseline.client ?? split.correction.baseline,
      test: test.client ?? split.correction.test,
      ...(isShared ? {} : { servers }),
    },
    diff: diffOf(split.correction.baseline, test.client ?? split.correction.test),
    steps: unique([split, ...baseline.steps, ...test.steps]),
    later: [...baseline.later, ...test.later],
    remaining: distinct([...baseline.remaining, ...test.remaining]),
  };
}

interface CorrectedWords {
  readonly text: string;
  readonly moved: readonly string[];
  readonly steps: readonly Step[];
  readonly later: readonly CommandProblem[];
}

/** Words that leave the client go to the server that the line starts itself, and to one beside it only without such. */
function correctLine(
  base: string,
  wanted: readonly Step[],
  language: CommandLanguage,
  withDiffs: boolean,
): CorrectedWords {
  const corrected = correctWords(base, wanted, language, withDiffs);
  const own = corrected.moved.length === 0 ? null : ownServer(language.parse(corrected.text));
  if (own === null) return corrected;
  const again = correctWords(intoOwnServer(corrected.text, own, corrected.moved), [], language, withDiffs);
  return {
    ...again,
    steps: [...corrected.steps, ...again.steps],
    later: [...corrected.later, ...again.later],
  };
}

function correctWords(
  base: string,
  wanted: readonly Step[],
  language: CommandLanguage,
  withDiffs: boolean,
): CorrectedWords {
  // what the words themselves ask for goes first: whoever else asks, the same text becomes the same text
  let fresh = readable(base, unique([...asked(language.check(base)), ...wanted]), language);
  const moved: string[] = [];
  const steps: Step[] = [];
  const later: CommandProblem[] = [];
  let text = base;
  for (let round = 0; round < ROUNDS && fresh.length > 0; round++) {
    const result = applyCorrections(
      language.parse(text),
      fresh.map(({ correction }) => correction),
      moved,
    );
    const skipped = new Set(result.skipped);
    const before = text;
    steps.push(
      ...fresh
        .filter(({ correction }) => !skipped.has(correction))
        .map((step) => (withDiffs ? { ...step, diff: changedBy(step, before, language) } : step)),
    );
    moved.push(...result.moved);
    if (result.command === text) break;
    text = result.command;
    const taken = new Set(steps.map(keyOf));
    const found = language.check(text);
    later.push(...found);
    const next = unique(asked(found)).filter((step) => isRepeatable(step) || !taken.has(keyOf(step)));
    fresh = readable(text, next, language);
  }
  return { text, moved, steps, later };
}

/** Where a quote never closes nobody knows which words are whose: all that can be done is what mends the text. */
function readable(text: string, steps: readonly Step[], { parse }: CommandLanguage): Step[] {
  if (parse(text).syntaxErrors.length === 0) return [...steps];
  return steps.filter(({ rule }) => rule === "command-malformed" || rule === "command-placeholder");
}

/** What a correction alone does to the words: those it takes and those it puts there. */
function changedBy({ correction }: Step, text: string, language: CommandLanguage): CorrectedCommand["diff"] {
  const { command } = applyCorrections(language.parse(text), [correction]);
  return command === text ? [] : diffOf(text, command).filter(({ change }) => change !== "kept");
}

function asked(problems: readonly CommandProblem[]): Step[] {
  return problems.flatMap(({ rule, corrections }) => corrections.map((correction) => ({ rule, correction })));
}

/** What a person must decide: all that is wrong and no note. */
function openProblems(problems: readonly CommandProblem[]): CorrectedCommand["remaining"] {
  return problems
    .filter(({ note }) => note !== true)
    .map(({ rule, message, flag }) => ({ rule, message, ...(flag === undefined ? {} : { flag }) }));
}

export function distinct(open: CorrectedCommand["remaining"]): CorrectedCommand["remaining"] {
  return open.filter(
    ({ rule, message }, index) =>
      open.findIndex((other) => other.rule === rule && other.message === message) === index,
  );
}

/** A place is another one each time, and a flag may get the name of one that has left. */
function isRepeatable({ correction: { kind } }: Step): boolean {
  return kind === "insert-space" || kind === "replace-text" || kind === "move-flag-to-server";
}

/** Every step once, whoever asked for it first. */
export function unique(steps: readonly Step[]): Step[] {
  if (steps.length < 2) return [...steps];
  const seen = new Map<string, Step>();
  for (const step of steps) {
    const key = keyOf(step);
    if (!seen.has(key)) seen.set(key, step);
  }
  return [...seen.values()];
}

/** What a step does, whatever its reason. */
function keyOf({ correction: { reason: _reason, confidence: _confidence, ...rest } }: Step): string {
  return JSON.stringify(rest);
}

/** Words kept, removed and added, in order. */
export function diffOf(before: string, after: string): CorrectedCommand["diff"] {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  return diffArrays(words(before), words(after)).flatMap(({ value, added, removed }) =>
    value.map((word) => ({
      change: added ? ("added" as const) : removed ? ("removed" as const) : ("kept" as const),
      word,
    })),
  );
}
