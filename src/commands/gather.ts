import type { CheckedArgument } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import type { Checked } from "./checked.ts";
import type { Gather } from "./conditionalRule.ts";

/**
 * Options that one era writes as several flags and another as one JSON value (speculative decoding). An unknown flag of
 * the one kind is rewritten to the other, where the program knows that at the commit; null where it is neither.
 */
export function gatherCorrections(argument: CheckedArgument, checked: Checked): Correction[] | null {
  const name = argument.flag.replaceAll("_", "-");
  for (const gather of checked.rules.gathers) {
    if (gather.keys[name] !== undefined && checked.accepted.byName.has(gather.to))
      return gathered(gather, argument, checked);
    if (name === gather.to) return spread(gather, argument, checked);
  }
  return null;
}

/** Every flag goes; the JSON value that takes their place is asked for with the first of them. */
function gathered(
  { keys, to, methods, source }: Gather,
  argument: CheckedArgument,
  checked: Checked,
): Correction[] {
  const why = { reason: `written as ${to} at this commit (${source})`, confidence: "certain" } as const;
  const drop = { kind: "drop-flag", flag: argument.flag, ...why } as const;
  const parts = checked.given.filter(
    ({ flag, status }) => status === "unrecognized" && keys[flag.replaceAll("_", "-")] !== undefined,
  );
  if (parts[0] !== argument) return [drop];
  const config = Object.assign(
    {},
    ...parts.map(({ flag, values }) => {
      const key = keys[flag.replaceAll("_", "-")] ?? flag;
      const value = values[0] ?? "";
      return methods[value] === undefined ? { [key]: plain(value) } : { method: methods[value] };
    }),
  ) as object;
  return [drop, { kind: "set-value", flag: to, value: JSON.stringify(config), ...why }];
}

/** The JSON value as the flags of an older day; a key that has none is lost, so nothing is done then. */
function spread(
  { keys, to, methods, source }: Gather,
  argument: CheckedArgument,
  checked: Checked,
): Correction[] | null {
  const config = readObject(argument.values[0] ?? "");
  if (config === null) return null;
  const why = {
    reason: `written as several flags at this commit (${source})`,
    confidence: "likely",
  } as const;
  const flags = Object.entries(config).map(([key, value]) => {
    const method = Object.entries(methods).find(([, name]) => key === "method" && name === value)?.[0];
    const flag = Object.entries(keys).find(
      ([, name]) => name === (method === undefined ? key : "model"),
    )?.[0];
    return { flag, value: method ?? String(value) };
  });
  const known = flags.flatMap(({ flag, value }) =>
    flag !== undefined && checked.accepted.byName.has(flag)
      ? [{ kind: "add-flag" as const, flag, value, side: "client" as const, ...why }]
      : [],
  );
  return known.length < flags.length ? null : [{ kind: "drop-flag", flag: to, ...why }, ...known];
}

/** JSON's own types, so that a number stays one. */
function plain(value: string): unknown {
  return /^(-?\d+(\.\d+)?|true|false)$/.test(value) ? JSON.parse(value) : value;
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
