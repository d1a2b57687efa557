import type { Table } from "mdast";
import { fenced, inline, phrase, picture } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
import { judgementTable as opinionTable } from "./attempts/judges.ts";
import { bareSubject, commitViewLinks, ruleLink, statusCell } from "./cells/commits.ts";
import { fixDetails } from "./cells/corrections.ts";
import { commitCode, counted } from "./cells/numbers.ts";
import {
  attemptTables,
  attemptWords,
  flipWords,
  promptWords,
  repeatTable,
  syntaxWords,
} from "./commit/attempts.ts";
import { type WholeCommit, wholeCommits } from "./commit/byCommit.ts";
import { changeTable, componentTable, toldView } from "./commit/change.ts";
import { isLacking, judgementTable, knownTable } from "./commit/known.ts";
import { comparisonsOf, comparisonTable, otherCommandFold, runFold } from "./commit/measured.ts";
import { type OriginNames, originNames } from "./commit/origins.ts";
import { repeatsFile } from "./commit/repeats.ts";
import type { Finding } from "../model/finding.ts";
import { storiesOf } from "./commit/stories.ts";
import { failureStories } from "./failures/stories.ts";
import { storyView } from "./failures/view.ts";
import { defineReport } from "./page/report.ts";
import { folded, table } from "./page/table.ts";
import { lackWords } from "./words/lacks.ts";
import { trialNotes } from "./words/order.ts";

/** commits/<short>.md: everything known of one commit, with the way back to the files in the open. */
export default defineReport({
  name: "commit",
  pages: ({ analysis }) =>
    wholeCommits(analysis).map((whole) => ({
      name: `commits/${whole.commit.short}`,
      view: viewOf(whole),
    })),
  files: ({ analysis }) => wholeCommits(analysis).flatMap((whole) => repeatsFile(whole) ?? []),
});

function viewOf(whole: WholeCommit) {
  const { commit, attempts, judgements } = whole;
  const { decisive, others, leftOut } = comparisonsOf(whole);
  const { steps, commands, remaining } = fixDetails(whole);
  const names = originNames(whole);
  const repeats = repeatsFile(whole);
  return {
    title: phrase`${commitCode(commit.short)} ${subjectWords(whole)}`,
    answer: answer(whole),
    links: commitViewLinks(whole),
    judgement: judgementTable(whole, names),
    known: knownTable(whole, names),
    change: changeTable(whole),
    told: toldView(whole, names),
    components: componentTable(whole),
    ...findingTables(whole, names),
    command: commit.command === null ? null : fenced(commit.command.value, "sh"),
    commandOrigin: names.cell(commit.command?.origin),
    corrected: steps === null ? [] : commands,
    steps,
    remaining,
    otherCommands: otherCommandFold(whole, names),
    decisive: comparisonTable(decisive),
    order: trialNotes([...decisive, ...others]),
    others: folded(
      counted(others.length, "other comparison of means", "other comparisons of means"),
      comparisonTable(others),
    ),
    leftOut: leftOut === 0 ? null : counted(leftOut, "comparison"),
    trials: repeats === null ? null : picture(repeats.alt, repeats.name),
    runs: runFold(whole, names),
    attempts: attempts.length === 0 ? [] : attemptTables(whole),
    stories: storiesOf(whole),
    failures: failureStories(commit.short, whole.runs, whole.failures).map((each) => storyView(each, names)),
    attemptWords: attemptWords(whole),
    flips: flipWords(whole),
    promptWords: promptWords(whole),
    syntaxWords: syntaxWords(whole),
    repeats: repeatTable(whole),
    files: names.table,
    opinions: opinionTable(judgements),
  };
}

function subjectWords({ commit }: WholeCommit): Phrase | string {
  const subject = bareSubject(commit.subject?.value ?? "");
  return subject === "" ? "subject not known" : inline(subject);
}

function answer({ verdict, findings }: WholeCommit): Phrase {
  const [first] = findings;
  if (isLacking(verdict)) return phrase`${statusCell(verdict.status)}: ${lackWords(verdict.lacks)}.`;
  const effort = verdict.status === "fixable" && verdict.effort !== null ? `(${verdict.effort} effort)` : "";
  const status = effort === "" ? statusCell(verdict.status) : phrase`${statusCell(verdict.status)} ${effort}`;
  if (first === undefined || first.severity === "note") return phrase`${status}.`;
  return phrase`${status}: ${inline(first.message)}.`;
}

/** Notes of one rule and one cause beyond this many say the same of another run: they stand in a fold. */
const ALIKE = 2;

function findingTables({ findings }: WholeCommit, names: OriginNames) {
  const alike = new Map<string, number>();
  const isOneMore = ({ rule, messageId, args, severity }: Finding) => {
    const kind = JSON.stringify([rule, messageId, args["class"]]);
    const count = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, count);
    return severity === "note" && count > ALIKE;
  };
  const more = new Set(findings.filter(isOneMore));
  return {
    findings: findingTable(
      findings.filter((each) => !more.has(each)),
      names,
    ),
    moreFindings: folded(
      `${counted(more.size, "more note")} of the same rules`,
      findingTable([...more], names),
    ),
  };
}

function findingTable(findings: readonly Finding[], names: OriginNames): Table | null {
  return table(findings, [
    { title: "Severity", value: ({ severity }) => severity },
    { title: "Rule", value: ({ rule }) => ruleLink(rule) },
    { title: "Says", value: ({ message }) => inline(message) },
    { title: "Seen in", value: ({ evidence: [origin] }) => names.cell(origin) },
  ]);
}
