import type { Comparison } from "../model/comparison.ts";
import type { Facts } from "../model/facts.ts";
import type { Origin } from "../model/origin.ts";
import { reasonWords } from "../model/reasonWords.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "trials-too-few",
  axis: "effect",
  decides: { rank: 620, category: "Too few trials" },
  title: "Too few trials to establish an effect",
  rationale:
    "With one trial a side there is no spread to hold the difference against; requests inside a run are not trials, and runs that may not be compared are none of a pair.",
  advice: "Plan at least the policy's number of trials per variant.",
  needs: ["trials", "evidence", "identity", "policy"],
  messages: {
    few: {
      text: "{reference} + {candidate} comparable trials, the policy asks for {minimum} per side",
      severity: "fixable",
    },
    barred: {
      text: "no comparable trials, the policy asks for {minimum} per side: the runs differ in {differences}",
      severity: "fixable",
    },
    barredOtherwise: {
      text: "no comparable trials, the policy asks for {minimum} per side: {reason}",
      severity: "fixable",
    },
    apart: {
      text: "no comparable trials, the policy asks for {minimum} per side: no pair of runs shares a pipeline and a metric that the policy names",
      severity: "fixable",
    },
  },
  check({ trials, evidence, identity, policy }) {
    const { reference, candidate, comparison } = trials;
    if (Math.min(reference, candidate) >= policy.minTrials) return [];
    const minimum = policy.minTrials;
    const reason = `${minimum} trials per side are the least`;
    const corrections = [
      { kind: "repeat-runs", repetitions: policy.plan.repetitions, reason, confidence: "certain" },
    ] as const;
    if (comparison !== null)
      return [{ ...pairOf(trials, comparison, minimum), evidence: placesOf(comparison), corrections }];
    // what was never measured has rules of its own
    const isThere = ({ is }: Facts["evidence"]["baseline"]) => is === "valid";
    const { reference: first, candidate: second } = policy.verdict;
    return isThere(evidence[first]) && isThere(evidence[second])
      ? [{ messageId: "apart", args: { minimum }, evidence: identity.origins, corrections }]
      : [];
  },
});

type Id = "few" | "barred" | "barredOtherwise" | "apart";

function pairOf(
  { reference, candidate }: Facts["trials"],
  { conclusion, differences, reasons }: Comparison,
  minimum: number,
): Pick<Report<Id>, "messageId" | "args"> {
  if (conclusion !== "not-comparable") return { messageId: "few", args: { reference, candidate, minimum } };
  const words = differences.map(({ field, reference: a, candidate: b }) => `${field} (${a} against ${b})`);
  if (words.length > 0) return { messageId: "barred", args: { minimum, differences: words.join(", ") } };
  const [first] = reasons;
  const reason = first === undefined ? "nothing tells why" : reasonWords(first);
  return { messageId: "barredOtherwise", args: { minimum, reason } };
}

function placesOf({ reference, candidate }: Comparison): [Origin, ...Origin[]] {
  const [first = { file: "?", pointer: "?" }, ...rest] = [...reference.origins, ...candidate.origins];
  return [first, ...rest];
}
