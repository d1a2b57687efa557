import { UNNAMED } from "../model/agents.ts";
import type { Analysis } from "../model/analysis.ts";
import { agreementTable, completeTable, mainAgents, outcomeGrid } from "./agents/differences.ts";
import { blameSentence, causeTable, reasonBySide } from "./agents/failures.ts";
import { duelList, duelSentence, duelTable, sideBySide } from "./agents/duels.ts";
import { measuredTable } from "./agents/measured.ts";
import { agentNames, modeSentence, modeTable, overall, reasonTable } from "./agents/outcomes.ts";
import { coveredCount, coverageTable, emptySuccesses, unmeasuredAgents } from "./agents/patches.ts";
import { folderTable, orderSentence, outcomeTable, rateChart, sharedFolder } from "./agents/rates.ts";
import { code, joined, picture, text } from "../print/nodes.ts";
import type { Phrase } from "../print/tree.ts";
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
      title: text("How the agents compare"),
      answer: answerOf(analysis),
      order: any ? orderSentence(analysis) : null,
      chart: chart === null ? null : picture(chart.alt, chart.name),
      outcomes: any ? outcomeTable(analysis) : null,
      folders: any ? folderTable(analysis) : null,
      root: code(sharedFolder(rates)),
      modes: any ? modeTable(analysis) : null,
      modeSentence: any ? modeSentence(analysis) : null,
      reasons: any ? reasonTable(analysis) : null,
      causes: any ? causeTable(analysis) : null,
      blame: blameSentence(analysis),
      reasonSides: reasonBySide(analysis),
      coverage: coverageTable(analysis),
      covered: text(String(coveredCount(analysis))),
      empty: emptySuccesses(analysis),
      unmeasured: unmeasuredLine(analysis),
      agreement: agreementTable(analysis),
      grid: outcomeGrid(analysis),
      complete: completeTable(analysis),
      completeAgents: joined(mainAgents(analysis).map(text), ", "),
      duelSentence: duelSentence(analysis),
      duels: (["human", "baseline"] as const).flatMap((against) => {
        const table = sideBySide(analysis, against);
        return table === null
          ? []
          : [
              {
                against: text(against),
                table,
                perAgent: duelTable(analysis, against),
                list: duelList(analysis, against),
              },
            ];
      }),
      metrics: metricFileTable(analysis),
      keys: keyCensus(analysis),
      measured: measuredTable(analysis),
    };
  },
  files: ({ analysis }: ReportContext) => {
    const chart = rateChart(analysis);
    return chart === null ? [] : [chart];
  },
});

function answerOf(analysis: Analysis): Phrase {
  const results = overall(analysis);
  if (results.length === 0) return text("The set holds no benchmark result of an agent.");
  const measured = results.filter(({ outcome }) => outcome === "valid").length;
  const names = agentNames(analysis).filter((name) => name !== UNNAMED).length;
  return joined(
    [
      text(`${counted(names, "agent")}: of their commits`),
      share(measured, results.length),
      text("hold a measurement."),
    ],
    " ",
  );
}

function unmeasuredLine(analysis: Analysis): Phrase | null {
  const names = unmeasuredAgents(analysis);
  return names.length === 0
    ? null
    : text(`Attempts without any benchmark result in this set: ${names.join(", ")}.`);
}
