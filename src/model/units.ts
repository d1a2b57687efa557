/*
 * Units of what is measured: how many of the dimension's base each is, and whether its values are counted rather than
 * timed. A unit that is not named here is kept as the file writes it and never converted.
 */

interface Dimension {
  /** Counted, not timed: two runs of the same thing give the same number, and a zero is a value. */
  readonly exact: boolean;
  /** How many of the base one of the unit is. */
  readonly units: Readonly<Record<string, number>>;
}

const dimensions: readonly Dimension[] = [
  {
    exact: false,
    units: {
      ns: 1e-6,
      us: 1e-3,
      µs: 1e-3,
      ms: 1,
      s: 1000,
      sec: 1000,
      seconds: 1000,
      min: 60_000,
      h: 3_600_000,
      // the time of one operation is a time
      "ns/op": 1e-6,
      "us/op": 1e-3,
      "µs/op": 1e-3,
      "ms/op": 1,
      "s/op": 1000,
    },
  },
  {
    exact: true,
    units: {
      B: 1,
      bytes: 1,
      kB: 1e3,
      MB: 1e6,
      GB: 1e9,
      KiB: 1024,
      MiB: 1024 ** 2,
      GiB: 1024 ** 3,
    },
  },
  { exact: true, units: { "B/op": 1, "bytes/op": 1 } },
  { exact: true, units: { "allocs/op": 1 } },
  { exact: true, units: { count: 1, requests: 1, tokens: 1, blocks: 1, failures: 1, preemptions: 1 } },
  { exact: false, units: { "req/s": 1, "requests/s": 1, "requests/sec": 1, "requests/min": 1 / 60 } },
  { exact: false, units: { "ops/s": 1, "ops/ms": 1e3, "ops/us": 1e6, "ops/ns": 1e9 } },
  { exact: false, units: { "tok/s": 1, "tokens/s": 1, "tokens/sec": 1 } },
];

function dimensionOf(unit: string): Dimension | undefined {
  return dimensions.find(({ units }) => Object.hasOwn(units, unit));
}

/** By what a value in `from` is multiplied to stand in `to`; null where the two are no units of one dimension. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const units = dimensionOf(from)?.units;
  const [a, b] = [units?.[from], units?.[to]];
  return a === undefined || b === undefined ? null : a / b;
}

/** Whether values in the unit are counted (bytes, allocations, failures) and not timed. */
export function isExactUnit(unit: string): boolean {
  return dimensionOf(unit)?.exact === true;
}
