import { printable } from "../../model/printable.ts";
import type { Series, SeriesChange, SeriesSet } from "../../model/series.ts";
import { quantityName } from "../words/compared.ts";

/** `compare --series` for a terminal: a block for each series with a change of level, the others counted; the answer first. */
export function seriesTable({ series, places, marginPct }: SeriesSet): string {
  const changed = series.filter(({ changes }) => changes.length > 0);
  const tooShort = series.filter(({ points }) => points.length < SHORTEST).length;
  return [
    `${headline(changed)} (${series.length} series of ${places.length === 1 ? "one file" : `${places.length} places`})`,
    "",
    ...changed.flatMap((each) => [
      nameOf(each),
      ...each.changes.map((change) => `  ${changeText(change, each)}`),
    ]),
    ...(changed.length === 0 ? [] : [""]),
    ...(tooShort === 0
      ? []
      : [`note     ${tooShort} series of fewer than ${SHORTEST} points: too short for a change point`]),
    `method   seeded binary segmentation on the log scale, 1 % false alarms a series; positive is better; small is below ${marginPct} %`,
  ].join("\n");
}

/** Three points a level. */
const SHORTEST = 6;

function headline(changed: readonly Series[]): string {
  const count = (conclusion: SeriesChange["conclusion"]) =>
    changed.flatMap(({ changes }) => changes.filter((each) => each.conclusion === conclusion)).length;
  const told = (["regressed", "improved", "changed", "small"] as const).filter((each) => count(each) > 0);
  return told.length === 0
    ? "no change point"
    : `change points: ${told.map((each) => `${count(each)} ${each}`).join(", ")}`;
}

function nameOf(series: Series): string {
  return `${printable(series.benchmark)}  ${printable(quantityName(series))}, ${series.points.length} points`;
}

function changeText(
  { after, at, pct, ci95, conclusion, before, now }: SeriesChange,
  { unit }: Series,
): string {
  const effect =
    pct === null ? "" : ` ${signed(pct)} %${ci95 === null ? "" : ` [${ci95.map(signed).join(", ")}]`}`;
  const levels = `${short(before)} to ${short(now)}${unit === null ? "" : ` ${printable(unit)}`}`;
  return `${conclusion}${effect}, ${levels}, between ${printable(after)} and ${printable(at)}`;
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
