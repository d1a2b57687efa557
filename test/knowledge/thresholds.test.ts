import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { boundByRate } from "../../src/model/measured.ts";
import { thresholdNames, thresholdsOf } from "../../src/model/thresholds.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import architectureUnavailable from "../../src/rules/architecture-unavailable.ts";
import coldStart from "../../src/rules/cold-start.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { input, one, settings } from "../support/effects.ts";
import { facts, run, thresholds } from "../support/facts.ts";
import { root } from "../support/shared.ts";

beforeAll(ready);

const sources = (folder: string) =>
  readdirSync(path.join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(path.join(root, "src", folder, name), "utf8"),
    }));

describe("thresholds stand in the policy", () => {
  test.each(["strict", "published"])("%s says of each what it rests on", (name) => {
    const policy = policyOf({ policy: name });
    expect(Object.keys(policy.thresholds).sort()).toEqual([...thresholdNames].sort());
    expect(thresholdsOf(policy).majorityShare).toBe(0.5);
  });

  test("each is asked somewhere", () => {
    const asking = ["rules", "facts", "effects", "dataset", "plan", "model"]
      .flatMap(sources)
      .filter(({ name }) => !/^model\/(thresholds|policy)/.test(name))
      .map(({ text }) => text)
      .join("\n");
    expect(thresholdNames.filter((name) => !asking.includes(name))).toEqual([]);
  });

  test("no room that judges keeps a number of its own", () => {
    // exact distributions end where they grow too dear, and a sequential design is calibrated as a whole: neither is an opinion
    const known = new Set(["effects/ranks.ts", "effects/sequential.ts"]);
    const own = ["rules", "facts", "effects", "verdicts"]
      .flatMap(sources)
      .filter(
        ({ name, text }) =>
          !known.has(name) && /^(?:export )?const [A-Z][A-Z0-9_]* = (?:\{|-?[\d.])/m.test(text),
      );
    expect(own.map(({ name }) => name)).toEqual([]);
  });
});

describe("another value decides otherwise", () => {
  test("of a cold start", () => {
    const value = (statistic: "median" | "p99", of: number) => ({
      metric: "ttft" as const,
      statistic,
      value: of,
      unit: "ms",
      key: statistic,
      pointer: `/${statistic}`,
      parser: "result-fields",
    });
    const runs = {
      baseline: [run({ measurements: [value("median", 10), value("p99", 150)] })],
      human: [],
      agent: [],
    };
    expect(coldStart.check(facts({ runs }))).toEqual([]);
    expect(coldStart.check(facts({ runs, thresholds: { ...thresholds, coldRatio: 10 } }))).toHaveLength(1);
  });

  test("of what a change is about", () => {
    const signal = {
      signal: { id: "architecture/rocm", group: "architecture" as const, description: "AMD ROCm" },
      runsOnTarget: false,
      fileShare: 0.4,
      inSubject: false,
      inDiff: false,
      origins: [{ file: "x", pointer: "" }],
    };
    const found = (majorityShare: number) =>
      architectureUnavailable
        .check(facts({ signals: [signal as never], thresholds: { ...thresholds, majorityShare } }))
        .map(({ messageId }) => messageId);
    expect(found(0.5)).toEqual(["mentioned"]);
    expect(found(0.3)).toEqual(["files"]);
  });

  test("of a throughput that is the rate", () => {
    const measured = {
      workload: { requestRate: "10" },
      measurements: [{ metric: "request_throughput", statistic: "mean", value: 8.7 }],
    };
    expect(boundByRate(measured, thresholds)).toBeNull();
    expect(boundByRate(measured, { loadBoundShare: 0.85 })).toBe(10);
  });

  test("of ranks, and of what would have been seen", () => {
    const sides = input([100, 101, 99, 100], [100.5, 99.5, 100, 101]);
    expect(one(sides).ranks).toBeNull();
    const eager = one(sides, { thresholds: { ...settings.thresholds, rankRuns: 4, power: 0.5 } });
    expect(eager.ranks).not.toBeNull();
    expect(eager.mdePct!).toBeLessThan(one(sides).mdePct!);
  });
});
