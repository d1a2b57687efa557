import type { Component, Gpu, ModelEntry, Signal } from "../../src/model/catalogues.ts";
import type { CommandCheck, CommandProblem } from "../../src/model/command.ts";
import type { CommandWorkload } from "../../src/model/commandWorkload.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type {
  CommandFact,
  ComponentMatch,
  Facts,
  RequirementFact,
  SignalFact,
} from "../../src/model/facts.ts";
import type { Mismatch } from "../../src/model/runFacts.ts";
import { commitEvidence } from "../../src/model/evidence.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import type { Policy } from "../../src/model/policy.ts";
import { thresholdsOf } from "../../src/model/thresholds.ts";
import { metric as metricOf } from "../../src/model/metrics.ts";
import { stateOf } from "../../src/dataset/runStates.ts";
import type { Measurement, RunRecord } from "../../src/model/records.ts";
import type { Run } from "../../src/model/runState.ts";

/*
 * Facts made by hand: the smallest that show a case. Everything a test does not name is harmless.
 */

export const origin = { file: "set.json", pointer: "/0/field" };
export const policy: Policy = policyOf({ policy: "strict" });
export const thresholds = thresholdsOf(policy);

export const h100: Gpu = {
  name: "H100 SXM",
  aliases: ["H100"],
  vendor: "NVIDIA",
  architecture: "Hopper",
  computeCapability: "9.0",
  memoryGb: 80,
  usableGib: 79.1,
};

export function facts(given: Partial<Facts> = {}): Facts {
  const runs = given.runs ?? { baseline: [], human: [], agent: [] };
  return {
    identity: {
      id: "abcdef01",
      hash: "abcdef0123456789abcdef0123456789abcdef01",
      project: "vllm",
      origins: [origin],
    },
    target: { gpu: "H100", count: 1, memoryGib: 79.1, entry: h100 },
    policy,
    thresholds,
    parents: [{ value: "1234567", origin, format: "mapping" }],
    hardware: [],
    changedFiles: [],
    sourceFiles: [],
    signals: [],
    switches: [],
    gpuRequests: [],
    commands: [{ value: "python bench.py", origin, format: "mapping" }],
    runs,
    unreached: [],
    evidence: commitEvidence(Object.values(runs).flat()),
    own: { mode: null },
    attempts: [],
    attemptLimits: { vagueBelow: 0.5, criteria: {}, shortestS: 10 },
    copies: [],
    mismatches: [],
    staleEffects: [],
    candidates: [],
    floors: [],
    failures: [],
    limits: [],
    images: [],
    parentGaps: [],
    comparisons: [],
    machines: [],
    trials: { reference: 0, candidate: 0, comparison: null, named: 0 },
    proposals: [],
    conflicts: [],
    ...given,
  };
}

export function command(
  given: {
    text?: string;
    problems?: readonly CommandProblem[];
    workload?: Partial<CommandWorkload>;
    mode?: CommandFact["mode"];
    filler?: string | null;
  } = {},
): CommandFact {
  const check: CommandCheck = {
    entryPoint: "vllm:benchmarks/benchmark_serving.py",
    project: "vllm",
    mode: given.mode ?? "serving",
    at: null,
    exists: true,
    parses: (given.problems ?? []).length === 0,
    arguments: [],
    problems: given.problems ?? [],
  };
  return {
    text: given.text ?? "python benchmarks/benchmark_serving.py --model m",
    origin,
    check,
    workload: { env: {}, flags: [], ...given.workload },
    mode: given.mode === undefined ? "serving" : given.mode,
    filler: given.filler ?? null,
  };
}

export function problem(rule: CommandProblem["rule"], given: Partial<CommandProblem> = {}): CommandProblem {
  return {
    rule,
    status: "unrecognized",
    refused: true,
    message: "what is wrong",
    span: [0, 6],
    corrections: [],
    ...given,
  };
}

