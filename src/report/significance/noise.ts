import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped, signed } from "../cells/numbers.ts";

const right = { align: "right" } as const;

/** What repeated runs of one code differ by in this data, and what the policy states for the rest. */
export function floorTable({ noiseFloors, comparisons, policy }: Analysis): MarkdownTable | null {
  const learned = noiseFloors.map((floor): Phrase[] => [
    text(`${metric(floor.metric).label}, ${floor.statistic}`),
    text(floor.mode ?? "?"),
    text(floor.hardware),
    percent(floor.sdPct),
    percent(floor.upperPct),
    percent(floor.largestPct),
    text(signed(floor.shiftPct, 1)),
    text(grouped(floor.pairs)),
    text(grouped(floor.commits)),
  ]);
  const stated = policy.noise.floors
    .filter((floor) => comparisons.some((each) => each.noiseFloorSource === floor.source))
    .map((floor): Phrase[] => [
      text(`${metric(floor.metric).label}${floor.statistic === undefined ? "" : `, ${floor.statistic}`}`),
      text(floor.mode ?? "any"),
      text("policy, where the data have under 3 pairs"),
      percent(floor.sdPct),
      dash,
      dash,
      dash,
      floor.pairs === undefined ? dash : text(String(floor.pairs)),
      dash,
    ]);
  if (learned.length + stated.length === 0) return null;
  return {
    head: [
      { title: "Metric" },
      { title: "Mode" },
      { title: "Machine" },
      { title: "s.d. of a run, %", ...right },
      { title: "90 % bound", ...right },
      { title: "Largest, %", ...right },
      { title: "Shift, %", ...right },
      { title: "A/A pairs", ...right },
      { title: "Commits", ...right },
    ],
    rows: [...learned, ...stated],
  };
}

function percent(value: number): Phrase {
  return text(value >= 100 ? grouped(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2));
}

/** What the method finds where there is nothing to find. */
export function unchangedLine(unchanged: readonly Comparison[], alpha: number): Phrase | null {
  const tested = unchanged.filter(({ p }) => p !== null);
  if (tested.length === 0) return null;
  const found = unchanged.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed");
  const low = tested.filter(({ p }) => (p ?? 1) <= alpha);
  return text(
    `The same tests on repeated runs of one code, every other run against the rest: of ${grouped(tested.length)} comparisons ${grouped(low.length)} have p at most ${alpha} (${(alpha * tested.length).toFixed(0)} expected), and ${found.length} are called improved or regressed.`,
  );
}
