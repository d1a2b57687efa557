import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { correctionSchema } from "./correction.ts";
import { projectSchema } from "./identity.ts";
import { modeSchema } from "./modeSchema.ts";
import { patternOf } from "./patterns.ts";

/* The flag catalogue in full, field by field: what `fix` takes on trust of the bundled files because every start would pay for it. */

const position = z.int().positive();
const until = position.nullable();
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]);
const spanSchema = z.strictObject({
  names: z.array(z.string().regex(/^(--?)?\w[\w.-]*$/)),
  from: position,
  to: until,
  side: z.enum(["client", "engine", "frontend-server"]),
  nargs: z.union([z.literal(0), z.enum(["?", "+", "*"]), z.int().positive()]).optional(),
  type: z.enum(["int", "int?", "float", "float?", "size", "json", "json?", "config"]).optional(),
  choices: z.int().nonnegative().optional(),
  default: value.optional(),
  required: z.literal(true).optional(),
  negatable: z.literal(true).optional(),
  positional: z.literal(true).optional(),
  form: z.enum(["cli", "module"]).optional(),
});
const include = z.strictObject({ set: z.string(), from: position, to: until });
const entrySchema = z.strictObject({
  id: z.string().regex(/^(vllm|sglang):\S/),
  role: z.enum(["client", "server", "in-process"]),
  mode: modeSchema.nullable(),
  forms: z
    .array(
      z.strictObject({
        kind: z.enum(["script", "module", "cli"]),
        name: z.string(),
        from: position.optional(),
        positional: z.string().optional(),
      }),
    )
    .min(1),
  exists: z.array(z.tuple([position, until])).min(1),
  stub: position.optional(),
  successor: z.string().optional(),
  counterpart: z.string().optional(),
  flexible: until,
  includes: z.array(include),
  flags: z.array(spanSchema),
});
export const projectFlagsSchema = catalogue({
  version: z.literal(1),
  project: projectSchema,
  learner: z.int().positive().optional(),
  until: z.tuple([position, z.iso.date(), z.string().regex(/^[0-9a-f]{8,40}$/)]).optional(),
  releases: z.array(z.tuple([z.string(), position, z.iso.date()])).min(1),
  dottedJson: until,
  spellings: z.array(z.tuple([z.string(), z.string(), position])).optional(),
  changes: z.record(z.string().regex(/^\d+$/), z.string().regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]+$/)),
  choices: z.array(z.array(z.union([z.string(), z.number()])).min(1)),
  architectures: z.array(z.tuple([z.string(), position, until])).optional(),
  sets: z.array(z.strictObject({ id: z.string(), flags: z.array(spanSchema) })),
  entryPoints: z.array(entrySchema).min(1),
});
export const commitTableSchema = catalogue({
  version: z.literal(1),
  project: projectSchema,
  days: z.array(z.tuple([z.iso.date(), z.int().positive()])).min(1),
  hashes: z.string().regex(/^(?:[0-9a-f]{8})+$/),
});

const flag = z.string().regex(/^--?\w[\w-]*$/);
const condition = z.union([
  z.strictObject({ flag, given: z.boolean() }),
  z.strictObject({ flag, accepted: z.boolean() }),
  z.strictObject({ flag, is: z.array(z.string()).min(1) }),
  z.strictObject({ flag, isNot: z.array(z.string()).min(1) }),
  z.strictObject({ flag, below: z.number() }),
  z.strictObject({ flag, belowFlag: flag }),
  z.strictObject({ flag, atLeast: z.number() }),
  z.strictObject({ flag, finite: z.boolean() }),
  z.strictObject({ env: z.string(), is: z.array(z.string()).min(1) }),
]);
const entryPoints = z.array(z.string()).min(1);
const sourced = { source: z.string().min(1) };
const pattern = z.string().refine((text) => {
  try {
    return patternOf(text, "i") instanceof RegExp;
  } catch {
    return false;
  }
}, "is no regular expression");
export const ruleFileSchema = catalogue({
  version: z.literal(1),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      status: z.string(),
      refused: z.boolean(),
      note: z.boolean().optional(),
      entryPoints,
      from: position.optional(),
      to: position.optional(),
      when: z.array(condition),
      at: flag.optional(),
      message: z.string().min(1),
      corrections: z.array(correctionSchema),
      ...sourced,
    }),
  ),
  renames: z.array(
    z.strictObject({
      flag,
      entryPoints,
      values: z.array(z.string()).min(1).optional(),
      when: z.array(condition).optional(),
      to: flag.optional(),
      value: z.string().optional(),
      server: z.strictObject({ flag, value: z.string().optional() }).optional(),
      with: z.array(z.strictObject({ flag, value: z.string().optional() })).optional(),
      reason: z.string().min(1),
      confidence: z.enum(["certain", "likely", "guess"]),
      ...sourced,
    }),
  ),
  values: z.array(
    z.strictObject({
      flag,
      status: z.string(),
      is: z.array(z.string()).min(1).optional(),
      entryPoints: entryPoints.optional(),
      corrections: z.array(correctionSchema).min(1),
      ...sourced,
    }),
  ),
  synonyms: z.record(z.string().regex(/^[a-z]+$/), z.string().regex(/^[a-z-]+$/)),
  workload: z.array(flag),
  gathers: z.array(
    z.strictObject({
      to: flag,
      keys: z.record(flag, z.string()),
      methods: z.record(z.string(), z.string()),
      ...sourced,
    }),
  ),
  clients: z
    .array(z.strictObject({ script: pattern, project: projectSchema, source: z.string() }))
    .optional(),
  repeatable: z.array(flag).optional(),
  placeholders: z.array(pattern).min(1),
  localRoots: z.array(z.string()).min(1),
  pathFlags: z.array(flag).min(1),
  knownFiles: z.array(z.strictObject({ pattern, name: z.string(), source: z.string().optional() })),
  memory: z.strictObject({
    gpuGib: z.number().positive(),
    utilization: z.number().positive(),
    overheadGib: z.number(),
    leastTokens: z.int(),
    ...sourced,
  }),
  context: z.strictObject({ entryPoints, refusedFrom: position, ...sourced }),
});
