import { compareText } from "../model/order.ts";
import { agentLabel } from "../model/agentLabel.ts";
import type { Copy, RunCopy } from "../model/copies.ts";
import type { FoundCopy } from "./runStates.ts";
import { metric } from "../model/metricRegistry.ts";
import type { Measurement, RunRecord } from "../model/records.ts";
import { hasValues, saysCopied, timesFunctions } from "../model/runState.ts";

export interface SortedOut {
  /** One run per execution. */
  readonly originals: readonly RunRecord[];
  readonly copies: readonly FoundCopy[];
}

/**
 * Tells the runs of one commit from what is written of them a second time: the same execution read twice (one id), the
 * row of a table or summary whose original is in the set, and a run whose every number another run has, to more digits
 * than chance explains. A row stands in where its original is missing, and then once, however many tables have it.
 */
export function withoutCopies(runs: readonly RunRecord[]): SortedOut {
  const genuine = new Known();
  const rows: RunRecord[] = [];
  for (const run of runs) {
    if (saysCopied(run)) rows.push(run);
    else genuine.take(run, genuine.same(run));
  }
  const standIns = new Known();
  for (const row of rows.toSorted(richestTableFirst(rows))) {
    const original = genuine.originalOf(row);
    if (original !== undefined) standIns.refuse(row, original);
    else standIns.take(row, standIns.rowTold(row));
  }
  return {
    originals: [...genuine.kept, ...standIns.kept],
    copies: [...genuine.copies, ...standIns.copies],
  };
}

/** Few short numbers can agree by chance; so many digits cannot. */
const CHANCE_DIGITS = 12;

class Known {
  readonly kept: RunRecord[] = [];
  readonly copies: FoundCopy[] = [];
  readonly #byId = new Map<string, RunRecord>();
  readonly #byNumbers = new Map<string, RunRecord>();
  readonly #byVariant = new Map<string, RunRecord[]>();

  take(run: RunRecord, known: RunRecord | undefined): void {
    if (known !== undefined) {
      this.refuse(run, known);
      return;
    }
    this.kept.push(run);
    this.#byId.set(run.id, run);
    if (isUnmistakable(run)) this.#byNumbers.set(numbersOf(run), run);
    const variant = variantOf(run);
    this.#byVariant.set(variant, [...(this.#byVariant.get(variant) ?? []), run]);
  }

  /** The same place read from two data sets is one telling, not two. */
  refuse(run: RunRecord, of: RunRecord | null): void {
    if (of !== null && of.file === run.file && of.pointer === run.pointer) return;
    this.copies.push({ run, of });
  }

  same(run: RunRecord): RunRecord | undefined {
    return this.#byId.get(run.id) ?? (isUnmistakable(run) ? this.#byNumbers.get(numbersOf(run)) : undefined);
  }

  /** The run a row was copied from; null where other runs of its side are there; undefined where none is. */
  originalOf(row: RunRecord): RunRecord | null | undefined {
    const side = this.#sideOf(row).filter((run) => !hasValues(row) || hasValues(run));
    if (side.length === 0) return undefined;
    const isShared = amongNumbersOf(row);
    const shared = (run: RunRecord) => run.measurements.filter(isShared).length;
    const best = side.reduce((a, b) => (shared(b) > shared(a) ? b : a));
    return shared(best) > 0 || !hasValues(row) ? best : null;
  }

  /** A row kept before that tells at least as much. */
  rowTold(row: RunRecord): RunRecord | undefined {
    const same = this.same(row);
    if (same !== undefined) return same;
    return this.#sideOf(row).find((kept) => {
      return row.measurements.every(amongNumbersOf(kept));
    });
  }

  /** Runs of the row's variant and agent; of any agent where the row names none. */
  #sideOf(row: RunRecord): RunRecord[] {
    const runs = this.#byVariant.get(variantOf(row)) ?? [];
    return row.agent === undefined ? runs : runs.filter((run) => labelOf(run) === labelOf(row));
  }
}

/** What was measured on a function is apart from what was measured on an engine. */
function variantOf(run: RunRecord): string {
  return `${timesFunctions(run) ? run.pipeline : ""} ${run.variant}`;
}

function labelOf({ agent }: RunRecord): string {
  return agent === undefined ? "" : agentLabel(agent);
}

function numberOf({ metric: id, statistic, value }: Measurement): string {
  return `${id} ${statistic} ${value}`;
}

/** Whether a run has a number, by what it measures or by what the tables call it (one may know more of it than another). */
function amongNumbersOf(run: RunRecord): (measurement: Measurement) => boolean {
  const numbers = new Set(run.measurements.flatMap(namesOf));
  return (each) => namesOf(each).some((name) => numbers.has(name));
}

/** A throughput goes by its value too: the tables dropped what it counts. */
function namesOf(each: Measurement): string[] {
  const { statistic, value } = each;
  const names = [numberOf(each), namedNumber(each)];
  return metric(each.metric).family === "throughput" ? [...names, `throughput ${statistic} ${value}`] : names;
}

/** Under the name in the file, times in one unit. */
function namedNumber({ key, statistic, value, unit }: Measurement): string {
  return `${key} ${statistic} ${(unit === "s" ? value * 1000 : value).toPrecision(10)}`;
}

function numbersOf(run: RunRecord): string {
  return JSON.stringify([run.pipeline, run.variant, labelOf(run), run.measurements.map(numberOf)]);
}

function isUnmistakable({ measurements }: RunRecord): boolean {
  const digits = measurements.reduce((sum, { value }) => sum + String(value).replace(/\D/g, "").length, 0);
  return digits > CHANCE_DIGITS;
}

/** The rows of one commit are taken from the table that tells most of it, so that its variants stay comparable. */
function richestTableFirst(rows: readonly RunRecord[]): (a: RunRecord, b: RunRecord) => number {
  const numbers = new Map<string, number>();
  for (const { pipeline, measurements } of rows)
    numbers.set(pipeline, (numbers.get(pipeline) ?? 0) + measurements.length);
  const told = ({ pipeline }: RunRecord) => numbers.get(pipeline) ?? 0;
  // Inside a table the richer row first: a poorer one of the same run is then seen to be told already.
  return (a, b) =>
    told(b) - told(a) ||
    compareText(a.pipeline, b.pipeline) ||
    b.measurements.length - a.measurements.length ||
    byPlace(a, b);
}

/** Row 9 stands before row 10. */
function byPlace(a: RunRecord, b: RunRecord): number {
  return (
    compareText(a.file, b.file) || a.pointer.length - b.pointer.length || compareText(a.pointer, b.pointer)
  );
}

/** The copies of one commit as the analysis lists them, printed blocks among them. */
export function listedCopies(
  commit: string,
  { runs: originals, copies }: { readonly runs: readonly RunRecord[]; readonly copies: readonly RunCopy[] },
): Copy[] {
  const place = ({ file, pointer }: RunRecord) => ({ file, pointer });
  const runs = copies.map(({ kind, run, of }): Copy => ({
    kind,
    commit,
    copy: place(run),
    of: of === null ? null : place(of),
  }));
  const blocks = originals.flatMap(({ file, echoes = [] }) =>
    echoes.map(({ pointer, of }): Copy => ({
      kind: "block",
      commit,
      copy: { file, pointer },
      of: { file, pointer: of },
    })),
  );
  return [...runs, ...blocks].toSorted(
    (a, b) =>
      compareText(a.copy.file, b.copy.file) ||
      compareText(a.copy.pointer, b.copy.pointer) ||
      compareText(a.kind, b.kind),
  );
}
