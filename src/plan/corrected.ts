import type { CorrectedCommand } from "../model/analysis.ts";
import type { Correction } from "../model/correction.ts";
import { ownServer } from "../commands/ownServer.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { serverCommand, serverLike } from "../commands/serverCommand.ts";
import type { CommandFact, Facts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import {
  type CommandLanguage,
  diffOf,
  distinct,
  correctText,
  serverOf,
  type Corrected,
  type Step,
  unique,
} from "../commands/correct.ts";
import type { CommandReading } from "../model/commandWorkload.ts";

/**
 * The command as it should run, with every step and the rule that asked for it. A whole other benchmark comes
 * first, because corrections of a command that is replaced are moot; then the words of the one that stays, checked
 * again until nothing more can be corrected.
 */
export function correctedCommand(
  facts: Facts,
  findings: readonly Finding[],
  reader: CommandReading,
): CorrectedCommand {
  return withOrigin(withServers(commandWithSteps(facts, findings, reader), facts, reader), facts);
}

/** Where the server's line comes from, as a step: it is no word of the command that is corrected. */
function withOrigin(made: CorrectedCommand, { server }: Facts): CorrectedCommand {
  const { server: text, perVariant } = made;
  if (server === undefined || (text === null && perVariant?.servers === undefined)) return made;
  const reason = "the author's own server line";
  const correction = { kind: "take-server", command: server.text, reason, confidence: "likely" } as const;
  return { ...made, steps: [...made.steps, { rule: "path-not-exercised", correction }] };
}

function commandWithSteps(
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
  const corrected = correctText(base, words, languageAt(facts, reader), true);
  const taken = [...(replacing === undefined ? [] : [replacing]), ...corrected.steps, ...repeats];
  return {
    original: facts.command?.text ?? null,
    client: corrected.perVariant === null ? corrected.client : null,
    server: corrected.server,
    perVariant: corrected.perVariant,
    diff: replacing === undefined ? corrected.diff : [],
    steps: taken,
    remaining: distinct([...corrected.remaining, ...openFindings(findings, replacing !== undefined)]),
    repetitions: repetitionsOf(taken),
  };
}

/** A client needs a server beside it, also where none of its flags had to move there. */
function withServers(made: CorrectedCommand, facts: Facts, reader: CommandReading): CorrectedCommand {
  const { perVariant } = made;
  const sides =
    perVariant === null
      ? [{ client: made.client, server: made.server }]
      : [
          { client: perVariant.baseline, server: perVariant.servers?.baseline ?? made.server },
          { client: perVariant.test, server: perVariant.servers?.test ?? made.server },
        ];
  const language = languageAt(facts, reader);
  const added = sides.map(({ client, server }) =>
    server === null && client !== null && isClient(client, facts, reader)
      ? serverBeside(client, language)
      : null,
  );
  if (added.every((each) => each === null)) return made;
  const [baseline = null, test = baseline] = sides.map(
    ({ server }, side) => server ?? added[side]?.client ?? null,
  );
  const isShared = baseline === test;
  return {
    ...made,
    server: isShared ? test : null,
    perVariant:
      perVariant === null
        ? null
        : {
            baseline: perVariant.baseline,
            test: perVariant.test,
            ...(isShared ? {} : { servers: { baseline, test } }),
          },
    steps: unique([...made.steps, ...added.flatMap((each) => each?.steps ?? [])]),
    remaining: distinct([...made.remaining, ...added.flatMap((each) => each?.remaining ?? [])]),
  };
}

/** The server that the line starts itself is no other one; else the client's words make one. */
function serverBeside(
  client: string,
  language: CommandLanguage,
): Pick<Corrected, "client" | "steps" | "remaining"> {
  const own = ownServer(language.parse(client));
  if (own !== null) return { client: own.text, steps: [], remaining: [] };
  return correctText(serverOf(language.parse(client), [], language), [], language, true);
}

function isClient(text: string, { identity, date }: Facts, reader: CommandReading): boolean {
  const era = { commit: identity.hash, date: date?.value };
  return reader.read(text, era, identity.project).check.role === "client";
}

/** What can be corrected in principle and nobody has said how. What was wrong with a command that is replaced is moot. */
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

/** The command language at the commit's own time; a client's server is the author's line, where there is one. */
function languageAt(facts: Facts, reader: CommandReading): CommandLanguage {
  const { identity, date, server, model } = facts;
  const era = { commit: identity.hash, date: date?.value };
  return {
    parse: parseCommand,
    check: (text) => reader.read(text, era, identity.project).check.problems,
    server: (client, moved) =>
      server === undefined
        ? serverCommand(client, moved, { project: identity.project, model: model?.id })
        : serverLike(server.text, client, moved),
  };
}
