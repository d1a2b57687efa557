import {
  agentList,
  formatFold,
  headlineTable,
  layoutFold,
  metricTable,
  modeTable,
  pipelineMetricTable,
  pipelineTable,
} from "./dataset/contents.ts";
import { fillTables } from "./dataset/fields.ts";
import { wideTableFold } from "./dataset/wideTable.ts";
import { grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";

/** dataset.md: what is in the result set, and how it is to be read. */
export default defineReport({
  name: "dataset",
  answers: "what is in the result set, how much of it is filled, and how to read it",
  totalled: true,
  view: ({ analysis, wideTable }: ReportContext) => {
    const { inputs, commits, runs, attempts } = analysis;
    return {
      title: "What is in the result set",
      answer: `${grouped(commits.length)} commits, ${grouped(runs.length)} runs and ${grouped(attempts.length)} attempts, read from ${grouped(inputs.files.parsed)} files of ${grouped(inputs.formats.length)} formats.`,
      headline: headlineTable(analysis),
      agents: agentList(analysis),
      modes: modeTable(analysis),
      pipelines: pipelineTable(analysis),
      metrics: metricTable(analysis),
      pipelineMetrics: pipelineMetricTable(analysis),
      formats: formatFold(analysis),
      layout: layoutFold(analysis),
      fields: fillTables(analysis),
      wideTable: wideTable === undefined ? null : wideTableFold(wideTable),
    };
  },
});
