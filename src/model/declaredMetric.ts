import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { type MetricEntry, statistics } from "./metricEntry.ts";
import { modeSchema } from "./modeSchema.ts";
import { unitFactor } from "./units.ts";

/*
 * A metric that a user's knowledge or format declares: the registry's entry as data. Unit and direction are never left
 * out; what else is left out is the least that can be said of a number: an amount on which no headline rests.
 */

const statistic = z.enum(statistics);

const keySpellingSchema = z.union([
  z.string().min(1),
  z.strictObject({
    key: z.string().min(1),
    statistic: statistic.exactOptional(),
    unit: z.string().exactOptional(),
  }),
  z.strictObject({ stem: z.string().min(1), unit: z.string().exactOptional() }),
]);

const printedSpellingSchema = z.union([
  z.strictObject({ label: z.string().min(1) }),
  z.strictObject({ stem: z.string().min(1) }),
  z.strictObject({ rate: z.string().min(1) }),
]);

const modeUseSchema = z.strictObject({
  answers: z.literal(true).exactOptional(),
  shown: z.literal(true).exactOptional(),
  kept: z.array(statistic).exactOptional(),
});

const metricSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, "an id is lower case letters, digits and _"),
  /** As tables print it; absent: the id. */
  label: z.string().min(1).optional(),
  unit: z.string().min(1),
  better: z.enum(["lower", "higher"]),
  family: z.enum(["latency", "throughput", "amount"]).default("amount"),
  /** What it tells, where several metrics tell the same and must count once. */
  quantity: z.string().exactOptional(),
  /** Counted, not timed: compared as it is, zeros included. Absent: as the unit says. */
  exact: z.boolean().exactOptional(),
  /** Whether a headline and an exit code may rest on it. */
  primary: z.boolean().default(false),
  modes: z.partialRecord(modeSchema, modeUseSchema).exactOptional(),
  /** Keys of result files. */
  keys: z.array(keySpellingSchema).default([]),
  /** Names in printed results. */
  printed: z.array(printedSpellingSchema).default([]),
  source: z.string(),
});

/** A key in a unit that cannot be converted would be read as something else. */
function refuseOtherUnits(
  { unit, keys }: z.infer<typeof metricSchema>,
  context: z.core.$RefinementCtx,
): void {
  for (const [index, spelling] of keys.entries())
    if (
      typeof spelling !== "string" &&
      spelling.unit !== undefined &&
      unitFactor(spelling.unit, unit) === null
    )
      context.addIssue({
        code: "custom",
        path: ["keys", index, "unit"],
        message: `${spelling.unit} cannot be converted to ${unit}`,
      });
}

export const declaredMetricSchema = metricSchema.superRefine(refuseOtherUnits);
/** The same beside the format that writes it, which is its source. */
export const formatMetricSchema = metricSchema
  .extend({ source: z.string().default("the format that writes it") })
  .superRefine(refuseOtherUnits);
export type DeclaredMetric = z.infer<typeof declaredMetricSchema>;

export const metricCatalogueSchema = catalogue({
  metrics: z.array(declaredMetricSchema),
});

/** The registry's entry of a declared metric. */
export function entryOf({ id, source, ...entry }: DeclaredMetric): MetricEntry & { readonly source: string } {
  return { ...entry, label: entry.label ?? id, source };
}
