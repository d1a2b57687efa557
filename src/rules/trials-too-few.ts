import { defineRule } from "./rule.ts";

export default defineRule({
  id: "trials-too-few",
  axis: "effect",
  decides: { rank: 620, category: "Too few trials" },
  title: "Too few trials to establish an effect",
  rationale:
    "With one trial a side there is no spread to hold the difference against; requests inside a run are not trials.",
  advice: "Plan at least the policy's number of trials per variant.",
  needs: ["primary", "policy"],
  messages: {
    few: {
      text: "{reference} + {candidate} trials, the policy asks for {minimum} per side",
      severity: "fixable",
    },
  },
  check({ primary, policy }) {
    const { reference, candidate } = primary;
    if (Math.min(reference.n, candidate.n) >= policy.minTrials) return [];
    const [first = { file: "?", pointer: "?" }, ...rest] = [...reference.origins, ...candidate.origins];
    const reason = `${policy.minTrials} trials per side are the least`;
    return [
      {
        messageId: "few",
        args: { reference: reference.n, candidate: candidate.n, minimum: policy.minTrials },
        evidence: [first, ...rest],
        corrections: [
          { kind: "repeat-runs", repetitions: policy.plan.repetitions, reason, confidence: "certain" },
        ],
      },
    ];
  },
});
