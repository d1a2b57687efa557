import type { Analysis } from "../../model/analysis.ts";
import { comparisonCounts } from "../../model/compared.ts";
import { gfmPrinter } from "../../print/gfm.ts";
import { phrase, phraseOf } from "../../print/nodes.ts";
import { type Phrase, phrasing } from "../../print/tree.ts";
import { commitViews } from "../cells/commits.ts";
import { effectWords, pairWords } from "../cells/comparisons.ts";
import { counted } from "../cells/numbers.ts";
import type { ReportContext } from "../page/report.ts";
import { establishedPairs } from "./established.ts";
import { verdictCounts, verdictWords } from "./verdicts.ts";
import { weekOf } from "./week.ts";
import { actionWords } from "../words/actions.ts";
import { changeLines } from "./changed.ts";

/** Effects, changes and actions that fit into ten lines with the head. */
const EFFECTS = 3;
const CHANGES = 2;
const ACTIONS = 2;

/** The week in at most ten lines for a chat: what was established, what changed, what to do first. Markdown without links. */
export function noticeText({ analysis, history }: Pick<ReportContext, "analysis" | "history">): string {
  const counts = verdictCounts(analysis);
  const changes = history?.changes ?? null;
  const open = history?.current.actions.filter(({ state }) => state === "open") ?? [];
  const week = weekOf(analysis) ?? "undated";
  const changed =
    changes === null || history === undefined ? [] : changeLines(changes, history.current).slice(0, CHANGES);
  return [
    `**benchtriage, ${week}**: ${verdictWords(counts)}.`,
    `${comparisonCounts(analysis.comparisons)}.`,
    ...effectLines(analysis),
    ...changed.map((line) => `- changed: ${plain(line)}`),
    ...open.slice(0, ACTIONS).map((action) => {
      const { of, why } = actionWords(action);
      return `- to do: ${plain(phrase`${of}: ${why}`)}`;
    }),
    ...(open.length > ACTIONS ? [`${counted(open.length - ACTIONS, "more action")} in actions.md`] : []),
  ].join("\n");
}

function effectLines(analysis: Analysis): string[] {
  const views = commitViews(analysis);
  const pairs = (["regressed", "improved"] as const).flatMap((each) =>
    establishedPairs(analysis, views, each).map((pair) => ({ ...pair, each })),
  );
  return pairs
    .slice(0, EFFECTS)
    .map(
      ({ view, effect, each }) =>
        `- ${each}: ${view.commit.short} ${effectWords(effect) ?? "?"}, ${pairWords(effect)}`,
    );
}

/** The words of a phrase as Markdown; links keep their words alone. */
function plain(words: Phrase | string): string {
  const children = phrasing(phraseOf(words));
  return gfmPrinter(() => null)({ type: "root", children: [{ type: "paragraph", children }] }).trim();
}
