import { parseTolerant } from "../io/json.ts";

/**
 * The number that a program's output holds at a JSON pointer: the output is JSON, or its last line is. Null where there is none.
 */
export function scoreIn(text: string, pointer: string): number | null {
  const steps = pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  for (const each of [text, text.trim().split("\n").at(-1) ?? ""]) {
    const read = parseTolerant(each);
    if (!read.ok) continue;
    const value = steps.reduce(memberOf, read.value);
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  }
  return null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
