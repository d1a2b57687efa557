import type { Analysis } from "../model/analysis.ts";
import { comparisonCounts, isEstablished } from "../model/compared.ts";
import type { Manifest } from "../model/manifest.ts";
import { readinessOf } from "../model/missingParts.ts";
import { categoryTable, type VerdictCounts, verdictCounts, verdictWords } from "./readme/verdicts.ts";
import { overall } from "./agents/outcomes.ts";
import { firstActions } from "./actions.ts";
import { changeLines } from "./readme/changed.ts";
import { establishedPairs, establishedTable } from "./readme/established.ts";
import { TREND, trendTitle } from "./history.ts";
import { earlierWords } from "./words/changes.ts";
import { verdictBar } from "./charts/verdictBar.ts";
import { commitLink, type CommitView, commitViews, ruleLink } from "./cells/commits.ts";
import { effectWords } from "./cells/comparisons.ts";
import { dataFindings } from "./dataQuality/findings.ts";
import { code, inline, joined, link, phrase, picture, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import { counted, grouped, share, shortened } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { nearlyWords } from "./plan.ts";
import { spanWords, weekOf } from "./readme/week.ts";
import { trialNotes } from "./words/order.ts";

const BAR = "verdicts.svg";

/** Actions on the first page. */
const ACTION_ROWS = 10;

/** README.md: the week on one page: what needs a decision, what changed, what to do next, and where the rest stands. */
export default defineReport({
  name: "README",
  totalled: true,
  view: (context: ReportContext) => {
    const { analysis, manifest, history } = context;
    const views = commitViews(analysis);
    const actions = history?.current.actions.filter(({ state }) => state === "open") ?? [];
    const changes = history?.changes ?? null;
    const counts = verdictCounts(analysis);
    return {
      title: titleOf(analysis),
      answer: answerOf(analysis, views, counts),
      counts: `${counted(analysis.commits.length, "commit")}: ${verdictWords(counts)}.`,
      compared: `${comparisonCounts(analysis.comparisons)}.`,
      span: spanWords(analysis),
      bar: picture(`Verdicts: ${verdictWords(counts)}; table below`, BAR),
      trend: trendOf(history),
      established: establishedTable(analysis, views),
      order: trialNotes(analysis.comparisons.filter(isEstablished)),
      changed: changes === null || history === undefined ? null : changeLines(changes, history.current),
      earlier: changes && earlierWords(changes),
      actions: firstActions(actions.slice(0, ACTION_ROWS)),
      more:
        actions.length > ACTION_ROWS
          ? phrase`${actions.length - ACTION_ROWS} more in ${link("actions", "actions.md")}.`
          : null,
      next: nextSteps(context, manifest),
      categories: categoryTable(analysis),
      unread: unreadLine(analysis),
      pages: (context.pages ?? []).map(
        ({ name, answers }) => phrase`${link(name, `${name}.md`)}: ${inline(answers)}`,
      ),
    };
  },
  files: ({ analysis }: ReportContext) => {
    const counts = verdictCounts(analysis);
    const title = `${counts.usable} usable, ${counts.fixable} after a fix, ${counts.unusable} unusable, ${counts["not-judged"]} not judged`;
    const parts = [
      { name: "usable", glyph: "●", role: "good", count: counts.usable },
      { name: "fixable", glyph: "◐", role: "caution", count: counts.fixable },
      { name: "unusable", glyph: "✕", role: "bad", count: counts.unusable },
      { name: "not judged", glyph: "?", role: "neutral", count: counts["not-judged"] },
    ] as const;
    return [{ name: BAR, content: verdictBar(title, parts) }];
  },
});

const projects = { vllm: "vLLM", sglang: "SGLang" } as const;

function titleOf(analysis: Analysis): string {
  const { commits } = analysis;
  const names = [...new Set(commits.flatMap(({ project }) => project ?? []))].sort().reverse();
  const words = names.map((name) => projects[name]).join(" and ");
  const week = weekOf(analysis);
  return `${words === "" ? "Performance" : `${words} performance`} commits${week === null ? "" : `, ${week}`}`;
}

/** What was established and what broke; without either, how far the set is. */
function answerOf(analysis: Analysis, views: readonly CommitView[], counts: VerdictCounts): Phrase {
  const found = (["regressed", "improved"] as const).map((conclusion) => {
    const pairs = establishedPairs(analysis, views, conclusion);
    const named = pairs.slice(0, HEADLINE).map(effectPhrase);
    if (named.length === 0) return text(`Nothing ${conclusion}.`);
    const rest = pairs.length - named.length;
    const more = rest === 0 ? text("") : phrase` and ${rest} more`;
    return phrase`${counted(pairs.length, "established effect")} ${conclusion}: ${joined(named, ", ")}${more}.`;
  });
  return phrase`${joined(found, " ")} ${standWords(counts)}`;
}

/** Effects of one direction that the headline names. */
const HEADLINE = 3;

function effectPhrase({ view, effect }: ReturnType<typeof establishedPairs>[number]): Phrase {
  const { commit, subject } = view.commit;
  const about = subject === null ? text("") : phrase` “${inline(shortened(subject.value, 50))}”`;
  return phrase`${commitLink(commit)}${about} (${effectWords(effect) ?? "?"})`;
}

/** What is left to do; what there is none of is not named. */
function standWords(counts: VerdictCounts): string {
  const { usable, fixable, unusable, "not-judged": open } = counts;
  const words = [
    ...(fixable > 0 ? [`${counted(fixable, "commit needs", "commits need")} a fix or more runs`] : []),
    `${usable} ${usable === 1 ? "is" : "are"} usable`,
    ...(open > usable + fixable + unusable ? [`${open} cannot be judged yet`] : []),
  ];
  return `${words.join(", ")}.`;
}

function trendOf(history: ReportContext["history"]): Phrase | null {
  if (history === undefined || history.earlier.length === 0) return null;
  return picture(trendTitle([...history.earlier, history.current]), TREND);
}

/** At most five steps, the one that frees most commits first. */
function nextSteps(context: ReportContext, { jobs }: Manifest): Phrase[] {
  const { analysis, rules } = context;
  const plan = jobs.length === 0 ? [] : [planStep(jobs)];
  return [
    ...plan,
    ...fixStep(analysis, rules),
    ...failureStep(analysis),
    ...agentStep(analysis),
    ...dataStep(context),
  ];
}

/** The jobs, how many can start, and what the others need: a count of none ready is no step. */
function planStep(jobs: Manifest["jobs"]): Phrase {
  const { ready, open } = readinessOf(jobs);
  const nearly = nearlyWords(jobs);
  const count = ready === 0 ? "none ready" : ready === jobs.length ? "all ready" : `${ready} ready`;
  const near = nearly === null ? text("") : phrase` ${nearly}`;
  const rest =
    open === 0
      ? text("")
      : phrase` ${open} ${open === 1 ? "waits" : "wait"} for a decision or another run: ${link("what keeps jobs from running", "plan.md#what-keeps-jobs-from-running")}.`;
  return phrase`Run the plan: ${counted(jobs.length, "job")}, ${count} (${link("plan", "plan.md")}, ${link(code("manifest.json"), "manifest.json")}).${near}${rest}`;
}

function fixStep(analysis: Analysis, rules: ReportContext["rules"]): Phrase[] {
  const first = mostFrequent(
    analysis.verdicts
      .filter(({ status }) => status === "fixable")
      .flatMap(({ reasons }) => [
        ...new Set(reasons.filter(({ severity }) => severity === "fixable").map(({ rule }) => rule)),
      ]),
  );
  if (first === null) return [];
  const advice = rules.find(({ id }) => id === first.name)?.advice ?? "";
  return [
    phrase`What fixable commits need most often: ${ruleLink(first.name)} (${first.n}): ${inline(advice)}`,
  ];
}

function failureStep({ failures }: Analysis): Phrase[] {
  const open = failures.filter(({ measuredElsewhere, attributed }) => !measuredElsewhere && !attributed);
  const first = mostFrequent(open.filter(({ side }) => side !== "unknown").map(({ class: name }) => name));
  if (first === null) return [];
  const example = open.find(({ class: name }) => name === first.name);
  return [
    phrase`The most frequent cause of the ${grouped(open.length)} failed executions without a measurement elsewhere is ${code(first.name)} (${first.n}): ${inline(example?.action ?? "")}.`,
  ];
}

function agentStep(analysis: Analysis): Phrase[] {
  const results = overall(analysis);
  if (results.length === 0) return [];
  const measured = results.filter(({ outcome }) => outcome === "valid").length;
  return [
    phrase`Agents: ${share(measured, results.length)} results hold a measurement; who, and why not, stands in ${link("agents", "agents.md")}.`,
  ];
}

function dataStep(context: ReportContext): Phrase[] {
  const findings = dataFindings(context);
  const first = mostFrequent(findings.map(({ rule }) => rule));
  if (first === null) return [];
  return [
    phrase`${grouped(findings.length)} findings say what to check before a number is believed, most often ${ruleLink(first.name)} (${first.n}): ${link("data quality", "data-quality.md")}.`,
  ];
}

function mostFrequent(names: readonly string[]): { name: string; n: number } | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first === undefined ? null : { name: first[0], n: first[1] };
}

function unreadLine({ inputs: { files }, problems }: Analysis): Phrase | null {
  if (problems.length === 0) return null;
  const words = `${counted(problems.length, "place")} could not be read, among them ${files.problems} of ${counted(files.seen, "file")}`;
  return phrase`${text(words)}: ${link("data quality", "data-quality.md#what-could-not-be-read")}.`;
}
