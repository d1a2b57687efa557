import { describe, expect, test } from "vitest";
import type { AnalysedAttempt } from "../../src/model/attempts.ts";
import { agentPages, commitTable } from "../../src/report/attempts/byAgent.ts";
import { leakTable } from "../../src/report/attempts/leaks.ts";
import { attempt, patch } from "../support/attempts.ts";
import { origin } from "../support/facts.ts";
import { printed } from "../support/printed.ts";

const ladder = { step: "not-measured", reason: "", origin, undecided: [], runs: [], by: null } as const;
const one = (given: Partial<AnalysedAttempt> = {}): AnalysedAttempt => ({
  ...attempt(),
  ladder: { ...ladder, undecided: [], runs: [] },
  ...given,
});
const shown = (name: "whole" | "none") => ({
  leak: { added: 4, shown: name === "whole" ? 4 : 0, share: name === "whole" ? 1 : 0, class: name, origin },
});

describe("pages of agents", () => {
  test("one an agent; a long list goes on on a second page; names that look alike are kept apart", () => {
    const many = Array.from({ length: 301 }, (_, at) => one({ id: `r/${at}` }));
    const pages = agentPages([
      ...many,
      one({ agent: { name: "a b", model: null } }),
      one({ agent: { name: "a-b", model: null } }),
    ]);
    expect(pages.map(({ name, listed }) => [name, listed.length])).toEqual([
      ["attempts/a-b", 1],
      ["attempts/a-b-2", 1],
      ["attempts/trae-gpt-5", 300],
      ["attempts/trae-gpt-5-part-2", 1],
    ]);
  });

  test("a commit's key issues are counted, copies left out", () => {
    const text = printed(
      commitTable(
        [
          one(),
          one({ id: "b", ladder: { ...ladder, step: "patch-empty", undecided: [], runs: [] } }),
          one({ copyOf: "x" }),
        ],
        [],
      ),
    );
    expect(text).toMatch(/\| +2 \| +2 \| +0 \| – +\| not measured 1, patch empty 1 +\|/);
  });
});

describe("success by what was shown", () => {
  test("every class has a row, the unknown too, and they add up", () => {
    const text = printed(
      leakTable([
        one(shown("whole")),
        one({ ...shown("none"), status: "error", patch: patch({ empty: true }) }),
        one(),
      ]),
    );
    expect(text).toMatch(/\| every line +\| +1 \| +1 \| +1 of 1 \| +1 \|/);
    expect(text).toMatch(/\| none +\| +1 \| +0 \| +0 of 1 \| +0 \|/);
    expect(text).toMatch(/\| not known +\| +1 \|/);
    expect(text).toMatch(/\| Total +\| +3 \| +2 \| +2 of 3 \|/);
    expect(leakTable([one()])).toBeNull();
  });
});
