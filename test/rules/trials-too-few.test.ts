import type { Comparison } from "../../src/model/comparison.ts";
import type { Facts } from "../../src/model/facts.ts";
import rule from "../../src/rules/trials-too-few.ts";
import { comparison, facts } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const trials = (n: number, given: Partial<Comparison> = {}): Partial<Facts> => ({
  trials: { reference: n, candidate: n, comparison: comparison(given), named: 1 },
});
const barred = { conclusion: "not-comparable" } as const;
const { evidence } = facts();
const valid = { is: "valid", run: "r" } as const;

ruleTester(rule, {
  passes: {
    "three against three": trials(3),
    "nothing was measured, which others say": {},
  },
  reports: {
    "two against two": [trials(2), [{ messageId: "few", args: { reference: 2, minimum: 3 } }]],
    "one against one": [trials(1), [{ messageId: "few", corrections: ["repeat-runs"] }]],
    "99abb8b6: a thousand requests against a hundred are no trials of a pair": [
      trials(0, {
        ...barred,
        differences: [{ field: "prompts", reference: 1000, candidate: 100 }],
      }),
      [{ messageId: "barred", args: { differences: "prompts (1000 against 100)" } }],
    ],
    "a pair that is barred for another reason": [
      trials(0, { ...barred, reasons: [{ kind: "unit-unknown", args: {} }] }),
      [
        {
          messageId: "barredOtherwise",
          args: { reason: "the unit of the value is not known (metric-mislabelled)" },
        },
      ],
    ],
    "both were measured, in pipelines that have nothing in common": [
      { evidence: { ...evidence, baseline: valid, human: valid } },
      [{ messageId: "apart" }],
    ],
  },
});
