import type { Layer } from "../knowledge/layers.ts";
import type { ComparedSet } from "../model/comparison.ts";
import type { Problem } from "../model/records.ts";
import { layersFor } from "./knowledge.ts";
import type { KnowledgeOptions } from "./knowledgeOptions.ts";

/** A file or folder of any format that holds repeated values, or the values themselves by the name of their benchmark. */
export type Side = string | Readonly<Record<string, readonly number[]>>;

/** How two sides are compared. */
export interface CompareOptions extends KnowledgeOptions {
  /** Share of false alarms among what is called an effect: 0.05. */
  readonly alpha?: number | undefined;
  /** The smallest effect that counts, and the margin of equivalence, in percent: 2. */
  readonly marginPct?: number | undefined;
  /** Keys and fields of the workload that may differ between the sides. */
  readonly vary?: readonly string[] | undefined;
  /** What decides in place of the primary metrics: `ttft`, `ttft p99`. */
  readonly metric?: readonly string[] | undefined;
  /** Which direction is good, for all or by name, where the input does not say. */
  readonly better?: Direction | Readonly<Record<string, Direction>> | undefined;
}

export type Direction = "lower" | "higher";

/** What `compare --json` prints, and what could not be read. */
export type Compared = ComparedSet & { readonly problems: readonly Pick<Problem, "file" | "reason">[] };

/**
 * Is this effect real? Every benchmark and metric that either side has, as one family of tests. Throws UserError for a path
 * that holds no repeated values, and where nothing says which direction is good.
 */
export async function compare(
  reference: Side,
  candidate: Side,
  options: CompareOptions = {},
): Promise<Compared> {
  const [{ compareReads }, { metricsOf }, { ownPolicy }, { ready }] = await Promise.all([
    import("../pipeline/compare.ts"),
    import("../knowledge/metricsOf.ts"),
    import("../knowledge/ownPolicy.ts"),
    import("../stats/specialFunctions.ts"),
  ]);
  await ready();
  const { alpha = 0.05, marginPct = 2, better = {}, vary = [], metric = [] } = options;
  const layers = layersFor(options);
  await metricsOf(layers);
  const policy = { ...(await ownPolicy("strict", layers)), alpha, marginPct };
  const [a, b] = [await sideOf(reference, layers), await sideOf(candidate, layers)];
  const named = typeof better === "string" ? [better] : Object.entries(better).map((pair) => pair.join("="));
  const compared = await compareReads(a, b, { better: named, vary, metric, policy, layers });
  return { ...compared, problems: [...a.problems, ...b.problems] };
}

async function sideOf(side: Side, layers: readonly Layer[]) {
  if (typeof side === "string") {
    const { readPath } = await import("../compare/inputs.ts");
    return readPath(side, async () => (await import("../pipeline/knownFormats.ts")).knownFormats(layers));
  }
  const { setOf } = await import("../compare/valueSets.ts");
  const sets = Object.entries(side).map(([name, values]) =>
    setOf({ name, metric: "value", unit: null, values, unitOf: "run" }, ""),
  );
  return { sets, runs: [], problems: [] };
}
