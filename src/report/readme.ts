import type { Analysis } from "../model/analysis.ts";
import { comparisonCounts } from "../model/compared.ts";
import type { Manifest } from "../model/manifest.ts";
import { readinessOf } from "../model/missingParts.ts";
import { categoryTable, verdictCounts, verdictWords } from "./readme/verdicts.ts";
import { overall } from "./agents/outcomes.ts";
import { ATTENTION_ROWS, attentionItems, attentionTable } from "./readme/attention.ts";
import { establishedTable } from "./readme/established.ts";
import { changesBetween, type Changes } from "./readme/changes.ts";
import { verdictBar } from "./charts/verdictBar.ts";
import { commitLink, commitViews, ruleLink } from "./cells/commits.ts";
import { dataFindings } from "./dataQuality/findings.ts";
import { code, inline, joined, link, phrase, picture, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import { counted, grouped, share } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { nearlyWords } from "./plan.ts";
import { isoWeek } from "./readme/week.ts";

const BAR = "verdicts.svg";

/** README.md: the week on one page: what needs a decision, what changed, what to do next, and where the rest stands. */
export default defineReport({
  name: "README",
  totalled: true,
  view: (context: ReportContext) => {
    const { analysis, previous, manifest } = context;
    const views = commitViews(analysis);
    const changes = previous === undefined ? null : changesBetween(previous, analysis);
    const items = attentionItems(analysis, views, changes);
    const counts = verdictCounts(analysis);
    return {
      title: titleOf(analysis),
      answer: answerOf(items.length, counts, changes),
      counts: `${counted(analysis.commits.length, "commit")}: ${verdictWords(counts)}.`,
      compared: `${comparisonCounts(analysis.comparisons)}.`,
      bar: picture(`Verdicts: ${verdictWords(counts)}; table below`, BAR),
      established: establishedTable(analysis, views),
      attention: attentionTable(items),
      more:
        items.length > ATTENTION_ROWS
          ? phrase`${items.length - ATTENTION_ROWS} more in ${link("suitability", "suitability.md")}.`
          : null,
      since: changes === null ? null : sinceLines(changes, analysis),
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

function titleOf({ commits, now }: Analysis): string {
  const names = [...new Set(commits.flatMap(({ project }) => project ?? []))].sort().reverse();
  const words = names.map((name) => projects[name]).join(" and ");
  const week = now === null ? null : isoWeek(now);
  return `${words === "" ? "Performance" : `${words} performance`} commits${week === null ? "" : `, ${week}`}`;
}

function answerOf(items: number, counts: ReturnType<typeof verdictCounts>, changes: Changes | null): string {
  const decisions =
    items === 0
      ? "Nothing needs a decision."
      : `${items} ${items === 1 ? "item needs" : "items need"} a decision.`;
  const become = `${counts.fixable} ${counts.fixable === 1 ? "commit becomes" : "commits become"} usable with a fix, ${counts.usable} ${counts.usable === 1 ? "is" : "are"} already.`;
  return changes === null
    ? `${decisions} ${become}`
    : `${decisions} ${counted(changes.verdicts.length, "verdict")} moved. ${become}`;
}

function sinceLines(changes: Changes, { policy, tool }: Analysis): (Phrase | string)[] {
  const { added, gone, runsAdded, runsGone, verdicts, conclusions, newCauses, problemsAdded } = changes;
  const settled = conclusions.filter(
    ({ before }) => before === "inconclusive" || before === "not-comparable",
  );
  const links = (commits: readonly string[]) =>
    joined(commits.slice(0, ATTENTION_ROWS).map(commitLink), ", ");
  return [
    `+${added.length} commits, −${gone.length}; +${grouped(runsAdded)} runs, −${grouped(runsGone)}.`,
    ...(added.length > 0
      ? [phrase`Added: ${links(added)}${text(added.length > ATTENTION_ROWS ? ", …" : "")}`]
      : []),
    `${counted(verdicts.length, "verdict")} moved; ${counted(settled.length, "comparison")} that verdicts rest on settled.`,
    ...(newCauses.length === 0
      ? ["No new cause of failure."]
      : [
          phrase`New causes of failure: ${joined(
            newCauses.map(({ name, runs }) => phrase`${code(name)} ${`(${counted(runs, "run")})`}`),
            ", ",
          )}.`,
        ]),
    ...(problemsAdded === 0
      ? []
      : [`${problemsAdded > 0 ? "+" : "−"}${Math.abs(problemsAdded)} places that cannot be read.`]),
    ...(changes.policyBefore === policy.id
      ? []
      : [`The policy was ${changes.policyBefore} before: verdicts moved by that are not news.`]),
    ...(changes.versionBefore === tool.version
      ? []
      : [`Made by version ${changes.versionBefore} before: rules may have changed.`]),
  ];
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
    phrase`${grouped(findings.length)} findings say which numbers must not be believed, most often ${ruleLink(first.name)} (${first.n}): ${link("data quality", "data-quality.md")}.`,
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
