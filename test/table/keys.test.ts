import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../src/table/cells.ts";
import { groupsOf } from "../../src/table/keys.ts";

const cell = fc.constantFrom<Cell>("a-b", "a", "b", "", "__proto__", null, 1, "1", 10, "10", true, "true");

test("groups of composite keys keep apart what differs, and their key is the object it was", () => {
  const groups = groupsOf(
    [
      { commit: "b", agent: "x" },
      { commit: "a", agent: "x" },
      { commit: "b", agent: "x" },
      { commit: "a-x", agent: "" },
    ],
    ({ commit, agent }) => ({ commit, agent }),
  );
  expect(groups.map(({ key, rows }) => [key.commit, key.agent, rows.length])).toEqual([
    ["a", "x", 1],
    ["a-x", "", 1],
    ["b", "x", 2],
  ]);
});

test("no rows are no groups", () => {
  expect(groupsOf([], String)).toEqual([]);
});

test("every row stands in one group, in its order, and the groups in the order of their keys", () => {
  const rows = fc.array(fc.record({ p: cell, q: cell }), { maxLength: 40 });
  fc.assert(
    fc.property(rows, (list) => {
      const groups = groupsOf(list, ({ p, q }) => ({ p, q }));
      for (const { key, rows: members } of groups)
        expect(members).toEqual(list.filter(({ p, q }) => p === key.p && q === key.q));
      expect(groups.reduce((sum, { rows: members }) => sum + members.length, 0)).toBe(list.length);
      const again = groupsOf(list.toReversed(), ({ p, q }) => ({ p, q }));
      expect(again.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
    }),
    { seed: 20261104, numRuns: 300 },
  );
});
