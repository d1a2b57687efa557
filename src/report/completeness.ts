import type { Analysis } from "../model/analysis.ts";
import { evidenceKinds } from "../model/evidence.ts";
import type { HistoryRecord } from "../model/history.ts";
import { agentClassTable, classTable, movedTable, presenceFolds } from "./completeness/classes.ts";
import { goneFold, imageStates, tagFold } from "./completeness/images.ts";
import { missingVariants, needFolds, needTable } from "./completeness/needs.ts";
import { gapTable, orphanFold } from "./completeness/parents.ts";
import { classOf, type CommitPresence, type PresenceClass, presenceOf } from "./completeness/presence.ts";
import { counted, grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";

/** completeness.md: which variants were measured, what is missing, and what it takes to get it. */
export default defineReport({
  name: "completeness",
  answers: "which commits have baseline, human and agent, what is missing, and what it takes to get it",
  totalled: true,
  view: ({ analysis, history }: ReportContext) => {
    const all = presenceOf(analysis);
    const previous = history?.earlier.at(-1);
    const before = previous === undefined ? null : classesOf(previous);
    const missing = missingVariants(analysis, all);
    return {
      title: `Who was measured: ${counted(all.length, "commit")}`,
      answer: answer(all),
      classes: classTable(all, before),
      moved: movedTable(all, before),
      agents: agentClassTable(all),
      folds: presenceFolds(all),
      needs: needTable(missing),
      needFolds: needFolds(missing, history?.current.actions),
      asked: askedWords(analysis),
      imageStates: imageStates(analysis.commits),
      gone: goneFold(analysis.commits),
      tags: tagFold(analysis.commits),
      gaps: gapTable(analysis),
      orphans: orphanFold(analysis.commits),
    };
  },
});

function classesOf({ commits }: HistoryRecord): Map<string, PresenceClass> {
  return new Map(
    Object.entries(commits).map(([short, { evidence }]) => {
      const agents = Object.values(evidence.agents).map(({ is }) => is);
      const best = evidenceKinds.find((kind) => agents.includes(kind)) ?? "not-run";
      return [short, classOf([evidence.baseline.is, evidence.human.is, best])];
    }),
  );
}

function answer(all: readonly CommitPresence[]): string {
  const complete = all.filter((each) => each.class === "complete").length;
  const together = all.filter(({ inOnePipeline }) => inOnePipeline).length;
  const nothing = all.filter((each) => each.class === "nothing run").length;
  return `Of ${counted(all.length, "commit")} ${grouped(complete)} have a valid run for baseline, human and an agent, ${grouped(together)} of them in one pipeline; for ${grouped(nothing)} nothing was run.`;
}

function askedWords({ commits }: Analysis): string {
  const source = commits
    .flatMap(({ images }) => images)
    .find(({ state }) => state === "listed" || state === "absent")?.origin?.file;
  return source === undefined
    ? "No list of images and no registry was asked (--images FILE, --registry URL); what is said here comes from runs and build lists."
    : `Asked: ${source}.`;
}
