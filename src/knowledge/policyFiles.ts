import { existsSync } from "node:fs";
import { UserError } from "../model/userError.ts";
import { type Layer, layerNames, layerText } from "./layers.ts";
import { overridden } from "./merge.ts";
import { meant } from "./shapeError.ts";
import { jsonOf, usersText } from "./validated.ts";

interface Found {
  /** With all that it takes from the policies it extends. */
  readonly value: Entry;
  /** What messages call its file. */
  readonly place: string;
  /** The layer it stands in; null for a file that a command line names. */
  readonly kind: Layer["kind"] | null;
  /** Where one of the same name that it extends is looked for. */
  readonly below: readonly Layer[];
}
type Entry = Readonly<Record<string, unknown>>;

/**
 * A policy by its name (the latest layer's) or as a file, with what it extends; its shape is not looked at.
 * @throws UserError where there is none, or it extends itself
 */
export function resolvedPolicy(name: string, layers: readonly Layer[], seen: readonly string[] = []): Found {
  const found = find(name, layers);
  const { extends: base } = found.value;
  if (typeof base !== "string") return found;
  if (seen.includes(found.place))
    throw new UserError(
      `${found.place} extends itself: ${[...seen, found.place].join(", ")}`,
      "extend strict",
    );
  const older = resolvedPolicy(base, base === name ? found.below : layers, [...seen, found.place]);
  return { ...found, value: overridden(older.value, found.value) };
}

function find(name: string, layers: readonly Layer[]): Found {
  const index = layers.findLastIndex((layer) => layerNames(layer, "policies").includes(name));
  const layer = layers[index];
  if (layer !== undefined) {
    const place = `${layer.place}/policies/${name}.json`;
    return {
      value: entryOf(layerText(layer, "policies", name) ?? "", place),
      place,
      kind: layer.kind,
      below: layers.slice(0, index),
    };
  }
  if (!/[./]/.test(name) && !existsSync(name)) throw unknown(name, layers);
  return { value: entryOf(usersText(name, "policy"), name), place: name, kind: null, below: layers };
}

function entryOf(text: string, place: string): Entry {
  const value = jsonOf(text, place, "correct the policy");
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Entry;
  throw new UserError(`${place} is no policy: an object belongs there`, "--policy strict, or a file like it");
}

function unknown(name: string, layers: readonly Layer[]): UserError {
  const names = [...new Set(layers.flatMap((layer) => layerNames(layer, "policies")))];
  return new UserError(
    `unknown policy ${name}${meant(name, names)}`,
    `--policy ${names.join(", --policy ")}, or a file`,
  );
}
