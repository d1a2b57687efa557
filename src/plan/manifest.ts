import type { AnalysedCommit, Analysis } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import {
  type Job,
  type Manifest,
  MANIFEST_SCHEMA,
  MANIFEST_VERSION,
  type VariantJob,
} from "../model/manifest.ts";
import { metric, type MetricId, metricsKept, type Statistic } from "../model/metrics.ts";
import { modeTable } from "../model/modes.ts";
import type { Verdict } from "../model/verdict.ts";
import { gpuMinutesOf, timedRuns, type TimedRuns } from "./gpuMinutes.ts";
import { hardwareOf, type MachineKnowledge } from "./hardware.ts";
import { jobWorkload } from "./jobWorkload.ts";
import { madeUpFor } from "./madeUpFor.ts";
import { missingOf } from "./missing.ts";
import { measurable } from "../model/plannedTrials.ts";
import { orderOf } from "./order.ts";
import { decidesOf, outcomesOf } from "./outcomes.ts";
import { type ReadJob, readJob } from "./readJob.ts";
import type { CommandReading } from "../model/commandWorkload.ts";
import { repetitionsOf } from "./repetitions.ts";
import { type AgentChoice, type Tries, triesOf, variantsOf } from "./variants.ts";

/** What a plan is made with besides the analysis. */
export interface PlanKnowledge extends MachineKnowledge {
  readonly reader: CommandReading;
  /** Failures that another try may cure. */
  readonly retryClasses: readonly string[];
  /** Failures of the past that an image makes up for. */
  readonly withImage: ReadonlySet<string>;
  readonly agents?: AgentChoice;
  /** Digest of an image by `repository:tag`, where a list gives it. */
  readonly digests?: ReadonlyMap<string, string>;
}

/** What must be the same in every variant for two runs to be one comparison. */
const identical = [
  "model",
  "dataset",
  "prompts",
  "request rate",
  "input and output lengths",
  "seed",
  "engine",
  "dtype",
  "GPU",
  "parallelism",
  "benchmark program",
];

/**
 * Every fixable commit as a job, and every one that is not judged and has a command all the same. Decides only; nothing is
 * written or run here.
 */
export function makeManifest(analysis: Analysis, knowledge: PlanKnowledge): Manifest {
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.commit, verdict]));
  const timed = timedRuns(analysis);
  const tries = triesOf(analysis);
  const comparisons = new Map(analysis.comparisons.map((each) => [each.id, each]));
  return {
    $schema: MANIFEST_SCHEMA,
    version: MANIFEST_VERSION,
    tool: analysis.tool,
    now: analysis.now,
    policy: analysis.policy.id,
    target: analysis.policy.target,
    ...(analysis.inputs.knowledge === undefined ? {} : { knowledge: analysis.inputs.knowledge }),
    jobs: analysis.commits.flatMap((commit) => {
      const verdict = verdicts.get(commit.commit);
      return verdict !== undefined && isPlanned(verdict)
        ? [jobOf(commit, verdict, analysis, knowledge, { timed, tries, comparisons })]
        : [];
    }),
  };
}

function isPlanned({ status, lacks }: Verdict): boolean {
  if (status === "not-judged") return lacks.length > 0 && !lacks.includes("command");
  return status === "fixable";
}

/** What every job asks of the analysis, looked up once. */
interface Lookups {
  readonly timed: TimedRuns;
  readonly tries: Tries;
  readonly comparisons: ReadonlyMap<string, Comparison>;
}

