import type { HistoryRecord } from "../../model/history.ts";
import type { RoleName } from "./palette.ts";
import { card, CHART_WIDTH, element, label, stroked, filled, type Svg } from "./svg.ts";

const HEIGHT = 220;
const PLOT = { left: 48, right: CHART_WIDTH - 130, top: 44, bottom: 176 };
/** Names at the right end keep this distance. */
const APART = 16;
/** Days that fit under the axis. */
const DAYS = 6;

const lines = [
  { name: "usable", glyph: "●", role: "good" },
  { name: "fixable", glyph: "◐", role: "caution" },
  { name: "unusable", glyph: "✕", role: "bad" },
  { name: "not-judged", glyph: "?", role: "neutral" },
] as const satisfies readonly { name: string; glyph: string; role: RoleName }[];

/** Commits by verdict over the reports: one line each, its last number beside its name; reports stand at equal distances. */
export function trendChart(title: string, records: readonly HistoryRecord[]): string {
  const most = Math.max(1, ...records.flatMap(({ counts }) => lines.map(({ name }) => counts[name] ?? 0)));
  const x = (at: number) => PLOT.left + ((PLOT.right - PLOT.left) * at) / Math.max(1, records.length - 1);
  const y = (count: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * count) / most;
  const last = records.at(-1);
  const ends = spread(lines.map(({ name }) => y(last?.counts[name] ?? 0)));
  const drawn = lines.flatMap(({ name, glyph, role }, at): Svg[] => [
    element("polyline", {
      points: records
        .map(({ counts }, i) => `${x(i).toFixed(1)},${y(counts[name] ?? 0).toFixed(1)}`)
        .join(" "),
      ...stroked(role, 2),
    }),
    ...records.map(({ counts }, i) =>
      element("circle", { cx: x(i), cy: y(counts[name] ?? 0), r: 3, ...filled(role) }),
    ),
    label(`${glyph} ${name.replace("-", " ")} ${last?.counts[name] ?? 0}`, {
      x: PLOT.right + 10,
      y: (ends[at] ?? 0) + 4,
      size: 12,
      role: "muted",
    }),
  ]);
  const description = lines
    .map(
      ({ name }) =>
        `${name.replace("-", " ")}: ${records.map(({ counts }) => counts[name] ?? 0).join(", ")}.`,
    )
    .join(" ");
  return card(HEIGHT, title, description, [
    label(title, { x: 16, y: 24, size: 14, bold: true }),
    ...[0, most].map((count) =>
      element("line", { x1: PLOT.left, x2: PLOT.right, y1: y(count), y2: y(count), ...stroked("hairline") }),
    ),
    ...[0, most].map((count) =>
      label(String(count), { x: PLOT.left - 8, y: y(count) + 4, size: 12, anchor: "end", role: "muted" }),
    ),
    ...drawn,
    ...days(records).map(({ at, day }) =>
      label(day, { x: x(at), y: PLOT.bottom + 22, size: 12, anchor: "middle", role: "muted" }),
    ),
  ]);
}

/** Each at least so far above the one below it, in the order of their heights: under the plot stand the days. */
function spread(heights: readonly number[]): number[] {
  const placed = [...heights];
  let free = PLOT.bottom;
  const upwards = heights
    .map((_, at) => at)
    .toSorted((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0) || b - a);
  for (const at of upwards) {
    placed[at] = Math.min(heights[at] ?? 0, free);
    free = placed[at] - APART;
  }
  return placed;
}

/** The first, the last and some between. */
function days(records: readonly HistoryRecord[]): { at: number; day: string }[] {
  const step = Math.ceil((records.length - 1) / (DAYS - 1)) || 1;
  return records.flatMap(({ now }, at) =>
    at === records.length - 1 || (at % step === 0 && at + step / 2 < records.length - 1)
      ? [{ at, day: now?.slice(0, 10) ?? "?" }]
      : [],
  );
}
