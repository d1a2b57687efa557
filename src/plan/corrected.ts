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
  const repeats = steps.filter(({ correction }) => correction.kind === "repeat-runs");
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
    remaining: mended.remaining,
    repetitions: repetitionsOf(taken),
  };
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

function mend(base: string, wanted: readonly Step[], facts: Facts, reader: CommandReading): Mended {
  const known = unique(wanted);
  let result = applyCorrections(
    parseCommand(base),
    known.map(({ correction }) => correction),
  );
  let steps = known.filter(({ correction }) => !result.skipped.includes(correction));
  for (let round = 0; round < ROUNDS; round++) {
    const more = problemsOf(result.command, facts, reader).flatMap(({ rule, corrections }) =>
      corrections.map((correction) => ({ rule, correction })),
    );
    const fresh = unique(more).filter((step) => !steps.some((taken) => same(taken, step)));
    if (fresh.length === 0) break;
    const next = applyCorrections(
      parseCommand(result.command),
      fresh.map(({ correction }) => correction),
    );
    if (next.command === result.command) break;
    steps = [...steps, ...fresh.filter(({ correction }) => !next.skipped.includes(correction))];
    const server = mergeServers(result.server, next.server);
    result = {
      ...next,
      ...(server === undefined ? {} : { server }),
      diff: [],
      ...(result.perVariant === undefined ? {} : { perVariant: result.perVariant }),
    };
  }
  const remaining = problemsOf(result.command, facts, reader)
    .filter(({ refused }) => refused)
    .map(({ rule, message }) => ({ rule, message }));
  return {
    client: result.command,
    server: result.server ?? null,
    perVariant: result.perVariant ?? null,
    diff: diffOf(base, result.command),
    steps,
    remaining,
  };
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

/** Both rounds moved flags: the later server is built from the later client, so the earlier flags are appended. */
function mergeServers(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return second ?? first;
  const known = new Set(first.split(" "));
  return [first, ...second.split(" ").filter((word) => !known.has(word))].join(" ");
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
