import type { SourceFile } from "../io/file.ts";
import type { CurationRecord, Project } from "../model/records.ts";
import { quoteOf } from "../model/origin.ts";
import { type Place, pointer, present } from "./fields.ts";

export interface CurationPlace {
  readonly file: SourceFile;
  readonly format: string;
  readonly commit: string;
  readonly project?: Project | undefined;
  readonly at: Place;
}

/** What a person wrote of a commit; nothing where nothing is written. */
export function curated(
  { file, format, commit, project, at }: CurationPlace,
  field: CurationRecord["field"],
  value: string | undefined,
): CurationRecord[] {
  if (value === undefined) return [];
  const origin = { file: file.path, pointer: pointer(...at), quote: quoteOf(value) };
  return [
    { kind: "curation", commit, ...present({ project }), format, file: file.path, field, value, origin },
  ];
}
