import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { CommandFact } from "../model/facts.ts";
import { quoteOf } from "../model/origin.ts";
import { commandFact } from "./commandFact.ts";

/** The command lines that the author wrote into the message or the pull request, read at the commit's own time. */
export function authoredCommands(commit: JoinedCommit, knowledge: Knowledge): CommandFact[] {
  const { change } = commit;
  if (change === null) return [];
  return (change.value.commands ?? []).map(({ text, pointer }) =>
    commandFact(
      { value: text, origin: { file: change.file, pointer, quote: quoteOf(text) } },
      commit,
      knowledge,
    ),
  );
}

/** It starts the engine: a server, or a program that holds one. A client says nothing of GPUs or models by itself. */
export function startsEngine({ check }: CommandFact): boolean {
  return check.role === "server" || check.role === "in-process";
}

/** It measures: what a commit without a recorded command can be run with. */
export function measures({ check, text }: CommandFact): boolean {
  if (check.role === "server" || check.exists === false) return false;
  return check.mode !== null || /\bpython3? (?:\S*\/)?bench\w*\.py\b/.test(text);
}
