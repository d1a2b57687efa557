import { diffArrays } from "diff";
import { applyCorrections } from "../commands/applyCorrections.ts";
import { intoOwnServer, ownServer } from "../commands/ownServer.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { serverCommand } from "../commands/serverCommand.ts";
import type { CorrectedCommand } from "../model/analysis.ts";
import type { CommandProblem } from "../model/command.ts";

/** A correction and the rule that asked for it. */
export type Step = CorrectedCommand["steps"][number];

/** What is wrong with a command text, at a time the caller knows. */
export type Check = (text: string) => readonly CommandProblem[];

export interface Mended extends Pick<
  CorrectedCommand,
  "client" | "server" | "perVariant" | "diff" | "remaining"
> {
  readonly steps: readonly Step[];
}

/** Rounds of correct and check again; each round must change something, so the bound is only a guard. */
const ROUNDS = 5;

/**
 * Applies what is asked for, checks the result and applies what that asks for, until nothing more can be corrected.
 * Flags that left the client make a server, which is mended like any other command. `withDiffs` asks for what each
 * step alone changes, which costs as much as the mending.
 */
export function mendCommand(
  base: string,
  wanted: readonly Step[],
  checkText: Check,
  withDiffs: boolean,
): Mended {
  const check = remembering(checkText);
  const split = wanted.find(({ correction }) => correction.kind === "split-per-variant");
  if (split?.correction.kind === "split-per-variant") return mendVariants(split, wanted, check, withDiffs);
  const { text, moved, steps } = mendLine(base, wanted, check, withDiffs);
  const server =
    moved.length === 0 ? null : mendWords(serverCommand(parseCommand(text), moved), [], check, withDiffs);
  return {
    client: text,
    server: server?.text ?? null,
    perVariant: null,
    diff: text === base ? [] : diffOf(base, text),
    steps: unique([...steps, ...(server?.steps ?? [])]),
    remaining: [text, ...(server === null ? [] : [server.text])].flatMap((each) => openProblems(check(each))),
  };
}

/** The same text is asked for before, between and after the rounds. */
function remembering(check: Check): Check {
  const known = new Map<string, readonly CommandProblem[]>();
  return (text) => {
    const problems = known.get(text) ?? check(text);
    known.set(text, problems);
    return problems;
  };
}

/** Two commands that differ on purpose, each mended by itself. */
function mendVariants(split: Step, wanted: readonly Step[], check: Check, withDiffs: boolean): Mended {
  if (split.correction.kind !== "split-per-variant") throw new TypeError("not a split");
  const others = wanted.filter(({ correction }) => correction.kind !== "split-per-variant");
  const baseline = mendCommand(split.correction.baseline, others, check, withDiffs);
  const test = mendCommand(split.correction.test, others, check, withDiffs);
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
    remaining: distinct([...baseline.remaining, ...test.remaining]),
  };
}

interface MendedWords {
  readonly text: string;
  readonly moved: readonly string[];
  readonly steps: readonly Step[];
}

/** Words that leave the client go to the server that the line starts itself, and to one beside it only without such. */
function mendLine(base: string, wanted: readonly Step[], check: Check, withDiffs: boolean): MendedWords {
  const mended = mendWords(base, wanted, check, withDiffs);
  const own = mended.moved.length === 0 ? null : ownServer(parseCommand(mended.text));
  if (own === null) return mended;
  const again = mendWords(intoOwnServer(mended.text, own, mended.moved), [], check, withDiffs);
  return { ...again, steps: [...mended.steps, ...again.steps] };
}

function mendWords(base: string, wanted: readonly Step[], check: Check, withDiffs: boolean): MendedWords {
  let fresh = unique([...wanted, ...asked(check(base))]);
  const moved: string[] = [];
  const steps: Step[] = [];
  let text = base;
  for (let round = 0; round < ROUNDS && fresh.length > 0; round++) {
    const result = applyCorrections(
      parseCommand(text),
      fresh.map(({ correction }) => correction),
    );
    const skipped = new Set(result.skipped);
    const before = text;
    steps.push(
      ...fresh
        .filter(({ correction }) => !skipped.has(correction))
        .map((step) => (withDiffs ? { ...step, diff: changedBy(step, before) } : step)),
    );
    moved.push(...result.moved);
    if (result.command === text) break;
    text = result.command;
    const taken = new Set(steps.map(keyOf));
    fresh = unique(asked(check(text))).filter((step) => isPlaced(step) || !taken.has(keyOf(step)));
  }
  return { text, moved, steps };
}

/** What a correction alone does to the words: those it takes and those it puts there. */
function changedBy({ correction }: Step, text: string): CorrectedCommand["diff"] {
  const { command } = applyCorrections(parseCommand(text), [correction]);
  return command === text ? [] : diffOf(text, command).filter(({ change }) => change !== "kept");
}

function asked(problems: readonly CommandProblem[]): Step[] {
  return problems.flatMap(({ rule, corrections }) => corrections.map((correction) => ({ rule, correction })));
}

/** What a person must decide: all that is wrong and no note. */
function openProblems(problems: readonly CommandProblem[]): CorrectedCommand["remaining"] {
  return problems.filter(({ note }) => note !== true).map(({ rule, message }) => ({ rule, message }));
}

export function distinct(open: CorrectedCommand["remaining"]): CorrectedCommand["remaining"] {
  return open.filter(
    ({ rule, message }, index) =>
      open.findIndex((other) => other.rule === rule && other.message === message) === index,
  );
}

function isPlaced({ correction }: Step): boolean {
  return correction.kind === "insert-space" || correction.kind === "replace-text";
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
