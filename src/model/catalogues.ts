import * as z from "zod";
import { suspicionSchema } from "./suspicions.ts";
import { catalogue } from "./catalogueFile.ts";

/*
 * The shapes of the knowledge files under data/catalogues/. Every entry names its source: a reader who doubts a
 * verdict must be able to follow it to the sentence it rests on.
 */

const patterns = z.array(z.string()).default([]);

/** What in a commit's paths, diff lines or prose reveals that it is about something special. */
const signalSchema = z.strictObject({
  /** `architecture/sm100`, `multi-gpu/ray_executor`, `infrastructure/kv_transfer_pd`, `claim/tradeoff`… */
  id: z.string(),
  group: z.enum(["architecture", "multi-gpu", "infrastructure", "claim"]),
  description: z.string(),
  /** Case-insensitive regular expressions over repository paths. Hard: the file is only about this. */
  pathHard: patterns,
  pathSoft: patterns,
  /** Case-sensitive regular expressions over changed lines of non-test source files. */
  diffHard: patterns,
  diffSoft: patterns,
  /** Regular expressions over the subject, the message and the author's own PR description. */
  words: patterns,
  /** A match whose surroundings (20 characters either side) fit one of these is no match. */
  negative: patterns,
  /** For architectures: what hardware runs it. */
  computeCapability: z.array(z.string()).optional(),
  vendor: z.string().optional(),
  /** For multi-gpu and infrastructure. */
  minGpus: z.int().optional(),
  environment: z.string().optional(),
  note: z.string().optional(),
  source: z.string(),
});
export type Signal = z.infer<typeof signalSchema>;

export const signalCatalogueSchema = catalogue({
  /** Paths that say nothing about what the product code does (tests, docs, CI). */
  ignoredPaths: z.array(z.string()),
  signals: z.array(signalSchema),
});
export type SignalCatalogue = z.infer<typeof signalCatalogueSchema>;

const gpuSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  vendor: z.string(),
  architecture: z.string(),
  computeCapability: z.string().nullable(),
  memoryGb: z.number(),
  usableGib: z.number().nullable(),
  /** Bandwidth of its memory, in GB (10^9 bytes) a second, of the fastest variant of the name. */
  memoryGbPerS: z.number().positive().optional(),
});
export type Gpu = z.infer<typeof gpuSchema>;
export const gpuCatalogueSchema = catalogue({ gpus: z.array(gpuSchema) });
export type GpuCatalogue = z.infer<typeof gpuCatalogueSchema>;

const modelEntrySchema = z.strictObject({
  /** Hugging Face ids that share one architecture and size. */
  ids: z.array(z.string()).min(1),
  /** False for an id that commands name and that does not exist. */
  exists: z.boolean(),
  /** What was most likely meant by an id that does not exist. */
  replacement: z.string().optional(),
  gated: z.boolean(),
  architecture: z.string().nullable(),
  /** moe, mla, mamba, vision, audio, embedding, fp8, awq, gptq… : what code such a model exercises. */
  features: z.array(z.string()),
  parameters: z.number().nullable(),
  weightGib: z.number().nullable(),
  maxContext: z.number().nullable(),
  kvBytesPerToken: z.number().nullable(),
  kvHeads: z.number().nullable(),
  attentionHeads: z.number().nullable(),
  /** The first day on which the engine's main line could load it; absent where always or unknown. */
  supportedSince: z.strictObject({ vllm: z.string().optional(), sglang: z.string().optional() }).optional(),
  /** Engines that load it; absent: both. */
  engines: z.array(z.enum(["vllm", "sglang"])).optional(),
  /** Its configuration is code of its own: the engine loads it with `--trust-remote-code` only. */
  remoteCode: z.literal(true).optional(),
  /** A model of the same size and architecture that older engines load. */
  olderEquivalent: z.string().optional(),
  /** Smallest number of H100 80 GB that load it (formula in `source` of the catalogue). */
  minH100: z.number().nullable(),
  note: z.string().optional(),
  source: z.string(),
});
export type ModelEntry = z.infer<typeof modelEntrySchema>;
export const modelCatalogueSchema = catalogue({ models: z.array(modelEntrySchema) });
export type ModelCatalogue = z.infer<typeof modelCatalogueSchema>;

