import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt, AttemptError } from "../../model/attempts.ts";
import { dash, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped } from "../cells/numbers.ts";
import { type TotalledCell, totalled } from "../page/totalled.ts";
import { groupedBy, isLost, sumOf } from "./counted.ts";

/** Tokens and money where the files tell, and what of them went into attempts that yielded no patch that counts. */
export function spentTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const told = attempts.filter(({ tokens, costUsd }) => tokens?.input !== undefined || costUsd !== undefined);
  if (told.length === 0) return null;
  const input = ({ tokens }: AnalysedAttempt) => tokens?.input;
  const cents = ({ costUsd }: AnalysedAttempt) =>
    costUsd === undefined ? undefined : Math.round(costUsd * 100);
  return totalled(
    [
      { title: "Agent" },
      { title: "Attempts that tell", total: "sum" },
      { title: "Input tokens", total: "sum" },
      { title: "Of these lost", total: "sum" },
      { title: "Output tokens", total: "sum" },
      { title: "US cents", total: "sum" },
      { title: "Of these lost", total: "sum" },
    ],
    groupedBy(told, attemptAgent).map(([agent, those]): TotalledCell[] => {
      const lost = those.filter(isLost);
      return [
        text(agent),
        those.length,
        sumOf(those, input),
        sumOf(lost, input),
        sumOf(those, ({ tokens }) => tokens?.output),
        sumOf(those, cents),
        sumOf(lost, cents),
      ];
    }),
  );
}

/** Time spent, whole minutes. */
export function minutesTable(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  const told = attempts.filter(({ durationS }) => durationS !== undefined);
  const minutes = (those: readonly AnalysedAttempt[]) =>
    Math.round(sumOf(those, ({ durationS }) => durationS) / 60);
  return totalled(
    [
      { title: "Agent" },
      { title: "Attempts that tell", total: "sum" },
      { title: "Minutes", total: "sum" },
      { title: "Of these lost", total: "sum" },
    ],
    groupedBy(told, attemptAgent).map(([agent, those]): TotalledCell[] => [
      text(agent),
      those.length,
      minutes(those),
      minutes(those.filter(isLost)),
    ]),
  );
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
export function errorTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const entries = attempts.flatMap((attempt) => attempt.errors.map((error) => ({ attempt, error })));
  if (entries.length === 0) return null;
  const order = Object.keys(causes);
  return totalled(
    [
      { title: "Error" },
      { title: "Cause" },
      { title: "Attempts", align: "right" },
      { title: "Lines", total: "sum" },
      { title: "Lost attempts", align: "right" },
    ],
    groupedBy(entries, ({ error }) => error.class ?? "")
      .map(([, those]) => those)
      .toSorted((a, b) => rank(order, a[0]?.error) - rank(order, b[0]?.error) || b.length - a.length)
      .map((those): TotalledCell[] => {
        const error = those[0]?.error;
        return [
          text(error?.title ?? "a text that no class of the catalogue knows"),
          error?.cause === undefined ? dash : text(causes[error.cause]),
          text(grouped(new Set(those.map(({ attempt }) => attempt.id)).size)),
          those.reduce((sum, each) => sum + each.error.times, 0),
          text(
            grouped(
              new Set(those.filter(({ attempt }) => isLost(attempt)).map(({ attempt }) => attempt.id)).size,
            ),
          ),
        ];
      }),
  );
}

function rank(order: readonly string[], error: AttemptError | undefined): number {
  return error?.cause === undefined ? order.length : order.indexOf(error.cause);
}
