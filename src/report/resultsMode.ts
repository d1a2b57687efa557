import { counted } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { measuredRuns, modeOf, modePage, modesOf, pipelineFolds } from "./results/measured.ts";

/** results-<mode>.md: every measured run of one benchmark mode, pipeline by pipeline. */
export default defineReport({
  name: "results-mode",
  totalled: true,
  pages: ({ analysis }: ReportContext) => {
    const runs = measuredRuns(analysis);
    return modesOf(runs).map((mode) => {
      const own = runs.filter((run) => modeOf(run) === mode);
      const commits = new Set(own.map(({ commit }) => commit.slice(0, 8))).size;
      return {
        name: modePage(mode),
        view: {
          title: `Results: ${mode}`,
          answer: `${counted(own.length, "measured run")} of ${counted(commits, "commit")}.`,
          folds: pipelineFolds(analysis, runs, mode),
        },
      };
    });
  },
});
