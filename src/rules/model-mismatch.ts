import { quoteOf } from "../model/origin.ts";
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
    ...unreached.map(({ run, model, file }) => ({
      messageId: "unreached" as const,
      args: { side: sideName(run), pipeline: run.pipeline, ran: model, changed: file },
      evidence: [{ file: run.file, pointer: run.pointer, quote: quoteOf(model) }] as const,
    })),
  ],
});
