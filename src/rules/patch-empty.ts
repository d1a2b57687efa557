import { defineRule } from "./rule.ts";

export default defineRule({
  id: "patch-empty",
  axis: "patch",
  title: "The patch is empty",
  rationale:
    "An agent that changed nothing may still exit with success; its benchmark then measures the baseline under another name.",
  advice: "Count it as an attempt without a patch, whatever its status says.",
  needs: ["attempts"],
  messages: { empty: { text: "the patch holds no change, and the status is {status}", severity: "note" } },
  check: ({ attempts }) =>
    attempts.flatMap(({ id, patch, statusText }) =>
      patch?.empty === true
        ? [
            {
              messageId: "empty" as const,
              args: { status: statusText === "" ? "unknown" : statusText },
              attempt: id,
              evidence: [{ file: patch.file, pointer: "" }] as const,
            },
          ]
        : [],
    ),
});
