import type { Facts } from "../model/facts.ts";
import type { Origin } from "../model/origin.ts";
import { hasValues, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";
import { sideName, workloadReports } from "./workloadReports.ts";
import { ownTable } from "../model/ownTable.ts";

export default defineRule({
  id: "engine-mismatch",
  axis: "data",
  title: "The engine that ran is not the one the comparison needs",
  rationale:
    "V0 and V1 are two engines with two schedulers: between them the difference is theirs, and a change to one never runs in the other.",
  advice: "Set VLLM_USE_V1 alike for every variant, to the engine that the commit changes.",
  needs: ["mismatches", "runs", "changedFiles", "thresholds"],
  messages: {
    differ: { text: "{pair} in pipeline {pipeline}: {differences}", severity: "note" },
    other: {
      text: "{side} in pipeline {pipeline} ran on {ran}; the commit changes {changed}",
      severity: "note",
    },
  },
  check: ({ mismatches, runs, changedFiles, thresholds }) => [
    ...workloadReports(mismatches, ({ field }) => field === "engine"),
    ...wrongEngines(changedFiles, Object.values(runs).flat(), thresholds.majorityShare).map(
      ({ run, ran, changed, origin }) => ({
        messageId: "other" as const,
        args: { side: sideName(run), pipeline: run.pipeline, ran, changed },
        evidence: [{ file: run.file, pointer: run.pointer }, origin] as const,
      }),
    ),
  ],
});

/** A run on another generation of the engine than the one the commit changes. */
interface WrongEngine {
  readonly run: Run;
  readonly ran: string;
  readonly changed: string;
  readonly origin: Origin;
}

const generations = ownTable<RegExp>({ V1: /^vllm\/v1\// });

/** Runs on the old engine of a commit most of whose changed lines are of the new one. */
function wrongEngines(files: Facts["changedFiles"], runs: readonly Run[], majority: number): WrongEngine[] {
  const source = files.filter(({ path }) => path.startsWith("vllm/"));
  const lines = source.reduce((sum, { added, removed }) => sum + added + removed, 0);
  return Object.entries(generations).flatMap(([changed, paths]) => {
    const own = source.filter(({ path }) => paths.test(path));
    const [first] = own;
    const share = own.reduce((sum, { added, removed }) => sum + added + removed, 0) / lines;
    if (first === undefined || !(share > majority)) return [];
    const origin = { file: first.statedIn, pointer: "", quote: first.path.slice(-120) };
    return runs.flatMap((run) => {
      const ran = run.workload.engine;
      if (ran === undefined || ran === changed || !hasValues(run)) return [];
      return [{ run, ran, changed, origin }];
    });
  });
}
