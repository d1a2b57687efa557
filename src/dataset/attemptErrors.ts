import type { AttemptPartRecord } from "../model/attemptParts.ts";
import type { AttemptError } from "../model/attempts.ts";
import type { AttemptErrorCatalogue } from "../model/catalogues.ts";

export type ErrorClasser = (parts: readonly AttemptPartRecord[]) => AttemptError[];

/** Only so many lines without a class are kept; those of a class are one entry each. */
const UNKNOWN_LIMIT = 3;

/** What went wrong while the agent ran: one entry for each class, with its first line and how often it was printed. */
export function errorClasser({ classes }: AttemptErrorCatalogue): ErrorClasser {
  const patterns = classes.map(({ id, patterns: each }) => ({
    id,
    pattern: new RegExp(each.join("|"), "i"),
  }));
  return (parts) => {
    const found = new Map<string, AttemptError>();
    for (const { file, said } of parts) {
      for (const { text, pointer, times } of said.errors ?? []) {
        const id = patterns.find(({ pattern }) => pattern.test(text))?.id ?? null;
        const key = id ?? `? ${text}`;
        const known = found.get(key);
        if (known === undefined)
          found.set(key, { class: id, text: withoutSecrets(text), times, origin: { file, pointer } });
        else found.set(key, { ...known, times: known.times + times });
      }
    }
    const unknown = [...found.values()].filter((error) => error.class === null);
    const dropped = new Set(unknown.slice(UNKNOWN_LIMIT));
    return [...found.values()].filter((error) => !dropped.has(error));
  };
}

/** Programs print keys, masked or not; neither belongs in a report. */
function withoutSecrets(text: string): string {
  return text.replace(/\b(?:sk|hf|ghp|xox[bp])[-_][\w*-]{6,}/g, "…").slice(0, 200);
}
