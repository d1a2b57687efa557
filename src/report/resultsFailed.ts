import { counted } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { chainTables, failedPage, sides } from "./results/failed.ts";

/** failed-<side>.md: every failed execution whose root cause is of that side, with its chain and where it is seen. */
export default defineReport({
  name: "results-failed",
  totalled: true,
  pages: ({ analysis }: ReportContext) =>
    sides.flatMap((side) => {
      const own = analysis.failures.filter((each) => each.side === side);
      if (own.length === 0) return [];
      const commits = new Set(own.map(({ commit }) => commit.slice(0, 8))).size;
      const view = {
        title: `Failed executions: ${side}`,
        answer: `${counted(own.length, "execution")} of ${counted(commits, "commit")}.`,
        classes: chainTables(own),
      };
      return [{ name: failedPage(side), view }];
    }),
});
