import type { CheckedArgument, CommandProblem } from "../model/command.ts";
import type { AcceptedFlags } from "./acceptedFlags.ts";
import type { Condition, ConditionalRule } from "./conditionalRule.ts";
import type { KnownEntry } from "./entryPoints.ts";

/** The rules of data that hold: what parses at the commit but fails or lies. */
export function conditionalProblems(
  given: readonly CheckedArgument[],
  accepted: AcceptedFlags,
  { entry }: KnownEntry,
  position: number,
  rules: readonly ConditionalRule[],
): CommandProblem[] {
  return rules
    .filter(
      ({ entryPoints, from = 0, to = Infinity }) =>
        entryPoints.includes(entry.id) && from <= position && position < to,
    )
    .filter(({ when }) => when.every((condition) => holds(condition, given, accepted)))
    .map(({ rule, status, refused, message, corrections, at }) => {
      const place = given.find(({ resolved }) => resolved === at);
      return {
        rule,
        status,
        refused,
        message,
        corrections,
        span: place?.span ?? null,
        ...(place === undefined ? {} : { flag: place.flag }),
      };
    });
}

function holds(condition: Condition, given: readonly CheckedArgument[], accepted: AcceptedFlags): boolean {
  if (!("flag" in condition)) return false;
  const used = given.filter(
    ({ resolved, status }) => resolved === condition.flag && status !== "missing_required",
  );
  const fallback = accepted.byName.get(condition.flag)?.default;
  const value =
    used.at(-1)?.values[0] ?? (used.length > 0 || fallback === undefined ? undefined : String(fallback));
  if ("given" in condition) return used.length > 0 === condition.given;
  if ("accepted" in condition) return accepted.byName.has(condition.flag) === condition.accepted;
  if ("is" in condition) return value !== undefined && condition.is.includes(value);
  if ("isNot" in condition) return value === undefined || !condition.isNot.includes(value);
  if ("below" in condition) return value !== undefined && Number(value) < condition.below;
  return value !== undefined && Number.isFinite(Number(value)) === condition.finite;
}
