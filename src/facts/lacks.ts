import { isAddedBenchmark } from "../model/change.ts";
import type { Facts } from "../model/facts.ts";
import type { Lack } from "../model/verdict.ts";

/**
 * What judging needs and the set does not hold: whatever is left to find cannot be found without it. The day of a commit
 * is known where its hash is one of the main line.
 */
export function lacksOf({
  change,
  date,
  command,
  commands,
  proposals,
  changedFiles,
}: Pick<Facts, "change" | "date" | "command" | "commands" | "proposals" | "changedFiles">): Lack[] {
  const isProposed =
    proposals.some(({ sound, isOpen }) => sound || isOpen === true) || changedFiles.some(isAddedBenchmark);
  return [
    ...(commands.length > 0 || isProposed ? [] : (["command"] as const)),
    // a message without a diff, or a diff of no bytes, tells of no change
    ...(change === undefined || change.files.length === 0 ? (["change"] as const) : []),
    ...(date === undefined && (command?.check.at ?? null) === null ? (["date"] as const) : []),
  ];
}
