import type { PatchCatalogue } from "../model/catalogues.ts";
import type { FileKind } from "../model/patchFacts.ts";
import { isDocumentPath, isTestPath } from "./paths.ts";
import { hashOf } from "../model/lineHash.ts";
import { isForeign, patternOf, patternsOf } from "../model/patterns.ts";

/** The catalogue of patches with its patterns compiled. */
export interface PatchKnowledge {
  readonly kindOf: (path: string) => FileKind;
  readonly isPlaceholder: (name: string) => boolean;
  readonly isExample: (comment: string) => boolean;
  readonly isCalledByName: (name: string) => boolean;
  readonly suspicions: readonly Suspicion[];
  /** Hashes of the words that name nothing, as in prints. */
  readonly commonWords: ReadonlySet<number>;
}

/** A row of the catalogue with its expressions compiled. */
export interface Suspicion {
  readonly kind: string;
  readonly why: string;
  readonly isIn: (kind: FileKind, path: string) => boolean;
  readonly added: readonly RegExp[];
}

export function patchKnowledge(catalogue: PatchCatalogue): PatchKnowledge {
  const kinds = catalogue.kinds.map(({ kind, paths }) => ({ kind, pattern: either(paths) }));
  const whole = (patterns: readonly string[]) => patternsOf(patterns, "", "^$&$");
  const [placeholder, byName] = [whole(catalogue.placeholders), whole(catalogue.calledByName)];
  const example = either(catalogue.examples);
  return {
    kindOf: (path) => {
      const listed = kinds.find(({ pattern }) => pattern.test(path))?.kind;
      return listed ?? (isTestPath(path) ? "test" : isDocumentPath(path) ? "document" : "source");
    },
    isPlaceholder: (name) => placeholder.test(name),
    isExample: (comment) => example.test(comment),
    suspicions: (catalogue.suspicions ?? []).map(suspicionOf),
    isCalledByName: (name) => byName.test(name),
    commonWords: new Set(catalogue.commonWords.map(hashOf)),
  };
}

function either(patterns: readonly string[]): RegExp {
  return patternsOf(patterns, "i");
}

function suspicionOf({
  kind,
  why,
  in: kinds,
  paths,
  added,
}: NonNullable<PatchCatalogue["suspicions"]>[number]): Suspicion {
  const place = paths === undefined ? null : either(paths);
  return {
    kind,
    why,
    isIn: (own, path) =>
      own !== "document" &&
      own !== "generated" &&
      (kinds === undefined || kinds.some((each) => each === own)) &&
      (place === null || place.test(path)),
    added: added.map((pattern) => {
      const isLoose = pattern.startsWith("(?i)");
      const flags = isLoose ? "gim" : "gm";
      if (isForeign(pattern)) return patternOf(pattern, flags);
      return new RegExp(isLoose ? pattern.slice(4) : pattern, flags);
    }),
  };
}
