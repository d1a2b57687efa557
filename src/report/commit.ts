import { judgementTable as opinionTable } from "./attempts/judges.ts";
import {
  attemptFindingTable,
  attemptTable,
  attemptsApart,
  attemptWords,
  promptWords,
  repeatTable,
  syntaxWords,
} from "./commit/attempts.ts";
import { type WholeCommit, wholeCommits } from "./commit/byCommit.ts";
import { changeTable, componentTable } from "./commit/change.ts";
import { judgementTable, knownTable } from "./commit/known.ts";
import { comparisonsOf, comparisonTable, otherCommandTable, runTable } from "./commit/measured.ts";
import { type OriginNames, originNames } from "./commit/origins.ts";
import { commitViewLinks, ruleLink, statusCell } from "./cells/commits.ts";
import { fixDetails } from "./cells/corrections.ts";
import { fenced, inline, phrase, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import type { MarkdownTable } from "./page/tableNode.ts";
import { commitCode, counted } from "./cells/numbers.ts";
import { defineReport } from "./page/report.ts";

/** commits/<short>.md: everything known of one commit, with the way back to the files in the open. */
export default defineReport({
  name: "commit",
  pages: ({ analysis }) =>
    wholeCommits(analysis).map((whole) => ({
      name: `commits/${whole.commit.short}`,
      view: viewOf(whole),
    })),
});

function viewOf(whole: WholeCommit) {
  const { commit, attempts, runs, judgements } = whole;
  const { decisive, others, leftOut } = comparisonsOf(whole);
  const { steps, commands, remaining } = fixDetails(whole);
  const names = originNames(whole);
  const { shown, folded } = attemptsApart(whole);
  return {
    title: phrase`${commitCode(commit.short)} ${subjectWords(whole)}`,
    answer: answer(whole),
    links: commitViewLinks(whole),
    judgement: judgementTable(whole, names),
    known: knownTable(whole, names),
    change: changeTable(whole),
    components: componentTable(whole),
    findings: findingTable(whole, names),
    command: commit.command === null ? null : fenced(commit.command.value, "sh"),
    commandOrigin: names.cell(commit.command?.origin),
    corrected: steps === null ? [] : commands,
    steps,
    remaining,
    otherCommands: otherCommandTable(whole, names),
    otherCommandCount: text(counted(commit.otherCommands.length, "other command")),
    decisive: comparisonTable(decisive),
    others: comparisonTable(others),
    otherCount: text(counted(others.length, "other comparison of means", "other comparisons of means")),
    leftOut:
      leftOut === 0
        ? null
        : text(
            `${counted(leftOut, "comparison")} more, of medians and percentiles or barred by a difference of the workloads, in analysis.json.`,
          ),
    runs: runs.length === 0 ? null : runTable(whole, names),
    runCount: text(counted(runs.length, "run")),
    attempts: attempts.length === 0 ? null : attemptTable(shown, whole),
    otherAttempts: folded.length === 0 ? null : attemptTable(folded, whole),
    otherAttemptCount: text(
      counted(folded.length, "attempt without success and patch", "attempts without success and patch"),
    ),
    attemptWords: attemptWords(whole),
    promptWords: promptWords(whole),
    syntaxWords: syntaxWords(whole),
    repeats: attempts.length < 2 ? null : repeatTable(whole),
    attemptFindings: attemptFindingTable(whole),
    attemptFindingCount: text(counted(whole.attemptFindings.length, "finding")),
    files: names.table,
    opinions: judgements.length === 0 ? null : opinionTable(judgements),
  };
}

function subjectWords({ commit }: WholeCommit): Phrase {
  const subject = (commit.subject?.value ?? "").replace(/\s*\(#\d+\)\s*$/, "").trim();
  return subject === "" ? text("subject not known") : inline(subject);
}

function answer({ verdict, findings }: WholeCommit): Phrase {
  const [first] = findings;
  const effort = verdict.status === "fixable" && verdict.effort !== null ? `(${verdict.effort} effort)` : "";
  const status =
    effort === "" ? statusCell(verdict.status) : phrase`${statusCell(verdict.status)} ${text(effort)}`;
  if (first === undefined || first.severity === "note") return phrase`${status}.`;
  return phrase`${status}: ${inline(first.message)}.`;
}

function findingTable({ findings }: WholeCommit, names: OriginNames): MarkdownTable | null {
  if (findings.length === 0) return null;
  return {
    head: [{ title: "Severity" }, { title: "Rule" }, { title: "Says" }, { title: "Seen in" }],
    rows: findings.map(({ severity, rule, message, evidence: [origin] }) => [
      text(severity),
      ruleLink(rule),
      inline(message),
      names.cell(origin),
    ]),
  };
}
