import { type MetricId, metric } from "../../model/metricRegistry.ts";
import { isOwn, type Run } from "../../model/runState.ts";
import { type CommitRow, commitRows } from "../commitRows.ts";
import type { Section, Text } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { type Figure, figuresIn, printsValue } from "../numbers.ts";
import { endOf, scopeOf, variantOf, writtenOn } from "../scope.ts";
import { says, wordsOf } from "../words.ts";

interface Value {
  readonly row: CommitRow;
  readonly at: Text;
  readonly figure: Figure;
  readonly unit: string;
  /** Words that name the metric. */
  readonly named: string;
}

/** Cells with a number and a unit in a row of a commit: one of the commit's runs holds the value. */
export const commitValues: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  const runs = new Map<string, Run[]>();
  for (const run of data.analysis.runs) {
    const short = run.commit.slice(0, 8);
    runs.set(short, [...(runs.get(short) ?? []), run]);
  }
  return commitRows(asked)
    .flatMap((row) => valuesIn(row, asked))
    .map(({ row, at, figure, unit, named }): Found => ({
      section: row.section,
      at,
      definition: "commit-value",
      printed: `${figure.value} ${unit}`,
      scope: scopeOf(row.section, { commit: row.commit }),
      ...decided(
        { figure, unit, named, section: row.section, words: asked.words },
        runs.get(row.commit) ?? [],
      ),
    }));
};

const units = /(?:^|[\s(])(tok\/s|tokens\/s|req\/s|ms|s)\)?$/i;

function valuesIn(row: CommitRow, { words }: Asked): Value[] {
  const metricAt = row.table.header.findIndex(({ text }) =>
    says(wordsOf(text), words.fields.find(({ is }) => is === "metric")?.words ?? []),
  );
  return row.cells.flatMap((at, column) => {
    const [figure, ...more] = figuresIn(at.text);
    const title = row.table.header[column]?.text ?? "";
    const unit = units.exec(at.text)?.[1] ?? units.exec(title)?.[1];
    if (figure === undefined || more.length > 0 || unit === undefined || figure.isPercent || figure.isLoose)
      return [];
    return [
      {
        row,
        at,
        figure,
        unit: unit.toLowerCase().replace("tokens", "tok"),
        named: wordsOf(`${title} ${row.cells[metricAt]?.text ?? ""}`),
      },
    ];
  });
}

type Asks = Pick<Value, "figure" | "unit" | "named"> & Pick<Asked, "words"> & { readonly section: Section };

function decided(asked: Asks, all: readonly Run[]): Pick<Found, "status" | "right" | "why" | "evidence"> {
  const held = all.flatMap((run) =>
    run.measurements
      .filter(
        ({ unit, statistic }) =>
          (unit === asked.unit || (asked.unit === "s" && unit === "ms")) &&
          (statistic === "mean" || statistic === "median"),
      )
      .map((measurement) => ({
        run,
        measurement,
        value: asked.unit === measurement.unit ? measurement.value : measurement.value / 1000,
      })),
  );
  const same = held.filter(({ value }) => printsValue(asked.figure, value));
  const right = same.find(({ measurement }) => isMeant(measurement.metric, asked.named));
  if (right !== undefined)
    return {
      status: "holds",
      right: null,
      evidence: [{ file: right.run.file, pointer: right.measurement.pointer }],
    };
  const [other] = same;
  if (other !== undefined) {
    // a gauge of the engine's log is no result; with another name in the document nothing is proven
    const isLog = metric(other.measurement.metric).family === "log";
    return {
      status: isLog ? "contradicted" : "undecided",
      right: isLog ? other.measurement.metric : null,
      why: reason("other-metric", { metric: metric(other.measurement.metric).label }),
      evidence: [{ file: other.run.file, pointer: other.measurement.pointer }],
    };
  }
  return notHeld(
    asked,
    held
      .filter(({ measurement }) => isMeant(measurement.metric, asked.named))
      .map(({ run, ...rest }) => ({ run, ...rest })),
  );
}

/** No run holds it: contradicted only where one run alone can be meant, and it is not younger than the document. */
function notHeld(
  { section, words }: Asks,
  held: readonly { run: Run; measurement: Run["measurements"][number]; value: number }[],
) {
  const day = writtenOn(section);
  const variant = variantOf(section, words);
  const meant = held.filter(
    ({ run, measurement }) =>
      isOwn(run) && variant !== "agent" && run.variant === variant && measurement.statistic === "mean",
  );
  const [only, ...more] = meant;
  if (only === undefined || more.length > 0)
    return { status: "undecided" as const, why: reason(only === undefined ? "no-such-run" : "several-runs") };
  if (day !== null && (only.run.time === undefined || only.run.time > endOf(day)))
    return { status: "undecided" as const, why: reason("run-is-younger") };
  return {
    status: "contradicted" as const,
    right: `${only.value} ${only.measurement.unit}`,
    why: reason("only-run"),
    evidence: [{ file: only.run.file, pointer: only.measurement.pointer }],
  };
}

/** A name such as "throughput" or "token rate" means every metric of the kind that its unit allows. */
function isMeant(id: MetricId, named: string): boolean {
  const { label, family } = metric(id);
  if (family === "log") return false;
  const own = wordsOf(label).trim().split(" ");
  return (
    own.some((word) => named.includes(` ${word} `)) ||
    (id.endsWith("throughput") && says(named, ["token rate", "tok s", "req s"]))
  );
}
