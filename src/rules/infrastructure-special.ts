import { defineRule } from "./rule.ts";

export default defineRule({
  id: "infrastructure-special",
  axis: "hardware",
  decides: { rank: 140, category: "Special infra needed" },
  title: "The change runs only inside an installation the harness does not build",
  rationale:
    "Disaggregated prefill, multi-node launches or tensorized weights need more than a GPU: several instances, a proxy, a storage back-end. A single server never enters that code.",
  advice:
    "Leave these commits to a harness that sets the installation up; do not measure them on a single server.",
  needs: ["signals", "changedFiles", "thresholds"],
  messages: {
    subject: { text: "the subject is about {what}; it needs {environment}", severity: "blocking" },
    files: {
      text: "{share} of the changed source files are {what}; it needs {environment}",
      severity: "blocking",
    },
    mentioned: { text: "some changed files are {what}", severity: "note" },
  },
  check: ({ signals, changedFiles, thresholds }) =>
    signals
      .filter(({ signal }) => signal.group === "infrastructure")
      .map(({ signal, origins, fileShare, inSubject, inSource }) => ({
        messageId:
          inSubject && (inSource || changedFiles.length === 0)
            ? ("subject" as const)
            : fileShare >= thresholds.majorityShare
              ? ("files" as const)
              : ("mentioned" as const),
        args: {
          what: signal.description,
          environment: signal.environment ?? "a special installation",
          share: `${Math.round(fileShare * 100)} %`,
        },
        evidence: origins,
      })),
});
