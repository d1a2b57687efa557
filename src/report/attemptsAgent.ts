import { hasPatch, isMarked } from "../model/attemptSummary.ts";
import { type AgentPage, agentPages, exampleTable, partLinks } from "./attempts/byAgent.ts";
import { counted } from "./attempts/counted.ts";
import { ladderTable } from "./attempts/ladder.ts";
import { leakTable } from "./attempts/leaks.ts";
import { attemptTable } from "./attempts/list.ts";
import { spentTable } from "./attempts/spent.ts";
import { grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";

/** attempts/<agent>.md: one agent's attempts, the patterns in them with their clearest example, and every run directory. */
export default defineReport({
  name: "attempts-agent",
  totalled: true,
  pages: (context: ReportContext) =>
    agentPages(context.analysis.attempts).map((page) => ({ name: page.name, view: viewOf(page, context) })),
});

function viewOf(page: AgentPage, { analysis }: ReportContext) {
  const own = counted(page.all);
  return {
    title: `Attempts of ${page.agent}`,
    answer: `${grouped(page.all.length)} run directories, ${grouped(own.length)} of them no copies: ${grouped(own.filter(isMarked).length)} marked success, ${grouped(own.filter(hasPatch).length)} with a patch.`,
    isFirst: page.part === 1,
    ladder: ladderTable(own),
    leaks: leakTable(own),
    spent: spentTable(own),
    patterns: exampleTable(page, analysis.findings),
    list: attemptTable(page.listed),
    parts: partLinks(page),
  };
}
