import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { groupsOf } from "../../table/keys.ts";
import { crossed, table } from "../page/table.ts";
import { steps, stepWords } from "./counted.ts";

/** How many attempts stand on each step, and for how many the files could not decide it. */
export function ladderTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const standing = (from: number) =>
    attempts.filter(({ ladder }) => steps.indexOf(ladder.step) >= from).length;
  const undecided = (step: string) =>
    attempts.filter(({ ladder }) => ladder.undecided.some((each) => each.step === step)).length;
  const isLast = (at: number) => at === steps.length - 1;
  return table(steps, [
    { title: "Step", value: (step) => stepWords[step] },
    { title: "Stand here", value: (_, at) => standing(at) - standing(at + 1), total: "sum" },
    { title: "Got further", value: (_, at) => (isLast(at) ? null : standing(at + 1)) },
    { title: "Of these undecided here", value: (step, at) => (isLast(at) ? null : undecided(step)) },
  ]);
}

/** Agents down, steps across: every attempt stands in exactly one cell. */
export function ladderByAgent(attempts: readonly AnalysedAttempt[]): Table | null {
  return crossed(
    attempts,
    { title: "Agent", of: attemptAgent, order: [...new Set(attempts.map(attemptAgent))].sort() },
    { of: ({ ladder }) => stepWords[ladder.step], order: steps.map((step) => stepWords[step]) },
  );
}

/** Why undecided: the reasons the files give, most frequent first. */
export function undecidedTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const reasons = attempts.flatMap(({ ladder }) => ladder.undecided);
  const groups = groupsOf(reasons, ({ step, why }) => ({
    at: steps.indexOf(step),
    step,
    why: why.replace(/\b\d+ of \d+/g, "some"),
  }));
  return table(
    groups.toSorted((a, b) => a.key.at - b.key.at || b.rows.length - a.rows.length),
    [
      { title: "Step", value: ({ key }) => stepWords[key.step] },
      { title: "Why it could not be decided", value: ({ key }) => key.why },
      { title: "Attempts", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}
