import { remembered } from "../logs/remembered.ts";
import { isFields, type Place } from "./fields.ts";

/** The parts of a JSON Pointer (RFC 6901). Those of rows are asked for with every object of every file. */
export const partsOf: (pointer: string) => readonly string[] = remembered((pointer) => {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
}, 1024);

/** What stands at a place; undefined where nothing does. */
export function valueAt(value: unknown, place: Place): unknown {
  let current = value;
  for (const part of place) {
    if (Array.isArray(current)) current = current[Number(part)];
    else if (isFields(current) && Object.hasOwn(current, part)) current = current[part];
    else return undefined;
  }
  return current;
}

/** Whether the place is there, whatever stands in it. */
export function isThere(value: unknown, place: Place): boolean {
  const last = place.at(-1);
  if (last === undefined) return value !== undefined;
  const around = valueAt(value, place.slice(0, -1));
  return Array.isArray(around) ? Number(last) in around : isFields(around) && Object.hasOwn(around, last);
}

/** Every place of a pattern whose parts may be `*`, in the order of the document. */
export function placesLike(value: unknown, pattern: readonly string[], from: Place = []): Place[] {
  const [part, ...rest] = pattern;
  if (part === undefined) return [from];
  const keys = part !== "*" ? [part] : Array.isArray(value) ? value.map((_, index) => index) : keysOf(value);
  return keys.flatMap((key) => {
    const inner = valueAt(value, [key]);
    return inner === undefined ? [] : placesLike(inner, rest, [...from, key]);
  });
}

function keysOf(value: unknown): string[] {
  return isFields(value) ? Object.keys(value) : [];
}

/** The name of an object by where it stands: `0#` its key, `1#` that of what is around it. Undefined for a pointer. */
export function nameAt(at: Place, pointer: string): string | undefined {
  const [, up] = /^(\d)#$/.exec(pointer) ?? [];
  return up === undefined ? undefined : String(at.at(-1 - Number(up)) ?? "");
}
