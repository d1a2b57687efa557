import type { SourceFile } from "../io/file.ts";
import { fieldsOf, isFields, type Place, pointer } from "./fields.ts";
import { shownAs } from "./look.ts";
import { columnName } from "./metricNames.ts";
import { valueAt } from "./place.ts";
import { ownTable } from "../model/ownTable.ts";

/** What a person must say, because no file tells it. */
const UNIT = "FILL IN: ms, s, req/s, tok/s, …";
const BETTER = "FILL IN: lower or higher";

/** Keys by which people call what a row has fields for. */
const usual = ownTable<string>({
  commit: "commit",
  sha: "commit",
  variant: "variant",
  model: "model",
  model_name: "model",
  concurrency: "concurrency",
  batch_size: "batchSize",
  request_rate: "requestRate",
  qps: "requestRate",
  input_len: "inputLen",
  output_len: "outputLen",
  gpu: "gpu",
  dataset: "dataset",
});

/** A row of a format for files like this one, with what only a person knows marked; null for a file without objects. */
export function draftOf(file: SourceFile, name: string): unknown {
  const shape = (["document", "list", "lines", "table"] as const).find((each) => shownAs(file, each));
  if (shape === undefined) return null;
  const shown = shownAs(file, shape) ?? {};
  const list = shape === "document" ? Object.keys(shown).find((key) => isList(shown[key])) : undefined;
  const row = list === undefined ? shown : fieldsOf(valueAt(shown, [list, 0]));
  const numbers = leavesOf(shape === "table" ? {} : row);
  const own = numbers.filter(
    ({ at }) => columnName(String(at.at(-1))) === null && usual[last(at)] === undefined,
  );
  const known = numbers.filter(({ at }) => at.length > 1 && columnName(last(at)) !== null);
  return {
    name,
    says: "FILL IN: what such a file is, in a sentence",
    looks: [{ in: [shape], has: marksOf(shown) }],
    reader: "written",
    ...(list === undefined ? {} : { rows: pointer(list) }),
    fields: fieldsIn(row),
    values: [
      ...known.flatMap(({ at }) => {
        const found = columnName(last(at));
        return found === null ? [] : [{ at: pointer(...at), ...statedAs(found) }];
      }),
      ...own.map(({ at }) => ({ at: pointer(...at), metric: idOf(at), unit: unitOf(last(at)) })),
    ],
    metrics: own.map(({ at }) => ({ id: idOf(at), unit: unitOf(last(at)), better: BETTER })),
  };
}

function statedAs({ metric, statistic }: NonNullable<ReturnType<typeof columnName>>) {
  return { metric, statistic, unit: UNIT };
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && isFields(value[0]);
}

function marksOf(shown: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(shown)
      .slice(0, 3)
      .map((key) => [pointer(key), "any"]),
  );
}

function fieldsIn(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(row).flatMap((key) => {
      const field = usual[key.toLowerCase()];
      return field === undefined ? [] : [[field, pointer(key)]];
    }),
  );
}

/** The numbers of an object, three levels deep. */
function leavesOf(object: unknown, at: Place = []): { readonly at: Place }[] {
  return Object.entries(fieldsOf(object)).flatMap(([key, value]) => {
    const place = [...at, key];
    if (typeof value === "number") return [{ at: place }];
    return place.length < 3 && isFields(value) ? leavesOf(value, place) : [];
  });
}

function last(at: Place): string {
  return String(at.at(-1)).toLowerCase();
}

function idOf(at: Place): string {
  const id = at
    .join("_")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|(?<!_)_+$/g, "");
  return /^[a-z]/.test(id) ? id : `x_${id}`;
}

/** A unit that the key itself ends in. */
function unitOf(key: string): string {
  return /_(ms|s|us|ns)$/.exec(key)?.[1] ?? UNIT;
}
