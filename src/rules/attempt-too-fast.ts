import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-too-fast",
  axis: "attempt",
  about: "success",
  title: "An attempt is marked a success after a few seconds",
  rationale:
    "Nobody reads code, edits it and measures it in seconds: the patch was left over from another run, or was never made by this one.",
  advice: "Empty the work tree before a run, and count only patches that the run itself has written.",
  needs: ["attempts", "attemptLimits"],
  messages: {
    seconds: { text: "marked success after {seconds} s", severity: "note" },
    leftover: { text: "marked success after {seconds} s, with the very patch of {other}", severity: "note" },
  },
  check({ attempts, attemptLimits }) {
    return attempts.flatMap(({ id, status, durationS, file, samePatchAs: [other] }) => {
      if (status !== "success" || durationS === undefined || durationS >= attemptLimits.shortestS) return [];
      const seconds = durationS.toFixed(2);
      const at = { attempt: id, evidence: [{ file, pointer: "" }] as const };
      return [
        other === undefined
          ? { messageId: "seconds" as const, args: { seconds }, ...at }
          : { messageId: "leftover" as const, args: { seconds, other }, ...at },
      ];
    });
  },
});
