import type { SourceFile } from "../io/file.ts";
import { documentOf, type Fields } from "./fields.ts";
import { defineSource, type Source } from "./source.ts";

/*
 * Files whose format is known and which say nothing that is not said better elsewhere: aggregates of runs that stand in
 * their own files, indexes, opinions of a language model, prose. They are parsed, so that what is left as unknown is
 * really unknown; no record comes of them.
 */

export function recordless(name: string, detect: (file: SourceFile) => boolean): Source {
  return defineSource({ name, version: 1, detect, parse: () => ({ records: [], problems: [] }) });
}

/** The same, told by the document's keys. */
export function recordlessDocument(name: string, isFormat: (document: Fields) => boolean): Source {
  return recordless(name, (file) => {
    const document = documentOf(file);
    return document !== undefined && isFormat(document);
  });
}
