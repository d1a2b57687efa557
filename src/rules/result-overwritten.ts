import type { Overwritten } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

export default defineRule({
  id: "result-overwritten",
  axis: "data",
  title: "A later run took the place of a measured one",
  rationale:
    "A runner that keeps one file a commit loses what it measured when it runs again; after a failure the commit looks as if it had never been measured.",
  advice: "Write every run to a file of its own, and never a failure over a success.",
  needs: ["overwritten"],
  messages: {
    failure: {
      text: "{side} in pipeline {pipeline}: measured {when}, and the result file now holds a failure ({status})",
      severity: "note",
    },
    result: {
      text: "{side} in pipeline {pipeline}: measured {when}, and the result file holds only the last run",
      severity: "note",
    },
  },
  check: ({ overwritten }) => {
    const groups = new Map<string, Overwritten[]>();
    for (const each of overwritten) {
      const key = `${sideName(each.lost)} ${each.lost.pipeline} ${messageOf(each)}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    return [...groups.values()].flatMap(report);
  },
});

function report(group: readonly Overwritten[]): Report<"failure" | "result">[] {
  const [first] = group;
  if (first === undefined) return [];
  const { lost, kept } = first;
  const when = group
    .map((each) => each.lost.time?.slice(0, 10) ?? "earlier")
    .toSorted()
    .join(", ");
  return [
    {
      messageId: messageOf(first),
      args: { side: sideName(lost), pipeline: lost.pipeline, when, status: kept.statusText },
      evidence: [
        { file: kept.file, pointer: kept.pointer },
        ...group.map((each) => ({ file: each.lost.file, pointer: each.lost.pointer })),
      ],
    },
  ];
}

function messageOf({ lost, kept }: Overwritten): "failure" | "result" {
  return kept.variant === lost.variant && kept.measurements.length > 0 ? "result" : "failure";
}
