import type { AnalysedCommit } from "../model/analysis.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { Table } from "../table/table.ts";
import { commitLink, ruleLink, statusCell } from "./commits.ts";
import { commandsOf, stepTable } from "./fixes.ts";
import { footerOf } from "./footer.ts";
import {
  code,
  dash,
  inline,
  joinMarkdown,
  markdown,
  type Markdown,
  type MarkdownTable,
  text,
  unknown,
} from "./markdown.ts";
import { grouped, originCode } from "./numbers.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { listed, totalled } from "./totalled.ts";

/** plan.md: what will run on the GPU, why, how long, and what the result will decide. */
export default defineReport({
  name: "plan",
  answers: "what will run on the GPU, why, and what the result will decide",
  totalled: true,
  view: ({ analysis, manifest }: ReportContext) => {
    const { jobs } = manifest;
    const commits = new Map(analysis.commits.map((commit) => [commit.commit, commit]));
    return {
      title: text(
        `Plan: ${jobs.length} ${jobs.length === 1 ? "job" : "jobs"} for ${manifest.target.count} × ${manifest.target.gpu}`,
      ),
      answer: answerLine(manifest),
      jobs: jobs.length === 0 ? null : jobTable(jobs),
      missing: missingTable(jobs),
      outcomes: outcomeTable(jobs),
      sections: jobs.map((job) => section(job, commits.get(job.commit))),
      record: (jobs[0]?.record ?? []).map(text),
      sanity: (jobs[0]?.sanity ?? []).map(text),
      footer: footerOf(analysis),
    };
  },
});

function answerLine({ jobs, target }: Manifest): Markdown {
  const known = jobs.flatMap(({ gpuMinutes: { total } }) => total ?? []);
  const hours = known.reduce((sum, minutes) => sum + minutes, 0) / 60;
  const open = jobs.length - known.length;
  const unknownLength = `${open} ${open === 1 ? "job" : "jobs"} of unknown length`;
  const ready = jobs.filter(({ ready: isReady }) => isReady).length;
  const length =
    known.length === 0 ? "of unknown length" : `about ${hours.toFixed(1)} GPU hours on ${target.gpu}`;
  return text(
    `${jobs.length} commits can be settled by running them again: ${length}${open > 0 && known.length > 0 ? ` and ${unknownLength}` : ""}; ${ready} are ready, ${jobs.length - ready} wait for something.`,
  );
}

function jobTable(jobs: readonly Job[]): MarkdownTable {
  const minutes = jobs.reduce((sum, { gpuMinutes: { total } }) => sum + (total ?? 0), 0);
  const rows = jobs.map((job) => [
    commitLink(job.commit),
    text(job.mode ?? "other"),
    firstReason(job),
    job.order.sequence.length,
    job.gpuMinutes.total === null ? unknown : text(grouped(job.gpuMinutes.total)),
    job.ready ? text("ready") : text(`${job.missing.length}\u00a0missing`),
  ]);
  return totalled(
    [
      { title: "Commit" },
      { title: "Kind", total: text(`${grouped(jobs.length)} ${jobs.length === 1 ? "job" : "jobs"}`) },
      { title: "Why" },
      { title: "Trials", total: "sum" },
      { title: "GPU minutes", align: "right", total: text(grouped(Math.round(minutes * 10) / 10)) },
      { title: "State" },
    ],
    rows,
  );
}

function firstReason({ verdict }: Job): Markdown {
  const [first] = verdict.reasons;
  return first === undefined ? dash : markdown`${ruleLink(first.rule)} ${inline(first.message)}`;
}

/** What keeps jobs from running, each kind once. */
function missingTable(jobs: readonly Job[]): MarkdownTable | null {
  const rows = jobs.flatMap(({ missing }) => [...new Set(missing.map(kindOf))].map((kind) => [kind]));
  if (rows.length === 0) return null;
  const groups = Table.from(["kind"], rows)
    .groupBy(["kind"])
    .agg({ jobs: ["kind", "size"] })
    .sortBy([{ column: "jobs", descending: true }]);
  return listed(
    {
      head: [{ title: "What is missing" }, { title: "Jobs", align: "right" }],
      rows: groups
        .rows()
        .map(([kind, count]) => [text(String(kind)), text(`${Number(count)} of ${jobs.length}`)]),
    },
    "kind",
  );
}

