import * as z from "zod";
import { fieldNames } from "./fieldNames.ts";
import { formatMetricSchema } from "../model/declaredMetric.ts";
import { statisticSchema } from "../model/metrics.ts";
import { evaluationSchema } from "../model/attempts.ts";
import { curationRecordSchema, modeSchema, projectSchema, variantSchema } from "../model/records.ts";
import { patternOf } from "../model/patterns.ts";

/*
 * A format as data: what a file of it looks like, which reader reads it, and where in it stands what a record needs.
 * Places are JSON Pointers (RFC 6901); what stands in a path is named in braces: `results/{commit}/{variant}.json`.
 */

/** Shapes in which a file holds objects, in the order in which they are tried for one format. */
export const containers = ["document", "list", "map", "table", "lines", "text", "file"] as const;
export type Container = (typeof containers)[number];

const pointer = z
  .string()
  .regex(/^(?:\d#|(?:\/[^]*)?)$/, "a JSON Pointer is empty or begins with /; 0# is the name of the object")
  .describe(
    "A JSON Pointer (RFC 6901). 0# is the key under which the object stands, 1# that of what is around it",
  );
const pattern = z.string().refine(isPattern, "no regular expression");
const place = z.union([
  pointer,
  z
    .strictObject({ at: pointer, match: pattern })
    .describe("A part of a text: the first group of the regular expression"),
]);
const pointers = z.union([place, z.array(place).min(1)], {
  error: 'a place is a JSON Pointer, {"at": POINTER, "match": EXPRESSION} or a list of those',
});
/** Where something stands: one place, or several of which the first with a value counts. */
export type Places = z.infer<typeof pointers>;

function isPattern(source: string): boolean {
  try {
    return patternOf(source, "m") instanceof RegExp;
  } catch {
    return false;
  }
}

const kinds = ["any", "object", "list", "text", "number", "boolean"] as const;
const marks = z.record(
  pointer,
  z.union([z.enum(kinds), z.strictObject({ const: z.union([z.string(), z.number(), z.boolean()]) })], {
    error: `a mark is ${kinds.join(", ")} or {"const": VALUE}`,
  }),
);
const condition = marks.default({}).describe("Read only where this is there");
const unit = z
  .union([z.string(), z.strictObject({ at: pointer })])
  .describe("As the file writes it, or where the file states it");

const lookSchema = z
  .strictObject({
    in: z
      .array(z.enum(containers))
      .min(1)
      .describe(
        "Which shapes: document (one JSON object), list (a JSON list of objects), map (objects by commit hash), table (CSV, Parquet), lines (a JSON object a line), text (no JSON), file (anything, told by its path)",
      ),
    has: marks
      .default({})
      .describe("What must be there, in the document or in the first object of several; a mark each"),
    lacks: z.array(pointer).default([]).describe("What must not be there"),
    path: z
      .array(z.string())
      .default([])
      .describe(
        "Paths, any of which: * within a name, ** over folders, {commit} {variant} {agent} {trial} a place. A folder written out is a mark, a file's name three, one written out in part two, an extension none",
      ),
    starts: pattern.optional().describe("Regular expression of how the text begins; two marks"),
    holds: pattern
      .optional()
      .describe("Regular expression of a line that stands anywhere in the text; a mark"),
  })
  .meta({ id: "look" });

const factNames = [
  "subject",
  "date",
  "parent",
  "prUrl",
  "instanceId",
  "hardware",
  "mode",
  "models",
  "command",
] as const;
export type FactName = (typeof factNames)[number];

const textNames = ["diff", "subject", "message", "discussion", "trials"] as const;

const fields = z.partialRecord(z.enum(fieldNames), pointers);

export const formatSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "a name is lower case letters, digits, - and ."),
  says: z.string().min(1).describe("What such a file is, in a sentence"),
  looks: z
    .array(lookSchema)
    .min(1)
    .describe(
      "What it looks like: any of these. Of several formats that fit, the one with most marks reads the file",
    ),
  reader: z.string().describe("What reads it"),
  rows: z
    .union([
      pointer,
      z.strictObject({
        at: pointer,
        key: pattern.optional().describe("Regular expression of where an object stands, as a pointer"),
        has: condition,
        lacks: z.array(pointer).default([]).describe("Objects with any of these are left out"),
      }),
    ])
    .optional()
    .describe(
      "A list or map inside the document, of which an object is read at a time; * stands for every item or key",
    ),
  each: pattern
    .optional()
    .describe("A text with an object a match: regular expression whose named groups are its keys"),
  byColumn: z
    .string()
    .optional()
    .describe("A table whose rows are one object: the column that names each row"),
  headerRows: z
    .int()
    .min(1)
    .default(1)
    .describe("A table whose columns are named by several rows: how many; a column is called by all of them"),
  pairs: pattern
    .optional()
    .describe("A text that is one object: regular expression with the groups `key` and `value`"),
  fields: fields
    .default({})
    .describe("Where things stand in the object that is read; of several places the first with a value"),
  shared: fields.default({}).describe("The same for things that stand in the document around the rows"),
  facts: z
    .partialRecord(z.enum(factNames), pointers)
    .default({})
    .describe("What it says of the commit itself"),
  texts: z.partialRecord(z.enum(textNames), pointer).default({}).describe("The commit's diff and prose"),
  curation: z
    .partialRecord(curationRecordSchema.shape.field, pointer)
    .default({})
    .describe("What a person or a language model judged"),
  variants: z
    .partialRecord(
      variantSchema,
      z.strictObject({
        at: pointer.describe("The object of the variant; pointers of `run` begin there"),
        fields: fields.default({}),
        stated: z
          .partialRecord(variantSchema, pointer)
          .default({})
          .describe("Effects in percent that the file states, by what they are against"),
      }),
    )
    .default({})
    .describe("Which runs an object tells of"),
  run: fields.default({}).describe("Where things stand in the object of each variant"),
  called: z
    .string()
    .optional()
    .describe(
      "What a result is called, with places in braces, of the object or of the path: `{/group} {0#} {bench}`",
    ),
  settings: z
    .record(z.string(), pointers)
    .default({})
    .describe("Load and server settings that have no field, by the name they shall have"),
  settingsOf: z
    .array(pointer)
    .default([""])
    .describe("Objects whose remaining words, switches and numbers are settings"),
  sharedSettingsOf: z
    .array(pointer)
    .default([])
    .describe("The same for objects of the document around the rows"),
  bareUnit: z
    .string()
    .optional()
    .describe("Unit of times under keys that the registry knows and that name none"),
  values: z
    .array(
      z.strictObject({
        at: pointer,
        metric: z.string(),
        statistic: statisticSchema.default("mean"),
        unit,
        has: condition,
      }),
    )
    .default([])
    .describe("Single numbers of a result"),
  summaries: z
    .array(z.strictObject({ at: pointer, metric: z.string(), unit, has: condition }))
    .default([])
    .describe("Objects that hold the statistics of one quantity under their usual names: mean, p99, …"),
  samples: z
    .array(
      z.strictObject({
        at: pointer,
        metric: z.string(),
        unit,
        of: z
          .enum(["run", "iteration", "request"])
          .describe("What each number is of; of lists in a list each is a process"),
        per: pointer.optional().describe("A list of counts by which each number is divided"),
        has: condition,
      }),
    )
    .default([])
    .describe("Lists of repeated numbers of a result"),
  constants: z
    .strictObject({
      project: projectSchema.optional(),
      pipeline: z.string().optional().describe("Results of different pipelines are never compared"),
      mode: modeSchema.optional(),
      name: z.string().optional(),
      block: z
        .enum(["file", "campaign"])
        .optional()
        .describe("What was executed together: all of a file, or of its campaign's folder"),
      copied: z.literal(true).optional().describe("Other files hold the same runs"),
      snapshot: z
        .literal(true)
        .optional()
        .describe("A progress log, whose runs may have been repeated since"),
    })
    .default({})
    .describe("What is the same in every file of the format"),
  outcomes: z
    .array(
      z.strictObject({
        is: evaluationSchema.shape.outcome,
        in: pointer.optional().describe("A list of the tasks that ended so"),
        has: condition,
      }),
    )
    .default([])
    .describe("How the evaluation of a task ended: the first that holds"),
  ofTask: pointer
    .optional()
    .describe("Where more stands of the tasks that lists name: an object each, under the task's name"),
  incomplete: z
    .enum(["problem", "skip"])
    .default("problem")
    .describe("What an object is that names no commit, or of a commit nothing"),
  metrics: z
    .array(formatMetricSchema)
    .default([])
    .describe("Metrics that the registry lacks, always with unit and direction"),
});
export type FormatRow = z.infer<typeof formatSchema>;
