import { UNNAMED } from "../model/agents.ts";
import type { Analysis } from "../model/analysis.ts";
import { agreementTable, completeTable, mainAgents, outcomeGrid } from "./agents/differences.ts";
import { blameSentence, causeTable, reasonBySide } from "./agents/failures.ts";
import { duelFold, duelSentence, duelTable, sideBySide } from "./agents/duels.ts";
import { measuredFold } from "./agents/measured.ts";
import { agentNames, isValid, modeSentence, modeTable, overall, reasonTable } from "./agents/outcomes.ts";
import { coveredCount, coverageTable, emptySuccesses, unmeasuredAgents } from "./agents/patches.ts";
import { folderTable, orderSentence, outcomeTable, rateChart, sharedFolder } from "./agents/rates.ts";
import { code, picture } from "../print/nodes.ts";
import { keyCensus, metricFileTable } from "./agents/metricKeys.ts";
import { counted, share } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";

/** agents.md: how often each agent's patch can be measured, why not, and what the measurements say against the others. */
export default defineReport({
  name: "agents",
  answers: "how often each agent's patch can be measured, why not, and who wins by which rule",
  totalled: true,
  view: ({ analysis }: ReportContext) => {
    const chart = rateChart(analysis);
    const any = analysis.agents.results.length > 0;
    const rates = analysis.agents.rates.filter(({ set }) => set !== null);
    return {
      title: "How the agents compare",
      answer: answerOf(analysis),
      order: any ? orderSentence(analysis) : null,
      chart: chart === null ? null : picture(chart.alt, chart.name),
      outcomes: any ? outcomeTable(analysis) : null,
      folders: folderTable(analysis),
      root: code(sharedFolder(rates)),
      modes: modeTable(analysis),
      modeSentence: modeSentence(analysis),
      reasons: reasonTable(analysis),
      causes: causeTable(analysis),
      blame: blameSentence(analysis),
      reasonSides: reasonBySide(analysis),
      coverage: coverageTable(analysis),
      covered: coveredCount(analysis),
      empty: emptySuccesses(analysis),
      unmeasured: unmeasuredAgents(analysis).join(", "),
      agreement: agreementTable(analysis),
      grid: outcomeGrid(analysis),
      complete: completeTable(analysis),
      completeAgents: mainAgents(analysis).join(", "),
      duelSentence: duelSentence(analysis),
      duels: (["human", "baseline"] as const).flatMap((against) => {
        const table = sideBySide(analysis, against);
        const more = { perAgent: duelTable(analysis, against), list: duelFold(analysis, against) };
        return table === null ? [] : [{ against, table, ...more }];
      }),
      metrics: metricFileTable(analysis),
      keys: keyCensus(analysis),
      measured: measuredFold(analysis),
    };
  },
  files: ({ analysis }: ReportContext) => {
    const chart = rateChart(analysis);
    return chart === null ? [] : [chart];
  },
});

function answerOf(analysis: Analysis): string {
  const results = overall(analysis);
  if (results.length === 0) return "The set holds no benchmark result of an agent.";
  const names = agentNames(analysis).filter((name) => name !== UNNAMED).length;
  return `${counted(names, "agent")}: of their commits ${share(results.filter(isValid).length, results.length)} hold a measurement.`;
}
