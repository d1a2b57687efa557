import type { SourceFile } from "../../io/file.ts";
import { type RunRecord, type Variant, variantSchema } from "../../model/records.ts";

/** What a path says of the result in it. */
export interface RunPlace {
  readonly commit: string;
  readonly variant: Variant;
  readonly agent?: RunRecord["agent"];
}

/**
 * Commit and variant as the folders and the file name state them: `results/<commit>/baseline/1.json`,
 * `<commit>_human.json`, `<commit>/agent-codex/2.json`. Both must be there, each once: two commits or two variants in one
 * path leave open which is meant, and then nothing is.
 */
export function placeOf(file: Pick<SourceFile, "path" | "places">): RunPlace | null {
  return file.places === undefined ? byWords(file.path) : byPlaces(file.places);
}

/** By a layout of the user's own, which calls the variants ours. */
function byPlaces({ commit, variant, agent }: NonNullable<SourceFile["places"]>): RunPlace | null {
  const [found] = variant === undefined ? [] : variantIn(variant);
  if (commit === undefined || found === undefined) return null;
  const name = agent ?? found.agent;
  if (found.variant !== "agent" || name === null)
    return { commit: commit.toLowerCase(), variant: found.variant };
  return { commit: commit.toLowerCase(), variant: "agent", agent: { name, model: null } };
}

function byWords(path: string): RunPlace | null {
  const words = path.replace(/\.[a-z]+$/i, "").split(/[/_.]/);
  const commits = new Set(words.filter(isHash));
  const variants = words.flatMap(variantIn);
  const [commit] = commits;
  const [first] = variants;
  if (commit === undefined || first === undefined || commits.size > 1) return null;
  if (variants.some(({ variant }) => variant !== first.variant)) return null;
  const name = variants.find(({ agent }) => agent !== null)?.agent ?? null;
  if (first.variant !== "agent" || name === null) return { commit, variant: first.variant };
  return { commit, variant: "agent", agent: { name, model: null } };
}

/** A hash and not a date: the eight digits of a day are hexadecimal digits too. */
function isHash(word: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(word) && !/^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(word);
}

/** `baseline`, `agent-codex`. */
function variantIn(word: string): { variant: Variant; agent: string | null }[] {
  const [, head = "", tail] = /^([a-z]+)(?:-([a-z].*))?$/.exec(word) ?? [];
  const variant = variantSchema.safeParse(head);
  if (!variant.success || (tail !== undefined && variant.data !== "agent")) return [];
  return [{ variant: variant.data, agent: tail ?? null }];
}
