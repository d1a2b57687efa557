import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-copied",
  axis: "attempt",
  title: "A run directory is a copy of another one",
  rationale: "Two directories with one journal are one execution; counted twice they bend every rate.",
  advice: "Count the original only, and delete or mark the copy.",
  needs: ["attempts"],
  messages: { journal: { text: "its journal is byte for byte that of {original}", severity: "note" } },
  check({ attempts }) {
    return attempts.flatMap(({ id, copyOf, file }) =>
      copyOf === undefined
        ? []
        : [
            {
              messageId: "journal" as const,
              args: { original: copyOf },
              attempt: id,
              evidence: [{ file, pointer: "" }] as const,
            },
          ],
    );
  },
});
