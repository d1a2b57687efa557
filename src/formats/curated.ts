import { quoteOf } from "../model/origin.ts";
import type { CurationRecord } from "../model/records.ts";
import type { About } from "./commitFacts.ts";
import { present } from "./fields.ts";

type Judged = Pick<CurationRecord, "field" | "value"> &
  Partial<Pick<CurationRecord, "attempt" | "judge" | "agent" | "metric">>;

/** What a person, or a language model, wrote of a commit. */
export function curated(
  { file, format, commit, project }: About,
  pointer: string,
  judged: Judged,
): CurationRecord {
  const origin = { file: file.path, pointer, quote: quoteOf(String(judged.value)) };
  return { kind: "curation", commit, ...present({ project }), format, file: file.path, ...judged, origin };
}
