import type { Table } from "mdast";
import { runActionId } from "../model/actionOf.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { missingPartsOf, readinessOf } from "../model/missingParts.ts";
import { plannedTrials } from "../model/plannedTrials.ts";
import { code, inline, link, phrase } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import { commitLink, ruleLink, statusCell } from "./cells/commits.ts";
import { counted } from "./cells/numbers.ts";
import { jobPage, jobSection, ownPages } from "./job.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { table } from "./page/table.ts";
import { missingPartAdvice, missingPartName, optionWords } from "./words/missing.ts";

/** plan.md: what will run on the GPU, why, how long, and what the result will decide. */
export default defineReport({
  name: "plan",
  answers: "what will run on the GPU, why, and what the result will decide",
  totalled: true,
  view: ({ analysis, manifest, rules }: ReportContext) => {
    const { jobs } = manifest;
    return {
      title: `Plan: ${counted(jobs.length, "job")} for ${manifest.target.count} × ${manifest.target.gpu}`,
      answer: answerLine(manifest),
      jobs: jobTable(manifest),
      leftOut: leftOutTable(manifest),
      nearly: nearlyWords(jobs),
      missing: missingTable(jobs, rules),
      outcomes: outcomeTable(jobs),
      apart: ownPages(manifest),
      sections: ownPages(manifest) ? [] : jobs.map((job) => jobSection(job, analysis)),
      record: jobs[0]?.record ?? [],
      sanity: jobs[0]?.sanity ?? [],
    };
  },
});

function answerLine({ jobs, target }: Manifest): string {
  const known = jobs.flatMap(({ gpuMinutes: { total } }) => total ?? []);
  const hours = known.reduce((sum, minutes) => sum + minutes, 0) / 60;
  const open = jobs.length - known.length;
  const unknownLength = `${counted(open, "job")} of unknown length`;
  const { ready } = readinessOf(jobs);
  const length =
    known.length === 0 ? "of unknown length" : `about ${hours.toFixed(1)} GPU hours on ${target.gpu}`;
  return `${counted(jobs.length, "commit")} to run: ${length}${open > 0 && known.length > 0 ? ` and ${unknownLength}` : ""}; ${ready} are ready, ${jobs.length - ready} wait for something.`;
}

function jobTable(manifest: Manifest): Table | null {
  const { jobs } = manifest;
  const minutes = jobs.reduce((sum, { gpuMinutes: { total } }) => sum + (total ?? 0), 0);
  return table(
    jobs,
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Action", value: ({ commit }) => code(runActionId(commit)) },
      { title: "Kind", value: ({ mode }) => mode ?? "other" },
      { title: "Why", value: firstReason },
      { title: "Trials", value: (job) => plannedTrials(job).expected, total: "sum" },
      { title: "At most", value: (job) => plannedTrials(job).most, total: "sum" },
      {
        title: "GPU minutes",
        value: ({ gpuMinutes }) => gpuMinutes.total ?? "?",
        align: "right",
        total: Math.round(minutes * 10) / 10,
      },
      {
        title: "State",
        value: (job) => (ownPages(manifest) ? link(stateWords(job), jobPage(job)) : stateWords(job)),
      },
    ],
    { count: "job" },
  );
}

const leftOutWords = {
  budget: "beyond the budget",
  waits: "waits for a decision or another run",
  "length-unknown": "nobody knows how long it takes",
} as const;

/** What a budget left out, in order of what an hour of it would settle. */
function leftOutTable({ budget }: Manifest): Table | null {
  return table(
    budget?.leftOut ?? [],
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Action", value: ({ commit }) => code(runActionId(commit)) },
      { title: "GPU minutes", value: ({ gpuMinutes }) => gpuMinutes ?? "?", align: "right" },
      { title: "Why it is left out", value: ({ why }) => leftOutWords[why] },
    ],
    { count: "job" },
  );
}

function stateWords({ ready, missing }: Job): string {
  return ready ? "ready" : `${missing.length}\u00a0missing`;
}

function firstReason({ verdict }: Job): Phrase | undefined {
  const [first] = verdict.reasons;
  return first && phrase`${ruleLink(first.rule)} ${inline(first.message)}`;
}

/** What options alone would make ready; null where nothing or where no option is asked for. */
export function nearlyWords(jobs: readonly Job[]): Phrase | null {
  const { nearly, options } = readinessOf(jobs);
  if (nearly === 0) return null;
  const command = code(`benchtriage plan PATHS ${options.map((each) => optionWords[each]).join(" ")}`);
  const list = options.includes("images") ? ", where FILE lists the images with their digests" : "";
  return phrase`${counted(nearly, "job")} of ${jobs.length} ${nearly === 1 ? "waits" : "wait"} only for what options give: ${command}${list}.`;
}

/** What keeps jobs from running, each kind once, with what to do about it. */
function missingTable(jobs: readonly Job[], rules: ReportContext["rules"]): Table | null {
  const isRule = (kind: string) => rules.some(({ id }) => id === kind);
  return table(
    missingPartsOf(jobs).map((each) => ({
      name: missingPartName(each),
      jobs: each.jobs,
      readyThen: each.readyThen,
      advice: missingPartAdvice(each),
    })),
    [
      { title: "What is missing", value: ({ name }) => (isRule(name) ? ruleLink(name) : name) },
      { title: "Jobs", value: ({ jobs: count }) => `${count} of ${jobs.length}`, align: "right" },
      { title: "Ready then", value: ({ readyThen }) => String(readyThen), align: "right" },
      {
        title: "What to do",
        value: ({ name, advice }) => (advice === null ? ruleAdvice(name, rules) : inline(advice)),
      },
    ],
    { count: "kind" },
  );
}

/** A plan alone in its folder has no page of the rules. */
function ruleAdvice(kind: string, rules: ReportContext["rules"]): Phrase {
  const rule = rules.find(({ id }) => id === kind);
  return rule === undefined ? code(`benchtriage explain ${kind}`) : inline(rule.advice);
}

/** The five conclusions and what follows from each, once for all jobs. */
function outcomeTable(jobs: readonly Job[]): Table | null {
  const job = jobs.find(({ outcomes }) => outcomes[0]?.status === "usable") ?? jobs[0];
  return table(
    job?.outcomes ?? [],
    [
      { title: "If the runs say", value: ({ conclusion }) => conclusion.replace("-", " ") },
      { title: "The commit is", value: ({ status }) => statusCell(status) },
      { title: "Because", value: ({ why }) => inline(why) },
    ],
    { count: "outcome" },
  );
}
