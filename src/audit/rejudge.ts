import type { RejudgedTable } from "../model/audit.ts";
import { compareText } from "../model/order.ts";
import { rankIntervals } from "../stats/rankIntervals.ts";
import { replicationProbability } from "../stats/replication.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import type { Board, BoardCell, Doubt } from "./leaderboard.ts";

type System = RejudgedTable["systems"][number];

/** Per system the share of true successes, with the places that the intervals allow. */
export function rejudged(
  board: Board,
  doubts: ReadonlyMap<BoardCell, Doubt>,
  document: string,
): RejudgedTable {
  const threshold = edgeOf(board.cells);
  const names = [...new Set(board.cells.map(({ system }) => system))].toSorted(compareText);
  const systems = names.map((system) => {
    const cells = board.cells.filter((each) => each.system === system && each.outcome !== null);
    return countedOf(system, cells, doubts, threshold);
  });
  const ranks = rankIntervals(systems.map(({ interval: [low, high] }) => ({ low, high })));
  return {
    document,
    line: board.table.line,
    systems: systems.map((system, at): System => {
      const { best, worst, tied } = ranks[at]!;
      return { ...system, rank: [best, worst], tied: tied.map((other) => names[other] ?? "") };
    }),
  };
}

function countedOf(
  system: string,
  cells: readonly BoardCell[],
  doubts: ReadonlyMap<BoardCell, Doubt>,
  threshold: number | null,
): Omit<System, "rank" | "tied"> {
  const successes = cells.filter(({ outcome }) => outcome === "better");
  const doubted = successes.filter((cell) => doubts.has(cell)).length;
  const trusted = successes.length - doubted;
  const low = wilsonInterval(trusted, cells.length)?.low ?? 0;
  const high = wilsonInterval(trusted + doubted, cells.length)?.high ?? 1;
  const again = threshold === null ? [] : successes.flatMap((cell) => holdsAgain(cell, threshold));
  return {
    system,
    judged: cells.length,
    published: successes.length,
    trusted,
    doubted,
    interval: [low, high],
    holdAgain: again.length === 0 ? null : again.reduce((sum, each) => sum + each, 0) / again.length,
  };
}

/** Where the published classes part: between the largest effect that is no success and the smallest that is one. */
function edgeOf(cells: readonly BoardCell[]): number | null {
  const of = (outcome: BoardCell["outcome"]) =>
    cells.flatMap(({ outcome: own, pct }) => (own === outcome && pct !== null ? [pct] : []));
  const [better, other] = [of("better"), of("other")];
  return better.length === 0 || other.length === 0 ? null : Math.min(...better);
}

function holdsAgain({ pct, spread }: BoardCell, threshold: number): number[] {
  if (pct === null || spread === null) return [];
  const { sd, n } = spread;
  return [
    replicationProbability({ estimate: pct, threshold, sd, n, again: n, ...(n > 1 ? { df: n - 1 } : {}) }),
  ];
}
