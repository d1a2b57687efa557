import type { CommandFact, Sourced } from "../model/facts.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** A command read and checked at a commit's own time. */
export function commandFact(
  { value, origin }: Pick<Sourced<string>, "value" | "origin">,
  commit: Pick<JoinedCommit, "hash" | "date" | "project" | "mode">,
  { commands, fillers }: Knowledge,
): CommandFact {
  const era = { commit: commit.hash, date: commit.date[0]?.value };
  const { check, workload } = commands.read(value, era, commit.project);
  const given = workload.flags.filter((flag) => flag !== "--model");
  const template = fillers.templates.find(
    ({ flags, project }) =>
      (commit.project ?? project) === project &&
      given.length === Object.keys(flags).length &&
      Object.entries(flags).every(
        ([flag, wanted]) => given.includes(flag) && valueOf(check, flag) === wanted,
      ),
  );
  return {
    text: value,
    origin,
    check,
    workload,
    mode: check.mode ?? commit.mode[0]?.value ?? null,
    filler: template?.name ?? null,
  };
}

function valueOf(check: CommandFact["check"], flag: string): string | undefined {
  return check.arguments.find((argument) => (argument.resolved ?? argument.flag).replace(/_/g, "-") === flag)
    ?.values[0];
}
