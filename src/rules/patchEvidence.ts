import type { AttemptRecord, Leak } from "../model/attempts.ts";
import { type Origin, quoteOf } from "../model/origin.ts";
import type { PatchFacts } from "../model/patchFacts.ts";

/** An attempt whose patch was read. */
export interface ReadPatch {
  readonly id: string;
  readonly file: string;
  readonly facts: PatchFacts;
  /** What the agent was shown of the human change; undefined where no file tells. */
  readonly leak: Leak | undefined;
}

export function readPatches(attempts: readonly AttemptRecord[]): ReadPatch[] {
  return attempts.flatMap(({ id, patch, leak }) =>
    patch?.facts === undefined ? [] : [{ id, file: patch.file, facts: patch.facts, leak }],
  );
}

/** A line of the patch. */
export function patchLine({ file }: ReadPatch, line: number, quote: string): Origin {
  return { file, pointer: `line ${line}`, quote: quoteOf(quote) };
}

/** The first names of a list as code, and how many follow. */
export function someOf(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  const shown = names
    .slice(0, most)
    .map((name) => `\`${name}\``)
    .join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
