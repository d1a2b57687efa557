import type * as z from "zod";
import { type MetricEntry, statistics } from "./metricEntry.ts";
import { type KnownMetric, metricTable } from "./metricTable.ts";
import { type Mode, modes } from "./modes.ts";
import { isExactUnit } from "./units.ts";

/*
 * Lookups in the one registry of metrics: unit and direction are looked up here and never guessed from a name. It can be
 * extended by what a user's knowledge declares, always with unit and direction.
 */

export type { Statistic } from "./metricEntry.ts";
export type { KnownMetric } from "./metricTable.ts";

export const knownMetrics = Object.keys(metricTable) as [KnownMetric, ...KnownMetric[]];

let declared: ReadonlyMap<string, MetricEntry> = new Map();

/** Whether the id stands in the registry, as one of benchtriage's own or as one that a user declared. */
export function isMetric(id: string): id is MetricId {
  return Object.hasOwn(metricTable, id) || declared.has(id);
}

/** One of benchtriage's own, or one that a user declared (metrics.ts gives the schema). */
export type MetricId = KnownMetric | (string & z.core.$brand<"declared metric">);

export interface MetricDefinition extends MetricEntry {
  readonly quantity: string;
  readonly exact: boolean;
}

/** The definition of a quantity that may be a file's own: `time`, `B/op`; null where the registry has none. */
export function definedMetric(name: string): MetricDefinition | null {
  return definitions().get(name as MetricId) ?? null;
}

/** The definition of a metric. */
export function metric(id: MetricId): MetricDefinition {
  return definitions().get(id)!;
}

/** Every metric there is, in the order in which pages list them. */
export function metricIds(): MetricId[] {
  return [...definitions().keys()];
}

const noRegistry = Symbol("no registry yet");

/** What follows from the registry, worked out once until the registry changes. */
export function perRegistry<T>(make: () => T): () => T {
  let made: T | typeof noRegistry = noRegistry;
  forgetters.push(() => (made = noRegistry));
  return () => (made === noRegistry ? (made = make()) : made);
}

const forgetters: (() => void)[] = [];

const definitions = perRegistry(
  () =>
    new Map(
      [...Object.entries<MetricEntry>(metricTable), ...declared].map(
        ([id, entry]) =>
          [id as MetricId, { quantity: id, exact: isExactUnit(entry.unit), ...entry }] as const,
      ),
    ),
);

/**
 * Makes these, and no others, the metrics that are known beside benchtriage's own. An entry for one of our own adds its
 * spellings and must agree in unit and direction.
 * @throws RangeError where one of our own would change its meaning
 */
export function declareMetrics(entries: ReadonlyMap<string, MetricEntry>): void {
  declared = new Map([...entries].map(([id, entry]) => [id, besideOwn(id, entry)]));
  for (const forget of forgetters) forget();
}

function besideOwn(id: string, entry: MetricEntry): MetricEntry {
  const own: MetricEntry | null = Object.hasOwn(metricTable, id) ? metricTable[id as KnownMetric] : null;
  if (own === null) return entry;
  if (own.unit !== entry.unit || own.better !== entry.better)
    throw new RangeError(
      `${id} is in ${own.unit} and ${own.better} is better: what means something else needs an id of its own`,
    );
  return {
    ...own,
    keys: [...(own.keys ?? []), ...(entry.keys ?? [])],
    printed: [...(own.printed ?? []), ...(entry.printed ?? [])],
  };
}

/** Whether a number of the metric is a result at all: a sample of the engine's log or a warm-up is none. */
export function isResult(id: MetricId): boolean {
  const { family } = metric(id);
  return family !== "log" && family !== "warm-up";
}

/** What a benchmark of the mode is run for: a run without any of them measured something else. */
export function metricsAnswering(mode: Mode): readonly MetricId[] {
  return uses().answering[mode];
}

/** The metrics by the names that readers know, each once. */
export function metricLabels(ids: readonly MetricId[]): string {
  return [...new Set(ids.map((id) => metric(id).label))].join(", ");
}

/** Whether the metric is one that a benchmark of the mode is run for. */
export function answers(id: MetricId, mode: Mode): boolean {
  return metric(id).modes?.[mode]?.answers === true;
}

/** The columns of the mode's page of results; empty where it shows what its runs have. */
export function metricsShown(mode: Mode): readonly MetricId[] {
  return uses().shown[mode];
}

/** What a planned run of the mode keeps: the one to decide by first, means before other statistics. */
export function metricsKept(mode: Mode): readonly (readonly [MetricId, (typeof statistics)[number]])[] {
  return uses().kept[mode];
}

const uses = perRegistry(() => {
  const all = [...definitions()];
  const having = (mode: Mode, use: "answers" | "shown") =>
    all.flatMap(([id, entry]) => (entry.modes?.[mode]?.[use] === true ? [id] : []));
  return {
    answering: byMode((mode) => having(mode, "answers")),
    shown: byMode((mode) => having(mode, "shown")),
    kept: byMode((mode) => keptIn(mode, all)),
  };
});

function byMode<T>(of: (mode: Mode) => T): Readonly<Record<Mode, T>> {
  return Object.fromEntries(modes.map((mode) => [mode, of(mode)])) as Record<Mode, T>;
}

function keptIn(mode: Mode, all: readonly (readonly [MetricId, MetricEntry])[]) {
  const kept = all.flatMap(([id, entry]) =>
    (entry.modes?.[mode]?.kept ?? []).map((statistic) => ({
      pair: [id, statistic] as const,
      rank:
        entry.modes?.[mode]?.decides === true
          ? statistics.indexOf(statistic) - 0.5
          : statistics.indexOf(statistic),
    })),
  );
  return kept.toSorted((a, b) => a.rank - b.rank).map(({ pair }) => pair);
}

/**
 * The relative effect of `candidate` against `reference` in percent, positive when the candidate is better:
 * (r − c) / r for lower-is-better, (c − r) / r for higher-is-better.
 * Null where the reference is not a positive number: a ratio to zero says nothing.
 */
export function effectPct(
  better: MetricEntry["better"],
  reference: number,
  candidate: number,
): number | null {
  if (!(reference > 0) || !Number.isFinite(candidate)) return null;
  const change = ((candidate - reference) / reference) * 100;
  return better === "higher" ? change : -change;
}
