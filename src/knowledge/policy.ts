import { type Policy, policyFileSchema } from "../model/policy.ts";
import { UserError } from "../model/userError.ts";
import { type Layer, layersOf } from "./layers.ts";
import { resolvedPolicy } from "./policyFiles.ts";
import { validated } from "./validated.ts";

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
  const { value, place } = resolvedPolicy(name, layers);
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

/** `H100x4`: GPU and count. */
function targetOf(text: string): { gpu: string; count: number } {
  const [, gpu, count] = /^(.+?)(?:x(\d+))?$/.exec(text) ?? [];
  const number = Number(count ?? 1);
  if (gpu === undefined || number < 1)
    throw new UserError(`cannot read the target ${text}`, "write it as H100x4");
  return { gpu, count: number };
}