function jobOf(
  commit: AnalysedCommit,
  verdict: Verdict,
  analysis: Analysis,
  knowledge: PlanKnowledge,
  { timed, tries, comparisons }: Lookups,
): Job {
  const { policy } = analysis;
  const { runner } = knowledge;
  const { corrected } = commit;
  const project = commit.project === null ? undefined : runner.projects[commit.project];
  const primary = comparisons.get(commit.primary ?? "");
  const variants = variantsOf(commit, tries, runner, knowledge.agents ?? "all").map((variant) =>
    pinned(variant, knowledge.digests),
  );
  const read = readJob(commit, knowledge.reader);
  const workload = jobWorkload(read.client, read.server, corrected, knowledge.models);
  const hardware = hardwareOf(policy.target, read.server ?? read.client, workload.model, knowledge);
  const repetitions = repetitionsOf(primary, policy);
  // one more: the machine's warm-up
  const measured = measurable(variants).length;
  const trials = {
    expected: measured * repetitions.expected + 1,
    most: measured * repetitions.most + 1,
  };
  const made = madeUpFor(commit, variants, read, analysis, knowledge.withImage);
  const missing = missingOf(commit, variants, read, hardware, made);
  return {
    id: `${commit.short}-${policy.id}`,
    project: commit.project,
    repository: project?.repository ?? null,
    commit: commit.commit,
    parent: commit.parent?.value ?? null,
    instanceId: commit.instanceId?.value ?? null,
    subject: commit.subject?.value ?? null,
    verdict: {
      status: verdict.status,
      category: verdict.category,
      reasons: reasonsOf(commit, verdict, analysis),
    },
    optimises: optimisesOf(commit),
    mode: read.mode,
    entryPoint: read.entryPoint,
    workload,
    hardware,
    benchmarkSource: read.benchmarkSource,
    repetitions: repetitions.most,
    repetitionsFrom: repetitions.from,
    trials,
    order: orderOf(commit.commit, policy.plan),
    identical,
    different: differencesOf(commit),
    variants,
    execution: {
      ...runner.execution,
      port: read.port ?? project?.port ?? 8000,
      retryClasses: [...knowledge.retryClasses],
    },
    timeouts: runner.timeouts,
    ...measurementOf(read, primary, analysis),
    decision: {
      test: "group-sequential paired t on log ratios of blocks",
      alpha: policy.alpha,
      marginPct: policy.marginPct,
      noiseFloorPct: primary?.noiseFloorPct ?? null,
      noiseFloorSource: primary?.noiseFloorSource ?? null,
      keeps: {
        tokensPct: 100 - policy.tokenTolerancePct,
        accuracyPct: policy.validity?.minAccuracyPct ?? null,
      },
    },
    sanity: runner.sanity,
    resultPath: "results/{job}/{variant}/{block}-{position}-{try}/trial.json",
    logPaths: logPathsOf(read.server !== null),
    record: runner.record,
    gpuMinutes: gpuMinutesOf(commit.commit, read.mode, trials, hardware.gpusNeeded, timed),
    original: corrected?.original ?? null,
    diff: corrected?.diff ?? [],
    steps: corrected?.steps ?? [],
    decides: decidesOf(policy, primary),
    outcomes: outcomesOf(corrected?.remaining ?? [], verdict.lacks, repetitions.most, policy),
    missing,
    ready: missing.length === 0,
  };
}

function pinned(variant: VariantJob, digests: PlanKnowledge["digests"]): VariantJob {
  const { image } = variant;
  const digest = image === null ? undefined : digests?.get(`${image.repository}:${image.tag}`);
  return image === null || digest === undefined ? variant : { ...variant, image: { ...image, digest } };
}

/** Enough places to look up each reason; all of them stand in the analysis. */
const EVIDENCE = 3;

function reasonsOf(
  { commit }: AnalysedCommit,
  verdict: Verdict,
  { findings }: Analysis,
): Job["verdict"]["reasons"] {
  return verdict.reasons.map(({ rule, severity }) => {
    const finding = findings.find(
      (each) => each.commit === commit && each.rule === rule && each.severity === severity,
    );
    return {
      rule,
      severity,
      message: finding?.message ?? "",
      evidence: finding?.evidence.slice(0, EVIDENCE) ?? [],
    };
  });
}

function optimisesOf({ components, changedFiles, exercises }: AnalysedCommit): Job["optimises"] {
  return {
    components: components.map(({ component }) => component),
    files: changedFiles.map(({ path }) => path),
    symbols: [...new Set(changedFiles.flatMap(({ symbols }) => symbols))],
    mustExercise: exercises.map(({ what }) => what),
  };
}

function differencesOf({ corrected }: AnalysedCommit): Job["different"] {
  const split = corrected?.steps.find(({ correction }) => correction.kind === "split-per-variant");
  if (corrected?.perVariant == null) return [];
  return [{ what: "command", why: split?.correction.reason ?? "published by a person" }];
}

/** The metric the verdict rests on today, where the corrected program still yields it; else the first of its kind. */
function measurementOf(
  { mode }: ReadJob,
  primary: { readonly metric: MetricId; readonly statistic: Statistic } | undefined,
  { tool }: Analysis,
): Pick<Job, "primaryMetric" | "secondaryMetrics"> {
  if (mode === null) return { primaryMetric: null, secondaryMetrics: [] };
  const kept = metricsKept(mode);
  const described = ([id, statistic]: (typeof kept)[number]) => ({
    metric: id,
    statistic,
    unit: metric(id).unit,
    better: metric(id).better,
  });
  const today = kept.find(([id, statistic]) => id === primary?.metric && statistic === primary.statistic);
  const chosen = today ?? kept[0]!;
  return {
    primaryMetric: { ...described(chosen), parser: { id: modeTable[mode].parser, version: tool.version } },
    secondaryMetrics: kept.filter((each) => each !== chosen).map(described),
  };
}

function logPathsOf(hasServer: boolean): string[] {
  const programs = hasServer ? ["client", "server"] : ["client"];
  const folder = "results/{job}/{variant}/{block}-{position}-{try}";
  return programs.flatMap((program) =>
    ["stdout", "stderr"].map((stream) => `${folder}/${program}.${stream}`),
  );
}
