import { describe, expect, test } from "vitest";
import type { AnalysedAttempt } from "../../src/model/attempts.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import type { WholeCommit } from "../../src/report/commit/byCommit.ts";
import { explainedFold } from "../../src/report/commit/explained.ts";
import { attempt, facts, patch } from "../support/attempts.ts";
import { origin } from "../support/facts.ts";

const overlap = {
  file: "c.json",
  filesShared: ["vllm/config.py"],
  filesMissed: ["vllm/envs.py"],
  filesBeyond: [],
  symbolsBeyond: ["vllm/config.py: a", "vllm/config.py: b", "vllm/config.py: c", "vllm/config.py: d"],
  hunks: { human: 3, touched: 1 },
  lines: 0.634,
  identifiers: 0.5,
  filesEqual: [],
  whole: false,
};

function printed(given: Parameters<typeof facts>[0], own: Partial<AnalysedAttempt> = {}): string {
  const ladder = {
    step: "not-measured" as const,
    reason: "no result belongs to it",
    origin,
    undecided: [],
    runs: [],
    by: null,
  };
  const one = { ...attempt({ patch: patch({ facts: facts(given) }), steps: 9, ...own }), ladder };
  const fold = explainedFold({ attempts: [one] } as unknown as WholeCommit);
  return fold === null ? "" : gfmPrinter(String)({ type: "root", children: [fold] });
}

describe("an attempt in words", () => {
  test("says what it did beside the human, how it went and where it stands", () => {
    const page = printed({ overlap });
    for (const words of [
      "as the human `vllm/config.py`; missing `vllm/envs.py`",
      "and 1 more; ",
      "63 % of the changed lines in common",
      "it says success; 1,485 s; 9 steps",
      "no result belongs to it (",
    ])
      expect(page).toContain(words);
  });

  test("says that it is the human's, cannot run, or looks like another thing than speed", () => {
    const suspicious = [{ kind: "timing-touched", why: "", path: "a.py", line: 1, quote: "" }];
    expect(printed({ overlap: { ...overlap, whole: true } })).toContain("the human change, byte for byte");
    expect(printed({ syntax: { valid: 0, undecided: 0, invalid: 1, faults: [] }, suspicious })).toContain(
      "1 hunk does not parse; suspicious: timing-touched",
    );
  });

  test("has nothing to say without a patch, or of a copy", () => {
    expect(printed({}, { patch: patch({ empty: true }) })).toBe("");
    expect(printed({}, { copyOf: "another" })).toBe("");
  });
});
