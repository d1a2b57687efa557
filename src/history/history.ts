import type { Analysis } from "../model/analysis.ts";
import type { Changes } from "../model/changes.ts";
import type { EffectSeries } from "../model/effectSeries.ts";
import type { HistoryRecord } from "../model/history.ts";
import type { Manifest } from "../model/manifest.ts";
import { changesBetween } from "./changes.ts";
import { type Acceptance, ledger } from "./ledger.ts";
import { condensedOf } from "./record.ts";
import { effectSeries } from "./series.ts";

/** What is known besides the analysis of this report. */
export interface Past {
  /** Records of earlier reports, in any order. */
  readonly records: readonly HistoryRecord[];
  readonly accepted: readonly Acceptance[];
}

export const nothingBefore: Past = { records: [], accepted: [] };

export interface History {
  /** The earlier records, the oldest first. */
  readonly earlier: readonly HistoryRecord[];
  /** The record of this report. */
  readonly current: HistoryRecord;
  /** Null for a first report. */
  readonly changes: Changes | null;
  /** Effects that several reports measured. */
  readonly series: readonly EffectSeries[];
}

/**
 * This report among the earlier ones. A record of the same data, rules and version is this report made before: it is made anew and
 * keeps its number, so that the same input gives the same bytes.
 */
export function historyOf(
  analysis: Analysis,
  manifest: Pick<Manifest, "jobs">,
  { records, accepted }: Past,
): History {
  const ordered = records.toSorted((a, b) => a.report - b.report);
  const { inputs, policy, tool, now } = analysis;
  const same = ordered.findLast(
    (record) =>
      record.data === inputs.fingerprint &&
      record.policy === policy.id &&
      record.tool === tool.version &&
      record.now === now,
  );
  const earlier = ordered.filter((record) => same === undefined || record.report < same.report);
  const made = condensedOf(analysis, earlier.at(-1));
  const report = same?.report ?? (ordered.at(-1)?.report ?? 0) + 1;
  const actions = ledger(analysis, manifest, earlier.at(-1), accepted);
  const current = { ...made, report, actions };
  return {
    earlier,
    current,
    changes: changesBetween(earlier, made),
    series: effectSeries([...earlier, current]),
  };
}
