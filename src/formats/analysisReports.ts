import { recordless } from "./recordless.ts";

/** Fifteen shapes of analysis of agent runs; told by their folder, for one of them is an empty object. */
export default recordless("analysis-reports", ({ path }) =>
  /(?:^|\/)analysis_reports\/[^/]+\.json$/.test(path),
);
