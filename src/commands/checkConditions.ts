import type { CheckedArgument, CommandProblem } from "../model/command.ts";
import { type Checked, fill } from "./checked.ts";
import type { Condition, ConditionalRule } from "./conditionalRule.ts";
import type { RuleFile } from "./flagCatalogue.ts";

/** The rules of data that hold: what parses at the commit but fails or lies. */
export function conditionalProblems(checked: Checked): CommandProblem[] {
  const { found, position, rules } = checked;
  return rulesOf(found.entry.id, rules)
    .filter(({ from = 0, to = Infinity }) => from <= position && position < to)
    .filter(({ when }) => allHold(when, checked))
    .map((each) => problemOf(each, checked));
}

const byEntryPoint = new WeakMap<RuleFile, Map<string, readonly ConditionalRule[]>>();

function rulesOf(id: string, file: RuleFile): readonly ConditionalRule[] {
  const known = byEntryPoint.get(file) ?? new Map<string, readonly ConditionalRule[]>();
  byEntryPoint.set(file, known);
  const found = known.get(id) ?? file.rules.filter(({ entryPoints }) => entryPoints.includes(id));
  known.set(id, found);
  return found;
}

function problemOf({ at, message, ...rule }: ConditionalRule, checked: Checked): CommandProblem {
  const place = at === undefined ? undefined : given(at, checked.given);
  const value = place?.values[0];
  return {
    rule: rule.rule,
    status: rule.status,
    refused: rule.refused,
    message: message.replaceAll("{value}", value ?? ""),
    corrections: rule.corrections.flatMap((correction) => fill(correction, checked.command)),
    span: place?.span ?? null,
    ...(rule.note === true ? { note: true as const } : {}),
    ...(place === undefined ? {} : { flag: place.flag }),
    ...(value === undefined ? {} : { value }),
  };
}

export function allHold(conditions: readonly Condition[], checked: Checked): boolean {
  return conditions.every((condition) => holds(condition, checked));
}

function holds(condition: Condition, checked: Checked): boolean {
  if ("env" in condition) {
    const set = checked.command.env.findLast(({ name }) => name === condition.env)?.value;
    return set !== undefined && condition.is.includes(set);
  }
  if ("given" in condition) return (given(condition.flag, checked.given) !== undefined) === condition.given;
  if ("accepted" in condition) return checked.accepted.byName.has(condition.flag) === condition.accepted;
  const value = effective(condition.flag, checked);
  if ("is" in condition) return value !== undefined && condition.is.includes(value);
  if ("isNot" in condition) return value === undefined || !condition.isNot.includes(value);
  if ("below" in condition) return value !== undefined && Number(value) < condition.below;
  if ("belowFlag" in condition) return !(Number(value) >= Number(effective(condition.belowFlag, checked)));
  if ("atLeast" in condition) return value !== undefined && Number(value) >= condition.atLeast;
  return value !== undefined && Number.isFinite(Number(value)) === condition.finite;
}

/** The value that the program works with: the last one given, else the default of the day. */
function effective(flag: string, checked: Checked): string | undefined {
  const used = given(flag, checked.given);
  if (used !== undefined) return used.values[0];
  const fallback = checked.accepted.byName.get(flag)?.default;
  return fallback === undefined ? undefined : String(fallback);
}

/** argparse takes the last use; what is only required and missing was not given. */
function given(flag: string, all: readonly CheckedArgument[]): CheckedArgument | undefined {
  return all.findLast(({ resolved, status }) => resolved === flag && status !== "missing_required");
}