export function signal(given: Partial<Signal> & Pick<Signal, "id" | "group">): Signal {
  return {
    description: given.id,
    pathHard: [],
    pathSoft: [],
    diffHard: [],
    diffSoft: [],
    words: [],
    negative: [],
    source: "test",
    ...given,
  };
}

export function signalFact(of: Signal, given: Partial<SignalFact> = {}): SignalFact {
  return {
    signal: of,
    matches: [],
    origins: [origin],
    fileShare: 0,
    inSubject: false,
    inDiff: false,
    inSource: (given.inDiff ?? false) || (given.fileShare ?? 0) > 0,
    runsOnTarget: false,
    ...given,
  };
}

export function component(given: Partial<Component> = {}): Component {
  return {
    id: "scheduler",
    project: "vllm",
    paths: ["scheduler"],
    component: "the scheduler",
    level: "system",
    specificity: 1,
    requires: [],
    benchmarks: [],
    metric: "tok/s",
    source: "test",
    ...given,
  };
}

export function match(given: Partial<Component> = {}, share = 1): ComponentMatch {
  return { component: component(given), files: ["vllm/core/scheduler.py"], lines: 10, share, origin };
}

export function requirement(given: Partial<RequirementFact> = {}): RequirementFact {
  return {
    match: match(),
    need: { kind: "gpus", min: 2 },
    otherwise: "never-runs",
    why: "one GPU has no peer",
    met: false,
    found: "1 GPU in the command",
    corrections: [],
    ...given,
  };
}

export function model(given: Partial<ModelEntry> & { id?: string } = {}) {
  const { id = "org/model", ...entry } = given;
  return {
    id,
    origin,
    entry: {
      ids: [id],
      exists: true,
      gated: false,
      architecture: "LlamaForCausalLM",
      features: [],
      parameters: 1,
      weightGib: 15,
      maxContext: 8192,
      kvBytesPerToken: null,
      kvHeads: null,
      attentionHeads: null,
      minH100: 1,
      source: "test",
      ...entry,
    } satisfies ModelEntry,
  };
}

/** A run, stamped by what it holds unless the test gives the stamps. */
export function run(given: Partial<Run> = {}): Run {
  const record: RunRecord = {
    kind: "run",
    id: "0123456789abcdef",
    commit: "abcdef0123456789abcdef0123456789abcdef01",
    variant: "human",
    pipeline: "modal",
    format: "modal-3way",
    file: "result.json",
    pointer: "/result",
    status: "success",
    statusText: "success",
    workload: { model: "org/model" },
    measurements: [],
    ...given,
  };
  return { ...stateOf(record), ...given };
}

export function measurement(
  metric: Measurement["metric"],
  value: number,
  given: Partial<Measurement> = {},
): Measurement {
  const key = given.key ?? metric;
  const unit = metricOf(metric).unit;
  return {
    metric,
    statistic: "mean",
    value,
    unit,
    key,
    pointer: `/${key}`,
    parser: "result-fields",
    ...given,
  };
}

/** Human against baseline: the baseline had 1000 of it, the human 100. */
export function mismatch(field: string): Mismatch {
  return {
    pipeline: "modal",
    reference: run({ variant: "baseline" }),
    candidate: run(),
    differences: [{ field, reference: 1000, candidate: 100 }],
  };
}

export function comparison(given: Partial<Comparison> = {}): Comparison {
  const side = { n: 1, mean: 100, median: 100, runs: ["a"], origins: [origin] };
  return {
    id: "c1",
    commit: "abcdef01",
    pipeline: "modal",
    mode: "serving",
    better: "lower",
    metric: "ttft",
    statistic: "mean",
    unit: "ms",
    reference: { variant: "baseline", ...side },
    candidate: { variant: "human", ...side, runs: ["b"] },
    effectPct: 0.9,
    ci95: null,
    p: null,
    q: null,
    test: "z against noise floor",
    conclusion: "inconclusive",
    label: "single run",
    noiseFloorPct: 13.5,
    noiseFloorSource: "test",
    mdePct: 50,
    trialsNeeded: null,
    differences: [],
    reasons: [],
    primary: true,
    ...given,
  };
}
