import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Fold } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { folded, table } from "../page/table.ts";
import { conclusionTable } from "../significance/tables.ts";

/** The thresholds in use in the documents: the same data, different verdicts. None was derived from repeated runs. */
export const thresholds = [1, 2, 5] as const;

interface Duel {
  readonly agent: string;
  readonly comparison: Comparison;
}

function duelsOf({ agents, comparisons }: Analysis, against: "baseline" | "human"): Duel[] {
  const byId = new Map(comparisons.map((comparison) => [comparison.id, comparison]));
  return agents.headToHead.flatMap((each) => {
    const comparison = byId.get(each.comparison);
    return each.against !== against || comparison === undefined ? [] : [{ agent: each.agent, comparison }];
  });
}

interface Score {
  readonly win: number;
  readonly tie: number;
  readonly loss: number;
}

/** Win, tie, loss by the bare percentage, whether or not the two runs may be compared. */
function scoreAt(duels: readonly Duel[], threshold: number): Score {
  const effects = duels.flatMap(({ comparison: { effectPct } }) => effectPct ?? []);
  const win = effects.filter((effect) => effect > threshold).length;
  const loss = effects.filter((effect) => effect < -threshold).length;
  return { win, loss, tie: effects.length - win - loss };
}

function concluded(duels: readonly Duel[], conclusion: Comparison["conclusion"]): number {
  return duels.filter(({ comparison }) => comparison.conclusion === conclusion).length;
}

function evidenceOf(duels: readonly Duel[]): Score {
  return {
    win: concluded(duels, "improved"),
    tie: concluded(duels, "equivalent"),
    loss: concluded(duels, "regressed"),
  };
}

/** One set of comparisons, judged four ways. */
export function sideBySide(analysis: Analysis, against: "baseline" | "human"): Table | null {
  const duels = duelsOf(analysis, against);
  const withoutEffect = duels.filter(({ comparison }) => comparison.effectPct === null).length;
  const ways = [
    ...thresholds.map((at) => ({
      name: `more than ${at}\u00a0%`,
      ...scoreAt(duels, at),
      open: 0,
      barred: withoutEffect,
    })),
    {
      name: "evidence",
      ...evidenceOf(duels),
      open: concluded(duels, "inconclusive"),
      barred: concluded(duels, "not-comparable"),
    },
  ];
  return table(
    duels.length === 0 ? [] : ways,
    [
      { title: "Called by", value: ({ name }) => name },
      { title: "Win", value: ({ win }) => win },
      { title: "Tie", value: ({ tie }) => tie },
      { title: "Loss", value: ({ loss }) => loss },
      { title: "Inconclusive", value: ({ open }) => open },
      { title: "Not comparable", value: ({ barred }) => barred },
      { title: "Comparisons", value: ({ win, tie, loss, open, barred }) => win + tie + loss + open + barred },
    ],
    { count: "way" },
  );
}

/** Per agent: win / tie / loss at each threshold beside what is established. */
export function duelTable(analysis: Analysis, against: "baseline" | "human"): Table | null {
  const duels = duelsOf(analysis, against);
  return table(
    groupsOf(duels, ({ agent }) => agent),
    [
      { title: "Agent", value: ({ key }) => key },
      { title: "Commits", value: ({ rows }) => rows.length },
      ...thresholds.map((at) => ({
        title: `±${at}\u00a0%`,
        value: ({ rows }: { readonly rows: readonly Duel[] }) => scoreWords(scoreAt(rows, at)),
      })),
      { title: "Evidence", value: ({ rows }) => scoreWords(evidenceOf(rows)) },
    ],
    { whole: { key: "", rows: duels } },
  );
}

function scoreWords({ win, tie, loss }: Score): string {
  return `${win} / ${tie} / ${loss}`.replaceAll(" ", "\u00a0");
}

/** The comparisons behind the counts. */
export function duelFold(analysis: Analysis, against: "baseline" | "human"): Fold | null {
  const comparisons = duelsOf(analysis, against).map(({ comparison }) => comparison);
  return folded(
    `${comparisons.length} comparisons against the ${against}`,
    conclusionTable(comparisons, { count: "comparison" }),
  );
}

/** What the thresholds call and the evidence does not carry. */
export function duelSentence(analysis: Analysis): string {
  const duels = duelsOf(analysis, "human");
  if (duels.length === 0) return "No agent shares a metric with a human run.";
  const wins = thresholds.map((at) => `${scoreAt(duels, at).win} at ±${at}\u00a0%`);
  return `Against the human change the same ${duels.length} comparisons give ${wins.join(", ")} wins by the percentage and ${concluded(duels, "improved")} by evidence.`;
}
