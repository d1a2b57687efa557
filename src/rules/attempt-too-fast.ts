import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-too-fast",
  axis: "attempt",
  title: "An attempt is marked a success after a few seconds",
  rationale:
    "Nobody reads code, edits it and measures it in seconds: the patch was left over from another run, or was never made by this one.",
  advice: "Empty the work tree before a run, and count only patches that the run itself has written.",
  needs: ["attempts", "attemptLimits"],
  messages: { seconds: { text: "marked success after {seconds} s", severity: "note" } },
  check({ attempts, attemptLimits }) {
    return attempts.flatMap(({ id, status, durationS, file }) =>
      status !== "success" || durationS === undefined || durationS >= attemptLimits.shortestS
        ? []
        : [
            {
              messageId: "seconds" as const,
              args: { seconds: durationS.toFixed(2) },
              attempt: id,
              evidence: [{ file, pointer: "" }] as const,
            },
          ],
    );
  },
});
