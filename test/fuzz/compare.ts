import * as fc from "fast-check";
import { compareSides } from "../../src/compare/sides.ts";
import type { SideSet } from "../../src/compare/trials.ts";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { effectThresholdsOf } from "../../src/model/thresholds.ts";
import { compareTable } from "../../src/report/compare/table.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy } from "../support/facts.ts";
import type { Campaign } from "./campaign.ts";
import { hostileNumbers } from "./hostile.ts";

/** Names with their values: the sides of a comparison. */
type Side = Readonly<Record<string, readonly number[]>>;
export type Sides = readonly [Side, Side];

const names = ["a", "b", "c", "d", "constructor", "__proto__", "x|`<b>\n\u2028"];

/** Values of a few per cent of spread, now and then the same, and ones at the edge of what a double holds. */
const values = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(
      fc.integer({ min: 900, max: 1100 }).map((each) => each / 10),
      { minLength: 1, maxLength: 8 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(8, 100), fc.nat({ max: 7 }))
      .map(([value, more]) => Array.from({ length: more + 1 }, () => value)),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(fc.constantFrom(...hostileNumbers), fc.double()), {
      minLength: 1,
      maxLength: 8,
    }),
  },
);
const side = fc
  .array(fc.tuple(fc.constantFrom(...names), values), { minLength: 1, maxLength: 5 })
  .map((entries): Side => new Map(entries) as never);

const setsOf = (of: Side, scale = 1): SideSet[] =>
  [...(of as unknown as Map<string, readonly number[]>)].map(([benchmark, each]) => ({
    benchmark,
    metric: "time",
    statistic: null,
    unit: "s",
    better: "lower",
    values: each.map((value) => value * scale),
    iterations: false,
    file: "x.json",
    pointer: "",
  }));

const compared = (a: readonly SideSet[], b: readonly SideSet[]): readonly AnyComparison[] =>
  compareSides({ sets: a, runs: [] }, { sets: b, runs: [] }, policy, () => null).comparisons;

const isSame = (a: number | null, b: number | null) =>
  a === b ||
  (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1e-12, Math.abs(a), Math.abs(b)));

/** What a comparison says, apart from how it is printed. */
function differs(one: AnyComparison, other: AnyComparison): boolean {
  return (
    one.conclusion !== other.conclusion ||
    !isSame(one.effectPct, other.effectPct) ||
    !isSame(one.p, other.p) ||
    !isSame(one.q, other.q)
  );
}

function sameAs(what: string, before: readonly AnyComparison[], after: readonly AnyComparison[]): void {
  const of = new Map(after.map((each) => [each.benchmark, each]));
  for (const each of before) {
    const other = of.get(each.benchmark);
    if (other === undefined || differs(each, other))
      throw new Error(
        `${what}: ${JSON.stringify(shortOf(each))} is then ${JSON.stringify(other === undefined ? null : shortOf(other))}`,
      );
  }
}

const shortOf = ({ benchmark, conclusion, effectPct, p, q, test }: AnyComparison) => ({
  benchmark,
  conclusion,
  effectPct,
  p,
  q,
  test,
});

/** A scale keeps what it can: no value loses digits; and how coarse a constant was measured is told by its digits. */
const isScalable = (sides: readonly SideSet[]) =>
  sides.every(
    (set) =>
      new Set(set.values).size > 1 &&
      set.values.every((value) => Math.abs(value) > 1e-3 && Math.abs(value) < 1e6),
  );

/** Whatever numbers stand there: a conclusion with its reason, and the same one however they are written down. */
export function comparesAlike([a, b]: Sides): void {
  const [left, right] = [setsOf(a), setsOf(b)];
  const lines = compared(left, right);
  for (const line of lines) isSound(line);
  compareTable({
    policy: "strict",
    alpha: 0.05,
    marginPct: 2,
    thresholds: effectThresholdsOf(policy),
    comparisons: [...lines],
  });
  sameAs("another order of the keys", lines, compared(left.toReversed(), right.toReversed()));
  if (isScalable([...left, ...right]))
    for (const scale of [1024, 2 ** -10])
      sameAs(`a scale of ${scale}`, lines, compared(setsOf(a, scale), setsOf(b, scale)));
  const swapped = new Map(compared(right, left).map((line) => [line.benchmark, line]));
  for (const line of lines) isOpposite(line, swapped.get(line.benchmark));
}

function isSound({ effectPct, ci95, p, q, conclusion, reasons, benchmark }: AnyComparison): void {
  for (const number of [effectPct, p, q, ...(ci95 ?? [])])
    if (number !== null && !Number.isFinite(number)) throw new Error(`${benchmark}: ${number}`);
  if (
    ci95 !== null &&
    effectPct !== null &&
    (ci95[0] === null ||
      ci95[1] === null ||
      ci95[0] - 1e-9 * Math.abs(ci95[0]) > effectPct ||
      ci95[1] + 1e-9 * Math.abs(ci95[1]) < effectPct)
  )
    throw new Error(`${benchmark}: ${effectPct} outside of ${JSON.stringify(ci95)}`);
  if (conclusion === "not-comparable" && reasons.length === 0) throw new Error(`${benchmark}: no reason`);
}

const opposite: Readonly<Record<string, string>> = { improved: "regressed", regressed: "improved" };

function isOpposite(line: AnyComparison, other: AnyComparison | undefined): void {
  if (other === undefined) throw new Error(`${line.benchmark}: gone when the sides are swapped`);
  // the margin is one of the percentage, which is not the same seen from the other side
  const isNearMargin = [line, other].some(
    ({ effectPct }) => Math.abs(Math.abs(effectPct ?? 0) - policy.marginPct) < 0.2,
  );
  const isEither = [line, other].some(
    ({ conclusion }) => conclusion === "equivalent" || conclusion === "inconclusive",
  );
  if (!isNearMargin && !isEither && other.conclusion !== (opposite[line.conclusion] ?? line.conclusion))
    throw new Error(`swapped: ${JSON.stringify(shortOf(line))} and ${JSON.stringify(shortOf(other))}`);
  if (!isSame(line.p, other.p))
    throw new Error(
      `swapped, another p: ${JSON.stringify(shortOf(line))} and ${JSON.stringify(shortOf(other))}`,
    );
}

await ready();

export const compareCampaign: Campaign<Sides> = {
  name: "compare",
  inputs: fc.tuple(side, side),
  check: comparesAlike,
  shown: (sides) =>
    JSON.stringify(sides.map((each) => [...(each as unknown as Map<string, readonly number[]>)])),
};
