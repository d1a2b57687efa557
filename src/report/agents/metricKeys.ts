import { UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import { metric, type MetricId, metricIds } from "../../model/metrics.ts";
import type { RunRecord } from "../../model/records.ts";
import { isOwn, type Run } from "../../model/runState.ts";
import { Table } from "../../table/table.ts";
import { shortNames } from "./outcomes.ts";
import { code, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";

/** Parser of a structured field; every other one read the value from a printed text. */
const FIELDS = "result-fields";

/** Runs of agents on the commit's own benchmark: no copies, no single-function timings. */
function agentRuns({ runs }: Analysis): Run[] {
  return runs.filter((run) => run.variant === "agent" && isOwn(run));
}

/** In how many of an agent's result files each metric stands as a field: also those that stand in none. */
export function metricFileTable(analysis: Analysis): MarkdownTable | null {
  const runs = agentRuns(analysis);
  if (runs.length === 0) return null;
  const agentOf = ({ agent }: RunRecord) => (agent === undefined ? UNNAMED : agentLabel(agent));
  const names = [...new Set(runs.map(agentOf))].sort();
  const short = shortNames(names);
  const ids = metricIds().filter((id) => id !== "micro_time" && id !== "startup_time" && id !== "cost_time");
  const files = (list: readonly RunRecord[]) => new Set(list.map(({ file }) => file)).size;
  const cell = (id: MetricId, name: string): Phrase => {
    const own = runs.filter((run) => agentOf(run) === name);
    return share(files(own.filter((run) => hasField(run, id))), files(own));
  };
  return listed(
    {
      head: [
        { title: "Metric" },
        ...names.map((name) => ({ title: short.get(name) ?? name, align: "right" as const })),
      ],
      rows: ids.map((id) => [text(metric(id).label), ...names.map((name) => cell(id, name))]),
    },
    "metric",
  );
}

function hasField({ measurements }: RunRecord, id: MetricId): boolean {
  return measurements.some((each) => each.metric === id && each.parser === FIELDS);
}

/** Every key as the files spell it, what it was read as, and where it stood. */
export function keyCensus(analysis: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const rows = agentRuns(analysis).flatMap(({ file, measurements }) =>
    measurements.map(({ key, metric: id, parser }) => ({ key, metric: metric(id).label, parser, file })),
  );
  if (rows.length === 0) return null;
  const census = Table.from(["key", "metric", "parser", "file"], rows)
    .groupBy(["key", "metric", "parser"])
    .agg({ files: ["file", "distinct"], values: ["file", "size"] })
    .sortBy([{ column: "values", descending: true }, { column: "key" }, { column: "metric" }]);
  return {
    count: text(`${census.height} keys of ${rows.length} values`),
    table: totalled(
      [
        { title: "Key" },
        { title: "Read as" },
        { title: "Stands in" },
        { title: "Files", align: "right" },
        { title: "Values", total: "sum" },
      ],
      census
        .rows()
        .map(([key, read, parser, files, values]) => [
          code(String(key)),
          text(String(read)),
          text(parser === FIELDS ? "a field" : `printed text (${String(parser)})`),
          text(String(files)),
          Number(values),
        ]),
    ),
  };
}
