import { attemptPart } from "./attemptFile.ts";
import type { ObjectReader } from "./reader.ts";

/** The files an agent changed, held by the harness against those it was allowed to change. */
export const runDiffTargets: ObjectReader = {
  object({ file, format, fields: document }) {
    const ok = document["ok"];
    return attemptPart(file, format.name, "targets", {
      targets: {
        changed: countOf(document["changed"]),
        allowed: countOf(document["allowed"]),
        disallowed: countOf(document["disallowed"]),
        ...(typeof ok === "boolean" ? { ok } : {}),
      },
    });
  },
};

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
