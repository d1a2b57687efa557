import type { Table } from "mdast";
import type { Action, Owner } from "../model/history.ts";
import { code, phrase } from "../print/nodes.ts";
import type { Fold, Phrase } from "../print/tree.ts";
import { counted } from "./cells/numbers.ts";
import { defineReport, type ReportContext } from "./page/report.ts";
import { type Column, folded, table } from "./page/table.ts";
import { actionWords } from "./words/actions.ts";

/** Rows of open actions that are seen at once; the others are folded. */
const SHOWN = 25;

/** actions.md: the ledger: what is to be done, since when, and what closes it. */
export default defineReport({
  name: "actions",
  answers: "what is to be done, in order of what a GPU hour settles, since when, and what was closed",
  totalled: true,
  view: ({ history }: ReportContext) => {
    const { actions = [], now = null } = history?.current ?? {};
    const of = (state: Action["state"]) => actions.filter((action) => action.state === state);
    const open = of("open");
    const [done, gone, accepted] = [of("done"), of("gone"), of("accepted")];
    return {
      title: `To do: ${counted(open.length, "action")}`,
      answer: answerOf(open, done, history?.earlier.at(-1)?.actions ?? []),
      open: actionTable(open.slice(0, SHOWN), "open", now),
      more: moreFold(open.slice(SHOWN), now),
      done: actionTable(done, "closed", now),
      gone: actionTable(gone, "closed", now),
      accepted: actionTable(accepted, "accepted", now),
    };
  },
});

function answerOf(open: readonly Action[], done: readonly Action[], before: readonly Action[]): string {
  const known = new Set(before.map(({ id }) => id));
  const runs = open.flatMap(({ what }) => (what.kind === "run" ? [what] : []));
  const minutes = runs.reduce((sum, { gpuMinutes }) => sum + (gpuMinutes ?? 0), 0);
  const fresh = open.filter(({ id }) => !known.has(id)).length;
  const decisions = open.length - runs.length;
  return `${counted(open.length, "action is", "actions are")} open, ${fresh} of them new: ${counted(decisions, "decision")} without a GPU, ${counted(runs.length, "job")} of about ${(minutes / 60).toFixed(0)} GPU hours. ${counted(done.length, "was", "were")} closed in the last two weeks.`;
}

function moreFold(actions: readonly Action[], now: string | null): Fold | null {
  const rows = actionTable(actions, "open", now);
  return rows === null ? null : folded(counted(actions.length, "more action"), rows);
}

/** A day that no narrow column breaks in two. */
const day = (time: string | null) => time?.slice(0, 10).replaceAll("-", "\u2011") ?? null;

const owners: Readonly<Record<Owner, string>> = {
  campaign: "who runs the campaign",
  agents: "who builds the agents",
  publisher: "who publishes",
  tool: "benchtriage",
};

const DAY_MS = 86_400_000;

/** `2026-01-05 (14 days)`: the age at the newest time in the data. */
function sinceWords({ since, closed }: Action, now: string | null): string | null {
  const until = closed ?? now;
  const age = since === null || until === null ? 0 : (Date.parse(until) - Date.parse(since)) / DAY_MS;
  return age < 1 ? day(since) : `${day(since)} (${counted(Math.floor(age), "day")})`;
}

const state: Readonly<Record<"open" | "closed" | "accepted", readonly Column<Action>[]>> = {
  open: [{ title: "What closes it", value: (action) => actionWords(action).closes }],
  closed: [{ title: "Closed", value: ({ closed }) => day(closed) }],
  accepted: [
    { title: "By", value: ({ accepted }) => accepted?.who },
    { title: "Reason", value: ({ accepted }) => accepted?.reason },
    { title: "Until", value: ({ accepted }) => accepted?.until },
  ],
};

/** Id · commit · why · whose it is · since · what closes it, when it was closed, or who accepted it. */
function actionTable(actions: readonly Action[], as: keyof typeof state, now: string | null): Table | null {
  return table(
    actions,
    [
      { title: "Action", value: ({ id }) => struck(code(id), as) },
      { title: "Commit", value: (action) => actionWords(action).of },
      { title: "Why", value: (action) => actionWords(action).why },
      { title: "Owner", value: ({ owner }) => owners[owner] },
      { title: "Since", value: (action) => sinceWords(action, now) },
      ...state[as],
    ],
    { count: "action" },
  );
}

/** The first page has room for the commit, the reason, and the one thing to do. */
export function firstActions(actions: readonly Action[]): Table | null {
  return table(
    actions,
    [
      { title: "Commit", value: (action) => actionWords(action).of },
      { title: "Why", value: (action) => actionWords(action).why },
      { title: "Since", value: ({ since }) => day(since) },
      { title: "What closes it", value: (action) => actionWords(action).first },
    ],
    { count: "action" },
  );
}

function struck(id: Phrase, as: keyof typeof state): Phrase {
  return as === "closed" ? { type: "delete", children: [id] as never } : phrase`${id}`;
}
