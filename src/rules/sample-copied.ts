import type { RunCopy } from "../model/copies.ts";
import type { Origin } from "../model/origin.ts";
import { hasValues } from "../model/runState.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "sample-copied",
  axis: "data",
  title: "One measurement is told several times",
  rationale:
    "The baseline in the row of every agent is one run; whoever counts the rows finds noise of zero and certainty where there is one sample.",
  advice: "Count runs, not rows: take each measurement from the file that measured it.",
  needs: ["copies"],
  messages: {
    repeated: {
      text: "{copies} {noun} of {format} repeat {originals} of its runs; each counts once",
      severity: "note",
    },
    other: { text: "{copies} {noun} of {format} hold numbers that no run of the set has", severity: "note" },
  },
  check: ({ copies }) => {
    const measured = copies.filter(({ run }) => hasValues(run));
    const groups = new Map<string, RunCopy[]>();
    for (const copy of measured) {
      const key = `${copy.run.format} ${copy.of === null ? "other" : "repeated"}`;
      groups.set(key, [...(groups.get(key) ?? []), copy]);
    }
    return [...groups.values()].flatMap(report);
  },
});

function report(copies: readonly RunCopy[]): Report<"repeated" | "other">[] {
  const [first, ...rest] = copies.flatMap(({ run, of }): Origin[] => [
    { file: run.file, pointer: run.pointer },
    ...(of === null ? [] : [{ file: of.file, pointer: of.pointer }]),
  ]);
  const format = copies[0]?.run.format;
  if (first === undefined || format === undefined) return [];
  const originals = new Set(copies.flatMap(({ of }) => of?.id ?? [])).size;
  const args = { copies: copies.length, noun: copies.length === 1 ? "record" : "records", format };
  return originals === 0
    ? [{ messageId: "other", args, evidence: [first, ...rest] }]
    : [{ messageId: "repeated", args: { ...args, originals }, evidence: [first, ...rest] }];
}
