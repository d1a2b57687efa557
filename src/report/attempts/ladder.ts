import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { Table } from "../../table/table.ts";
import { dash, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { crossed, TOTAL, totalled } from "../page/totalled.ts";
import { steps, stepWords } from "./counted.ts";

/** How many attempts stand on each step, and for how many the files could not decide it. */
export function ladderTable(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  let left = attempts.length;
  return totalled(
    [
      { title: "Step" },
      { title: "Stand here", total: "sum" },
      { title: "Got further", align: "right" },
      { title: "Of these undecided here", align: "right" },
    ],
    steps.map((step) => {
      const here = attempts.filter(({ ladder }) => ladder.step === step).length;
      left -= here;
      const skipped = attempts.filter(({ ladder }) =>
        ladder.undecided.some((each) => each.step === step),
      ).length;
      return [
        text(stepWords[step]),
        here,
        step === "established" ? dash : text(String(left)),
        step === "established" ? dash : text(String(skipped)),
      ];
    }),
  );
}

/** Agents down, steps across: every attempt stands in exactly one cell. */
export function ladderByAgent(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  const rows = attempts.map((attempt) => [attemptAgent(attempt), stepWords[attempt.ladder.step]]);
  const agents = [...new Set(rows.map(([agent]) => agent ?? ""))].sort();
  const cross = Table.from(["agent", "step"], rows).crossTable("agent", "step", {
    rowOrder: agents,
    colOrder: steps.map((step) => stepWords[step]).filter((words) => rows.some(([, step]) => step === words)),
    totals: TOTAL,
  });
  return crossed(cross, "Agent");
}

/** Why undecided: the reasons the files give, most frequent first. */
export function undecidedTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const counts = new Map<string, number>();
  for (const { ladder } of attempts)
    for (const { step, why } of ladder.undecided) {
      const key = `${stepWords[step]}\n${why.replace(/\d+ of \d+/g, "some")}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  if (counts.size === 0) return null;
  const order = (key: string) => steps.findIndex((step) => stepWords[step] === key.split("\n")[0]);
  return totalled(
    [{ title: "Step" }, { title: "Why it could not be decided" }, { title: "Attempts", total: "sum" }],
    [...counts]
      .toSorted(([a, m], [b, n]) => order(a) - order(b) || n - m || (a < b ? -1 : 1))
      .map(([key, count]) => {
        const [step = "", why = ""] = key.split("\n");
        return [text(step), text(why), count];
      }),
  );
}
