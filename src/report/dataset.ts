import {
  agentList,
  formatTable,
  headlineTable,
  layoutTable,
  metricTable,
  modeTable,
  pipelineMetricTable,
  pipelineTable,
} from "./dataset/contents.ts";
import { fillTables } from "./dataset/fields.ts";
import { text } from "../print/nodes.ts";
import { grouped } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { schemaTable } from "./dataset/wideTable.ts";

/** dataset.md: what is in the result set, and how it is to be read. */
export default defineReport({
  name: "dataset",
  answers: "what is in the result set, how much of it is filled, and how to read it",
  totalled: true,
  view: ({ analysis }: ReportContext) => {
    const { inputs, commits, runs, attempts } = analysis;
    return {
      title: text("What is in the result set"),
      answer: text(
        `${grouped(commits.length)} commits, ${grouped(runs.length)} runs and ${grouped(attempts.length)} attempts, read from ${grouped(inputs.files.parsed)} files of ${grouped(inputs.formats.length)} formats.`,
      ),
      headline: headlineTable(analysis),
      agents: agentList(analysis),
      modes: modeTable(analysis),
      pipelines: pipelineTable(analysis),
      metrics: metricTable(analysis),
      pipelineMetrics: pipelineMetricTable(analysis),
      formats: formatTable(analysis),
      layout: layoutTable(analysis),
      fields: fillTables(analysis),
      schema: schemaTable(analysis),
    };
  },
});
