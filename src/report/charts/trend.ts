import type { HistoryRecord } from "../../model/history.ts";
import { commitsConcluded, evidenceByVariant } from "../../model/historyCounts.ts";
import type { RoleName } from "./palette.ts";
import { card, element, filled, INSIDE, label, shortened, stroked, type Svg } from "./svg.ts";

/** A line of a panel: a count a report, null where the report did not count it. */
interface Line {
  readonly name: string;
  readonly role: RoleName;
  /** Of dashes: what colour alone does not tell apart. */
  readonly dash: string;
  readonly counts: readonly (number | null)[];
}

interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const PLOT = { left: INSIDE.left + 32, right: INSIDE.right - 150, height: 96 };
/** Names at the right end keep this distance. */
const APART = 16;
/** Days that fit under the axis. */
const DAYS = 3;
/** What fits right of the plot, with its number. */
const LONGEST = 18;

const verdicts = [
  { key: "usable", name: "usable", role: "good" },
  { key: "fixable", name: "fixable", role: "caution" },
  { key: "unusable", name: "unusable", role: "bad" },
  { key: "not-judged", name: "not judged", role: "neutral" },
] as const;

/** Those that lines take in turn: dashes tell a second round from the first. */
const looks = ["good", "caution", "bad", "neutral", "text"] as const satisfies readonly RoleName[];

/**
 * Counts over the reports, a panel each for verdicts, valid evidence by variant, and what follows; each line with its last number
 * beside its name. Reports stand at equal distances.
 */
export function trendChart(title: string, records: readonly HistoryRecord[]): string {
  const panels = panelsOf(records);
  const heights = panels.map(({ lines }) => 44 + Math.max(PLOT.height, lines.length * APART));
  const description = panels
    .map((panel) => `${panel.title}: ${panel.lines.map(lineWords).join("; ")}.`)
    .join(" ");
  const total = heights.reduce((sum, height) => sum + height, 0);
  return card(title, description, total + 34, (top) => [
    ...panels.flatMap((panel, at) =>
      panelOf(panel, records.length, top + heights.slice(0, at).reduce((sum, height) => sum + height, 0)),
    ),
    ...days(records).map(({ at, day }) =>
      label(day, {
        x: across(at, records.length),
        y: top + total + 20,
        size: 12,
        anchor: at === 0 ? "start" : "middle",
        role: "muted",
      }),
    ),
  ]);
}

function panelsOf(records: readonly HistoryRecord[]): Panel[] {
  const evidence = records.map(evidenceByVariant);
  const variants = [...new Set(evidence.flatMap((each) => [...each.keys()]))];
  const open = ({ actions }: HistoryRecord) => actions.filter(({ state }) => state === "open").length;
  return [
    {
      title: "Verdicts, commits",
      lines: verdicts.map(({ key, name, role }) => ({
        name,
        role,
        dash: "",
        counts: records.map(({ counts }) => counts[key] ?? 0),
      })),
    },
    {
      title: "Valid evidence, commits",
      lines: variants.map((name, at) => ({
        name,
        role: looks[at % looks.length] ?? "text",
        dash: at < looks.length ? "" : "4 3",
        counts: evidence.map((each) => {
          const counts = each.get(name);
          return counts === undefined ? null : (counts.valid ?? 0);
        }),
      })),
    },
    {
      title: "Established effects, commits",
      lines: (["improved", "regressed"] as const).map((name) => ({
        name,
        role: name === "improved" ? "good" : "bad",
        dash: "",
        counts: records.map((record) => commitsConcluded(record, name)),
      })),
    },
    {
      title: "Open actions",
      lines: [{ name: "open", role: "text", dash: "", counts: records.map(open) }],
    },
  ];
}

function lineWords({ name, counts }: Line): string {
  return `${name} ${counts.map((count) => count ?? "–").join(", ")}`;
}

function across(at: number, reports: number): number {
  return PLOT.left + ((PLOT.right - PLOT.left) * at) / Math.max(1, reports - 1);
}

function panelOf({ title, lines }: Panel, reports: number, top: number): Svg[] {
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
  const bottom = top + 24 + PLOT.height;
  const y = (count: number) => bottom - (PLOT.height * count) / most;
  const ends = spread(
    lines.map(({ counts }) => y(counts.at(-1) ?? 0)),
    Math.max(bottom, top + 24 + lines.length * APART),
  );
  return [
    label(title, { x: INSIDE.left, y: top + 13, size: 12, bold: true }),
    ...[0, most].flatMap((count) => [
      element("line", { x1: PLOT.left, x2: PLOT.right, y1: y(count), y2: y(count), ...stroked("hairline") }),
      label(String(count), { x: PLOT.left - 6, y: y(count) + 4, size: 12, anchor: "end", role: "muted" }),
    ]),
    ...lines.flatMap((line, at) => [
      ...lineOf(line, reports, y),
      element("circle", { cx: PLOT.right + 14, cy: ends[at] ?? 0, r: 4, ...filled(line.role) }),
      label(`${shortened(line.name, LONGEST)} ${line.counts.at(-1) ?? "–"}`, {
        x: PLOT.right + 22,
        y: (ends[at] ?? 0) + 4,
        size: 12,
        role: "muted",
      }),
    ]),
  ];
}

function lineOf({ role, dash, counts }: Line, reports: number, y: (count: number) => number): Svg[] {
  const spots = counts.flatMap((count, at) =>
    count === null ? [] : [[across(at, reports), y(count)] as const],
  );
  return [
    element("polyline", {
      points: spots.map((spot) => spot.map((end) => end.toFixed(1)).join(",")).join(" "),
      ...stroked(role, 2),
      ...(dash === "" ? {} : { "stroke-dasharray": dash }),
    }),
    ...spots.map(([cx, cy]) => element("circle", { cx, cy, r: 3, ...filled(role) })),
  ];
}

/** Each at least so far above the one below it, in the order of their heights. */
function spread(heights: readonly number[], bottom: number): number[] {
  const placed = [...heights];
  let free = bottom;
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
