import type { Analysis } from "../../model/analysis.ts";
import { counted, grouped } from "../cells/numbers.ts";

const DAY_MS = 86_400_000;

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * The ISO 8601 week of a time, with its days: `2026-W04 (19–25 Jan)`. A time without a zone is taken as UTC; null
 * where it is no time.
 */
export function isoWeek(time: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
  if (year === undefined) return null;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(date)) return null;
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const [monday, thursday, sunday] = [0, 3, 6].map((ahead) => new Date(date + (ahead - weekday) * DAY_MS));
  if (monday === undefined || thursday === undefined || sunday === undefined) return null;
  // The week belongs to the year of its Thursday.
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / DAY_MS / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")} (${days(monday, sunday)})`;
}

/** The week of the newest run, whenever the report is made; without a dated run that of the report. */
export function weekOf({ runs, now }: Pick<Analysis, "runs" | "now">): string | null {
  const times = runs.flatMap(({ time }) => (time === undefined || isoWeek(time) === null ? [] : [time]));
  const newest = times.reduce<string | null>(
    (most, time) => (most === null || time > most ? time : most),
    null,
  );
  return isoWeek(newest ?? now ?? "");
}

/** How much of the data is of the week in the title; null where no time is known. */
export function spanWords(analysis: Pick<Analysis, "runs" | "now">): string | null {
  const { runs } = analysis;
  const week = weekOf(analysis);
  if (week === null) return null;
  const dated = runs.flatMap(({ time }) => (time === undefined || isoWeek(time) === null ? [] : [time]));
  const within = dated.filter((time) => isoWeek(time) === week).length;
  const [first] = dated.map((time) => time.slice(0, 10)).sort();
  const others = [
    ...(within < dated.length ? [`${grouped(dated.length - within)} of other weeks since ${first}`] : []),
    ...(dated.length < runs.length ? [`${grouped(runs.length - dated.length)} without a date`] : []),
  ];
  const rest = others.length === 0 ? "" : `, ${others.join(", ")}`;
  return `Of ${counted(runs.length, "run")} ${grouped(within)} ${within === 1 ? "is" : "are"} of this week${rest}.`;
}

function days(from: Date, to: Date): string {
  const month = (date: Date) => months[date.getUTCMonth()] ?? "";
  const start = month(from) === month(to) ? "" : ` ${month(from)}`;
  return `${from.getUTCDate()}${start}–${to.getUTCDate()} ${month(to)}`;
}
