import * as z from "zod";
import { correctedCommandSchema } from "./analysis.ts";
import { knowledgeOriginSchema } from "./knowledgeOrigin.ts";

/** What stands against a command; `note` where it may stay as it is and a reader of its numbers should know. */
export const commandProblemSchema = z.strictObject({
  rule: z.string(),
  /** The word of argparse, or what goes wrong after parsing. */
  status: z.string(),
  note: z.boolean(),
  /** As typed. */
  flag: z.string().optional(),
  value: z.string().optional(),
  message: z.string(),
  /** Its place in the command as given, in UTF-16 units; null where something is missing, or was found in corrected words. */
  span: z.tuple([z.int(), z.int()]).nullable(),
  in: z.literal("corrected").optional(),
});

/** One command of `fix --json`: as given, what is wrong with it at that time, and corrected. */
export const fixedCommandSchema = z.strictObject({
  input: z.string(),
  /** When it is to run: the newest known where nothing was said. */
  at: z.strictObject({
    commit: z.string().optional(),
    date: z.string().nullable(),
    release: z.string().nullable(),
  }),
  project: z.string().nullable(),
  /** Null: it calls no program that is known. */
  entryPoint: z.string().nullable(),
  /** Whether the program was there at that time; null where nobody knows. */
  exists: z.boolean().nullable(),
  /** Whether its argument parser takes the words. */
  parses: z.boolean().nullable(),
  problems: z.array(commandProblemSchema),
  corrected: correctedCommandSchema.shape.client,
  /** The line that starts the server, where words left for it. */
  server: correctedCommandSchema.shape.server,
  steps: correctedCommandSchema.shape.steps,
  /** What only a person can settle. */
  remaining: correctedCommandSchema.shape.remaining,
  knowledge: knowledgeOriginSchema.optional(),
});

/** What `benchtriage fix --json` prints: one command, or a list where several were given. */
export const fixedSchema = z.union([fixedCommandSchema, z.array(fixedCommandSchema)]);
