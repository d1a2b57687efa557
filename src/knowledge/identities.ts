import { type Identities, keyed, named } from "./merge.ts";

/*
 * The names of the catalogues, and what makes two entries of one the same. Apart from their schemas (kinds.ts): `fix` must
 * answer at once and loads no validator where nothing is to be validated.
 */
export const identities = {
  agents: { agents: named("spellings"), models: named("spellings") },
  "attempt-errors": { classes: keyed("id") },
  claims: { definitions: keyed("id"), states: keyed("id"), causes: keyed("id"), fields: keyed("is") },
  components: { components: keyed("id") },
  failures: { stages: keyed("id"), patterns: keyed("id"), cuts: keyed("field", "from") },
  fillers: { templates: keyed("project", "name") },
  gpus: { gpus: keyed("name") },
  judges: { targets: keyed("word") },
  launchers: { launchers: named("names"), images: keyed("image") },
  metrics: { metrics: keyed("id") },
  models: { models: named("ids") },
  patches: { kinds: keyed("kind", "source") },
  precedence: {},
  prompts: { criteria: keyed("id") },
  runner: { datasets: keyed("file"), agentTypes: keyed("type") },
  signals: { signals: keyed("id") },
  workload: { keys: named("names") },
  "flags/rules": {
    rules: keyed("id"),
    renames: keyed("flag", "entryPoints", "values", "when"),
    values: keyed("flag", "status", "is", "entryPoints"),
    gathers: keyed("to"),
    knownFiles: keyed("pattern"),
  },
  "flags/programs": { projects: keyed("project") },
  "flags/vllm": {},
  "flags/sglang": {},
  "flags/vllm-commits": {},
  "flags/sglang-commits": {},
} as const satisfies Readonly<Record<string, Identities>>;

export type CatalogueName = keyof typeof identities;
export const catalogueNames = Object.keys(identities) as readonly CatalogueName[];

/** Spans and commits only mean something beside the others of their file: a newer layer's file replaces an older one's. */
export function isWhole(name: CatalogueName): boolean {
  return name.startsWith("flags/") && name !== "flags/rules" && name !== "flags/programs";
}
