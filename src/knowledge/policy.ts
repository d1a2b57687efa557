import { existsSync } from "node:fs";
import { type Policy, policyFileSchema } from "../model/policy.ts";
import { UserError } from "../model/userError.ts";
import { type Layer, layerNames, layersOf, layerText } from "./layers.ts";
import { laidOver } from "./merge.ts";
import { meant } from "./shapeError.ts";
import { jsonOf, usersText, validated } from "./validated.ts";

/** What a command line says of the policy. */
export interface PolicyChoice {
  /** strict, published, one of the user's knowledge, or a file. */
  readonly policy: string;
  /** The machine, such as H100x4. */
  readonly target?: string | undefined;
}

interface PolicyKnowledge {
  readonly layers: readonly Layer[];
  /** Every `rule` and `rule/message` there is; null: the policy is the package's own, which a test holds against them. */
  readonly ruleNames: readonly string[] | null;
}

/**
 * A policy by name or file, with the target overridden where asked. One that `extends` another says only what differs.
 * @throws UserError for a key, rule or value that is not known, with the nearest one
 */
export function policyOf(
  { policy: name, target }: PolicyChoice,
  { layers, ruleNames }: PolicyKnowledge = { layers: layersOf(), ruleNames: null },
): Policy {
  const { value, place } = resolved(name, layers);
  const {
    $schema: _,
    extends: __,
    ...policy
  } = validated(
    value,
    policyFileSchema(ruleNames),
    place,
    'correct the policy; `"extends": "strict"` takes what it does not say from there',
  );
  return target === undefined ? policy : { ...policy, target: { ...policy.target, ...targetOf(target) } };
}

interface Found {
  readonly value: Entry;
  readonly place: string;
  /** Where one of the same name that it extends is looked for. */
  readonly below: readonly Layer[];
}
type Entry = Readonly<Record<string, unknown>>;

function resolved(name: string, layers: readonly Layer[], seen: readonly string[] = []): Found {
  const found = find(name, layers);
  const { extends: base } = found.value;
  if (typeof base !== "string") return found;
  if (seen.includes(found.place))
    throw new UserError(
      `${found.place} extends itself: ${[...seen, found.place].join(", ")}`,
      "extend strict",
    );
  const older = resolved(base, base === name ? found.below : layers, [...seen, found.place]);
  return { ...found, value: laidOver(older.value, found.value, {}) };
}

function find(name: string, layers: readonly Layer[]): Found {
  const index = layers.findLastIndex((layer) => layerNames(layer, "policies").includes(name));
  const layer = layers[index];
  if (layer !== undefined) {
    const place = `${layer.place}/policies/${name}.json`;
    return {
      value: entryOf(layerText(layer, "policies", name) ?? "", place),
      place,
      below: layers.slice(0, index),
    };
  }
  if (!/[./]/.test(name) && !existsSync(name)) throw unknown(name, layers);
  return { value: entryOf(usersText(name, "policy"), name), place: name, below: layers };
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

/** `H100x4`: GPU and count. */
function targetOf(text: string): { gpu: string; count: number } {
  const [, gpu, count] = /^(.+?)(?:x(\d+))?$/.exec(text) ?? [];
  const number = Number(count ?? 1);
  if (gpu === undefined || number < 1)
    throw new UserError(`cannot read the target ${text}`, "write it as H100x4");
  return { gpu, count: number };
}
