import { keyKnowledge, noKeys } from "../dataset/settings.ts";
import { type LoadGate, loadGate } from "../effects/loadGate.ts";
import { type Layer } from "../knowledge/layers.ts";
import { workloadCatalogue } from "../knowledge/workloadKeys.ts";
import type { Policy } from "../model/policy.ts";
import type { SideRead } from "./trials.ts";

/**
 * The gate for two paths or more. What their own names vary (`tp=1` beside `tp=4`) is varied on purpose. The catalogue of keys is loaded
 * only where a file states settings.
 */
export async function gateFor(
  sides: readonly SideRead[],
  policy: Policy,
  layers: readonly Layer[],
  vary: readonly string[],
): Promise<LoadGate> {
  const isStated = sides.some(({ sets, runs }) =>
    [...sets, ...runs].some(({ workload }) => workload?.settings !== undefined),
  );
  const keys = isStated ? keyKnowledge(await workloadCatalogue(layers)) : noKeys;
  return loadGate(policy, keys, [...vary, ...variedByName(sides)]);
}

function variedByName(sides: readonly SideRead[]): string[] {
  const [first = {}, ...others] = sides.map(({ named = {} }) => named);
  return Object.keys(first).filter((key) => others.some((each) => key in each && each[key] !== first[key]));
}
