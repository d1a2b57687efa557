import type { Workload } from "../../model/records.ts";
import type { SampleFormat, ValueSet } from "./valueSet.ts";
import { ownTable } from "../../model/ownTable.ts";

/** Times are told in one unit, so that a file in us and one in ns meet. */
const inNanoseconds = ownTable<number>({
  "us/op": 1e3,
  "µs/op": 1e3,
  "ms/op": 1e6,
  "s/op": 1e9,
  "sec/op": 1e9,
});

/** What a unit is by its words (golang.org/design/14313): a time, a size or a cost is better low, a rate high. */
const rate = /\/(?:s|sec)$/;
const cost = /(?:^|[-/])(?:op|ns|us|µs|ms|s|sec|seconds|bytes|B|allocs)$|^(?:ns|B|bytes|allocs)\//;

/**
 * The Go benchmark format, which benchstat reads: `BenchmarkName-8  1000  1234 ns/op  56 B/op`, one line a run, and
 * `Unit NAME better=higher` lines. Without such a line a rate (`/s`) is better high and a cost (`/op`) better low. One
 * name in several packages (`pkg:` lines) is several benchmarks, and so is one under several configurations (`cpu:` lines).
 */
export const benchstat: SampleFormat = {
  name: "benchstat",
  read(file) {
    if (!/^(?:Benchmark\S*\s+\d+\s+\S+\s+\S)/m.test(file.head().toString("utf8"))) return null;
    const sets = new Map<string, ValueSet & { values: number[] }>();
    const stated = new Map<string, "lower" | "higher">();
    const text = file.text();
    const isOnePackage = new Set(text.match(/^pkg:.*$/gm)).size <= 1;
    let prefix = "";
    let config: Config = {};
    for (const line of text.split("\n")) {
      const fields = line.trim().split(/\s+/);
      const [head = "", second = ""] = fields;
      if (head === "Unit") stateUnit(stated, second, fields);
      else if (head === "pkg:") prefix = isOnePackage ? "" : `${second}.`;
      else if (head.startsWith("Benchmark") && /^\d+$/.test(second))
        addLine(sets, `${prefix}${head}`, fields.slice(2), config);
      else config = configured(config, line);
    }
    return [...sets.values()].map((set) => directed(set, stated));
  },
};

type Config = NonNullable<Workload["settings"]>;

/** `cpu: AMD EPYC 7763` holds for the lines below it, until another line sets the key anew. */
function configured(config: Config, line: string): Config {
  const [, key, value] = /^([a-z][^\sA-Z:]*):[ \t]+(\S.*?)\s*$/.exec(line) ?? [];
  return key === undefined || value === undefined || NO_CONFIG.has(key)
    ? config
    : { ...config, [key]: value };
}

/** What the test runner itself says. */
const NO_CONFIG: ReadonlySet<string> = new Set(["testing"]);

function stateUnit(stated: Map<string, "lower" | "higher">, unit: string, fields: readonly string[]): void {
  if (fields.includes("better=lower")) stated.set(unit, "lower");
  if (fields.includes("better=higher")) stated.set(unit, "higher");
}

function addLine(
  sets: Map<string, ValueSet & { values: number[] }>,
  name: string,
  fields: readonly string[],
  config: Config,
): void {
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [text = "", written = ""] = [fields[index], fields[index + 1]];
    const factor = inNanoseconds[written];
    const unit = factor === undefined ? written : "ns/op";
    const key = `${name} ${unit} ${JSON.stringify(config)}`;
    const set = sets.get(key) ?? newSet(name, unit, config);
    sets.set(key, set);
    // What is no number stays one that no statistic takes: the comparison then says so.
    set.values.push(text === "" ? Number.NaN : Number(text) * (factor ?? 1));
  }
}

function newSet(name: string, unit: string, config: Config): ValueSet & { values: number[] } {
  const isStated = Object.keys(config).length > 0;
  return {
    name,
    metric: unit,
    unit,
    values: [],
    unitOf: "run",
    ...(isStated ? { workload: { settings: config } } : {}),
  };
}

function directed(set: ValueSet, stated: ReadonlyMap<string, "lower" | "higher">): ValueSet {
  const better =
    stated.get(set.metric) ??
    (rate.test(set.metric) ? "higher" : cost.test(set.metric) ? "lower" : undefined);
  return better === undefined ? set : { ...set, better };
}
