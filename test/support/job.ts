import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { type Job, type Manifest, type VariantJob } from "../../src/model/manifest.ts";
import { origin } from "./facts.ts";

/* A job made by hand; what a test does not name is harmless. */

export const runner = loadCatalogue("runner", layersOf());

export function variantJob(given: Partial<VariantJob> = {}): VariantJob {
  return {
    name: "human",
    variant: "human",
    agent: null,
    evidence: "not-run",
    sourceCommit: "abcdef0123456789abcdef0123456789abcdef01",
    image: { repository: "org/image", tag: "abcdef01", digest: null },
    build: null,
    env: {},
    setup: [],
    server: null,
    client: { argv: ["true"], directories: [], help: null, expects: [] },
    patch: null,
    ...given,
  };
}

export function job(given: Partial<Job> = {}): Job {
  const variants = given.variants ?? [variantJob({ name: "baseline", variant: "baseline" }), variantJob()];
  return {
    id: "abcdef01-strict",
    project: "vllm",
    repository: null,
    commit: "abcdef0123456789abcdef0123456789abcdef01",
    parent: "1234567",
    instanceId: null,
    subject: "A subject",
    verdict: {
      status: "fixable",
      category: "Broken command",
      reasons: [{ rule: "flag-unknown", severity: "fixable", message: "says so", evidence: [origin] }],
    },
    optimises: { components: [], files: [], symbols: [], mustExercise: [] },
    mode: "latency",
    entryPoint: "vllm:benchmarks/benchmark_latency.py",
    workload: {
      model: "org/model",
      requestedModel: null,
      modelReason: null,
      gated: null,
      dtype: null,
      quantization: null,
      maxModelLen: null,
      dataset: null,
      datasetPath: null,
      seed: null,
      prompts: null,
      requestRate: null,
      concurrency: null,
      inputLen: null,
      outputLen: null,
      batchSize: null,
      iterations: null,
    },
    hardware: {
      gpu: "H100",
      count: 1,
      memoryGib: 79.1,
      gpusNeeded: 1,
      architecture: "9.0",
      tensorParallel: 1,
      pipelineParallel: 1,
      weightGib: null,
      diskGib: null,
      network: [],
    },
    benchmarkSource: { commit: null, why: "a test" },
    repetitions: 2,
    repetitionsFrom: "a test",
    order: { scheme: "ABBA", seed: 1 },
    identical: [],
    different: [],
    variants,
    execution: { warmups: 0, coolDownS: 0, retryTimes: 0, retryClasses: [], port: 8000 },
    timeouts: { pullS: 1, installS: 1, readyS: 5, runS: 20 },
    primaryMetric: null,
    secondaryMetrics: [],
    decision: { test: "t", alpha: 0.05, marginPct: 2, noiseFloorPct: null, noiseFloorSource: null },
    sanity: [],
    resultPath: "results/abcdef01/{variant}/{repetition}.json",
    logPaths: [],
    record: [],
    gpuMinutes: { perTrial: 1, total: 4, basis: "a test" },
    original: "python bench.py",
    diff: [],
    steps: [],
    decides: "something",
    outcomes: [],
    missing: [],
    ready: true,
    ...given,
  };
}

export function manifest(jobs: readonly Job[]): Manifest {
  return {
    version: 2,
    tool: { name: "benchtriage", version: "0" },
    now: null,
    policy: "strict",
    target: { gpu: "H100", count: 1, memoryGib: 79.1 },
    jobs: [...jobs],
  };
}
