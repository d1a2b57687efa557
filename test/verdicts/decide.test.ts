import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Curated } from "../../src/model/verdict.ts";
import { rules } from "../../src/rules/index.ts";
import { decide, type Judged } from "../../src/verdicts/decide.ts";
import { origin, policy } from "../support/facts.ts";

const finding = (
  rule: string,
  severity: Finding["severity"],
  correction?: Finding["correction"],
): Finding => ({
  rule,
  commit: "abc",
  severity,
  messageId: "m",
  message: "m",
  args: {},
  evidence: [origin],
  ...(correction === undefined ? {} : { correction }),
});
const space = { kind: "insert-space", at: 1, reason: "r", confidence: "certain" } as const;
const repeat = { kind: "repeat-runs", repetitions: 5, reason: "r", confidence: "certain" } as const;
const curated: Curated = {
  status: "usable",
  category: null,
  reason: "because",
  fix: null,
  effort: null,
  effortNote: null,
  origins: [origin],
};
const verdict = (findings: readonly Finding[], given: Partial<Judged> = {}, person?: Curated, by = policy) =>
  decide("abc", { findings, outcomes: [], lacks: [], enoughTrials: true, ...given }, by, person, rules);

describe("decide", () => {
  test("no finding, or notes only, is usable without effort", () => {
    expect(verdict([])).toMatchObject({ status: "usable", effort: "none", category: null });
    expect(verdict([finding("model-gated", "note")])).toMatchObject({ status: "usable" });
  });

  test("blocking outweighs fixable", () => {
    const both = [finding("command-malformed", "fixable", space), finding("memory-exceeded", "blocking")];
    expect(verdict(both)).toMatchObject({
      status: "unusable",
      category: "Does not fit in memory",
      effort: null,
    });
  });

  test("the category is the finding of highest precedence", () => {
    const two = [finding("commit-reverted", "blocking"), finding("gpu-count-exceeded", "blocking")];
    expect(verdict(two).category).toBe("Multi-GPU required");
  });

  test("what another word mends has another name than what no word does", () => {
    const named = (rule: string, severity: Finding["severity"]) =>
      verdict([finding(rule, severity)]).category;
    expect(named("memory-exceeded", "blocking")).toBe("Does not fit in memory");
    expect(named("memory-exceeded", "fixable")).toBe("Model too large");
    expect(named("gpu-count-exceeded", "fixable")).toBe("More GPUs than it needs");
    expect(named("dataset-missing", "fixable")).toBe("Dataset missing");
  });

  test("the hardest correction makes the effort; without one it costs what the rule says, or a person must think", () => {
    expect(verdict([finding("command-malformed", "fixable", space)]).effort).toBe("trivial");
    expect(
      verdict([finding("command-malformed", "fixable", space), finding("trials-too-few", "fixable", repeat)])
        .effort,
    ).toBe("medium");
    expect(verdict([finding("path-not-exercised", "fixable")]).effort).toBe("high");
    expect(verdict([finding("image-missing", "fixable")]).effort).toBe("medium");
  });

  test("a crash leaves the commit unjudged", () => {
    expect(
      verdict([], { outcomes: [{ kind: "crashed", rule: "r", commit: "abc", error: "e" }] }).status,
    ).toBe("not-judged");
    expect(
      verdict([], { outcomes: [{ kind: "notApplicable", rule: "r", commit: "abc", missing: "m" }] }).status,
    ).toBe("usable");
  });

  test("without its trials nothing is usable, and what was run names the category", () => {
    expect(verdict([], { enoughTrials: false })).toMatchObject({ status: "fixable", category: null });
    const notes = [finding("model-gated", "note"), finding("trials-too-few", "note")];
    expect(verdict(notes, { enoughTrials: false })).toMatchObject({
      status: "fixable",
      category: "Too few trials",
    });
  });

  test("what the set lacks leaves the commit unjudged, unless something stands in its way anyhow", () => {
    const fixable = [finding("dataset-missing", "fixable")];
    expect(verdict(fixable, { lacks: ["change", "date"] })).toMatchObject({
      status: "not-judged",
      category: null,
      effort: null,
      lacks: ["change", "date"],
    });
    expect(verdict([finding("memory-exceeded", "blocking")], { lacks: ["command"] }).status).toBe("unusable");
  });

  test("a person's status decides only where the policy says so, and a disagreement shows", () => {
    const blocked = [finding("memory-exceeded", "blocking")];
    expect(verdict(blocked, {}, curated)).toMatchObject({
      status: "unusable",
      decidedBy: "rules",
      disagreement: true,
    });
    const lenient = { ...policy, curation: "decides" as const };
    expect(verdict(blocked, {}, curated, lenient)).toMatchObject({
      status: "usable",
      ruled: "unusable",
      decidedBy: "curation",
    });
  });

  test("does not depend on the order of findings", () => {
    const rule = fc.constantFrom("memory-exceeded", "command-malformed", "trials-too-few", "zzz");
    const any = fc.array(
      fc.tuple(rule, fc.constantFrom("blocking" as const, "fixable" as const, "note" as const)),
    );
    fc.assert(
      fc.property(any, (pairs) => {
        const findings = pairs.map(([id, severity]) => finding(id, severity));
        expect(verdict([...findings].reverse())).toEqual(verdict(findings));
      }),
      { seed: 7 },
    );
  });
});
