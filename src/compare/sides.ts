import { mean, median } from "simple-statistics";
import { judgeFamily, notComparable } from "../effects/effects.ts";
import type { Effect, EffectInput, EffectSettings, RunNoise } from "../effects/effectTypes.ts";
import { workloadDifferences } from "../dataset/workload.ts";
import type { Compared, ComparedSide } from "../model/compared.ts";
import type { SideRead, SideValues } from "./inputs.ts";
import { ONLY_CANDIDATE, ONLY_REFERENCE, orderWords } from "./reasons.ts";

export interface SideSettings extends Omit<EffectSettings, "guardrail"> {
  readonly tokenTolerancePct: number;
  /** The direction of a benchmark whose file does not tell; null where nobody told. */
  readonly directionOf: (name: string, metric: string) => "lower" | "higher" | null;
  /** Noise of one run of a metric, for single runs; null where it is not known. */
  readonly noiseOf: (metric: string) => RunNoise | null;
}

interface Line {
  readonly name: string;
  readonly metric: string;
  readonly reference: SideValues | null;
  readonly candidate: SideValues | null;
  readonly better: "lower" | "higher" | null;
  readonly objections: readonly string[];
}

/** Compares what two sides have under one name, family by family: all benchmarks of one metric and unit. */
export function compareSides(a: SideRead, b: SideRead, settings: SideSettings): Compared[] {
  const keys = [...new Set([...a.sets.keys(), ...b.sets.keys()])];
  const lines = keys.map((key) => lineOf(a.sets.get(key) ?? null, b.sets.get(key) ?? null, settings));
  const effects = new Map<Line, Effect>();
  const families = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.objections.length > 0) continue;
    const family = `${line.metric} ${line.reference?.unit ?? ""}`;
    const members = families.get(family);
    if (members === undefined) families.set(family, [line]);
    else members.push(line);
  }
  for (const members of families.values()) {
    const guardrail = /\bp9\d$/.test(members[0]?.metric ?? "");
    const judged = judgeFamily(
      members.map((line) => inputOf(line, settings)),
      { ...settings, guardrail, ranksIfDisagreeing: true },
    );
    for (const [index, line] of members.entries()) effects.set(line, judged[index]!);
  }
  return lines.map((line) => compared(line, effects.get(line) ?? notComparable()));
}

function lineOf(reference: SideValues | null, candidate: SideValues | null, settings: SideSettings): Line {
  const any = reference ?? candidate;
  const [name, metric] = [any?.name ?? "", any?.metric ?? ""];
  const stated = reference?.better ?? candidate?.better ?? null;
  const better = stated ?? settings.directionOf(name, metric);
  return {
    name,
    metric,
    reference,
    candidate,
    better,
    objections: objectionsTo(reference, candidate, better, settings),
  };
}

function objectionsTo(
  reference: SideValues | null,
  candidate: SideValues | null,
  better: "lower" | "higher" | null,
  { tokenTolerancePct }: SideSettings,
): string[] {
  if (reference === null) return [ONLY_CANDIDATE];
  if (candidate === null) return [ONLY_REFERENCE];
  if (reference.unit !== candidate.unit)
    return [`the units differ: ${reference.unit ?? "none"} against ${candidate.unit ?? "none"}`];
  if (better === null) return ["nobody says which direction is good: --better lower or --better NAME=lower"];
  const [first] = reference.workloads;
  if (first === undefined) return [];
  const found = [...reference.workloads, ...candidate.workloads].flatMap((workload) =>
    workloadDifferences({ workload: first }, { workload }, tokenTolerancePct),
  );
  return [...new Set(found.map(({ field, reference: x, candidate: y }) => `${field}: ${x} against ${y}`))];
}

function inputOf({ reference, candidate, better, metric }: Line, settings: SideSettings): EffectInput {
  const values = [reference?.values ?? [], candidate?.values ?? []] as const;
  const single = values[0].length === 1 || values[1].length === 1;
  return {
    reference: values[0],
    candidate: values[1],
    pairs: null,
    ordered: true,
    better: better ?? "lower",
    noise: single ? settings.noiseOf(metric) : null,
  };
}

function compared(line: Line, effect: Effect): Compared {
  const { name, metric, reference, candidate, better, objections } = line;
  const { effectPct, ci95, p, q, test, conclusion, mdePct, trialsNeeded } = effect;
  const workloads = [...(reference?.workloads ?? []), ...(candidate?.workloads ?? [])];
  const iterations = reference?.iterations === true || candidate?.iterations === true;
  return {
    name,
    metric,
    reference: sideOf(reference?.values ?? []),
    candidate: sideOf(candidate?.values ?? []),
    effectPct,
    ci95,
    p,
    q,
    test,
    conclusion,
    mdePct,
    trialsNeeded,
    reasons: [
      ...objections,
      ...effect.reasons,
      ...(objections.length === 0
        ? orderWords(reference?.values ?? [], candidate?.values ?? [], better)
        : []),
      ...(objections.length === 0 && workloads.length === 0 ? ["workload unknown"] : []),
      ...(reference?.values.length === 1 && candidate?.values.length === 1 ? ["single run"] : []),
      ...(iterations ? ["iterations of one process, which are not independent trials"] : []),
    ],
  };
}

/** Non-finite values are no observations; the reasons name their place. */
function sideOf(values: readonly number[]): ComparedSide {
  const numbers = values.filter((value) => Number.isFinite(value));
  if (numbers.length === 0) return { n: 0, mean: null, median: null };
  return { n: numbers.length, mean: mean(numbers), median: median(numbers) };
}
