import { readFileSync } from "node:fs";
import path from "node:path";
import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";

/** The analysis that a report wrote. */
export function readAnalysis(folder: string): Analysis {
  return analysisSchema.parse(JSON.parse(readFileSync(path.join(folder, "analysis.json"), "utf8")));
}

/** Statuses by the first eight digits of the commit. */
export function statuses({ verdicts }: Analysis): Record<string, string> {
  return Object.fromEntries(verdicts.map(({ commit, status }) => [commit.slice(0, 8), status]));
}
