import { readSet } from "./dataset.ts";
import type { FixInput } from "./fix.ts";
import type { DatedCommit } from "./fixTime.ts";
import { loadKnowledge } from "./knowledge.ts";

export interface SetCommands {
  /** Every command the sets name, each with its commit: the one that counts first, every text once. */
  readonly commands: readonly FixInput[];
  readonly commits: readonly DatedCommit[];
}

export async function commandsOf(paths: readonly string[]): Promise<SetCommands> {
  const { commits } = await readSet(paths, { curation: true, mayBeEmpty: true }, loadKnowledge());
  return {
    commands: commits.flatMap(({ hash, date, project, command }) =>
      [...new Set(command.map(({ value }) => value))].map((text) => ({
        text,
        commit: hash,
        date: date[0]?.value ?? null,
        project,
      })),
    ),
    commits: commits.map(({ hash, date }) => ({ hash, date: date[0]?.value ?? null })),
  };
}
