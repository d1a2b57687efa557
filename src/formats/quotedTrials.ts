import type { MetricId } from "../model/metrics.ts";
import { metric } from "../model/metrics.ts";
import type { SamplesRecord } from "../model/records.ts";
import { present } from "./fields.ts";
import type { Placed } from "./placed.ts";
import { ownTable } from "../model/ownTable.ts";

/*
 * The author of a change at times measured several times and wrote every result into the pull request. Whoever stored
 * the page made one line of it, so that trials are results that follow each other with nothing but space between.
 */

/** Fewer results in a row are a before and an after. */
const FEWEST = 3;
/** How much of the text before the first trial may say what they are trials of. */
const LABEL = 160;

/** Old vLLM prints all tokens and does not say so; a later one prints both. */
const line =
  /Throughput: (?<requests>\d+(?:\.\d+)?) requests\/s, (?<total>\d+(?:\.\d+)?) (?:total )?tokens\/s(?:, (?<output>\d+(?:\.\d+)?) output tokens\/s)?/g;
const rates = ownTable<MetricId>({
  requests: "request_throughput",
  total: "total_throughput",
  output: "output_throughput",
});

/** The trials that a text of a commit quotes, a record a group and metric. */
export function quotedTrials(placed: Placed, place: string): SamplesRecord[] {
  const text = placed.inside(place).value;
  if (typeof text !== "string") return [];
  const { file, format } = placed;
  return groupsIn(text).flatMap(({ label, results, start }) =>
    Object.entries(rates).flatMap(([name, id]): SamplesRecord[] => {
      const values = results.flatMap((groups) => groups[name] ?? []).map(Number);
      if (values.length < FEWEST) return [];
      return [
        {
          kind: "samples",
          name: label,
          unitOf: "run",
          metric: id,
          statistic: "mean",
          unit: metric(id).unit,
          better: metric(id).better,
          values,
          format: format.name,
          file: file.path,
          pointer: `${placed.pointer(place)}:char ${start}`,
          mode: "throughput",
        },
      ];
    }),
  );
}

interface Group {
  readonly label: string;
  readonly start: number;
  readonly results: readonly Readonly<Record<string, string | undefined>>[];
}

function groupsIn(text: string): Group[] {
  const runs: { start: number; end: number; results: Readonly<Record<string, string | undefined>>[] }[] = [];
  for (const match of text.matchAll(line)) {
    const end = match.index + match[0].length;
    const last = runs.at(-1);
    const result = present({ ...match.groups });
    if (last !== undefined && text.slice(last.end, match.index).trim() === "") {
      last.results.push(result);
      last.end = end;
    } else runs.push({ start: match.index, end, results: [result] });
  }
  return runs.flatMap(({ start, results }, index) =>
    results.length < FEWEST
      ? []
      : [{ start, results, label: labelOf(text.slice(runs[index - 1]?.end ?? 0, start)) }],
  );
}

/** The last words before the first trial. */
function labelOf(before: string): string {
  const words = before.replace(/\s+/g, " ").trim().replace(/ ?:$/, "");
  return words.length <= LABEL ? words : words.slice(words.indexOf(" ", words.length - LABEL) + 1);
}
