import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import { text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { conclusionTable } from "../significance/tables.ts";
import { listed, totalled } from "../page/totalled.ts";

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

/** One set of comparisons, judged four ways. */
export function sideBySide(analysis: Analysis, against: "baseline" | "human"): MarkdownTable | null {
  const duels = duelsOf(analysis, against);
  if (duels.length === 0) return null;
  const right = { align: "right" } as const;
  const row = (name: string, { win, tie, loss }: Score, open: number, barred: number) =>
    [name, win, tie, loss, open, barred, win + tie + loss + open + barred].map((cell) => text(String(cell)));
  const withoutEffect = duels.filter(({ comparison }) => comparison.effectPct === null).length;
  return listed(
    {
      head: [
        { title: "Called by" },
        ...["Win", "Tie", "Loss", "Inconclusive", "Not comparable", "Comparisons"].map((title) => ({
          title,
          ...right,
        })),
      ],
      rows: [
        ...thresholds.map((at) => row(`more than ${at}\u00a0%`, scoreAt(duels, at), 0, withoutEffect)),
        row(
          "evidence",
          {
            win: concluded(duels, "improved"),
            tie: concluded(duels, "equivalent"),
            loss: concluded(duels, "regressed"),
          },
          concluded(duels, "inconclusive"),
          concluded(duels, "not-comparable"),
        ),
      ],
    },
    "way",
  );
}

/** Per agent: win / tie / loss at each threshold beside what is established. */
export function duelTable(analysis: Analysis, against: "baseline" | "human"): MarkdownTable | null {
  const duels = duelsOf(analysis, against);
  if (duels.length === 0) return null;
  const names = [...new Set(duels.map(({ agent }) => agent))].sort();
  const cells = (own: readonly Duel[]): Phrase[] => [
    ...thresholds.map((at) => scoreCell(scoreAt(own, at))),
    scoreCell({
      win: concluded(own, "improved"),
      tie: concluded(own, "equivalent"),
      loss: concluded(own, "regressed"),
    }),
  ];
  const [one, two, five, evidence] = cells(duels);
  return totalled(
    [
      { title: "Agent" },
      { title: "Commits", total: "sum" },
      { title: "±1\u00a0%", ...(one === undefined ? {} : { total: one }) },
      { title: "±2\u00a0%", ...(two === undefined ? {} : { total: two }) },
      { title: "±5\u00a0%", ...(five === undefined ? {} : { total: five }) },
      { title: "Evidence", ...(evidence === undefined ? {} : { total: evidence }) },
    ],
    names.map((name) => {
      const own = duels.filter(({ agent }) => agent === name);
      return [text(name), own.length, ...cells(own)];
    }),
  );
}

function scoreCell({ win, tie, loss }: Score): Phrase {
  return text(`${win} / ${tie} / ${loss}`.replaceAll(" ", "\u00a0"));
}

/** The comparisons behind the counts. */
export function duelList(
  analysis: Analysis,
  against: "baseline" | "human",
): { count: Phrase; table: MarkdownTable } | null {
  const comparisons = duelsOf(analysis, against).map(({ comparison }) => comparison);
  const table = conclusionTable(comparisons);
  return table === null
    ? null
    : {
        count: text(`${comparisons.length} comparisons against the ${against}`),
        table: listed(table, "comparison"),
      };
}

/** What the thresholds call and the evidence does not carry. */
export function duelSentence(analysis: Analysis): Phrase {
  const duels = duelsOf(analysis, "human");
  if (duels.length === 0) return text("No agent shares a metric with a human run.");
  const wins = thresholds.map((at) => `${scoreAt(duels, at).win} at ±${at}\u00a0%`);
  return text(
    `Against the human change the same ${duels.length} comparisons give ${wins.join(", ")} wins by the percentage and ${concluded(duels, "improved")} by evidence.`,
  );
}
