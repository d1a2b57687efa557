import { compareAll } from "../../src/effects/comparisons.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { RunRecord, Variant } from "../../src/model/records.ts";
import type { RunCode } from "../../src/model/runCode.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { join } from "./join.ts";

/* Campaigns whose truth is known: what runs first pays, some commits are faster, and everything has noise. */

export interface Plan {
  readonly seed?: number;
  readonly commits: number;
  readonly executions: number;
  /** Seconds that whoever runs first waits for its first token. */
  readonly stallS: number;
  /** Percent by which a real change is faster. */
  readonly truePct: number;
  /** How many commits, from the first on, are real. */
  readonly real?: number;
  /** What runs first is slower by this much in percent, give or take `costSdPct` between commits. */
  readonly costPct?: number;
  readonly costSdPct?: number;
  readonly noisePct?: number;
  readonly pipeline: string;
  /** Commits, from the last on, whose agent changed nothing. */
  readonly controls?: number;
}

export interface Campaign {
  readonly comparisons: readonly Comparison[];
  /** Hashes of the commits that are real. */
  readonly real: ReadonlySet<string>;
  /** Of all of them. */
  readonly commits: readonly string[];
}

const policy = policyOf({ policy: "strict" });

/** Runs baseline, human and, for controls, an agent without a change, one after the other, in every execution. */
export function campaign(plan: Plan): Campaign {
  const { commits, executions, controls = 0, real = 1, truePct } = plan;
  const draw = normals(plan.seed ?? 7);
  const runs: RunRecord[] = [];
  const codes = new Map<string, RunCode>();
  const hashes = Array.from(
    { length: commits },
    (_, index) => `${(index + 1).toString(16).padStart(4, "0")}abcd`,
  );
  for (const [index, commit] of hashes.entries()) {
    const speed = Math.exp(0.3 * draw());
    const cost = Math.exp(((plan.costPct ?? 0) + (plan.costSdPct ?? 0) * draw()) / 100);
    const variants: Variant[] =
      index >= commits - controls ? ["baseline", "human", "agent"] : ["baseline", "human"];
    for (let execution = 0; execution < executions; execution++)
      for (const variant of variants) {
        const gain = variant === "human" && index < real ? 1 - truePct / 100 : 1;
        const first = variant === "baseline";
        const noise = () => Math.exp(((plan.noisePct ?? 1) / 100) * draw());
        const factor = speed * gain * (first ? cost : 1);
        const stall = first ? plan.stallS : 0;
        const duration = 16 * factor * noise() + stall;
        const made = run(
          { commit, execution, variant, pipeline: plan.pipeline },
          {
            ttft: (8 * factor * noise() + stall) * 1000,
            request_throughput: 300 / duration,
            tpot: 50 * factor * noise(),
          },
        );
        runs.push(made);
        if (variant !== "human") codes.set(made.id, { code: "baseline" });
      }
  }
  const compared = compareAll(join(runs, {}), policy, undefined, codes);
  return {
    comparisons: compared.commits.flatMap(({ all }) => [...all]),
    real: new Set(hashes.slice(0, real)),
    commits: hashes,
  };
}

function normals(seed: number): () => number {
  const random = mulberry32(seed);
  return () => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random())));
}

interface Place {
  readonly commit: string;
  readonly execution: number;
  readonly variant: Variant;
  readonly pipeline: string;
}

function run(
  { commit, execution, variant, pipeline }: Place,
  values: Readonly<Record<string, number>>,
): RunRecord {
  return {
    kind: "run",
    id: `${commit}-${execution}-${variant}`,
    commit,
    variant,
    ...(variant === "agent" ? { agent: { name: "idle", model: null } } : {}),
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

/**
 * Hashes of the commits for which a comparison of human and baseline says that the human is faster.
 * @param primary only the one that the verdict rests on
 */
export function improvedIn({ comparisons }: Campaign, primary = false): Set<string> {
  return new Set(
    comparisons
      .filter((each) => each.conclusion === "improved" && (each.primary || !primary))
      .filter(({ reference, candidate }) => reference.variant === "baseline" && candidate.variant === "human")
      .map(({ commit }) => commit),
  );
}
