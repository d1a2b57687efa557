import type { CurationRecord } from "../model/records.ts";
import { type Curated, statusSchema } from "../model/verdict.ts";

/** What persons decided about a commit, gathered; undefined where nobody gave a status or a reason. */
export function curatedOf(records: readonly CurationRecord[]): Curated | undefined {
  const find = (field: CurationRecord["field"]) => records.find((record) => record.field === field);
  const text = (field: CurationRecord["field"]) => {
    const value = find(field)?.value;
    return value === undefined ? null : String(value);
  };
  const fields = ["status", "reason", "category", "fix", "effort"] as const;
  const origins = fields.map(find).flatMap((record) => (record === undefined ? [] : [record.origin]));
  if (origins.length === 0) return undefined;
  const status = statusSchema.safeParse(text("status"));
  return {
    status: status.success ? status.data : null,
    category: text("category"),
    reason: text("reason"),
    fix: text("fix"),
    effort: text("effort"),
    effortNote: text("effort-note"),
    origins,
  };
}
