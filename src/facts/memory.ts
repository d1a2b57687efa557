import type { MemoryBudget } from "../commands/flagCatalogue.ts";
import type { ModelCatalogue, ModelEntry } from "../model/catalogues.ts";
import type { MemoryFact, NamedModel } from "../model/facts.ts";
import type { Project } from "../model/records.ts";
import type { Target } from "../model/policy.ts";

/** What the change asks of a model: for each of its conditions whether a model meets it. Null where no change is known. */
type ModelConditions = ((model: ModelEntry) => readonly (boolean | null)[]) | null;

export interface MemoryCircumstances {
  readonly target: Target;
  readonly catalogue: ModelCatalogue;
  readonly conditions: ModelConditions;
  /** What a GPU has for weights and cache; `minH100` was computed for its `gpuGib`. */
  readonly budget: MemoryBudget;
  readonly project: Project | null;
  /** Day of the commit. */
  readonly day: string | null;
  /** Models that the commit's own sources name: taken before any other of the catalogue. */
  readonly own?: readonly string[];
}

/** Whether the named model loads on the target, and what could be run in its place. Null where its size is unknown. */
export function memoryOf(named: NamedModel | null, given: MemoryCircumstances): MemoryFact | null {
  if (named === null || named.entry === null) return null;
  const needed = gpusNeeded(named.entry, given);
  const isWrong = given.conditions?.(named.entry).includes(false) === true;
  if (needed === null && !isWrong) return null;
  const fits = needed === null || needed <= given.target.count;
  const other =
    (fits && !isWrong) || given.conditions === null ? null : inPlaceOf(named.entry, isWrong, given);
  return { needed: needed ?? 1, fits, isWrong, other };
}

/** The smallest number of GPUs, in powers of two. */
function gpusNeeded(
  { minH100, weightGib }: ModelEntry,
  { target: { memoryGib }, budget: { gpuGib, utilization, overheadGib } }: MemoryCircumstances,
): number | null {
  if (minH100 === null || weightGib === null || Math.abs(memoryGib - gpuGib) < 1) return minH100;
  const least = (weightGib + 1) / Math.max(1, utilization * memoryGib - overheadGib);
  return 2 ** Math.ceil(Math.log2(Math.max(1, least)));
}

/**
 * A model that runs the same code and fits: of a wrong one, any that meets the change's conditions; else one of the same
 * architecture. The unquantised come before the quantised, the largest first.
 */
function inPlaceOf(entry: ModelEntry, isWrong: boolean, given: MemoryCircumstances): string | null {
  const { target, catalogue, conditions, project, day } = given;
  const candidates = catalogue.models.filter((each) => {
    const needed = gpusNeeded(each, given);
    const since = project === null ? undefined : each.supportedSince?.[project];
    const isOfEngine = project === null || each.engines?.includes(project) !== false;
    const loads =
      isOfEngine && each.exists && needed !== null && needed <= target.count && (since ?? "") <= (day ?? "9");
    const met = conditions?.(each) ?? [];
    return (
      loads && (isWrong ? met.every((one) => one === true) : isLike(each, entry) && !met.includes(false))
    );
  });
  const own = given.own ?? [];
  const named = own.find((id) => candidates.some(({ ids }) => ids.includes(id)));
  const [best] = candidates.toSorted(
    (a, b) => Number(isQuantised(a)) - Number(isQuantised(b)) || (b.weightGib ?? 0) - (a.weightGib ?? 0),
  );
  return named ?? best?.ids[0] ?? null;
}

function isLike(a: ModelEntry, b: ModelEntry): boolean {
  return a !== b && a.architecture !== null && a.architecture === b.architecture;
}

function isQuantised({ features }: ModelEntry): boolean {
  return features.includes("quantized");
}
