import type { Table } from "mdast";
import type { Analysis } from "../model/analysis.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { plannedTrials } from "../model/plannedTrials.ts";
import { commitLink, ruleLink, statusCell } from "./cells/commits.ts";
import { commandsOf, stepTable } from "./cells/corrections.ts";
import { code, dash, inline, joined, phrase } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import { grouped, originCode } from "./cells/numbers.ts";
import { defineReport } from "./page/report.ts";
import { table } from "./page/table.ts";
import { missingWords } from "./words/missing.ts";

/** jobs/<short>.md: one page per job, where a plan has too many for one page that GitHub still renders. */
export default defineReport({
  name: "job",
  totalled: true,
  pages: ({ analysis, manifest }) =>
    !ownPages(manifest)
      ? []
      : manifest.jobs.map((job) => ({
          name: jobPage(job).replace(/\.md$/, ""),
          view: { job: jobSection(job, analysis) },
        })),
});

/** Up to this many jobs stand on the plan itself. */
const ON_ONE_PAGE = 20;

export function ownPages({ jobs }: Manifest): boolean {
  return jobs.length > ON_ONE_PAGE;
}

/** Where the page of a job stands, from the report's folder. */
export function jobPage({ commit }: Job): string {
  return `jobs/${commit.slice(0, 8)}.md`;
}

/** What one job runs, why, and what it will decide. */
export function jobSection(job: Job, { commits }: Analysis) {
  const corrected = commits.find(({ commit }) => commit === job.commit)?.corrected ?? null;
  return {
    id: commitLink(job.commit),
    subject: inline(job.subject ?? "no subject is known"),
    decides: job.decides,
    reasons: job.verdict.reasons
      .filter(({ severity }) => severity !== "note")
      .map(({ rule, message, evidence: [origin] }) =>
        origin === undefined
          ? phrase`${ruleLink(rule)} ${inline(message)}`
          : phrase`${ruleLink(rule)} ${inline(message)} (${originCode(origin)})`,
      ),
    summary: `${plannedTrials(job).expected} trials, at most ${plannedTrials(job).most}, ${job.gpuMinutes.total === null ? "length unknown" : `${grouped(job.gpuMinutes.total)} GPU minutes`}: what runs`,
    commands: commandsOf(corrected),
    steps: stepTable(corrected, { count: "step" }),
    facts: factsOf(job),
    outcomes: outcomeWords(job),
  };
}

function factsOf(job: Job): Table | null {
  const { benchmarkSource, optimises, primaryMetric, order, gpuMinutes } = job;
  const source = benchmarkSource.commit === null ? dash : code(benchmarkSource.commit.slice(0, 8));
  const rows: (readonly [string, Phrase | string])[] = [
    ["Variants", joined(job.variants.map(variantWords), ", ")],
    [
      "Trials",
      `at most ${job.repetitions} per variant (${job.repetitionsFrom}), ${order.scheme} order, seed ${order.seed}`,
    ],
    ["Time", gpuMinutes.basis],
    ["Benchmark program", phrase`of ${source}: ${benchmarkSource.why}`],
    [
      "Metric",
      primaryMetric === null
        ? "none is known for this program"
        : `${primaryMetric.metric} ${primaryMetric.statistic}, ${primaryMetric.better} is better`,
    ],
    ["Changes", optimises.components.join("; ")],
    ["Must be reached", optimises.mustExercise.join("; ")],
    ...job.different.map(({ what, why }) => ["Differs on purpose", `${what}, ${why}`] as const),
    ...job.missing.map((each) => ["Missing", missingWords(each)] as const),
  ];
  return table(
    rows.filter(([, value]) => value !== ""),
    [
      { title: "What", value: ([name]) => name },
      { title: "How", value: ([, value]) => value },
    ],
    { count: "line" },
  );
}

function variantWords({ name, image, patch }: Job["variants"][number]): Phrase {
  const place = image === null ? "built from source" : code(`${image.repository}:${image.tag}`);
  return patch === null || patch.path === null
    ? phrase`${name} in ${place}`
    : phrase`${name} in ${place} with ${code(patch.path)}`;
}

/** What each conclusion makes of the commit, in a sentence: the same for most jobs, so it is no table. */
function outcomeWords({ outcomes }: Job): Phrase {
  const statuses = [...new Set(outcomes.map(({ status }) => status))];
  const parts = statuses.map((status) => {
    const when = outcomes.filter((each) => each.status === status);
    const names = when.map(({ conclusion }) => conclusion.replace("-", " "));
    return phrase`${statusCell(status)} if the runs say ${names.join(" or ")}`;
  });
  const open = outcomes[0]?.open ?? null;
  return open === null ? joined(parts, "; ") : phrase`${joined(parts, "; ")} (${inline(openWords(open))})`;
}

function openWords(open: NonNullable<Job["outcomes"][number]["open"]>): string {
  return open.kind === "finding"
    ? `still open: ${open.args.rule}`
    : `still no ${open.args.lacks.join(", no ")} in the set`;
}
