import type { AttemptRecord } from "../model/attempts.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-success-contradicted",
  axis: "attempt",
  about: "success",
  title: "An attempt is marked a success although its own files say otherwise",
  rationale:
    "The harness calls a run a success as soon as a patch exists, so that a crashed agent counts as one that finished its work.",
  advice: "Count an attempt as a success only if its process ended well and its patch is not empty.",
  needs: ["attempts"],
  messages: {
    returnCode: {
      text: "marked success, and its process ended with return code {returnCode}",
      severity: "note",
    },
    agentDenies: { text: "marked success, and the agent itself says it is not done", severity: "note" },
    patchEmpty: { text: "marked success with an empty patch", severity: "note" },
  },
  check({ attempts }) {
    return attempts
      .filter(({ status }) => status === "success")
      .flatMap((attempt) => {
        const { id, returnCode, patch } = attempt;
        const at = (part: AttemptRecord["parts"][number]["part"], pointer: string) => ({
          attempt: id,
          evidence: [{ file: fileOf(attempt, part), pointer }] as const,
        });
        return [
          ...(returnCode === undefined || returnCode === 0
            ? []
            : [{ messageId: "returnCode" as const, args: { returnCode }, ...at("journal", "/status") }]),
          ...(attempt.agentSaysDone === false
            ? [{ messageId: "agentDenies" as const, args: {}, ...at("trajectory", "/success") }]
            : []),
          ...(patch?.empty === true
            ? [{ messageId: "patchEmpty" as const, args: {}, ...at("patch", "") }]
            : []),
        ];
      });
  },
});

function fileOf({ parts, file }: AttemptRecord, wanted: string): string {
  return parts.find(({ part }) => part === wanted)?.file ?? file;
}
