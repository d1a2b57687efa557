import { keyKnowledge, noKeys } from "../dataset/settings.ts";
import { type LoadGate, loadGate } from "../effects/loadGate.ts";
import { type Layer } from "../knowledge/layers.ts";
import { workloadCatalogue } from "../knowledge/workloadKeys.ts";
import type { Policy } from "../model/policy.ts";
import type { SideRead } from "./trials.ts";

/**
 * The gate for two paths. What their own names vary (`tp=1` beside `tp=4`) is varied on purpose. The catalogue of keys is loaded
 * only where a file states settings.
 */
export async function gateFor(
  sides: readonly [SideRead, SideRead],
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

function variedByName([{ named: a = {} }, { named: b = {} }]: readonly [SideRead, SideRead]): string[] {
  return Object.keys(a).filter((key) => key in b && a[key] !== b[key]);
}
