import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt, AttemptError } from "../../model/attempts.ts";
import { type Group, groupsOf } from "../../table/keys.ts";
import { table } from "../page/table.ts";
import { isLost, sumOf } from "./counted.ts";

type OfAgent = Group<string, AnalysedAttempt>;

/** Tokens and money where the files tell, and what of them went into attempts that yielded no patch that counts. */
export function spentTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const told = attempts.filter(({ tokens, costUsd }) => tokens?.input !== undefined || costUsd !== undefined);
  const input = ({ tokens }: AnalysedAttempt) => tokens?.input;
  const output = ({ tokens }: AnalysedAttempt) => tokens?.output;
  const cents = ({ costUsd }: AnalysedAttempt) => costUsd && Math.round(costUsd * 100);
  return table(groupsOf(told, attemptAgent), [
    { title: "Agent", value: ({ key }) => key },
    { title: "Attempts that tell", value: ({ rows }) => rows.length, total: "sum" },
    { title: "Input tokens", value: ({ rows }) => sumOf(rows, input), total: "sum" },
    { title: "Of these lost", value: ({ rows }) => sumOf(rows.filter(isLost), input), total: "sum" },
    { title: "Output tokens", value: ({ rows }) => sumOf(rows, output), total: "sum" },
    { title: "US cents", value: ({ rows }) => sumOf(rows, cents), total: "sum" },
    { title: "Of these lost", value: ({ rows }) => sumOf(rows.filter(isLost), cents), total: "sum" },
  ]);
}

/** Time spent, whole minutes. */
export function minutesTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const told = attempts.filter(({ durationS }) => durationS !== undefined);
  const minutes = (those: OfAgent["rows"]) => Math.round(sumOf(those, ({ durationS }) => durationS) / 60);
  return table(groupsOf(told, attemptAgent), [
    { title: "Agent", value: ({ key }) => key },
    { title: "Attempts that tell", value: ({ rows }) => rows.length, total: "sum" },
    { title: "Minutes", value: ({ rows }) => minutes(rows), total: "sum" },
    { title: "Of these lost", value: ({ rows }) => minutes(rows.filter(isLost)), total: "sum" },
  ]);
}

type Cause = NonNullable<AttemptError["cause"]>;

const causes: Readonly<Record<Cause, string>> = {
  api: "the model's API",
  harness: "the harness",
  machine: "the machine",
  agent: "the agent",
  noise: "none: noise",
};

/** What went wrong while agents ran, by class; an attempt with two classes stands in both rows. */
export function errorTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const entries = attempts.flatMap((attempt) => attempt.errors.map((error) => ({ attempt, error })));
  const classes = groupsOf(entries, ({ error }) => error.class ?? "").map(({ rows }) => {
    const distinct = new Set(rows.map(({ attempt }) => attempt));
    return { first: rows[0]?.error, rows, attempts: [...distinct] };
  });
  const order = Object.keys(causes);
  const rank = (error: AttemptError | undefined) =>
    error?.cause === undefined ? order.length : order.indexOf(error.cause);
  return table(
    classes.toSorted((a, b) => rank(a.first) - rank(b.first) || b.rows.length - a.rows.length),
    [
      { title: "Error", value: ({ first }) => first?.title ?? "a text that no class of the catalogue knows" },
      { title: "Cause", value: ({ first }) => first?.cause && causes[first.cause] },
      { title: "Attempts", value: ({ attempts: those }) => those.length },
      { title: "Lines", value: ({ rows }) => sumOf(rows, ({ error }) => error.times), total: "sum" },
      { title: "Lost attempts", value: ({ attempts: those }) => those.filter(isLost).length },
    ],
  );
}
