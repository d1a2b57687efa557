import type { Facts, Mislabelled, Mismatch, Overwritten, WrongEngine } from "../model/facts.ts";
import { metric } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import type { Measurement, RunRecord } from "../model/records.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { cohortPairs, cohortsOf } from "../effects/pairs.ts";
import { staleEffects } from "../dataset/staleEffects.ts";
import { workloadDifferences } from "../dataset/workload.ts";

type Evidence = Pick<Facts, "mismatches" | "staleEffects" | "overwritten" | "mislabelled" | "wrongEngines">;

/** Whether the runs of a commit are what they are taken for: the facts behind the data rules. */
export function evidenceOf(commit: JoinedCommit, policy: Policy): Evidence {
  const told = [...commit.runs, ...commit.copies.map(({ run }) => run)];
  return {
    mismatches: mismatchesOf(commit.runs, policy.tokenTolerancePct),
    staleEffects: staleEffects(told),
    overwritten: overwrittenOf(commit),
    mislabelled: commit.runs.flatMap(mislabelledIn),
    wrongEngines: wrongEnginesOf(commit),
  };
}

function mismatchesOf(runs: readonly RunRecord[], tolerancePct: number): Mismatch[] {
  return cohortPairs(cohortsOf(runs, tolerancePct)).flatMap(([a, b]) => {
    const [reference, candidate] = [a.runs[0], b.runs[0]];
    if (reference === undefined || candidate === undefined) return [];
    const [first, ...rest] = workloadDifferences(reference, candidate, tolerancePct);
    return first === undefined
      ? []
      : [{ pipeline: a.pipeline, reference, candidate, differences: [first, ...rest] as const }];
  });
}

/** A progress log tells of an execution that its result file no longer holds (failure-taxonomy.md 3). */
function overwrittenOf({ runs, copies }: JoinedCommit): Overwritten[] {
  const files = [...runs, ...copies.map(({ run }) => run)].filter(({ snapshot }) => snapshot !== true);
  const standing = new Set(files.map(({ id }) => id));
  return runs.flatMap((lost) => {
    if (lost.snapshot !== true || lost.measurements.length === 0 || standing.has(lost.id)) return [];
    const there = files.filter((run) => run.copied !== true && run.pipeline === lost.pipeline);
    // an execution that failed early leaves nothing of the agent in its file
    const kept =
      there.find((run) => run.variant === lost.variant && run.agent?.name === lost.agent?.name) ?? there[0];
    return kept === undefined ? [] : [{ lost, kept }];
  });
}

function mislabelledIn(run: RunRecord): Mislabelled[] {
  return run.measurements.flatMap((measurement) => {
    const { unit } = metric(measurement.metric);
    const promised = promisedUnit(measurement.key);
    if (measurement.parser !== "result-fields" || promised === undefined || unit === promised) return [];
    // a log line has a rule of its own
    if (metric(measurement.metric).family === "log") return [];
    const printed = unit === "?" ? run.measurements.filter(isPrintedThroughput) : [];
    return [{ run, measurement, promised, printed }];
  });
}

function isPrintedThroughput({ parser, metric: id }: Measurement): boolean {
  return parser !== "result-fields" && metric(id).family === "throughput";
}

/** What the name of a throughput says of its unit: null for one that says nothing, undefined for any other name. */
function promisedUnit(key: string): string | null | undefined {
  if (key === "throughput") return null;
  if (key.endsWith("_tok_s")) return "tok/s";
  return key.endsWith("_req_s") ? "req/s" : undefined;
}

const generations: Readonly<Record<string, RegExp>> = { V1: /^vllm\/v1\// };

/** Runs on the old engine of a commit most of whose changed lines are of the new one. */
function wrongEnginesOf({ change, runs }: JoinedCommit): WrongEngine[] {
  const source = change?.value.files.filter(({ path }) => path.startsWith("vllm/")) ?? [];
  const lines = source.reduce((sum, { added, removed }) => sum + added + removed, 0);
  return Object.entries(generations).flatMap(([changed, paths]) => {
    const own = source.filter(({ path }) => paths.test(path));
    const [first] = own;
    const share = own.reduce((sum, { added, removed }) => sum + added + removed, 0) / lines;
    if (change === null || first === undefined || !(share > HALF)) return [];
    const origin = { file: change.file, pointer: "", quote: first.path.slice(-120) };
    return runs.flatMap((run) => {
      const ran = run.workload.engine;
      if (ran === undefined || ran === changed || run.measurements.length === 0) return [];
      return [{ run, ran, changed, origin }];
    });
  });
}

const HALF = 0.5;
