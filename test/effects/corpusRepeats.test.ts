import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../src/effects/comparisons.ts";
import { valuesOf } from "../../src/effects/cohorts.ts";
import { commitCohorts } from "../../src/effects/commitCohorts.ts";
import type { JoinedCommit } from "../../src/dataset/join.ts";
import type { MetricId, Statistic } from "../../src/model/metrics.ts";
import type { Variant } from "../../src/model/records.ts";
import { readSet } from "../../src/pipeline/readSet.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy } from "../support/facts.ts";
import { corpus, hasShared, shared } from "../support/shared.ts";
import { loadGate } from "../../src/effects/loadGate.ts";

const campaign = path.join(corpus, "archive/results/2026-01/omniperf_results_3way_claude_code");
const logs = path.join(campaign, "logs/modal");
const micro = path.join(corpus, "archive/results");

interface Group {
  readonly source: string;
  readonly commit: string;
  readonly role: Variant;
  readonly metric: string;
  readonly values: readonly number[];
  readonly when: readonly string[];
}
const metrics: Readonly<Record<string, readonly [MetricId, Statistic]>> = {
  latency_avg: ["latency", "mean"],
  ttft_mean: ["ttft", "mean"],
  ttft_median: ["ttft", "median"],
  tpot_mean: ["tpot", "mean"],
  itl_mean: ["itl", "mean"],
};

describe.runIf(hasShared)("repeats in the corpus (skipped where ../shared is missing)", () => {
  let commits: readonly JoinedCommit[] = [];
  beforeAll(async () => {
    await ready();
    ({ commits } = await readSet([logs], { curation: false }, loadKnowledge()));
  });

  test("are the groups that were found by hand, value by value", () => {
    const kept = new Set(readdirSync(logs).map((name) => /\d{8}_\d{6}/.exec(name)?.[0] ?? ""));
    const groups = JSON.parse(
      readFileSync(path.join(shared, "stats/repeated-samples.json"), "utf8"),
    ) as Group[];
    let compared = 0;
    for (const { source, commit, role, metric, values, when } of groups) {
      const known = metrics[metric];
      if (source !== "hero-progress-log" || known === undefined) continue;
      // Two logs of the campaign are not in the corpus.
      const expected = values.filter((_, index) => kept.has(when[index] ?? ""));
      if (expected.length < 2 || when.includes("modal-final")) continue;
      const runs = commits.find(({ id }) => id === commit)?.runs ?? [];
      const found = commitCohorts(runs, loadGate(policy))
        .filter(({ variant }) => variant === role)
        .map((cohort) =>
          valuesOf(cohort, { metric: known[0], statistic: known[1] }).map(
            ({ measurement }) => measurement.value,
          ),
        );
      const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
      expect(found.map(sorted), `${commit} ${role} ${metric}`).toContainEqual(sorted(expected));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
  });

  test("establish 6dd94dbe with an interval and leave 310aca88, f26c4aee and 98f47f2a open", () => {
    const { commits: results } = compareAll(commits, policy);
    const primary = (id: string) => results[commits.findIndex((commit) => commit.id === id)]?.primary;
    expect(primary("6dd94dbe")).toMatchObject({
      conclusion: "improved",
      reference: { n: 7 },
      candidate: { n: 7 },
      test: "paired t on log ratios (7 executions)",
    });
    // By hand, from the seven pairs: mean ln(b / a) is -0.39530, s.d. 0.08991, so t = -11.63 on 6 df.
    expect(primary("6dd94dbe")?.effectPct).toBeCloseTo(32.652, 2);
    expect(primary("6dd94dbe")?.ci95?.[0]).toBeCloseTo(26.813, 2);
    expect(primary("6dd94dbe")?.ci95?.[1]).toBeCloseTo(38.025, 2);
    for (const id of ["310aca88", "f26c4aee", "98f47f2a"]) {
      expect(primary(id)?.reference.n, id).toBe(2);
      expect(["inconclusive", "equivalent"], id).toContain(primary(id)?.conclusion);
    }
  });

  test("are not what two campaigns measured on different hosts", async () => {
    const places = ["omniperf_results", "omniperf_results_v2"].map((name) => path.join(micro, name));
    const { commits: both } = await readSet(places, { curation: false }, loadKnowledge());
    const cohorts = both.flatMap(({ runs }) => commitCohorts(runs, loadGate(policy)));
    const measured = cohorts.filter(({ runs }) => runs[0]?.mode === "micro");
    expect(measured.length).toBeGreaterThan(50);
    for (const { runs } of measured) expect(new Set(runs.map(({ block }) => block)).size).toBe(1);
  });
});
