import { argvOf } from "../commands/argv.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { AnalysedCommit, Analysis, CorrectedCommand } from "../model/analysis.ts";
import {
  type Job,
  type Manifest,
  MANIFEST_VERSION,
  type RunnerCatalogue,
  type VariantJob,
} from "../model/manifest.ts";
import { metric } from "../model/metrics.ts";
import type { Variant } from "../model/records.ts";
import type { Verdict } from "../model/verdict.ts";

/** What must be the same in every variant for two runs to be one comparison (runner.md 7). */
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
];

/** Every fixable commit as a job. Decides only; nothing is written or run here. */
export function makeManifest(analysis: Analysis, runner: RunnerCatalogue): Manifest {
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.commit, verdict]));
  return {
    version: MANIFEST_VERSION,
    tool: analysis.tool,
    now: analysis.now,
    policy: analysis.policy.id,
    target: analysis.policy.target,
    jobs: analysis.commits.flatMap((commit) => {
      const verdict = verdicts.get(commit.commit);
      return verdict?.status === "fixable" ? [jobOf(commit, verdict, analysis, runner)] : [];
    }),
  };
}

function jobOf(commit: AnalysedCommit, verdict: Verdict, analysis: Analysis, runner: RunnerCatalogue): Job {
  const { policy } = analysis;
  const corrected = commit.corrected;
  const repetitions = Math.min(corrected?.repetitions ?? policy.plan.repetitions, policy.plan.maxRepetitions);
  const variants = (["baseline", "human", "agent"] as const).flatMap((variant) =>
    variantJob(variant, commit, corrected, runner),
  );
  const missing = missingOf(commit, corrected, variants);
  const project = commit.project === null ? undefined : runner.projects[commit.project];
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
    hardware: { ...policy.target, gpusNeeded: policy.target.count },
    mode: commit.mode,
    model: commit.model?.value ?? null,
    repetitions,
    order: { scheme: policy.plan.order, seed: policy.plan.seed, sequence: sequenceOf(repetitions) },
    identical,
    different: differencesOf(corrected),
    variants,
    timeouts: runner.timeouts,
    primaryMetric: primaryMetricOf(commit, analysis),
    resultPath: `results/${commit.short}/{variant}/{repetition}.json`,
    original: corrected?.original ?? null,
    diff: corrected?.diff ?? [],
    steps: corrected?.steps ?? [],
    decides: decidesOf(commit, analysis),
    missing,
    ready: missing.length === 0,
  };
}

function reasonsOf(
  { commit }: AnalysedCommit,
  verdict: Verdict,
  { findings }: Analysis,
): Job["verdict"]["reasons"] {
  return verdict.reasons.map(({ rule, severity }) => ({
    rule,
    severity,
    message:
      findings.find(
        (finding) => finding.commit === commit && finding.rule === rule && finding.severity === severity,
      )?.message ?? "",
  }));
}

/** Human and agent run the corrected command; the baseline another one only where the pair differs on purpose. */
function variantJob(
  variant: Variant,
  commit: AnalysedCommit,
  corrected: CorrectedCommand | null,
  runner: RunnerCatalogue,
): VariantJob[] {
  const text =
    corrected?.perVariant?.[variant === "baseline" ? "baseline" : "test"] ?? corrected?.client ?? null;
  if (text === null) return [];
  const client = argvOf(parseCommand(text));
  const server = corrected?.server == null ? null : argvOf(parseCommand(corrected.server));
  const source = variant === "human" ? commit.commit : (commit.parent?.value ?? null);
  return [
    {
      variant,
      sourceCommit: source,
      image: imageOf(variant, commit, runner),
      env: { ...server?.env, ...client.env },
      setup: [],
      server: server === null ? null : { argv: [...server.argv], directories: [...server.directories] },
      client: { argv: [...client.argv], directories: [...client.directories] },
      patch: variant === "agent" ? { path: null, sha256: null } : null,
    },
  ];
}

/** An agent's patch is applied to the baseline image. */
function imageOf(variant: Variant, commit: AnalysedCommit, runner: RunnerCatalogue): VariantJob["image"] {
  const project = commit.project === null ? undefined : runner.projects[commit.project];
  const named = variant === "human" ? project?.human : project?.baseline;
  const parent = commit.parent?.value;
  if (named == null || (named.tag.includes("{parent12}") && parent === undefined)) return null;
  const tag = named.tag.replace("{commit}", commit.commit).replace("{parent12}", (parent ?? "").slice(0, 12));
  return { repository: named.repository, tag, digest: null };
}

/** Baseline and change swap places in each block of four, so that drift hits both alike (practice.md 7.5). */
function sequenceOf(repetitions: number): Variant[] {
  return Array.from({ length: repetitions }, (_, block) =>
    block % 2 === 0 ? (["baseline", "human", "agent"] as const) : (["agent", "human", "baseline"] as const),
  ).flat();
}

function differencesOf(corrected: CorrectedCommand | null): Job["different"] {
  const split = corrected?.steps.find(({ correction }) => correction.kind === "split-per-variant");
  if (corrected?.perVariant == null) return [];
  return [{ what: "command", why: split?.correction.reason ?? "published by a person" }];
}

function primaryMetricOf(commit: AnalysedCommit, { comparisons, policy }: Analysis): Job["primaryMetric"] {
  const primary = comparisons.find(({ id }) => id === commit.primary);
  const byMode = {
    serving: "ttft",
    latency: "latency",
    throughput: "output_throughput",
    "prefix-caching": "cost_time",
    micro: "micro_time",
    startup: "startup_time",
  } as const;
  const id =
    primary?.metric ?? (commit.mode === null ? policy.verdict.metrics[0]?.metric : byMode[commit.mode]);
  return id === undefined
    ? null
    : {
        metric: id,
        statistic: primary?.statistic ?? "mean",
        better: metric(id).better,
        parser: `${commit.mode ?? "any"}-result`,
      };
}

function decidesOf(commit: AnalysedCommit, { policy, comparisons }: Analysis): string {
  const primary = comparisons.find(({ id }) => id === commit.primary);
  const pair = `${policy.verdict.candidate} against ${policy.verdict.reference}`;
  const today =
    primary === undefined ? "nothing is measured yet" : `today ${primary.conclusion.replace("-", " ")}`;
  return `whether ${pair} differs by ${policy.marginPct} % or more (${today}); usable if the corrected runs are comparable`;
}

function missingOf(
  commit: AnalysedCommit,
  corrected: CorrectedCommand | null,
  variants: readonly VariantJob[],
): string[] {
  return [
    ...(variants.length === 0 ? ["command: no runnable command is known"] : []),
    ...(commit.parent === null ? ["parent: no source names it"] : []),
    ...variants.flatMap(({ variant, image }) =>
      image === null
        ? [`image of ${variant}: no name is known`]
        : image.digest === null
          ? [`image digest of ${variant}: pin ${image.repository}:${image.tag}`]
          : [],
    ),
    ...variants
      .filter(({ patch }) => patch !== null && patch.sha256 === null)
      .map(() => "patch of agent: path and sha256"),
    ...(corrected?.remaining ?? []).map(({ rule, message }) => `${rule}: ${message}`),
  ];
}
