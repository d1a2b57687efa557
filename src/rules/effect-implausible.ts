import { defineRule } from "./rule.ts";

export default defineRule({
  id: "effect-implausible",
  axis: "effect",
  title: "No patch makes such a difference",
  rationale:
    "A patch that is empty, or that the target never loads, changes nothing; and what more than doubles or halves a speed is more often a run that went wrong than a change. Size alone is a doubt, never a proof.",
  advice:
    "Look what else differs between the two runs (order, machine, load), and run both again in ABBA order.",
  needs: ["candidates", "claims"],
  messages: {
    empty: { text: "{who} stands with {value} %, and its one patch in the set is empty", severity: "note" },
    unreached: {
      text: "{who} stands with {value} %, and what it changes is never loaded on the target",
      severity: "note",
    },
    large: { text: "{who} stands with {value} %, beyond ± {limit} %", severity: "note" },
  },
  check: ({ candidates, claims }) =>
    candidates.flatMap(({ who, pct, isRatio, origin, patch }) => {
      const idle = patch?.idle ?? null;
      const isDoubted = !isRatio && Math.abs(pct) > (idle === null ? claims.implausiblePct : claims.leastPct);
      if (!isDoubted) return [];
      const messageId = idle === "empty-patch" ? "empty" : idle === "off-path" ? "unreached" : "large";
      const value = `${pct > 0 ? "+" : ""}${pct.toFixed(1)}`;
      return [{ messageId, args: { who, value, limit: claims.implausiblePct }, evidence: [origin] as const }];
    }),
});
