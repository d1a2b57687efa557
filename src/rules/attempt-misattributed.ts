import type { AttemptRecord } from "../model/attempts.ts";
import { agentLabel } from "../model/identity.ts";
import { quoteOf } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-misattributed",
  axis: "attempt",
  title: "Files of an attempt name another agent, model, project or run",
  rationale:
    "Whoever groups results by such a word credits one model with another's work; in this data whole campaigns carry the planner's default.",
  advice: "Take agent and model from the run directory and the trajectory, and correct the files.",
  needs: ["attempts"],
  messages: {
    word: { text: "{field} is {value} in {files}, and {truth} by better sources", severity: "note" },
    patch: { text: "the same patch stands under {other}", severity: "note" },
  },
  check({ attempts }) {
    const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
    return attempts.flatMap((attempt) => [...wrongWords(attempt), ...sharedPatch(attempt, byId)]);
  },
});

function wrongWords(attempt: AttemptRecord) {
  const wrong = attempt.attribution.filter((each) => each.wrong === true);
  const keys = [...new Set(wrong.map(({ field, value }) => `${field} ${value}`))];
  return keys.flatMap((key) => {
    const same = wrong.filter(({ field, value }) => `${field} ${value}` === key);
    const [first] = same;
    if (first === undefined) return [];
    const { field, value } = first;
    const names = same.map(({ origin }) => origin.file.split("/").at(-1) ?? "");
    return [
      {
        messageId: "word" as const,
        args: { field, value, files: names.join(", "), truth: truthOf(attempt, field) },
        attempt: attempt.id,
        evidence: [{ ...first.origin, quote: quoteOf(value) }] as const,
      },
    ];
  });
}

function truthOf({ project, agent, run }: AttemptRecord, field: string): string {
  const truth = { project, agent: agent?.name, model: agent?.model, run }[field];
  return truth ?? "unknown";
}

/** One finding for a patch that another agent or model has as well: of the two, one did not write it. */
function sharedPatch(attempt: AttemptRecord, byId: ReadonlyMap<string, AttemptRecord>) {
  const { agent, patch, id } = attempt;
  if (agent === undefined || patch === undefined) return [];
  const other = attempt.samePatchAs
    .flatMap((each) => byId.get(each) ?? [])
    .find((each) => each.agent !== undefined && agentLabel(each.agent) !== agentLabel(agent));
  if (other === undefined) return [];
  return [
    {
      messageId: "patch" as const,
      args: { other: other.id },
      attempt: id,
      evidence: [
        { file: patch.file, pointer: "" },
        { file: other.patch?.file ?? other.file, pointer: "" },
      ] as const,
    },
  ];
}
