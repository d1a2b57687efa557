import type { AnalysedAttempt } from "../model/attempts.ts";
import { hasPatch, isMarked } from "../model/attemptSummary.ts";
import type { Analysis } from "../model/analysis.ts";
import { batchSizeTable, batchTable } from "./attempts/batches.ts";
import { counted, steps, stepWords, sumOf } from "./attempts/counted.ts";
import { judgementTable, quadrantTable } from "./attempts/judges.ts";
import { ladderByAgent, ladderTable, undecidedTable } from "./attempts/ladder.ts";
import { contradictionTable } from "./attempts/list.ts";
import { agentTable, commitTable } from "./attempts/byAgent.ts";
import { leakTable } from "./attempts/leaks.ts";
import { copyTable, sharedPatchTable, wrongWordTable } from "./attempts/origins.ts";
import { patternTable } from "./attempts/patterns.ts";
import { criteriaTable, scoreTable, vagueTable } from "./attempts/prompts.ts";
import { flipFold, retriesOf, retryTable } from "./attempts/retries.ts";
import { errorTable, minutesTable, spentTable } from "./attempts/spent.ts";
import { funnel } from "./charts/funnel.ts";
import { picture } from "../print/nodes.ts";
import { grouped } from "./cells/numbers.ts";
import { folded } from "./page/table.ts";
import { defineReport, type ReportContext } from "./page/report.ts";

const PICTURE = "attempts-ladder.svg";

/** attempts.md: what the runs of coding agents really produced, run by run. */
export default defineReport({
  name: "attempts",
  answers: "how far each attempt of an agent got, and whose word that is",
  totalled: true,
  view: ({ analysis, rules }: ReportContext) => {
    const { attempts } = analysis;
    const own = counted(attempts);
    const findings = analysis.findings.filter(({ attempt }) => attempt !== undefined);
    const contradictions = findings.filter(({ rule }) => contradicting(rules).has(rule));
    const { batches, commits } = analysis.attemptSummary;
    const retries = retriesOf(commits);
    return {
      title: `What the agents' runs produced: ${grouped(attempts.length)} run directories`,
      none: attempts.length === 0,
      answer: answer(attempts, own),
      picture: attempts.length === 0 ? null : picture(pictureTitle(own), PICTURE),
      ladder: ladderTable(own),
      byAgent: ladderByAgent(own),
      undecided: folded(
        `${grouped(sumOf(own, ({ ladder }) => ladder.undecided.length))} steps that the files cannot decide, by reason`,
        undecidedTable(own),
      ),
      contradictions: folded(
        `${grouped(new Set(contradictions.map(({ attempt }) => attempt)).size)} attempts whose files contradict each other`,
        contradictionTable(contradictions, attempts),
      ),
      contradictionWords: contradictionWords(analysis),
      patterns: patternTable(analysis.attemptSummary.patterns, rules),
      batches: folded(
        `${grouped(batches.length)} batches, in the order they were started`,
        batchTable(batches),
      ),
      sizes: batchSizeTable(batches),
      retries: retryTable(retries),
      flips: flipFold(retries),
      criteria: criteriaTable(own, analysis.promptCriteria),
      scores: scoreTable(own),
      vague: vagueTable(findings),
      errors: errorTable(own),
      spent: spentTable(own),
      hours: minutesTable(own),
      quadrants: quadrantTable(analysis.judgements),
      judgements: folded(
        `${grouped(analysis.judgements.length)} opinions beside their measurements`,
        judgementTable(analysis.judgements),
      ),
      copies: copyTable(attempts),
      shared: sharedPatchTable(own),
      wrongWords: wrongWordTable(own),
      agents: agentTable(attempts),
      commits: commitTable(attempts, commits),
      leaks: leakTable(own),
    };
  },
  files: ({ analysis: { attempts } }: ReportContext) =>
    attempts.length === 0 ? [] : [{ name: PICTURE, content: ladderPicture(counted(attempts)) }],
});

/** Rules on one attempt that say its own files contradict each other. */
function contradicting(rules: ReportContext["rules"]): ReadonlySet<string> {
  return new Set(rules.filter(({ about }) => about === "success").map(({ id }) => id));
}

function answer(attempts: readonly AnalysedAttempt[], own: readonly AnalysedAttempt[]): string {
  const established = own.filter(({ ladder }) => ladder.step === "established").length;
  const copies = attempts.length - own.length;
  return `Of ${grouped(own.length)} attempts${copies === 0 ? "" : ` (${copies} more directories are copies)`} ${grouped(own.filter(isMarked).length)} are marked success, ${grouped(own.filter(hasPatch).length)} hold a patch, and for ${established === 0 ? "none" : grouped(established)} an effect is established.`;
}

function contradictionWords({ findings, attempts }: Analysis): string {
  const count = (rule: string, messageId: string) =>
    findings.filter((each) => each.rule === rule && each.messageId === messageId).length;
  const journals = attempts.filter(({ journalSha256 }) => journalSha256 !== undefined).length;
  return `Of ${grouped(journals)} readable journals, ${count("attempt-success-contradicted", "returnCode")} say success with a return code other than 0; ${count("attempt-success-contradicted", "patchEmpty")} with an empty patch, ${count("attempt-success-contradicted", "agentDenies")} against the agent's own word, ${count("attempt-too-fast", "seconds") + count("attempt-too-fast", "leftover")} after a few seconds. Copies are included here.`;
}

function pictureTitle(own: readonly AnalysedAttempt[]): string {
  return `How far ${grouped(own.length)} attempts get`;
}

function ladderPicture(own: readonly AnalysedAttempt[]): string {
  const standing = (from: number) => own.filter(({ ladder }) => steps.indexOf(ladder.step) >= from).length;
  return funnel(
    pictureTitle(own),
    steps.map((step, index) => ({
      name: stepWords[step],
      count: standing(index),
      stopped: step === "established" ? null : own.filter(({ ladder }) => ladder.step === step).length,
      undecided: own.filter(({ ladder }) => ladder.undecided.some((each) => each.step === step)).length,
    })),
  );
}
