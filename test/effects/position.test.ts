import { beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../src/effects/comparisons.ts";
import { join } from "../support/join.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);

const policy = policyOf({ policy: "strict" });

interface Plan {
  readonly commits: number;
  readonly executions: number;
  /** Seconds that whoever runs first waits. */
  readonly stallS: number;
  /** Percent by which a true change of commit 0 is faster. */
  readonly truePct: number;
  readonly pipeline: string;
  readonly noisePct?: number;
}

/** A campaign that runs baseline, then human, in every execution. */
function campaign({ commits, executions, stallS, truePct, pipeline, noisePct = 1 }: Plan): Comparison[] {
  const random = mulberry32(7);
  const noise = () =>
    Math.exp((noisePct / 100) * normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random()))));
  const runs: RunRecord[] = [];
  for (let commit = 0; commit < commits; commit++)
    for (let execution = 0; execution < executions; execution++)
      for (const variant of ["baseline", "human"] as const) {
        const gain = variant === "human" && commit === 0 ? 1 - truePct / 100 : 1;
        const ttft = 8 * gain * noise() * (1 + commit / 100) + (variant === "baseline" ? stallS : 0);
        const duration = 16 * gain * noise() * (1 + commit / 100) + (variant === "baseline" ? stallS : 0);
        runs.push(
          run(
            { commit, execution, variant, pipeline },
            { ttft: ttft * 1000, request_throughput: 300 / duration, tpot: 50 * noise() },
          ),
        );
      }
  return compareAll(join(runs, {}), policy).commits.flatMap(({ all }) => [...all]);
}

function run(
  {
    commit,
    execution,
    variant,
    pipeline,
  }: {
    readonly commit: number;
    readonly execution: number;
    readonly variant: "baseline" | "human";
    readonly pipeline: string;
  },
  values: Readonly<Record<string, number>>,
): RunRecord {
  const hash = `${commit.toString(16).padStart(2, "0")}abcdef`;
  return {
    kind: "run",
    id: `${commit}-${execution}-${variant}`,
    commit: hash,
    variant,
    pipeline,
    block: `${commit}-${execution}`,
    format: "made",
    file: `${commit}-${execution}.json`,
    pointer: `/${variant}`,
    status: "success",
    statusText: "success",
    mode: "serving",
    command: "vllm bench serve",
    workload: {
      model: "m",
      prompts: 300,
      completed: 300,
      inputTokens: 1,
      outputTokens: 1,
      requestRate: "inf",
      dataset: "random",
    },
    measurements: Object.entries(values).map(([metric, value]) => ({
      metric: metric as "ttft",
      statistic: "mean",
      value,
      unit: metric === "request_throughput" ? "req/s" : "ms",
      key: metric,
      pointer: `/${variant}/${metric}`,
      parser: "result-fields",
    })),
  };
}

const established = (all: readonly Comparison[]) =>
  all.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed");

describe("what running first costs", () => {
  test("a stall at the start establishes nothing, however often it is repeated", () => {
    const all = campaign({ commits: 3, executions: 5, stallS: 29, truePct: 0, pipeline: "modal" });
    expect(established(all)).toEqual([]);
    expect(all.find(({ metric }) => metric === "ttft")?.reasons.map(({ kind }) => kind)).toContain(
      "start-up-stall",
    );
  });

  test("the same numbers of a pipeline without a known order conclude as they did", () => {
    const all = campaign({ commits: 3, executions: 5, stallS: 29, truePct: 0, pipeline: "elsewhere" });
    expect(established(all).length).toBeGreaterThan(0);
  });

  test("a true effect beyond what the order costs eight other commits stands", () => {
    const all = campaign({ commits: 9, executions: 4, stallS: 0, truePct: 30, pipeline: "modal" });
    const found = established(all);
    expect(new Set(found.map(({ commit }) => commit))).toEqual(new Set(["00abcdef"]));
    expect(found.some(({ metric }) => metric === "ttft")).toBe(true);
  });

  test("with fewer than four other commits nobody can tell", () => {
    const all = campaign({ commits: 4, executions: 4, stallS: 0, truePct: 30, pipeline: "modal" });
    expect(established(all)).toEqual([]);
    const [first] = all.filter(({ metric, commit }) => metric === "ttft" && commit === "00abcdef");
    expect(first?.reasons).toContainEqual({
      kind: "order-confounded",
      args: { commits: 3, lowPct: null, highPct: null },
    });
  });
});
