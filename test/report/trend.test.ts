import { expect, test } from "vitest";
import type { HistoryRecord } from "../../src/model/history.ts";
import { trendChart } from "../../src/report/charts/trend.ts";

const record = (now: string, usable: number, isValid: boolean): HistoryRecord =>
  ({
    now,
    counts: { usable, fixable: 3 - usable },
    actions: [{ state: "open" }, { state: "done" }],
    commits: {
      aaaaaaaa: {
        evidence: {
          baseline: { is: "valid" },
          human: { is: "failed" },
          agents: isValid ? { codex: { is: "valid" } } : {},
        },
        effects: isValid ? [{ conclusion: "improved" }] : [],
      },
    },
  }) as unknown as HistoryRecord;

test("counts over the reports: verdicts, evidence by variant, established effects, open actions", () => {
  const svg = trendChart("t", [record("2026-01-01", 1, false), record("2026-01-08", 2, true)]);
  const words = /<desc id="d">([^<]*)</.exec(svg)?.[1];
  expect(words).toContain("Verdicts, commits: usable 1, 2; fixable 2, 1; unusable 0, 0; not judged 0, 0.");
  // what a report did not ask for is no nothing
  expect(words).toContain("Valid evidence, commits: baseline 1, 1; human 0, 0; codex –, 1.");
  expect(words).toContain("Established effects, commits: improved 0, 1; regressed 0, 0.");
  expect(words).toContain("Open actions: open 1, 1.");
  expect(svg.match(/<polyline/g)).toHaveLength(10);
  expect(svg).not.toMatch(/NaN|Infinity/);
});
