import { settled, type Value } from "./value.ts";

/** `str(value)`; null where it cannot be known. */
export function textFor(given: Value): string | null {
  const value = settled(given);
  if (value === null) return "None";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  return value.kind === "object" ? memberText(value.attributes) : null;
}

/** Members of the enums that command lines use are texts, and print as such. */
function memberText(attributes: ReadonlyMap<string, Value>): string | null {
  const value = attributes.get("value");
  return typeof value === "string" ? value : null;
}
