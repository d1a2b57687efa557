import { unconcluded } from "./unconcluded.ts";
import type { AnyComparison, AnySide } from "../model/comparison.ts";
import type { Reason, SideName } from "../model/reason.ts";
import type { Pair } from "../effects/pairs.ts";
import { valuesOf } from "../effects/cohorts.ts";
import { idOf, sideOf } from "../effects/sides.ts";
import { type Quantity, quantityKey } from "../model/quantity.ts";
import { definitionOf, type Reading, type Trial } from "../effects/trial.ts";
import type { SideSet } from "./trials.ts";

/** A quantity of a benchmark that one side names, perhaps without a value. */
export interface Row extends Quantity {
  readonly key: string;
  readonly side: SideName;
  readonly benchmark: string;
  readonly unit: string | null;
  readonly better: "lower" | "higher" | null;
  readonly mode: AnyComparison["mode"];
}

export function rowKey(benchmark: string, quantity: Quantity): string {
  return `${benchmark}\n${quantityKey(quantity)}`;
}

/** The rows of one side in the order of its files. */
export function rowsOf(side: SideName, trials: readonly Trial[], sets: readonly SideSet[]): Row[] {
  const rows = new Map<string, Row>();
  for (const trial of trials) {
    const { benchmark = "", mode = null } = trial;
    for (const reading of trial.measurements) {
      const key = rowKey(benchmark, reading);
      if (!rows.has(key)) rows.set(key, { key, side, benchmark, mode, ...quantityOf(reading) });
    }
  }
  for (const set of sets) {
    const key = rowKey(set.benchmark, set);
    if (set.values.length > 0 || rows.has(key)) continue;
    const { benchmark, metric, statistic, unit, better, mode = null } = set;
    rows.set(key, { key, side, benchmark, metric, statistic, unit, better, mode });
  }
  return [...rows.values()];
}

function quantityOf(reading: Reading): Pick<Row, "metric" | "statistic" | "unit" | "better"> {
  const { unit, better } = definitionOf(reading);
  return { metric: reading.metric, statistic: reading.statistic, unit, better };
}

/** A comparison for everything that has no partner: only one side has it, or one side has no value of it. */
export function unpairedOf(
  rows: readonly Row[],
  pairs: readonly Pair[],
  trials: readonly [reference: readonly Trial[], candidate: readonly Trial[]],
): AnyComparison[] {
  const paired = new Set(pairs.map((pair) => rowKey(pair.reference.benchmark ?? "", pair)));
  const open = new Map<string, Row[]>();
  for (const row of rows) if (!paired.has(row.key)) open.set(row.key, [...(open.get(row.key) ?? []), row]);
  return [...open.values()].map((found) => {
    const sides = {
      reference: found.find(({ side }) => side === "reference"),
      candidate: found.find(({ side }) => side === "candidate"),
    };
    return unpaired(found[0]!, sides, trials);
  });
}

type Sides = Readonly<Record<SideName, Row | undefined>>;

function unpaired(
  { key, benchmark, metric, statistic, unit, better, mode }: Row,
  sides: Sides,
  [reference, candidate]: readonly [readonly Trial[], readonly Trial[]],
): AnyComparison {
  const values = {
    reference: sideIn(reference, sides.reference),
    candidate: sideIn(candidate, sides.candidate),
  };
  return {
    id: idOf([key]),
    benchmark,
    mode,
    metric,
    statistic,
    unit,
    better,
    ...values,
    ...nothingJudged,
    reasons: [reasonOf(sides, values)],
  };
}

const nothingJudged = {
  ...unconcluded,
  noiseFloorPct: null,
  noiseFloorSource: null,
  differences: [],
  primary: false,
} satisfies Partial<AnyComparison>;

function reasonOf({ reference, candidate }: Sides, values: Readonly<Record<SideName, AnySide>>): Reason {
  if (reference !== undefined && candidate !== undefined)
    return { kind: "no-value", args: { side: values.reference.n === 0 ? "reference" : "candidate" } };
  return { kind: "only-side", args: { side: reference === undefined ? "candidate" : "reference" } };
}

function sideIn(trials: readonly Trial[], row: Row | undefined): AnySide {
  if (row === undefined) return { n: 0, mean: null, median: null, runs: [], origins: [] };
  const runs = trials.filter(({ benchmark = "" }) => benchmark === row.benchmark);
  return sideOf(
    { benchmark: row.benchmark, pipeline: "", variant: null, agent: null, runs },
    valuesOf({ runs }, row),
  );
}
