import { isMetric, metric } from "../../model/metrics.ts";
import { variantSchema } from "../../model/records.ts";
import { unitFactor } from "../../model/units.ts";
import { number, pointer, present, text } from "../fields.ts";
import type { FormatRow } from "../format.ts";
import { type Get, workloadIn } from "../mappedRuns.ts";
import { metricName, type MetricName } from "../metricNames.ts";
import { partsOf, valueAt } from "../place.ts";
import type { Placed } from "../placed.ts";
import type { ObjectReader } from "../reader.ts";
import type { RunPlace } from "./place.ts";
import { nativePlace, nativeRecords } from "./records.ts";
import { settingsIn } from "./settings.ts";
import { type NativeResult, numbersIn, type NativeSamples, type NativeValue, valuesOf } from "./result.ts";

/**
 * A result that a benchmark program wrote: the numbers whose keys the registry knows, and the numbers and lists whose places
 * the format names.
 */
export const written: ObjectReader = {
  object(placed) {
    const { format } = placed;
    const get: Get = (name, parse) => placed.get(name, parse);
    const { mode, name = format.name } = format.constants;
    const result: NativeResult = {
      name: get("name", text) ?? name,
      mode,
      workload: { ...workloadIn(get), ...present({ settings: settingsIn(placed.fields, takenBy(format)) }) },
      values: valuesIn(placed),
      samples: samplesIn(placed),
      durationS: get("durationS", number),
      time: get("time", text),
    };
    return nativeRecords(result, { ...nativePlace(placed), ...ownerOf(placed, get) });
  },
};

/** Keys that the format reads as something else, as `settingsIn` names them. */
function takenBy({ fields, values }: FormatRow): string[] {
  const places = [...Object.values(fields).flat(), ...values.map(({ at }) => at)];
  return places.map((place) => partsOf(place).join("."));
}

type Value = FormatRow["values"][number];

/** Keys of the object in its order, then numbers deeper in it. */
function valuesIn({ fields, format }: Placed): NativeValue[] {
  const named = new Map(format.values.map((each) => [each.at, each]));
  const own = valuesOf(fields, (key) => {
    const given = named.get(pointer(key));
    return given === undefined ? metricName(key) : nameOf(given);
  });
  const deeper = format.values.flatMap((each): NativeValue[] => {
    const at = partsOf(each.at);
    const [value, name] = [valueAt(fields, at), nameOf(each)];
    if (at.length < 2 || name === null || typeof value !== "number") return [];
    return [{ ...name, value, key: at.join("."), at }];
  });
  return [...own, ...deeper];
}

function nameOf({ metric: id, statistic, unit }: Value): MetricName | null {
  const known = metricIn(id, unit);
  return known === null ? null : { ...known, statistic };
}

function metricIn(id: string, unit: string): Pick<MetricName, "metric" | "factor"> | null {
  const factor = isMetric(id) ? unitFactor(unit, metric(id).unit) : null;
  return isMetric(id) && factor !== null ? { metric: id, factor } : null;
}

function samplesIn({ fields, format }: Placed): NativeSamples[] {
  return format.samples.flatMap((each): NativeSamples[] => {
    const at = partsOf(each.at);
    const [values, known] = [numbersIn(valueAt(fields, at)), metricIn(each.metric, each.unit)];
    if (values.length === 0 || known === null) return [];
    const { metric: id, factor } = known;
    return [{ metric: id, unitOf: each.of, values: values.map((value) => value * factor), at }];
  });
}

/** Whose result it is, where the format says where that stands; else the words of the path decide. */
function ownerOf(placed: Placed, get: Get): { owner?: RunPlace | null } {
  const { fields } = placed.format;
  const isNamed = (name: "commit" | "variant") => fields[name] !== undefined || name in placed.path;
  if (!isNamed("commit") && !isNamed("variant")) return {};
  const commit = placed.commit();
  const variant = variantSchema.safeParse(get("variant", text) ?? placed.path["variant"]);
  if (commit === undefined || !variant.success) return { owner: null };
  const agent = get("agent", text) ?? placed.path["agent"];
  const name =
    variant.data === "agent" && agent !== undefined
      ? { agent: { name: agent, model: get("agentModel", text) ?? null } }
      : {};
  return { owner: { commit, variant: variant.data, ...name } };
}