/** One condition a workload must meet for a changed component to run at all (or to be seen in the numbers). */
const requirementSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mode"), any: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("modality"), any: z.array(z.enum(["image", "audio", "video"])) }),
  z.strictObject({
    kind: z.literal("flag"),
    any: z.array(z.string()),
    /** Words one of which its value must hold (`ngram` in a model or in a JSON value); absent: any value does. */
    holding: z.array(z.string()).optional(),
    /** From this date on what the flag selects is the default, and it need not be given. */
    defaultSince: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("flag-absent"), any: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal("env"),
    name: z.string(),
    any: z.array(z.string()),
    /** From this date on the value is the default, and nothing need be set. */
    defaultSince: z.string().optional(),
    /** From this date on it is no longer the default. */
    defaultUntil: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal("model-feature"),
    any: z.array(z.string()),
    /** Any of these gives the feature to a model that does not have it (`--quantization fp8`). */
    orFlags: z.array(z.string()).optional(),
  }),
  /** The model must be of the architecture whose file was changed (`models/qwen2_vl.py` → Qwen2VL…). */
  z.strictObject({ kind: z.literal("model-file") }),
  z.strictObject({ kind: z.literal("gpus"), min: z.int() }),
  z.strictObject({ kind: z.literal("prompts"), min: z.int() }),
  z.strictObject({ kind: z.literal("dataset"), any: z.array(z.string()) }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

/** Words that make a command meet a condition, for the days on which they do. */
const giftSchema = z.strictObject({
  since: z.string().optional(),
  until: z.string().optional(),
  /** Whose words they are where a client speaks to a server; a program that holds the engine takes both. */
  side: z.enum(["client", "server"]),
  flags: z.array(z.strictObject({ flag: z.string(), value: z.string().optional() })).min(1),
});
export type Gift = z.infer<typeof giftSchema>;

const componentSchema = z.strictObject({
  id: z.string(),
  project: z.enum(["vllm", "sglang"]),
  /** Of the files it owns; empty for what only a subject can name. */
  paths: z.array(z.string()),
  /** In a commit's subject (case-insensitive): the change is about it, whoever owns the files. */
  named: z.array(z.string()).optional(),
  component: z.string(),
  level: z.enum([
    "micro",
    "kernel",
    "system",
    "startup",
    "load",
    "multi-gpu",
    "multi-instance",
    "cpu",
    "build",
    "none",
  ]),
  /** How specific: among matching components of one file the most specific decides (higher wins). */
  specificity: z.int(),
  requires: z.array(
    z.strictObject({
      need: requirementSchema,
      /**
       * `never-runs`: without it the changed code is not reached; `not-measured`: it runs, and no printed number is about what
       * it changes; `not-seen`: it runs but the number hides it.
       */
      otherwise: z.enum(["never-runs", "not-measured", "not-seen"]),
      why: z.string(),
      /** What makes a command meet it: the first whose flags the program takes at the commit. */
      gives: z.array(giftSchema).optional(),
    }),
  ),
  /** Runnable benchmarks for the component, best first; `{model}` is replaced by the commit's model. */
  benchmarks: z.array(
    z.strictObject({
      command: z.string(),
      mode: z.string(),
      since: z.string().optional(),
      until: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  metric: z.string(),
  wrongSigns: z.string().optional(),
  source: z.string(),
});
export type Component = z.infer<typeof componentSchema>;
export const componentCatalogueSchema = catalogue({
  components: z.array(componentSchema),
});
export type ComponentCatalogue = z.infer<typeof componentCatalogueSchema>;

/** Commands that many commits share because somebody had to fill a field. */
export const fillerCatalogueSchema = catalogue({
  templates: z.array(
    z.strictObject({
      name: z.string(),
      project: z.enum(["vllm", "sglang"]),
      flags: z.record(z.string(), z.string()),
    }),
  ),
});

/** Which source is believed first where several state the same fact. */
export const precedenceCatalogueSchema = catalogue({
  formats: z.record(z.string(), z.array(z.string())),
});

/** How agents and their models are spelled in the files, and the one name each has here. */
export const agentCatalogueSchema = catalogue({
  agents: z.array(
    z.strictObject({
      name: z.string(),
      spellings: z.array(z.string()).min(1),
      /** The model where a file names none; absent where the agent was run with several. */
      model: z.string().optional(),
      source: z.string(),
    }),
  ),
  models: z.array(
    z.strictObject({ name: z.string(), spellings: z.array(z.string()).min(1), source: z.string() }),
  ),
});
export type AgentCatalogue = z.infer<typeof agentCatalogueSchema>;

/** What a prompt must say so that an agent can know what is wanted: a criterion is a test on one part of the text. */
const promptCriterionSchema = z.strictObject({
  id: z.string(),
  /** What a good prompt does, to follow "the prompt …". */
  title: z.string(),
  why: z.string(),
  /** The part of the run directory it is read from. */
  part: z.enum(["prompt", "task"]),
  /** The place in that file; absent: every text of it. */
  pointer: z.string().optional(),
  /** Cuts the text to its first group; a text without it does not meet the criterion unless `else` says otherwise. */
  within: z.string().optional(),
  else: z.enum(["met", "unmet"]).optional(),
  /** Must be found (`m` and `i` flags). */
  has: z.string().optional(),
  /** Must not be found. */
  lacks: z.string().optional(),
  /** Every file path it names is a target; or none is. */
  paths: z.enum(["only-targets", "no-target"]).optional(),
  source: z.string(),
});
export type PromptCriterion = z.infer<typeof promptCriterionSchema>;
export const promptCatalogueSchema = catalogue({
  /** A prompt that meets a smaller share of its decidable criteria is vague. */
  vagueBelow: z.number(),
  /** A success that took fewer seconds did not do the work it was asked for. */
  shortestAttemptS: z.number(),
  /** From which shares of the human's added lines on the solution was shown whole, for the most part, by half. */
  leakShares: z.array(z.number().min(0).max(1)).length(3),
  criteria: z.array(promptCriterionSchema),
});
export type PromptCatalogue = z.infer<typeof promptCatalogueSchema>;

/** Classes of what goes wrong while a coding agent runs; the first that matches names the error. */
const attemptErrorClassSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Who could have prevented it. `noise` is printed and says nothing about the outcome. */
  cause: z.enum(["api", "harness", "machine", "agent", "noise"]),
  patterns: z.array(z.string()).min(1),
  source: z.string(),
});
export const attemptErrorCatalogueSchema = catalogue({
  classes: z.array(attemptErrorClassSchema),
});
export type AttemptErrorCatalogue = z.infer<typeof attemptErrorCatalogueSchema>;

/** How agents' patches look when they look like work and are none, and which files are beside the point. */
export const patchCatalogueSchema = catalogue({
  /** Regular expressions over paths of the repository; tests and documents are known without (patches/paths.ts). */
  kinds: z.array(
    z.strictObject({
      kind: z.enum(["own", "benchmark", "generated"]),
      paths: z.array(z.string()).min(1),
      source: z.string(),
    }),
  ),
  /** Names that stand for nothing: whole attribute names, as regular expressions. */
  placeholders: z.array(z.string()).min(1),
  /** Comments that introduce an example instead of code. */
  examples: z.array(z.string()).min(1),
  suspicions: z.array(suspicionSchema).optional(),
  /** Functions that others call by name: never dead, even where nothing in the patch calls them. */
  calledByName: z.array(z.string()).min(1),
  /** Words of the languages, which say nothing about what a change is about. */
  commonWords: z.array(z.string()),
});
export type PatchCatalogue = z.infer<typeof patchCatalogueSchema>;
