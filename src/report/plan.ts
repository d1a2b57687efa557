import type { Job, Manifest } from "../model/manifest.ts";
import { missingPartsOf, readinessOf } from "../model/missingParts.ts";
import { commitLink, ruleLink, statusCell } from "./cells/commits.ts";
import { code, dash, inline, link, phrase, text, unknown } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import type { MarkdownTable } from "./page/tableNode.ts";
import { counted, grouped } from "./cells/numbers.ts";
import { jobPage, jobSection, ownPages } from "./job.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { listed, totalled } from "./page/totalled.ts";
import { missingPartAdvice, missingPartName, optionWords } from "./words/missing.ts";

/** plan.md: what will run on the GPU, why, how long, and what the result will decide. */
export default defineReport({
  name: "plan",
  answers: "what will run on the GPU, why, and what the result will decide",
  totalled: true,
  view: ({ analysis, manifest, rules }: ReportContext) => {
    const { jobs } = manifest;
    return {
      title: text(
        `Plan: ${counted(jobs.length, "job")} for ${manifest.target.count} × ${manifest.target.gpu}`,
      ),
      answer: answerLine(manifest),
      jobs: jobs.length === 0 ? null : jobTable(manifest),
      nearly: nearlyWords(jobs),
      missing: missingTable(jobs, rules),
      outcomes: outcomeTable(jobs),
      apart: ownPages(manifest),
      sections: ownPages(manifest) ? [] : jobs.map((job) => jobSection(job, analysis)),
      record: (jobs[0]?.record ?? []).map(text),
      sanity: (jobs[0]?.sanity ?? []).map(text),
    };
  },
});

function answerLine({ jobs, target }: Manifest): Phrase {
  const known = jobs.flatMap(({ gpuMinutes: { total } }) => total ?? []);
  const hours = known.reduce((sum, minutes) => sum + minutes, 0) / 60;
  const open = jobs.length - known.length;
  const unknownLength = `${counted(open, "job")} of unknown length`;
  const { ready } = readinessOf(jobs);
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
      { title: "Kind", total: text(counted(jobs.length, "job")) },
      { title: "Why" },
      { title: "Trials", total: "sum" },
      { title: "GPU minutes", align: "right", total: text(grouped(Math.round(minutes * 10) / 10)) },
      { title: "State" },
    ],
    rows,
  );
}

function stateWords({ ready, missing }: Job): Phrase {
  return text(ready ? "ready" : `${missing.length}\u00a0missing`);
}

function firstReason({ verdict }: Job): Phrase {
  const [first] = verdict.reasons;
  return first === undefined ? dash : phrase`${ruleLink(first.rule)} ${inline(first.message)}`;
}

/** What options alone would make ready; null where nothing or where no option is asked for. */
export function nearlyWords(jobs: readonly Job[]): Phrase | null {
  const { nearly, options } = readinessOf(jobs);
  if (nearly === 0) return null;
  const command = code(`benchtriage plan PATHS ${options.map((each) => optionWords[each]).join(" ")}`);
  const list = options.includes("images")
    ? text(", where FILE lists the images with their digests")
    : text("");
  return phrase`${text(`${counted(nearly, "job")} of ${jobs.length} ${nearly === 1 ? "waits" : "wait"} only for what options give:`)} ${command}${list}.`;
}

/** What keeps jobs from running, each kind once, with what to do about it. */
function missingTable(jobs: readonly Job[], rules: ReportContext["rules"]): MarkdownTable | null {
  const missingParts = missingPartsOf(jobs);
  if (missingParts.length === 0) return null;
  const isRule = (kind: string) => rules.some(({ id }) => id === kind);
  return listed(
    {
      head: [{ title: "What is missing" }, { title: "Jobs", align: "right" }, { title: "What to do" }],
      rows: missingParts.map((each) => {
        const [name, advice] = [missingPartName(each), missingPartAdvice(each)];
        return [
          isRule(name) ? ruleLink(name) : text(name),
          text(`${each.jobs} of ${jobs.length}`),
          advice === null ? ruleAdvice(name, rules) : inline(advice),
        ];
      }),
    },
    "kind",
  );
}

/** A plan alone in its folder has no page of the rules. */
function ruleAdvice(kind: string, rules: ReportContext["rules"]): Phrase {
  const rule = rules.find(({ id }) => id === kind);
  return rule === undefined ? code(`benchtriage explain ${kind}`) : inline(rule.advice);
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
