import type { Job, Manifest } from "../model/manifest.ts";
import { Table } from "../table/table.ts";
import { commitLink, ruleLink, statusCell } from "./commits.ts";
import { footerOf } from "./footer.ts";
import {
  dash,
  inline,
  link,
  markdown,
  type Markdown,
  type MarkdownTable,
  text,
  unknown,
} from "./markdown.ts";
import { grouped } from "./numbers.ts";
import { jobPage, jobSection, ownPages } from "./planJobs.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { listed, totalled } from "./totalled.ts";

/** plan.md: what will run on the GPU, why, how long, and what the result will decide. */
export default defineReport({
  name: "plan",
  answers: "what will run on the GPU, why, and what the result will decide",
  totalled: true,
  view: ({ analysis, manifest }: ReportContext) => {
    const { jobs } = manifest;
    return {
      title: text(
        `Plan: ${jobs.length} ${jobs.length === 1 ? "job" : "jobs"} for ${manifest.target.count} × ${manifest.target.gpu}`,
      ),
      answer: answerLine(manifest),
      jobs: jobs.length === 0 ? null : jobTable(manifest),
      missing: missingTable(jobs),
      outcomes: outcomeTable(jobs),
      apart: ownPages(manifest),
      sections: ownPages(manifest) ? [] : jobs.map((job) => jobSection(job, analysis)),
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

function jobTable(manifest: Manifest): MarkdownTable {
  const { jobs } = manifest;
  const minutes = jobs.reduce((sum, { gpuMinutes: { total } }) => sum + (total ?? 0), 0);
  const rows = jobs.map((job) => [
    commitLink(job.commit),
    text(job.mode ?? "other"),
    firstReason(job),
    job.order.sequence.length,
    job.gpuMinutes.total === null ? unknown : text(grouped(job.gpuMinutes.total)),
    ownPages(manifest) ? link(stateWords(job), jobPage(job)) : stateWords(job),
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

function stateWords({ ready, missing }: Job): Markdown {
  return text(ready ? "ready" : `${missing.length}\u00a0missing`);
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
