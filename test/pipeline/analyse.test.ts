import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { expectGolden } from "../support/golden.ts";
import { readAnalysis as read, statuses } from "../support/analysis.ts";
import { corpus, hasShared, root } from "../support/shared.ts";

const data = "data/vllm-14";
const count = (analysis: Analysis) => {
  const all = Object.values(statuses(analysis));
  return ["usable", "fixable", "unusable", "not-judged"].map(
    (status) => all.filter((each) => each === status).length,
  );
};

/** The statuses that the published report of fourteen commits gives, as the pack's curation transcribes them. */
const seed: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(path.join(root, "data/packs/iso-bench/curation/vllm-14-seed.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { commit?: string; field?: string; value?: string })
    .filter(({ field }) => field === "status")
    .map(({ commit, value }) => [commit?.slice(0, 8) ?? "", value ?? ""]),
);

let published: string;
let strict: string;

beforeAll(async () => {
  published = path.join(temporary(), "out");
  strict = path.join(temporary(), "out");
  expect((await benchtriage("report", data, "--policy", "published", "--out", published)).status).toBe(0);
  expect((await benchtriage("report", data, "--out", strict)).status).toBe(0);
});

describe("policy published", () => {
  test("gives the seed's status for all fourteen", () => {
    const analysis = read(published);
    expect(count(analysis)).toEqual([1, 4, 9, 0]);
    expect(statuses(analysis)).toEqual(seed);
  });

  test("gives the seed's failure categories with their commits", () => {
    const unusable = read(published).verdicts.filter(({ status }) => status === "unusable");
    const groups = new Map<string, number>();
    for (const { category } of unusable) groups.set(category ?? "", (groups.get(category ?? "") ?? 0) + 1);
    expect(Object.fromEntries(groups)).toEqual({
      "Wrong hardware arch": 3,
      "Multi-GPU required": 2,
      "Special infra needed": 2,
      "Wrong benchmark level": 1,
      "Harmful/misleading": 1,
    });
  });

  test("computes the fourteen perf changes from the measurements", () => {
    const { commits, comparisons } = read(published);
    const changes = commits.map(({ short, perfChange }) => {
      const found = comparisons.find(({ id }) => id === perfChange);
      return [short, found?.effectPct?.toFixed(1)];
    });
    const curated = commits.map(({ short, curation }) => {
      const value = String(curation.find(({ field }) => field === "perf-change")?.value);
      return [short, value.replace(/[+%]/g, "")];
    });
    expect(changes).toHaveLength(14);
    expect(changes).toEqual(curated);
  });

  test("prints the key metrics of the seed", () => {
    const page = readFileSync(path.join(published, "suitability.md"), "utf8");
    const cell = (label: string) => new RegExp(`\\| ${label} +\\| +(\\d+ of 14)`).exec(page)?.[1];
    expect(
      ["Shows positive perf change", "correct_domain = yes", "has_baseline = true", "Shows regression"].map(
        cell,
      ),
    ).toEqual(["3 of 14", "3 of 14", "7 of 14", "9 of 14"]);
  });

  test("the rules alone agree on at least twelve", async () => {
    const out = path.join(temporary(), "out");
    expect(
      (await benchtriage("report", data, "--policy", "published", "--no-curation", "--out", out)).status,
    ).toBe(0);
    const analysis = read(out);
    expect(analysis.commits.every(({ curation }) => curation.length === 0)).toBe(true);
    const agree = Object.entries(statuses(analysis)).filter(([commit, status]) => seed[commit] === status);
    expect(agree.length).toBeGreaterThanOrEqual(12);
  });
});

describe("policy strict", () => {
  const findings = (commit: string, rule: string) =>
    read(strict).findings.filter((finding) => finding.commit?.startsWith(commit) && finding.rule === rule);

  test("the only published usable commit does not survive its own data", () => {
    expect(statuses(read(strict))["70b808fe"]).not.toBe("usable");
    expect(findings("70b808fe", "path-not-exercised")).toHaveLength(1);
    expect(findings("70b808fe", "effect-within-noise")).toHaveLength(1);
  });

  test("published corrections that are wrong themselves are reported", () => {
    expect(findings("99abb8b6", "correction-invalid").length).toBeGreaterThan(0);
    expect(findings("6ce01f30", "correction-invalid").length).toBeGreaterThan(0);
    expect(findings("3476ed08", "correction-invalid").map(({ messageId }) => messageId)).toContain(
      "confounded",
    );
  });

  test("establishes no effect on one run a side", () => {
    const { comparisons } = read(strict);
    expect(
      comparisons.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed"),
    ).toEqual([]);
  });
});

describe.runIf(hasShared)("the corpus behind the data set (skipped where ../shared is missing)", () => {
  const results = path.join(corpus, "archive/results/2026-01/omniperf_results_3way_claude_code/results");
  const paths = [
    path.join(corpus, "archive/operational/vllm_commits_analysis.json"),
    path.join(corpus, "hf_cache/alpha-vllm-99-commits/vllm_commits_separated"),
    path.join(corpus, "data/mappings/omniperf_dataset.json"),
    path.join(corpus, "data/mappings/benchmark_mode_mapping.json"),
    results,
  ].filter((each) => existsSync(each));

  test.each(["published", "strict"])("gives the same verdicts under %s", async (policy) => {
    const out = path.join(temporary(), "out");
    expect(
      (
        await benchtriage(
          "report",
          ...paths,
          "--commits",
          Object.keys(seed).join(","),
          "--policy",
          policy,
          "--out",
          out,
        )
      ).status,
    ).toBe(0);
    const bundled = read(policy === "strict" ? strict : published);
    expect(read(out).verdicts).toEqual(bundled.verdicts);
    expect(read(out).findings).toEqual(bundled.findings);
  });

  test("exports the bundled data set byte for byte", async () => {
    const out = path.join(temporary(), "set");
    expect(
      (await benchtriage("export", ...paths, "--commits", Object.keys(seed).join(","), "--out", out)).status,
    ).toBe(0);
    expectGolden(contents(out), contents(path.join(root, data)), `npx benchtriage export … --out ${data}`);
  });
});
