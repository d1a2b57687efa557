import * as z from "zod";
import { conclusionSchema } from "./comparison.ts";
import { evidenceSchema } from "./evidence.ts";
import { metricSchema, statisticSchema } from "./metrics.ts";
import { modeSchema } from "./records.ts";
import { lackSchema, statusSchema } from "./verdict.ts";

/*
 * What is kept of a report when the next one takes its place: verdicts, evidence, effects, causes, counts and actions, without
 * the measurements. One record a report, in the folder `history/` of the report.
 */

/** Where one quantity of two variants of a commit stands. */
const keptEffectSchema = z.strictObject({
  pipeline: z.string(),
  /** The variants as pages name them: `baseline`, `human`, `agent NAME`. */
  reference: z.string(),
  candidate: z.string(),
  metric: metricSchema,
  statistic: statisticSchema,
  conclusion: conclusionSchema,
  /** Percent, positive is better; null where nothing could be computed. */
  pct: z.number().nullable(),
  ci95: z.tuple([z.number(), z.number()]).nullable(),
  n: z.tuple([z.int(), z.int()]),
  /** Whether the verdict rests on it. */
  primary: z.boolean(),
});
export type KeptEffect = z.infer<typeof keptEffectSchema>;

const keptCommitSchema = z.strictObject({
  subject: z.string().nullable(),
  mode: modeSchema.nullable(),
  status: statusSchema,
  /** Rules that decide, the first one first. */
  rules: z.array(z.string()),
  /** The `run` of each is the start of a hash of what the run holds, wherever it stands. */
  evidence: z.strictObject({
    baseline: evidenceSchema,
    human: evidenceSchema,
    /** By agent. */
    agents: z.record(z.string(), evidenceSchema),
  }),
  /** Executions by variant or agent, whatever came of them; empty in what an earlier release kept. */
  runs: z.record(z.string(), z.int()).default({}),
  /** Failed executions by variant or agent, and in that by root cause. */
  failed: z.record(z.string(), z.record(z.string(), z.int())),
  effects: z.array(keptEffectSchema),
  /** Pairs that could not be compared, by the kind of reason that came first. */
  barred: z.record(z.string(), z.int()),
});
export type KeptCommit = z.infer<typeof keptCommitSchema>;

/** What is to be done, by what closes it. */
const actionWhatSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("crash"), commit: z.string(), rule: z.string() }),
  z.strictObject({ kind: z.literal("regression"), commit: z.string(), effect: keptEffectSchema }),
  z.strictObject({ kind: z.literal("disputed"), commit: z.string(), rules: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("supply"), lacks: z.array(lackSchema), commits: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal("run"),
    commit: z.string(),
    job: z.string(),
    ready: z.boolean(),
    /** What the job waits for, by kind or rule. */
    missing: z.array(z.string()),
    gpuMinutes: z.number().nullable(),
    /** Whether a result would make the commit usable, or only tell more of it. */
    settles: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("rerun"),
    commit: z.string(),
    /** `baseline`, `human` or an agent's name: what its runs hold are metrics of another kind of benchmark. */
    variant: z.string(),
    /** Whether a job of the plan runs it. */
    planned: z.boolean(),
  }),
]);
export type ActionWhat = z.infer<typeof actionWhatSchema>;

/** Who can close an action: who runs the campaign, who builds the agents, who publishes verdicts, who keeps benchtriage. */
const ownerSchema = z.enum(["campaign", "agents", "publisher", "tool"]);
export type Owner = z.infer<typeof ownerSchema>;

export const actionStates = ["open", "accepted", "done", "gone"] as const;
export const actionSchema = z.strictObject({
  /** The same in every report: what kind, of which commit, of which variant. */
  id: z.string(),
  what: actionWhatSchema,
  /** A role, not a person; what an earlier release kept has none. */
  owner: ownerSchema.default("campaign"),
  /** The time of the first report that asked for it; null where that report had no time. */
  since: z.string().nullable(),
  /** `done`: its reason is no longer true of the data; `gone`: its commit left the set, or the rules changed. */
  state: z.enum(actionStates),
  /** When it was no longer asked for. */
  closed: z.string().nullable(),
  /** Who accepted it, and why. */
  accepted: z.strictObject({ who: z.string(), reason: z.string(), until: z.string().nullable() }).nullable(),
});
export type Action = z.infer<typeof actionSchema>;

const HISTORY_VERSION = 1;

export const historyRecordSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(HISTORY_VERSION),
  /** The first report of a folder is 1. */
  report: z.int().min(1),
  /** The newest time in the data of that report. */
  now: z.string().nullable(),
  /** SHA-256 of what was read. */
  data: z.string(),
  policy: z.string(),
  tool: z.string(),
  counts: z.record(z.string(), z.int()),
  /** Failed executions by root cause. */
  causes: z.record(z.string(), z.int()),
  /** By the first eight digits. */
  commits: z.record(z.string(), keptCommitSchema),
  actions: z.array(actionSchema),
});
export type HistoryRecord = z.infer<typeof historyRecordSchema>;
