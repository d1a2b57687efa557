import type { CandidateEffect } from "../../src/model/runFacts.ts";
import rule from "../../src/rules/effect-implausible.ts";
import { policy } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const claims = policy.claims!;
const cell = (
  pct: number,
  idle: "empty-patch" | "off-path" | null = null,
  isRatio = false,
): CandidateEffect => ({
  group: "modal ttft mean",
  who: "a",
  pct,
  isPublished: false,
  isRatio,
  origin: { file: "result.json", pointer: "/agent_metrics/ttft_mean" },
  patch: { idle, sha256: "x", files: [] },
});

ruleTester(rule, {
  passes: {
    "an effect of a patch": { claims, candidates: [cell(40)] },
    "none of an empty patch": { claims, candidates: [cell(1.2, "empty-patch")] },
    "a ratio to 100": { claims, candidates: [cell(145.4, null, true)] },
  },
  reports: {
    "more than twice as slow": [
      { claims, candidates: [cell(-275.4)] },
      [{ messageId: "large", args: { value: "-275.4", limit: 100 } }],
    ],
    "of an empty patch": [{ claims, candidates: [cell(11.5, "empty-patch")] }, [{ messageId: "empty" }]],
    "of files of other hardware": [
      { claims, candidates: [cell(104, "off-path")] },
      [{ messageId: "unreached" }],
    ],
  },
});
