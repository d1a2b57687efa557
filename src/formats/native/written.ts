import { metric } from "../../model/metrics.ts";
import { unitFactor } from "../../model/units.ts";
import { type Problem, type Variant, variantSchema, type Workload } from "../../model/records.ts";
import { type Fields, fieldsOf, number, pointer, present, text } from "../fields.ts";
import type { FormatRow } from "../format.ts";
import { type Get, workloadIn } from "../mappedRuns.ts";
import { columnName } from "../metricNames.ts";
import { nameAt, partsOf, valueAt } from "../place.ts";
import { type Placed, placeIn } from "../placed.ts";
import { type ObjectReader, problemOnly } from "../reader.ts";
import { placeOf, type RunPlace } from "./place.ts";
import { quantities } from "./quantities.ts";
import { nativePlace, nativeRecords } from "./records.ts";
import { settingsIn } from "./settings.ts";
import { type NativeResult, type NativeValue, valuesOf } from "./result.ts";

/**
 * A result that a benchmark program wrote: the numbers whose keys the registry knows, and the numbers and lists whose places
 * the format names.
 */
export const written: ObjectReader = {
  object(row) {
    const placed = row.file.table() === undefined ? row : row.having(numeric(row.value));
    const { format } = placed;
    const get: Get = (name, parse) => placed.get(name, parse);
    const { mode, name = format.name } = format.constants;
    const workload = workloadIn(get);
    const { values, samples, unknown } = quantities(placed);
    const result: NativeResult = {
      name: calledIn(placed) ?? get("name", text) ?? workload.model ?? name,
      mode,
      workload: { ...workload, ...present({ settings: settingsOf(placed) }) },
      values: inOrderOf(placed.fields, [...ownValues(placed), ...values]),
      samples,
      durationS: get("durationS", number),
      time: get("time", text),
      ...present({ copied: format.constants.copied }),
    };
    const { records, problems } = nativeRecords(result, { ...nativePlace(placed), ...ownerOf(row, get) });
    const strange = unknown.map(({ at, unit, metric: id }) =>
      problemOnly(
        placed.file,
        pointer(...placed.at, ...at),
        `the unit ${unit} is none of ${id}`,
        "write one of the units that data/schemas names, or declare a metric of your own",
      ),
    );
    return { records, problems: [...problems, ...strange.flatMap((each) => each.problems)] };
  },
};

/** What sounds like a quantity. */
const quantityWord =
  /ttft|tpot|\bitl\b|latency|throughput|tokens?_(?:per_)?s(?:ec)?(?![a-z])|tok_s|\bt?ps\b|\bqps\b|per_second|\/s(?:ec)?\)?$/i;

/**
 * The same for an object of which nothing is known but that its keys name metrics. A number that sounds like another quantity and has
 * no unit, or may be several, is neither a metric nor a part of the load.
 */
export const columns: ObjectReader = {
  object(placed) {
    const row = placed.file.table() === undefined ? placed.value : numeric(placed.value);
    const fields = fieldsOf(row);
    const held = new Set(takenBy(placed.format));
    const doubtful = Object.keys(fields).filter(
      (key) =>
        typeof fields[key] === "number" &&
        columnName(key) === null &&
        !held.has(key) &&
        quantityWord.test(key),
    );
    if (doubtful.length === 0) return written.object(placed);
    const sure = Object.fromEntries(Object.entries(fields).filter(([key]) => !doubtful.includes(key)));
    const read = written.object(placed.having(sure));
    const isFirst = placed.at.every((part) => part === 0 || part === "line 1");
    return isFirst
      ? { ...read, problems: [...read.problems, ...doubtful.map((key) => unclear(placed, key))] }
      : read;
  },
  accepts: (row) =>
    Object.entries(row).some(
      ([key, value]) => (value === key || typeof value === "number") && columnName(key) !== null,
    ),
};

function unclear({ file, at }: Placed, key: string): Problem {
  return {
    file: file.path,
    pointer: pointer(...at, key),
    reason: `${key} sounds like a quantity and names none that is known, or no unit; it was not read`,
    advice:
      "call it by metric and unit (ttft_ms, output_throughput), or describe the file: benchtriage formats --describe FILE",
  };
}

