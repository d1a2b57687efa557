import * as z from "zod";
import { evidenceKindSchema } from "./evidence.ts";
import { hashSchema } from "./identity.ts";
import { modeSchema } from "./records.ts";

export { UNNAMED } from "./identity.ts";

export const agentResultSchema = z.strictObject({
  agent: z.string(),
  /** The folder of one campaign's results; null: the best over all folders of the agent. */
  set: z.string().nullable(),
  pipeline: z.string().nullable(),
  commit: hashSchema,
  /** Of the commit's command, so that it is the same for every agent. */
  mode: modeSchema.nullable(),
  /** What its runs are worth together, so that a commit stands in exactly one class. */
  outcome: evidenceKindSchema,
  /** The run's own words for giving no number; null where it gave one. */
  reason: z.string().nullable(),
  /** The run the outcome is taken from, and its file. */
  run: z.string(),
  file: z.string(),
});
export type AgentResult = z.infer<typeof agentResultSchema>;

/** How many of an agent's commits have a valid run, with the Wilson interval of that share at 95 %. */
export const agentRateSchema = z.strictObject({
  agent: z.string(),
  set: z.string().nullable(),
  pipeline: z.string().nullable(),
  /** null: all modes. */
  mode: modeSchema.nullable(),
  measured: z.int(),
  commits: z.int(),
  /** Fractions, 0 to 1. */
  interval: z.tuple([z.number(), z.number()]),
});
export type AgentRate = z.infer<typeof agentRateSchema>;

/** The comparison that speaks for an agent on a commit: the first metric of the policy that both sides have. */
export const headToHeadSchema = z.strictObject({
  agent: z.string(),
  commit: hashSchema,
  against: z.enum(["baseline", "human"]),
  comparison: z.string(),
});
export type HeadToHead = z.infer<typeof headToHeadSchema>;

export const agentsSchema = z.strictObject({
  results: z.array(agentResultSchema),
  rates: z.array(agentRateSchema),
  headToHead: z.array(headToHeadSchema),
});
export type Agents = z.infer<typeof agentsSchema>;
