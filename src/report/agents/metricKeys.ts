import type { Table } from "mdast";
import { UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import { metric, type MetricId, metricIds } from "../../model/metrics.ts";
import type { RunRecord } from "../../model/records.ts";
import { isOwn, type Run } from "../../model/runState.ts";
import { code } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { share } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import { shortNames } from "./outcomes.ts";

/** Parser of a structured field; every other one read the value from a printed text. */
const FIELDS = "result-fields";

/** Runs of agents on the commit's own benchmark: no copies, no single-function timings. */
function agentRuns({ runs }: Analysis): Run[] {
  return runs.filter((run) => run.variant === "agent" && isOwn(run));
}

/** In how many of an agent's result files each metric stands as a field: also those that stand in none. */
export function metricFileTable(analysis: Analysis): Table | null {
  const agents = groupsOf(agentRuns(analysis), ({ agent }) =>
    agent === undefined ? UNNAMED : agentLabel(agent),
  );
  if (agents.length === 0) return null;
  const short = shortNames(agents.map(({ key }) => key));
  return table(
    metricIds().filter((id) => id !== "micro_time" && id !== "startup_time" && id !== "cost_time"),
    [
      { title: "Metric", value: (id) => metric(id).label },
      ...agents.map(({ key, rows }) => ({
        title: short.get(key) ?? key,
        value: (id: MetricId) => share(filesOf(rows.filter((run) => hasField(run, id))), filesOf(rows)),
        align: "right" as const,
      })),
    ],
    { count: "metric" },
  );
}

function filesOf(list: readonly { readonly file: string }[]): number {
  return new Set(list.map(({ file }) => file)).size;
}

function hasField({ measurements }: RunRecord, id: MetricId): boolean {
  return measurements.some((each) => each.metric === id && each.parser === FIELDS);
}

/** Every key as the files spell it, what it was read as, and where it stood. */
export function keyCensus(analysis: Analysis): Fold | null {
  const values = agentRuns(analysis).flatMap(({ file, measurements }) =>
    measurements.map(({ key, metric: id, parser }) => ({ key, metric: metric(id).label, parser, file })),
  );
  const census = groupsOf(values, ({ key, metric: label, parser }) => ({ key, label, parser }));
  const keys = table(
    census.toSorted((a, b) => b.rows.length - a.rows.length),
    [
      { title: "Key", value: ({ key }) => code(key.key) },
      { title: "Read as", value: ({ key }) => key.label },
      {
        title: "Stands in",
        value: ({ key }) => (key.parser === FIELDS ? "a field" : `printed text (${key.parser})`),
      },
      { title: "Files", value: ({ rows }) => filesOf(rows) },
      { title: "Values", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
  return folded(`${census.length} keys of ${values.length} values`, keys);
}
