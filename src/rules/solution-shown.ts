import type { AttemptRecord, Leak } from "../model/attempts.ts";
import type { Origin } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "solution-shown",
  axis: "attempt",
  title: "The agent was shown lines of the human change",
  rationale:
    "A prompt that holds the solution, or a history in which the agent read it, measures copying: a success rate over such attempts says little about optimising.",
  advice:
    "Take the human change out of the prompt and of the repository's reach, or count these attempts by themselves.",
  needs: ["attempts"],
  messages: {
    whole: {
      text: "was shown every line that the human change adds ({lines}; {attempts})",
      severity: "note",
    },
    most: { text: "was shown {lines} that the human change adds ({attempts})", severity: "note" },
    half: { text: "was shown {lines} that the human change adds ({attempts})", severity: "note" },
    part: { text: "was shown {lines} that the human change adds ({attempts})", severity: "note" },
  },
  check: ({ attempts }) =>
    groupsOf(attempts).map(({ id, leak, size, others }) => ({
      messageId: leak.class === "none" ? ("part" as const) : leak.class,
      args: {
        shown: leak.shown,
        added: leak.added,
        lines: `${leak.shown} of ${leak.added} lines, ${Math.round((100 * leak.shown) / leak.added)} %`,
        attempts: `${size} ${size === 1 ? "attempt" : "attempts"}`,
      },
      attempt: id,
      evidence: [leak.origin, ...others.slice(0, 5)] as [Origin, ...Origin[]],
    })),
});

/** Attempts that were shown as many lines are one finding, told on the first of them. */
function groupsOf(attempts: readonly AttemptRecord[]) {
  const groups = new Map<string, { id: string; leak: Leak; size: number; others: Origin[] }>();
  for (const { id, leak } of attempts) {
    if (leak === undefined || leak.shown === 0) continue;
    const key = `${leak.shown} ${leak.added}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { id, leak, size: 1, others: [] });
    else {
      known.size++;
      known.others.push(leak.origin);
    }
  }
  return [...groups.values()];
}
