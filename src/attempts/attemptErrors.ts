import type { AttemptPartRecord, ErrorLine } from "../model/attemptParts.ts";
import type { AttemptError } from "../model/attempts.ts";
import type { AttemptErrorCatalogue } from "../model/catalogues.ts";
import { patternsOf } from "../model/patterns.ts";

export type ErrorClasser = (parts: readonly AttemptPartRecord[]) => AttemptError[];

/** Only so many lines without a class are kept; those of a class are one entry each. */
const UNKNOWN_LIMIT = 3;

/** What went wrong while the agent ran: one entry for each class, with its first line and how often it was printed. */
export function errorClasser({ classes }: AttemptErrorCatalogue): ErrorClasser {
  const entries = classes.map((entry) => ({ ...entry, pattern: patternsOf(entry.patterns, "i") }));
  const errorOf = (file: string, { text, pointer, times }: ErrorLine): AttemptError => {
    const entry = entries.find(({ pattern }) => pattern.test(text));
    const named =
      entry === undefined ? { class: null } : { class: entry.id, title: entry.title, cause: entry.cause };
    return { ...named, text: withoutSecrets(text), times, origin: { file, pointer } };
  };
  return (parts) => {
    const found = new Map<string, AttemptError>();
    for (const { file, said } of parts) {
      for (const line of said.errors ?? []) {
        const error = errorOf(file, line);
        const key = error.class ?? `? ${error.text}`;
        const known = found.get(key);
        found.set(key, known === undefined ? error : { ...known, times: known.times + line.times });
      }
    }
    const all = [...found.values()];
    const dropped = new Set(all.filter((error) => error.class === null).slice(UNKNOWN_LIMIT));
    return all.filter((error) => !dropped.has(error));
  };
}

/** Programs print keys, masked or not; neither belongs in a report. */
function withoutSecrets(text: string): string {
  return text.replace(/\b(?:sk|hf|ghp|xox[bp])[-_][\w*-]{6,}/g, "…").slice(0, 200);
}
