import * as z from "zod";
import { stableJson } from "../io/json.ts";
import { type CatalogueName, catalogueNames } from "../knowledge/identities.ts";
import { catalogueKinds } from "../knowledge/kinds.ts";
import { analysisSchema } from "../model/analysis.ts";
import { manifestSchema } from "../model/manifest.ts";
import { policyFileSchema } from "../model/policy.ts";
import { datasetRecordSchema } from "../model/records.ts";
import { ruleNames } from "./ruleNames.ts";

const written: readonly (readonly [name: string, title: string, schema: z.ZodType])[] = [
  ["analysis", "analysis.json of benchtriage", analysisSchema],
  ["manifest", "manifest.json of benchtriage", manifestSchema],
  ["dataset", "One line of benchtriage's dataset format", datasetRecordSchema],
];

/** The JSON Schemas (draft 2020-12) of everything that is written for others to read, and of what others may write for us. */
export function schemaFiles(): { readonly name: string; readonly content: string }[] {
  return [
    ...written.map(([name, title, schema]) => ({
      name: `${name}.schema.json`,
      content: stableJson({ title, ...z.toJSONSchema(schema) }),
    })),
    // a file that extends another, or is laid over one, says a part
    edited("policy", "A policy of benchtriage", policyFileSchema(ruleNames).partial()),
    ...[...new Map(catalogueNames.map((name) => [schemaOf(name), name]))].map(([schema, name]) =>
      edited(schema, `Catalogue of ${catalogueKinds[name].of}`, catalogueKinds[name].schema.partial()),
    ),
  ];
}

function edited(name: string, title: string, schema: z.ZodType) {
  const content = stableJson({ title, ...z.toJSONSchema(schema, { io: "input" }) });
  return { name: `${name}.schema.json`, content };
}

/** Which schema a catalogue follows, as its `$schema` names it: the projects' flags have one shape. */
export function schemaOf(name: CatalogueName): string {
  if (name === "flags/rules") return "catalogues/flag-rules";
  if (name.endsWith("-commits")) return "catalogues/commits";
  return name.startsWith("flags/") ? "catalogues/flags" : `catalogues/${name}`;
}
