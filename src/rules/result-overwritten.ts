import type { Facts } from "../model/facts.ts";
import { compareText } from "../model/order.ts";
import { hasValues, isCopy, type Run } from "../model/runState.ts";
import { defineRule, type Report } from "./rule.ts";
import { sideName } from "./workloadReports.ts";

/** A measured run that only a progress log still holds, and the run whose result took its place. */
interface Overwritten {
  readonly lost: Run;
  readonly kept: Run;
}

export default defineRule({
  id: "result-overwritten",
  axis: "data",
  title: "A later run took the place of a measured one",
  rationale:
    "A runner that keeps one file a commit loses what it measured when it runs again; after a failure the commit looks as if it had never been measured.",
  advice: "Write every run to a file of its own, and never a failure over a success.",
  needs: ["runs", "copies"],
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
  check: ({ runs, copies }) => {
    const groups = new Map<string, Overwritten[]>();
    for (const each of overwritten(runs, copies)) {
      const key = `${sideName(each.lost)} ${each.lost.pipeline} ${messageOf(each)}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    return [...groups.values()].flatMap(report);
  },
});

/** A progress log tells of an execution that its result file no longer holds. */
function overwritten(byVariant: Facts["runs"], copies: Facts["copies"]): Overwritten[] {
  const runs = Object.values(byVariant)
    .flat()
    .toSorted((a, b) => compareText(a.id, b.id));
  const files = [...runs, ...copies.map(({ run }) => run)].filter(isResultFile);
  const standing = new Set(files.map(({ id }) => id));
  // a row of a table is no file that a result was written to
  const again = copies.filter(({ kind }) => kind === "run").map(({ run }) => run);
  const written = [...runs.filter((run) => !isCopy(run)), ...again].filter(isResultFile);
  return runs.flatMap((lost) => {
    if (lost.snapshot !== true || !hasValues(lost) || standing.has(lost.id)) return [];
    const there = written.filter((run) => run.pipeline === lost.pipeline);
    // an execution that failed early leaves nothing of the agent in its file
    const kept =
      there.find((run) => run.variant === lost.variant && run.agent?.name === lost.agent?.name) ?? there[0];
    return kept === undefined ? [] : [{ lost, kept }];
  });
}

function isResultFile({ snapshot }: Run): boolean {
  return snapshot !== true;
}

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
  return kept.variant === lost.variant && hasValues(kept) ? "result" : "failure";
}
