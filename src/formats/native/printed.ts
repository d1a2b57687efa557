import { batchBlocks } from "../../logs/batchLines.ts";
import { costTimes } from "../../logs/costTime.ts";
import { latencyBlocks } from "../../logs/latencyBlock.ts";
import { namespaceLines, workloadOfArguments } from "../../logs/namespaceLine.ts";
import type { PrintedValue } from "../../logs/printedValue.ts";
import { resultBlocks } from "../../logs/servingBlock.ts";
import { startupBlock } from "../../logs/startupBlock.ts";
import { throughputLines } from "../../logs/throughputLine.ts";
import type { Mode, Workload } from "../../model/records.ts";
import type { NativeResult } from "./result.ts";

/** A result that a program printed, with the line it begins on and the kind of print it is. */
export interface PrintedResult extends NativeResult {
  readonly line: number;
  readonly parser: string;
}

interface Found {
  readonly mode: Mode;
  readonly parser: string;
  readonly values: readonly PrintedValue[];
  readonly workload: Workload;
  readonly load?: Workload;
  readonly durationS?: number | undefined;
}

/**
 * Every result a log holds, in its order; a result printed again is one result. The workload is what the program's
 * arguments say, where it printed them before the result, and what the result itself counts.
 */
export function printedResults(text: string): PrintedResult[] {
  const programs = namespaceLines(text);
  return [...serving(text), ...others(text)]
    .filter(({ values }) => values.length > 0)
    .toSorted((a, b) => lineOf(a) - lineOf(b))
    .map((found) => {
      const line = lineOf(found);
      const program = programs.findLast((each) => each.line < line);
      const workload = {
        ...found.load,
        ...(program === undefined ? {} : workloadOfArguments(program.values)),
        ...found.workload,
      };
      return {
        name: workload.model ?? `${found.mode} benchmark`,
        mode: found.mode,
        workload,
        values: found.values.map((each) => ({
          metric: each.metric,
          statistic: each.statistic,
          value: each.value,
          factor: 1,
          key: each.label,
          at: [each.line],
        })),
        samples: [],
        durationS: found.durationS,
        line,
        parser: found.parser,
      };
    });
}

function serving(text: string): Found[] {
  return resultBlocks(text).results.map(({ values, counts, load, durationS, offline }) => ({
    mode: offline ? "throughput" : "serving",
    parser: "serving-block",
    values,
    workload: counts,
    load,
    durationS,
  }));
}

function others(text: string): Found[] {
  const of = (mode: Mode, parser: string) => (values: readonly PrintedValue[]) => ({
    mode,
    parser,
    values,
    workload: {},
  });
  return [
    ...distinct(latencyBlocks(text)).map(of("latency", "latency-block")),
    ...distinct(throughputLines(text)).map(of("throughput", "throughput-line")),
    ...batchBlocks(text).map(({ values, batchSize }) => ({
      ...of("latency", "batch-lines")(values),
      workload: batchSize === undefined ? {} : { batchSize },
    })),
    of("prefix-caching", "cost-time-line")(costTimes(text)),
    of("startup", "startup-block")(startupBlock(text)),
  ];
}

/** Repeats of the same digits are echoes of one result. */
function distinct(results: readonly PrintedValue[][]): PrintedValue[][] {
  const seen = new Set<string>();
  return results.filter((values) => {
    const key = JSON.stringify(values.map(({ metric, statistic, value }) => [metric, statistic, value]));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function lineOf({ values }: Found): number {
  return Math.min(...values.map(({ line }) => line));
}
