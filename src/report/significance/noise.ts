import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { metric } from "../../model/metrics.ts";
import { grouped, signed } from "../cells/numbers.ts";
import { type Column, table } from "../page/table.ts";

/** A floor as the data or the policy tell it; what the policy states without a sample has the deviation only. */
type Learned = Analysis["noiseFloors"][number];
type Told = "statistic" | "upperPct" | "largestPct" | "shiftPct" | "pairs" | "commits";
interface Floor
  extends
    Readonly<Pick<Learned, "metric" | "sdPct">>,
    Readonly<Partial<{ [Name in Told]: Learned[Name] | undefined }>> {
  readonly mode: string;
  readonly machine: string;
}

/** What repeated runs of one code differ by in this data, and what the policy states for the rest. */
export function floorTable({ noiseFloors, comparisons, policy }: Analysis): Table | null {
  const learned = noiseFloors.map((floor): Floor => ({
    ...floor,
    mode: floor.mode ?? "?",
    machine: floor.hardware,
  }));
  const stated = policy.noise.floors
    .filter((floor) => comparisons.some((each) => each.noiseFloorSource === floor.source))
    .map((floor): Floor => ({
      ...floor,
      mode: floor.mode ?? "any",
      machine: "policy, where the data have under 3 pairs",
    }));
  return table(
    [...learned, ...stated],
    [
      {
        title: "Metric",
        value: (floor) => [metric(floor.metric).label, floor.statistic].filter(Boolean).join(", "),
      },
      { title: "Mode", value: ({ mode }) => mode },
      { title: "Machine", value: ({ machine }) => machine },
      percent("s.d. of a run, %", ({ sdPct }) => sdPct),
      percent("90 % bound", ({ upperPct }) => upperPct),
      percent("Largest, %", ({ largestPct }) => largestPct),
      {
        title: "Shift, %",
        value: ({ shiftPct }) => (shiftPct === undefined ? null : signed(shiftPct, 1)),
        align: "right",
      },
      { title: "A/A pairs", value: ({ pairs }) => pairs },
      { title: "Commits", value: ({ commits }) => commits },
    ],
  );
}

function percent(title: string, of: (floor: Floor) => number | undefined): Column<Floor> {
  const words = (value: number) =>
    value >= 100 ? grouped(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
  return {
    title,
    value: (floor) => {
      const value = of(floor);
      return value === undefined ? null : words(value);
    },
    align: "right",
  };
}

/** What the method finds where there is nothing to find. */
export function unchangedLine(unchanged: readonly Comparison[], alpha: number): string | null {
  const tested = unchanged.filter(({ p }) => p !== null);
  if (tested.length === 0) return null;
  const found = unchanged.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed");
  const low = tested.filter(({ p }) => (p ?? 1) <= alpha);
  return `The same tests on repeated runs of one code, every other run against the rest: of ${grouped(tested.length)} comparisons ${grouped(low.length)} have p at most ${alpha} (${(alpha * tested.length).toFixed(0)} expected), and ${found.length} are called improved or regressed.`;
}
