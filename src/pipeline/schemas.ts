import * as z from "zod";
import { stableJson } from "../io/json.ts";
import { analysisSchema } from "../model/analysis.ts";
import { manifestSchema } from "../model/manifest.ts";
import { datasetRecordSchema } from "../model/records.ts";

const published: readonly (readonly [name: string, title: string, schema: z.ZodType])[] = [
  ["analysis", "analysis.json of benchtriage", analysisSchema],
  ["manifest", "manifest.json of benchtriage", manifestSchema],
  ["dataset", "One line of benchtriage's dataset format", datasetRecordSchema],
];

/** The JSON Schemas (draft 2020-12) of everything that is written for others to read. */
export function schemaFiles(): { readonly name: string; readonly content: string }[] {
  return published.map(([name, title, schema]) => ({
    name: `${name}.schema.json`,
    content: stableJson({ title, ...z.toJSONSchema(schema) }),
  }));
}