/** In a table every number is a text. */
function numeric(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "string" ? (number(value) ?? value) : value,
    ]),
  );
}

/** The name that the row puts together. */
function calledIn({ format, value, at, path }: Placed): string | undefined {
  const name = format.called?.replace(/\{([^{}]*)\}/g, (_, place: string) => {
    const isPointer = place.startsWith("/");
    const found = isPointer ? valueAt(value, partsOf(place)) : (nameAt(at, place) ?? path[place]);
    return typeof found === "string" || typeof found === "number" ? String(found) : "";
  });
  return name?.replace(/\s+/g, " ").trim() || undefined;
}

/** Settings that the row names, then every scalar of the objects that it names which is read as nothing else. */
function settingsOf(placed: Placed): Workload["settings"] {
  const { value, document, format } = placed;
  const taken = takenBy(format);
  const around = placed.having(document, []);
  const named = Object.entries(format.settings).flatMap(([name, places]) => {
    const found = placed.first(places, settingOf) ?? around.first(places, settingOf);
    return found === undefined ? [] : [[name, found.value] as const];
  });
  const inside = (object: unknown, places: readonly string[]) =>
    places.flatMap((place) =>
      Object.entries(settingsIn(valueAt(object, partsOf(place)), taken, place) ?? {}),
    );
  const found = Object.fromEntries([
    ...inside(document, format.sharedSettingsOf),
    ...inside(value, format.settingsOf),
    ...named,
  ]);
  return Object.keys(found).length === 0 ? undefined : found;
}

type Setting = NonNullable<Workload["settings"]>[string];

function settingOf(value: unknown): Setting | undefined {
  return typeof value === "string" || typeof value === "boolean" || typeof value === "number"
    ? value
    : undefined;
}

/** Keys that the format reads as something else, as `settingsIn` names them. */
function takenBy({ fields, shared, values, settings }: FormatRow): string[] {
  const places = [fields, shared, settings].flatMap((each) => Object.values(each).flat());
  return [...places, ...values.map(({ at }) => at)].map((place) => partsOf(placeIn(place)).join("."));
}

/** The numbers under keys that the registry knows, in the order of the object. */
function ownValues({ fields, format }: Placed): NativeValue[] {
  const placed = new Set(format.values.map(({ at }) => at));
  return valuesOf(fields, (key) => {
    const name = placed.has(pointer(key)) ? null : columnName(key);
    const bare = format.bareUnit === undefined || name === null || /_m?s$/.test(key) ? null : format.bareUnit;
    const factor = bare === null || name === null ? null : unitFactor(bare, metric(name.metric).unit);
    // the format says the unit that the key does not
    return name === null || factor === null
      ? name
      : { metric: name.metric, statistic: name.statistic, factor };
  });
}

function inOrderOf(fields: Fields, values: readonly NativeValue[]): NativeValue[] {
  const places = new Map(Object.keys(fields).map((key, index) => [key, index]));
  const place = ({ at: [first = ""] }: NativeValue) => places.get(String(first)) ?? places.size;
  return values.toSorted((a, b) => place(a) - place(b));
}

/** Whose result it is, where the object or the pattern of the path names both; else the words of the path decide. */
function ownerOf(placed: Placed, get: Get): { owner?: RunPlace | null } {
  const { fields } = placed.format;
  const isNamed = (name: "commit" | "variant") => fields[name] !== undefined || name in placed.path;
  if (!isNamed("commit") && !isNamed("variant")) return {};
  const byPath = placeOf(placed.file);
  const commit = placed.commit() ?? byPath?.commit;
  const stated = get("variant", text) ?? placed.path["variant"];
  const variant = stated === undefined ? byPath?.variant : variantIn(stated);
  if (commit === undefined || variant === undefined) return { owner: null };
  const agent = get("agent", text) ?? placed.path["agent"] ?? byPath?.agent?.name;
  const name =
    variant === "agent" && agent !== undefined
      ? { agent: { name: agent, model: get("agentModel", text) ?? null } }
      : {};
  return { owner: { commit, variant, ...name } };
}

function variantIn(word: string): Variant | undefined {
  const read = variantSchema.safeParse(word.toLowerCase());
  return read.success ? read.data : undefined;
}
