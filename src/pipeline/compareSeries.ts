import { directions } from "../compare/directions.ts";
import { readPath } from "../compare/inputs.ts";
import { gateFor } from "../compare/loadGate.ts";
import { type Place, seriesOf } from "../compare/series.ts";
import { layersFor } from "../knowledge/linear.ts";
import { type KnowledgeChoice } from "../knowledge/layers.ts";
import { metricsOf } from "../knowledge/metricsOf.ts";
import { ownPolicy } from "../knowledge/ownPolicy.ts";
import type { Finished } from "../model/finished.ts";
import type { SeriesSet } from "../model/series.ts";
import { UserError } from "../model/userError.ts";
import { seriesTable } from "../report/compare/seriesTable.ts";
import { ready } from "../stats/specialFunctions.ts";

interface SeriesOptions {
  /** In percent. */
  readonly margin: number;
  readonly better: readonly string[];
  readonly vary?: readonly string[] | undefined;
  readonly format: string;
  readonly json?: boolean | undefined;
  readonly failOn?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly knowledge?: KnowledgeChoice | undefined;
}

/** Paths in time order as series, and where their levels change. */
export async function compareSeries(paths: readonly string[], options: SeriesOptions): Promise<Finished> {
  if (paths.length === 0)
    throw new UserError(
      "compare --series takes the files or folders of a series, the oldest first",
      "benchtriage compare --series week1.json week2.json week3.json",
    );
  await ready();
  const layers = await layersFor(options.knowledge);
  await metricsOf(layers);
  const policy = { ...(await ownPolicy("strict", layers)), marginPct: options.margin };
  const formats = async () => (await import("./knownFormats.ts")).knownFormats(layers);
  const places: Place[] = [];
  const problems: string[] = [];
  for (const name of paths) {
    const side = await readPath(name, formats);
    places.push({ name, side });
    problems.push(...side.problems.map(({ file, reason }) => `problem   ${file}: ${reason}`));
  }
  const sides = places.map(({ side }) => side);
  const gate = await gateFor(sides, policy, layers, options.vary ?? []);
  const directionOf = await directions(options.better, sides);
  const series = seriesOf(places, { gate, directionOf, marginPct: options.margin });
  const result: SeriesSet = { marginPct: options.margin, places: paths, series };
  const isJson = options.json === true || options.format === "json";
  return {
    stdout: isJson ? `${JSON.stringify(result, null, 1)}\n` : seriesTable(result),
    stderr: options.quiet === true ? "" : problems.join("\n"),
    exitCode: exitCode(result, options, problems.length),
  };
}

/** What a series ended with decides: an older change was told when it came. */
function exitCode({ series }: SeriesSet, { failOn }: SeriesOptions, unread: number): Finished["exitCode"] {
  if (failOn === undefined) return 0;
  if (series.some(({ changes }) => changes.at(-1)?.conclusion === "regressed")) return 1;
  return unread > 0 ? 2 : 0;
}