/** The words before the colon, without the variants they name. */
function kindOf(missing: string): string {
  return (missing.split(":")[0] ?? missing).replace(/ of .*$/, "");
}

function section(job: Job, commit: AnalysedCommit | undefined) {
  const corrected = commit?.corrected ?? null;
  return {
    id: commitLink(job.commit),
    subject: inline(job.subject ?? "no subject is known"),
    decides: text(job.decides),
    reasons: job.verdict.reasons
      .filter(({ severity }) => severity !== "note")
      .map(({ rule, message, evidence: [origin] }) =>
        origin === undefined
          ? markdown`${ruleLink(rule)} ${inline(message)}`
          : markdown`${ruleLink(rule)} ${inline(message)} (${originCode(origin)})`,
      ),
    summary: text(
      `${job.order.sequence.length} trials, ${job.gpuMinutes.total === null ? "length unknown" : `${grouped(job.gpuMinutes.total)} GPU minutes`}: what runs`,
    ),
    commands: corrected === null ? [] : commandsOf(corrected),
    steps: corrected === null || corrected.steps.length === 0 ? null : listed(stepTable(corrected), "step"),
    facts: factsOf(job),
    outcomes: outcomeWords(job),
  };
}

/** A table, because tables are not parsed again when the page is normalised: a hundred jobs stay quick. */
function factsOf(job: Job): MarkdownTable {
  const { benchmarkSource, optimises, primaryMetric, order, gpuMinutes } = job;
  const source = benchmarkSource.commit === null ? dash : code(benchmarkSource.commit.slice(0, 8));
  const rows: (readonly [string, Markdown])[] = [
    ["Variants", joinMarkdown(job.variants.map(variantWords), ", ")],
    [
      "Trials",
      text(
        `${job.repetitions} per variant (${job.repetitionsFrom}), ${order.scheme} order, seed ${order.seed}`,
      ),
    ],
    ["Time", text(gpuMinutes.basis)],
    ["Benchmark program", markdown`of ${source}: ${text(benchmarkSource.why)}`],
    [
      "Metric",
      primaryMetric === null
        ? text("none is known for this program")
        : text(`${primaryMetric.metric} ${primaryMetric.statistic}, ${primaryMetric.better} is better`),
    ],
    ["Changes", text(optimises.components.join("; "))],
    ["Must be reached", text(optimises.mustExercise.join("; "))],
    ...job.different.map(({ what, why }) => ["Differs on purpose", text(`${what}, ${why}`)] as const),
    ...job.missing.map((each) => ["Missing", text(each)] as const),
  ];
  return listed(
    {
      head: [{ title: "What" }, { title: "How" }],
      rows: rows.filter(([, value]) => value !== "").map(([name, value]) => [text(name), value]),
    },
    "line",
  );
}

function variantWords({ name, image, patch }: Job["variants"][number]): Markdown {
  const place = image === null ? text("built from source") : code(`${image.repository}:${image.tag}`);
  return patch === null || patch.path === null
    ? markdown`${text(name)} in ${place}`
    : markdown`${text(name)} in ${place} with ${code(patch.path)}`;
}

/** What each conclusion makes of the commit, in a sentence: the same for most jobs, so it is no table. */
function outcomeWords({ outcomes }: Job): Markdown {
  const statuses = [...new Set(outcomes.map(({ status }) => status))];
  const parts = statuses.map((status) => {
    const when = outcomes.filter((each) => each.status === status);
    const names = when.map(({ conclusion }) => conclusion.replace("-", " "));
    return markdown`${statusCell(status)} if the runs say ${text(names.join(" or "))}`;
  });
  const open = outcomes[0]?.status === "usable" ? null : outcomes[0]?.why.split("; ").at(-1);
  return open == null ? joinMarkdown(parts, "; ") : markdown`${joinMarkdown(parts, "; ")} (${inline(open)})`;
}

/** The five conclusions and what follows from each, once for all jobs. */
function outcomeTable(jobs: readonly Job[]): MarkdownTable | null {
  const job = jobs.find(({ outcomes }) => outcomes[0]?.status === "usable") ?? jobs[0];
  if (job === undefined) return null;
  return listed(
    {
      head: [{ title: "If the runs say" }, { title: "The commit is" }, { title: "Because" }],
      rows: job.outcomes.map(({ conclusion, status, why }) => [
        text(conclusion.replace("-", " ")),
        statusCell(status),
        inline(why),
      ]),
    },
    "outcome",
  );
}
