import { diffArrays } from "diff";
import type { CorrectedCommand } from "../model/analysis.ts";
import type { Correction } from "../model/correction.ts";
import type { CommandFact, Facts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import { applyCorrections } from "../commands/applyCorrections.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { CommandReading } from "./reading.ts";

type Step = CorrectedCommand["steps"][number];

/**
 * The command as it should run, with every step and the rule that asked for it. A whole other benchmark comes
 * first, because corrections of a command that is replaced are moot; then the words of the one that stays, checked
 * again until nothing more can be mended.
 */
export function correctedCommand(
  facts: Facts,
  findings: readonly Finding[],
  reader: CommandReading,
): CorrectedCommand {
  const steps = stepsOf(findings);
  const repeats = unique(steps.filter(({ correction }) => correction.kind === "repeat-runs"));
  const curated = facts.policy.curatedCommands ? facts.curatedCommand : undefined;
  if (curated !== undefined) return published(facts, curated.command, curated.baseline, repeats);
  const replacing = steps.find(({ correction }) => correction.kind === "replace-command");
  const base =
    replacing?.correction.kind === "replace-command" ? replacing.correction.command : facts.command?.text;
  if (base === undefined) return { ...empty(facts, repeats), steps: repeats };
  const words = steps.filter(
    ({ correction }) => changesWords(correction) && (replacing === undefined || survives(correction)),
  );
  const mended = mend(base, words, facts, reader);
  const taken = [...(replacing === undefined ? [] : [replacing]), ...mended.steps, ...repeats];
  return {
    original: facts.command?.text ?? null,
    client: mended.perVariant === null ? mended.client : null,
    server: mended.server,
    perVariant: mended.perVariant,
    diff: replacing === undefined ? mended.diff : [],
    steps: taken,
    remaining: [...mended.remaining, ...openFindings(findings, replacing !== undefined)],
    repetitions: repetitionsOf(taken),
  };
}

/** What can be mended in principle and nobody has said how. What was wrong with a command that is replaced is moot. */
function openFindings(findings: readonly Finding[], isReplaced: boolean): CorrectedCommand["remaining"] {
  const moot = (messageId: string) => isReplaced && (messageId === "broken" || messageId === "misleading");
  return findings
    .filter(
      ({ severity, correction, messageId }) =>
        severity === "fixable" && correction === undefined && !moot(messageId),
    )
    .map(({ rule, message }) => ({ rule, message }));
}

function stepsOf(findings: readonly Finding[]): Step[] {
  return findings
    .filter(({ severity }) => severity !== "note")
    .flatMap(({ rule, correction, corrections }) =>
      [correction, ...(corrections ?? [])].flatMap((each) =>
        each === undefined ? [] : [{ rule, correction: each }],
      ),
    );
}

function changesWords({ kind }: Correction): boolean {
  return kind !== "repeat-runs" && kind !== "replace-command";
}

/** What still makes sense after the whole command was replaced: it names no place in the old one. */
function survives({ kind }: Correction): boolean {
  return kind === "set-env" || kind === "replace-model";
}

interface Mended extends Pick<CorrectedCommand, "client" | "server" | "perVariant" | "diff" | "remaining"> {
  readonly steps: readonly Step[];
}

/** Rounds of correct and check again; each round must change something, so the bound is only a guard. */
const ROUNDS = 5;

/**
 * Offsets are of the text as given, so they come first; all other corrections are then applied to what they left,
 * together, and again with whatever the check of the result still asks for. One server is built from all of them.
 */
function mend(base: string, wanted: readonly Step[], facts: Facts, reader: CommandReading): Mended {
  const [placed, others] = [wanted.filter(isPlaced), unique(wanted.filter((step) => !isPlaced(step)))];
  const spaced = applyCorrections(
    parseCommand(base),
    unique(placed).map(({ correction }) => correction),
  ).command;
  let steps = others;
  let result = applied(spaced, steps);
  for (let round = 0; round < ROUNDS; round++) {
    const asked = problemsOf(result.command, facts, reader).flatMap(({ rule, corrections }) =>
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
    diff: diffOf(base, result.command),
    steps: [...unique(placed), ...steps.filter(({ correction }) => !skipped.has(correction))],
    remaining: problemsOf(result.command, facts, reader)
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

function problemsOf(command: string, facts: Facts, reader: CommandReading) {
  return reader.read(
    command,
    { commit: facts.identity.hash, date: facts.date?.value },
    facts.identity.project,
  ).check.problems;
}

function unique(steps: readonly Step[]): Step[] {
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

/** A person's corrected command, taken as it is; what is wrong with it is said by correction-invalid. */
function published(
  facts: Facts,
  command: CommandFact,
  baseline: CommandFact | null,
  repeats: readonly Step[],
): CorrectedCommand {
  const refused = command.check.problems.filter((problem) => problem.refused);
  return {
    original: facts.command?.text ?? null,
    client: baseline === null ? command.text : null,
    server: null,
    perVariant: baseline === null ? null : { baseline: baseline.text, test: command.text },
    diff: facts.command === undefined ? [] : diffOf(facts.command.text, command.text),
    steps: [
      {
        rule: "curation",
        correction: {
          kind: "replace-command",
          command: command.text,
          reason: "published by a person",
          confidence: "likely",
        },
      },
      ...repeats,
    ],
    remaining: refused.map(({ rule, message }) => ({ rule, message })),
    repetitions: repetitionsOf(repeats),
  };
}

function repetitionsOf(steps: readonly Step[]): number | null {
  const counts = steps.flatMap(({ correction }) =>
    correction.kind === "repeat-runs" ? [correction.repetitions] : [],
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

function empty(facts: Facts, repeats: readonly Step[]): CorrectedCommand {
  return {
    original: facts.command?.text ?? null,
    client: null,
    server: null,
    perVariant: null,
    diff: [],
    steps: [],
    remaining: [{ rule: "command-missing", message: "no runnable command is known" }],
    repetitions: repetitionsOf(repeats),
  };
}
