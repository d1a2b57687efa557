import { defineRule } from "./rule.ts";

export default defineRule({
  id: "machine-contradicted",
  axis: "data",
  title: "The GPUs that a record names are not those its command needs",
  rationale:
    "Eleven machines of eight GPUs are not 87: where the numbers do not multiply, one of them is wrong, and every number per GPU with it.",
  advice: "State the GPUs that were really used, and the parallelism that ran.",
  needs: ["machines"],
  messages: {
    other: {
      text: "{side} in pipeline {pipeline} names {stated} GPUs; its command needs {needed}, or a multiple of it",
      severity: "note",
    },
  },
  check: ({ machines }) =>
    machines
      .filter(({ stated, needed }) => stated % needed !== 0)
      .map(({ side, pipeline, stated, needed, origin }) => ({
        messageId: "other" as const,
        args: { side, pipeline, stated, needed },
        evidence: [origin] as const,
      })),
});
