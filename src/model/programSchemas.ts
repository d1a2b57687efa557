import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { projectSchema } from "./identity.ts";
import { modeSchema } from "./modeSchema.ts";

/*
 * Where the programs of a project declare their flags (data/catalogues/flags/programs.json): rules over paths, so that
 * a program that comes later is found by them, too.
 */

export const sideSchema = z.enum(["client", "engine", "frontend-server"]);
const form = z.strictObject({
  kind: z.enum(["script", "module", "cli"]),
  name: z.string(),
  positional: z.string().optional(),
});
const reading = z.strictObject({
  path: z.string(),
  call: z.string().optional(),
  parser: z.string().optional(),
  child: z.string().optional(),
  when: z.string().optional(),
  form: z.enum(["cli", "module"]).optional(),
});

export const projectProgramsSchema = z.strictObject({
  project: projectSchema,
  /** A path that every clone of the project has. */
  marker: z.string(),
  /** Files that are read whenever reading begins. */
  warm: z.string(),
  /** Folders in which modules are looked for. */
  roots: z.array(z.string()),
  /** The commit from which on `--option.key value` fills a JSON option; null: none. */
  dottedJson: z.string().nullable(),
  /** Other spellings of a flag that the parser itself rewrites, since the commit `at`. */
  spellings: z.array(z.strictObject({ name: z.string(), of: z.string(), at: z.string() })).optional(),
  /** Releases that a clone without tags does not show. */
  releases: z.array(
    z.strictObject({
      version: z.string(),
      date: z.iso.date(),
      /** The commit of the main line, or the day, at which it left the main line; absent: its date. */
      at: z.string().optional(),
      source: z.string().optional(),
    }),
  ),
  /** The parser that reads `_` in names of options as `-`. */
  flexible: z.string().nullable(),
  /** Answers to questions about the machine: an NVIDIA GPU. */
  assumed: z.record(z.string(), z.boolean()),
  kinds: z.strictObject({
    functions: z.record(
      z.string(),
      z.enum(["int", "int?", "float", "float?", "size", "json", "json?", "config"]),
    ),
    strict: z.array(z.string()),
  }),
  sets: z.array(
    z.strictObject({
      id: z.string(),
      side: sideSchema,
      path: z.string(),
      call: z.string(),
      followed: z.literal(true).optional(),
    }),
  ),
  programs: z.array(
    z.strictObject({
      match: z.string(),
      id: z.string(),
      side: sideSchema.optional(),
      forms: z.array(form),
      readings: z.array(reading),
    }),
  ),
  /** Where the architectures stand: a dictionary of a file, or what each file of a folder binds to a name. */
  architectures: z.array(
    z.strictObject({ path: z.string().optional(), files: z.string().optional(), name: z.string() }),
  ),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(["client", "server", "in-process"]),
      mode: modeSchema.nullable(),
      successor: z.string().optional(),
      counterpart: z.string().optional(),
    }),
  ),
});

export const programFileSchema = catalogue({
  version: z.literal(1),
  projects: z.array(projectProgramsSchema),
});
