import { isLost, type Lost } from "../model/compared.ts";
import type { AnyComparison } from "../model/comparison.ts";
import type { Reason } from "../model/reason.ts";

export interface GateOptions {
  readonly failOn?: string | undefined;
  /** What has no answer fails nothing: a benchmark was taken out on purpose. */
  readonly allowMissing?: boolean | undefined;
}

export interface Gate {
  readonly exitCode: 0 | 1 | 2;
  /** Problems of reading, where they alone keep the gate from an answer. */
  readonly unread: number;
  /** What the reference has and nobody can tell whether the candidate regressed. */
  readonly open: readonly (Lost | AnyComparison)[];
}

/**
 * `--fail-on regressed`: 1 for a regression of what decides (primary metrics, each quantity once, or what --metric names), 2 where the question has no answer. A gate that takes what the candidate lost, what was
 * measured on another workload or what nobody could read for "not regressed" is one that never fires.
 */
export function gateOf(
  comparisons: readonly AnyComparison[],
  /** What the reference has and no line tells of, because nothing stands on the other side. */
  lost: readonly Lost[],
  unread: number,
  { failOn, allowMissing }: GateOptions,
): Gate {
  if (failOn === undefined) return { exitCode: 0, unread: 0, open: [] };
  const open = allowMissing === true ? [] : [...lost, ...comparisons.filter(isNoAnswer)];
  const regressed = comparisons.some(({ conclusion, primary }) => primary && conclusion === "regressed");
  return { exitCode: regressed ? 1 : open.length > 0 || unread > 0 ? 2 : 0, unread, open };
}

/** The reference has it, and nothing tells whether the candidate is worse. */
function isNoAnswer(comparison: AnyComparison): boolean {
  if (comparison.conclusion !== "not-comparable") return false;
  return isLost(comparison) || !comparison.reasons.some(isHarmless);
}

/** A reason with which a comparison cannot hide a regression: a candidate that serves what it is sent keeps up. */
function isHarmless(reason: Reason): boolean {
  if (reason.kind === "rate-limited" || reason.kind === "spread-only") return true;
  if (reason.kind === "only-side") return reason.args.side === "candidate";
  return reason.kind === "order" && reason.args.candidate !== "worse";
}
