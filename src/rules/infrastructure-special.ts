import type { SignalFact } from "../model/facts.ts";
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
  needs: ["signals", "thresholds"],
  messages: {
    subject: { text: "the subject is about {what}; it needs {environment}", severity: "blocking" },
    files: {
      text: "{share} of the source files by which the change is entered are {what}; it needs {environment}",
      severity: "blocking",
    },
    mentioned: { text: "some changed lines are about {what}", severity: "note" },
  },
  check: ({ signals, thresholds }) =>
    signals
      .filter(({ signal }) => signal.group === "infrastructure")
      .flatMap((fact) => {
        const messageId = messageFor(fact, thresholds.majorityShare);
        if (messageId === null) return [];
        const { signal, origins, fileShare } = fact;
        const args = {
          what: signal.description,
          environment: signal.environment ?? "a special installation",
          share: `${Math.round(fileShare * 100)} %`,
        };
        return [{ messageId, args, evidence: origins }];
      }),
});

/** A subject is the author's own summary; what others say under the pull request proves nothing. */
function messageFor({ inSubject, fileShare, inDiff }: SignalFact, majority: number) {
  if (inSubject) return "subject";
  if (fileShare >= majority) return "files";
  return fileShare > 0 || inDiff ? "mentioned" : null;
}
