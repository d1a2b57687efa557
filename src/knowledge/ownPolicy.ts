import type { Policy } from "../model/policy.ts";
import { type Layer, layersOf } from "./layers.ts";
import { resolvedPolicy } from "./policyFiles.ts";

/**
 * A policy by its name, without the validator where it is the package's own: a test holds that against its schema, and
 * `compare` and `explain` answer at once.
 * @param ruleNames what a user's policy may give a level; null: any
 */
export async function ownPolicy(
  name: string,
  layers: readonly Layer[] = layersOf(),
  ruleNames: readonly string[] | null = null,
): Promise<Policy> {
  const { value, kind } = resolvedPolicy(name, layers);
  if (kind === "package" || kind === "pack") return value as unknown as Policy;
  const { policyOf } = await import("./policy.ts");
  return policyOf({ policy: name }, { layers, ruleNames });
}
