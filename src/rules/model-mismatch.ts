import type { Facts } from "../model/facts.ts";
import { quoteOf } from "../model/origin.ts";
import { benchmarkRuns, holdsResult, type Run } from "../model/runState.ts";
import { defineRule } from "./rule.ts";
import { sideName, workloadReports } from "./workloadReports.ts";

export default defineRule({
  id: "model-mismatch",
  axis: "data",
  title: "Two variants were measured with different models",
  rationale:
    "Eight billion parameters against seven: the difference is the models', whatever the commit did.",
  advice: "Run every variant with the same model, and record the model that really ran.",
  needs: ["mismatches", "runs", "unreached"],
  messages: {
    differ: { text: "{pair} in pipeline {pipeline}: {differences}", severity: "note" },
    replaced: { text: "{side} in pipeline {pipeline} names {stated} and ran {ran}", severity: "note" },
    other: {
      text: "{side} in pipeline {pipeline} ran {ran}; the benchmark of the commit names {named}",
      severity: "note",
    },
    unreached: {
      text: "{side} in pipeline {pipeline} ran {ran}, which never runs the changed `{changed}`: no trial of this change",
      severity: "note",
    },
  },
  check: ({ mismatches, runs, unreached }) => [
    ...workloadReports(mismatches, ({ field }) => field === "model"),
    ...Object.values(runs)
      .flat()
      .flatMap((run) => {
        const { statedModel: stated, workload, pipeline, file, pointer } = run;
        if (stated === undefined || workload.model === undefined) return [];
        const args = { side: sideName(run), pipeline, stated, ran: workload.model };
        return [
          {
            messageId: "replaced" as const,
            args,
            evidence: [{ file, pointer, quote: quoteOf(stated) }] as const,
          },
        ];
      }),
    ...otherModels(mismatches, runs, unreached),
    ...unreached
      .filter(({ by }) => by === "model")
      .map(({ run, ran, file }) => ({
        messageId: "unreached" as const,
        args: { side: sideName(run), pipeline: run.pipeline, ran, changed: file },
        evidence: [{ file: run.file, pointer: run.pointer, quote: quoteOf(ran) }] as const,
      })),
  ],
});

/** Runs with a number that no pair holds against another variant: their model (or its quantisation) is nobody's beside them. */
function otherModels(mismatches: Facts["mismatches"], runs: Facts["runs"], unreached: Facts["unreached"]) {
  const told = new Set([
    ...unreached.map(({ run }) => run.id),
    ...mismatches.flatMap(({ reference, candidate }) => [reference.id, candidate.id]),
  ]);
  return benchmarkRuns(Object.values(runs).flat())
    .filter((run) => holdsResult(run) && run.statedModel === undefined && !told.has(run.id))
    .flatMap((run: Run) => {
      const model = run.otherLoad?.find(({ field }) => field === "model");
      if (model === undefined) return [];
      const { pipeline, file, pointer } = run;
      const args = {
        side: sideName(run),
        pipeline,
        ran: `${model.candidate}`,
        named: `${model.reference}`,
      };
      return [
        {
          messageId: "other" as const,
          args,
          evidence: [{ file, pointer, quote: quoteOf(args.ran) }] as const,
        },
      ];
    });
}
