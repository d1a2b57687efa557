import { attemptPart } from "./attemptFile.ts";
import { documentOf, has } from "./fields.ts";
import { defineSource } from "./source.ts";

/** The files an agent changed, held by the harness against those it was allowed to change. */
export default defineSource({
  name: "run-diff-targets",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && has(document, "changed", "allowed", "disallowed", "ok");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const ok = document["ok"];
    return attemptPart(file, "run-diff-targets", "targets", {
      targets: {
        changed: countOf(document["changed"]),
        allowed: countOf(document["allowed"]),
        disallowed: countOf(document["disallowed"]),
        ...(typeof ok === "boolean" ? { ok } : {}),
      },
    });
  },
});

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
