import type { Workload } from "../../model/records.ts";
import { type Fields, fieldsOf, isFields } from "../fields.ts";
import { columnName } from "../metricNames.ts";
import { partsOf } from "../place.ts";

type Settings = NonNullable<Workload["settings"]>;

/** Longer texts are prose, and no setting. */
const LONGEST = 200;
/** An object in an object in the result: `server_info.internal.size`. */
const DEEPEST = 2;

/**
 * Every scalar of a result that is neither a metric nor held by a named field, by its key there: what a program or a user wrote
 * beside the numbers. What each is, load, version or label, is not for a reader to say. Lists are left out.
 * @param taken keys that named fields hold already, as they stand in the result
 * @param place where in the result the object stands
 */
export function settingsIn(object: unknown, taken: readonly string[], place = ""): Settings | undefined {
  const found: [string, Settings[string]][] = [];
  const around = partsOf(place)
    .map((part) => `${part}.`)
    .join("");
  const collect = (fields: Fields, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(fields)) {
      const name = `${prefix}${key}`;
      if (taken.includes(`${around}${name}`) || columnName(key) !== null) continue;
      if (isScalar(value)) found.push([name, value]);
      else if (isFields(value) && depth < DEEPEST) collect(value, `${name}.`, depth + 1);
    }
  };
  collect(fieldsOf(object), "", 0);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function isScalar(value: unknown): value is Settings[string] {
  if (typeof value === "string") return value.length <= LONGEST;
  return (
    value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
  );
}
