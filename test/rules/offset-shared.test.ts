import type { CandidateEffect } from "../../src/model/runFacts.ts";
import rule from "../../src/rules/offset-shared.ts";
import { policy } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const claims = policy.claims!;
const cell = (who: string, pct: number, more: Partial<CandidateEffect> = {}): CandidateEffect => ({
  group: "table.csv ttft",
  who,
  pct,
  isPublished: true,
  isRatio: false,
  origin: { file: "table.csv", pointer: `/${who}` },
  patch: null,
  ...more,
});
const patch = (sha256: string, files: readonly string[], idle: "empty-patch" | "off-path" | null = null) => ({
  patch: { sha256, files, idle },
});

ruleTester(rule, {
  passes: {
    "nobody agrees": { claims, candidates: [cell("a", 21), cell("b", 12), cell("c", -4)] },
    "no effect at all": { claims, candidates: [cell("a", 1), cell("b", 1.2)] },
    "of different metrics": {
      claims,
      candidates: [cell("a", 21), cell("b", 21, { group: "table.csv throughput" })],
    },
    "ratios to 100": {
      claims,
      candidates: [cell("a", 121, { isRatio: true }), cell("b", 121, { isRatio: true })],
    },
    "one patch twice": {
      claims,
      candidates: [cell("a", 21, patch("x", ["f"])), cell("b", 21, patch("x", ["f"]))],
    },
  },
  reports: {
    "two of three, without their patches": [
      { claims, candidates: [cell("a", 42.8), cell("b", 43.7), cell("c", -2.4)] },
      [
        {
          messageId: "unknown",
          args: { cells: "a +42.8 %, b +43.7 % agree, beside c -2.4 %" },
          pointer: "/a",
        },
      ],
    ],
    "a tenth of what is large": [
      { claims, candidates: [cell("a", -1659.8), cell("b", -1633.5)] },
      [{ messageId: "unknown" }],
    ],
    "patches without a common file": [
      { claims, candidates: [cell("a", 21, patch("x", ["f"])), cell("b", 21, patch("y", ["g"]))] },
      [{ messageId: "differ", args: { why: "no file is common to them" } }],
    ],
    "one of them changed nothing": [
      {
        claims,
        candidates: [cell("a", 21, patch("x", ["f"])), cell("b", 21, patch("y", [], "empty-patch"))],
      },
      [{ messageId: "differ", args: { why: "that of b is empty" } }],
    ],
    "the same files": [
      { claims, candidates: [cell("a", 21, patch("x", ["f"])), cell("b", 21, patch("y", ["f"]))] },
      [{ messageId: "alike" }],
    ],
  },
});
