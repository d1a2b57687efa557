import type { JoinedCommit } from "../dataset/join.ts";
import type { FixInput } from "./fixed.ts";
import type { DatedCommit } from "./time.ts";

export interface SetCommands {
  /** Every command the sets name, each with its commit: the one that counts first, every text once. */
  readonly commands: readonly FixInput[];
  readonly commits: readonly DatedCommit[];
}

/** Every command of the commits. */
export function commandsOf(commits: readonly JoinedCommit[]): SetCommands {
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
