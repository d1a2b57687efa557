import { diffArrays } from "diff";
import { applyCorrections } from "../commands/applyCorrections.ts";
import { parseCommand } from "../commands/parseCommand.ts";
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
 * Offsets are of the text as given, so they come first; all other corrections are then applied to what they left,
 * together, and again with whatever the check of the result still asks for. One server is built from all of them.
 */
export function mendCommand(base: string, wanted: readonly Step[], check: Check): Mended {
  const [placed, others] = [wanted.filter(isPlaced), unique(wanted.filter((step) => !isPlaced(step)))];
  const spaced = applyCorrections(
    parseCommand(base),
    unique(placed).map(({ correction }) => correction),
  ).command;
  let steps = others;
  let result = applied(spaced, steps);
  for (let round = 0; round < ROUNDS; round++) {
    const asked = check(result.command).flatMap(({ rule, corrections }) =>
      corrections.map((correction) => ({ rule, correction })),
    );
    const fresh = unique(asked).filter(
      (step) => !isPlaced(step) && !steps.some((taken) => same(taken, step)),
    );
    if (fresh.length === 0) break;
    steps = [...steps, ...fresh];
    result = applied(spaced, steps);
  }
  const skipped = new Set(result.skipped);
  return {
    client: result.command,
    server: result.server ?? null,
    perVariant: result.perVariant ?? null,
    diff: result.command === base ? [] : diffOf(base, result.command),
    steps: [...unique(placed), ...steps.filter(({ correction }) => !skipped.has(correction))],
    remaining: check(result.command)
      .filter(({ refused }) => refused)
      .map(({ rule, message }) => ({ rule, message })),
  };
}

function applied(text: string, steps: readonly Step[]) {
  return applyCorrections(
    parseCommand(text),
    steps.map(({ correction }) => correction),
  );
}

function isPlaced({ correction }: Step): boolean {
  return correction.kind === "insert-space" || correction.kind === "replace-text";
}

/** Every step once, whoever asked for it first. */
export function unique(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => steps.findIndex((other) => same(other, step)) === index);
}

function same(a: Step, b: Step): boolean {
  const bare = ({ correction: { reason: _reason, confidence: _confidence, ...rest } }: Step) =>
    JSON.stringify(rest);
  return bare(a) === bare(b);
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
