import * as z from "zod";
import { stableJson } from "../io/json.ts";
import { formatSchema } from "../formats/format.ts";
import { readers } from "../formats/readers.ts";
import { type CatalogueName, catalogueNames } from "../knowledge/identities.ts";
import { catalogueKinds } from "../knowledge/kinds.ts";
import { partOf } from "../model/catalogueFile.ts";
import { ANALYSIS_SCHEMA, analysisSchema } from "../model/analysis.ts";
import { AUDIT_SCHEMA, auditSchema } from "../model/audit.ts";
import { comparedSetSchema } from "../model/comparison.ts";
import { historyRecordSchema } from "../model/history.ts";
import { fixedSchema } from "../model/fixedCommand.ts";
import { MANIFEST_SCHEMA, manifestSchema } from "../model/manifest.ts";
import { policyPartSchema } from "../model/policy.ts";
import { DATASET_SCHEMA, datasetRecordSchema } from "../model/records.ts";
import { ruleNames } from "./ruleNames.ts";
import { schemaNames } from "./schemaNames.ts";

interface Written {
  readonly name: string;
  readonly title: string;
  readonly id: string;
  readonly schema: z.ZodType;
}

const written: readonly Written[] = [
  { name: "analysis", title: "analysis.json of benchtriage", id: ANALYSIS_SCHEMA, schema: analysisSchema },
  { name: "manifest", title: "manifest.json of benchtriage", id: MANIFEST_SCHEMA, schema: manifestSchema },
  {
    name: "dataset",
    title: "One line of benchtriage's dataset format",
    id: DATASET_SCHEMA,
    schema: datasetRecordSchema,
  },
  {
    name: "comparison",
    title: "What `benchtriage compare --json` prints",
    id: "urn:benchtriage:schema:comparison:1",
    schema: comparedSetSchema,
  },
  {
    name: "history",
    title: "The record that a report of benchtriage keeps of itself in history/",
    id: "urn:benchtriage:schema:history:1",
    schema: historyRecordSchema,
  },
  { name: "audit", title: "What `benchtriage audit --json` prints", id: AUDIT_SCHEMA, schema: auditSchema },
  {
    name: "fix",
    title: "What `benchtriage fix --json` prints: one command, or a list where several were given",
    id: "urn:benchtriage:schema:fix:1",
    schema: fixedSchema,
  },
];

const RULE =
  "Within a version fields may be added, and nothing else changes: a reader takes what it knows and leaves the rest. A field that goes, gets another name or another meaning makes the next version, and $id ends in its number.";

/** The JSON Schemas (draft 2020-12) of everything that is written for others to read, and of what others may write for us. */
export function schemaFiles(): { readonly name: string; readonly content: string }[] {
  const metadata = schemaNames(new Set(written.map(({ schema }) => schema)));
  return [
    ...written.map(({ name, title, id, schema }) => ({
      name: `${name}.schema.json`,
      content: stableJson({
        ...z.toJSONSchema(schema, { metadata, override: open }),
        $id: id,
        title,
        description: RULE,
      }),
    })),
    {
      name: "check.schema.json",
      content: stableJson({
        $id: "urn:benchtriage:schema:check:1",
        title: "What `benchtriage check --json` prints: the analysis",
        $ref: ANALYSIS_SCHEMA,
      }),
    },
    // a file that extends another, or is laid over one, says a part
    edited(
      "format",
      "A format that benchtriage reads: what its files look like, what reads them, and where in them things stand",
      formatSchema.extend({ reader: z.enum(Object.keys(readers)) }),
    ),
    edited("policy", "A policy of benchtriage", policyPartSchema(ruleNames)),
    ...[...new Map(catalogueNames.map((name) => [schemaOf(name), name]))].map(([schema, name]) =>
      edited(schema, `Catalogue of ${catalogueKinds[name].of}`, partOf(catalogueKinds[name].schema)),
    ),
  ];
}

/** What is written is strict and tested so; who reads must let fields pass that a later release adds. */
function open({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function edited(name: string, title: string, schema: z.ZodType) {
  const $id = `urn:benchtriage:schema:${name.replace("/", ":")}`;
  const content = stableJson({ title, ...z.toJSONSchema(schema, { io: "input" }), $id });
  return { name: `${name}.schema.json`, content };
}

/** Which schema a catalogue follows, as its `$schema` names it: the projects' flags have one shape. */
export function schemaOf(name: CatalogueName): string {
  if (name === "flags/rules") return "catalogues/flag-rules";
  if (name === "flags/programs") return "catalogues/flag-programs";
  if (name.endsWith("-commits")) return "catalogues/commits";
  return name.startsWith("flags/") ? "catalogues/flags" : `catalogues/${name}`;
}
