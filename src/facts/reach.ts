import type { JoinedCommit } from "../dataset/join.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { quoteWords } from "../commands/argv.ts";
import { serverCommand } from "../commands/serverCommand.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Gift } from "../model/catalogues.ts";
import type { CommandFact, ComponentMatch, NamedModel, RequirementFact } from "../model/facts.ts";
import type { Target } from "../model/policy.ts";
import { commandFact } from "./commandFact.ts";
import { requirementsOf } from "./exercise.ts";
import { gpusOf } from "./gpus.ts";
import { entryOf } from "./namedModel.ts";
import { withServer } from "./authoredServer.ts";

export interface Reaching {
  readonly commit: Pick<JoinedCommit, "hash" | "date" | "project" | "mode">;
  /** What the change is about: the component that owns most of it, and those that the subject names. */
  readonly about: readonly ComponentMatch[];
  readonly server: CommandFact | null;
  readonly model: NamedModel | null;
  /** A model that runs the changed code and fits on the target. */
  readonly other: string | null;
  readonly knowledge: Knowledge;
  readonly target: Pick<Target, "count">;
}

/** Would this command run the changed lines: every condition of what the change is about, held against it. */
export function reachedBy(command: CommandFact, given: Reaching): RequirementFact[] {
  const { about, server, other, knowledge, commit, target } = given;
  const both = withServer(command, server);
  const id = both.workload.model?.value;
  const model =
    id === undefined ? given.model : { id, origin: both.origin, entry: entryOf(id, knowledge.models) };
  const circumstances = {
    command: both,
    model,
    date: commit.date[0]?.value ?? null,
    gpus: gpusOf(both),
    targetGpus: target.count,
    other,
    takes: (gift: Gift) => takes(gift, command, given),
  };
  const seen = new Set<string>();
  return about
    .flatMap((match) => requirementsOf(match, circumstances))
    .filter(({ need }) => {
      const key = JSON.stringify(need);
      return !seen.has(key) && seen.add(key).size > 0;
    });
}

/** Whether the program that gets the flags knows them at the commit. */
function takes(
  { side, flags }: Gift,
  { text, check }: CommandFact,
  { commit, knowledge }: Reaching,
): boolean {
  const words = flags.map(({ flag, value }) => quoteWords(value === undefined ? [flag] : [flag, value]));
  const isServers = side === "server" && check.role === "client";
  const program = isServers ? serverCommand(parseCommand(text), []) : text;
  const origin = { file: "", pointer: "" };
  const fact = commandFact({ value: `${program} ${words.join(" ")}`, origin }, commit, knowledge);
  const given = new Set(flags.map(({ flag }) => flag));
  return !fact.check.problems.some((problem) => problem.refused && given.has(problem.flag ?? ""));
}
