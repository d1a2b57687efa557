import { type Compared, isLost } from "../model/compared.ts";
import type { Finished } from "../model/finished.ts";
import { isNoAnswer } from "./reasons.ts";

export interface GateOptions {
  readonly failOn?: string | undefined;
  /** What has no answer fails nothing: a benchmark was taken out on purpose. */
  readonly allowMissing?: boolean | undefined;
}

export interface Gate {
  readonly exitCode: Finished["exitCode"];
  /** Why the gate could not answer; printed whatever else is quiet. */
  readonly words: readonly string[];
}

/** How many names a message holds before it only counts. */
const NAMED = 5;

/**
 * `--fail-on regressed`: 1 for a regression, 2 where the question has no answer. A gate that takes what the candidate lost, what was
 * measured on another workload or what nobody could read for "not regressed" is one that never fires.
 */
export function gateOf(
  comparisons: readonly Compared[],
  /** Names of what the reference has and no line tells of, because nothing stands on the other side. */
  lost: readonly string[],
  unread: number,
  { failOn, allowMissing }: GateOptions,
): Gate {
  if (failOn === undefined) return { exitCode: 0, words: [] };
  const open = allowMissing === true ? [] : [...lost, ...comparisons.filter(isNoAnswer).map(openWords)];
  const regressed = comparisons.some(({ conclusion }) => conclusion === "regressed");
  const exitCode = regressed ? 1 : open.length > 0 || unread > 0 ? 2 : 0;
  const more = open.length - NAMED;
  const words = [
    ...(unread > 0
      ? [`error: ${unread} problem${unread === 1 ? "" : "s"} of reading: unread is not unchanged`]
      : []),
    ...(open.length === 0
      ? []
      : [
          `error: whether the candidate regressed cannot be told for ${open.length} of what the reference has`,
          ...open.slice(0, NAMED).map((each) => `  ${each}`),
          ...(more > 0 ? [`  and ${more} more`] : []),
          "  try: measure the candidate again on the same workload, or --allow-missing where it is meant so",
        ]),
  ];
  return { exitCode, words };
}

function openWords(line: Compared): string {
  const why = isLost(line) ? "the candidate has no value of it" : line.reasons.join("; ");
  // a name of a file's own may hold what a terminal obeys
  return `${line.name} ${line.metric}: ${why}`.replace(/\p{Cc}+/gu, "·");
}
