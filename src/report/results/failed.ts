import type { Table } from "mdast";
import { agentLabel } from "../../model/identity.ts";
import { actionOf } from "../../model/actionOf.ts";
import type { Action } from "../../model/history.ts";
import { type FailedExecution, type FailureSide, failureSideSchema } from "../../model/failures.ts";
import { code, inline, joined, link, phrase } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { counted, originCode, share } from "../cells/numbers.ts";
import { crossed, folded, table } from "../page/table.ts";

type Executions = readonly FailedExecution[];

/** What is not the doing of a patch stands first, and what nobody can tell last. */
export const sides: readonly FailureSide[] = failureSideSchema.options;

/** The page with every failed execution of a side. */
export function failedPage(side: FailureSide): string {
  return `failed-${side}`;
}

/** Side · executions · share · files whose own status is an error. */
export function sideTable(failures: Executions): Table | null {
  const count = (own: Executions, holds: (each: FailedExecution) => boolean) => own.filter(holds).length;
  const rows = sides.map((side) => ({ side, own: failures.filter((each) => each.side === side) }));
  return table(failures.length === 0 ? [] : rows, [
    {
      title: "Side",
      value: ({ side, own }) => (own.length === 0 ? side : link(side, `${failedPage(side)}.md`)),
    },
    { title: "Executions", value: ({ own }) => own.length, total: "sum" },
    {
      title: "Share",
      value: ({ own }) => share(own.length, failures.length),
      align: "right",
      total: share(failures.length, failures.length),
    },
    { title: "Never started", value: ({ own }) => count(own, ({ started }) => !started), total: "sum" },
    {
      title: "Attributed to the agent",
      value: ({ own }) => count(own, ({ attributed }) => attributed),
      total: "sum",
    },
    {
      title: "Only a part of the log",
      value: ({ own }) => count(own, ({ kept }) => kept !== null),
      total: "sum",
    },
  ]);
}

/** Where executions failed, by side; the last column counts those whose file calls itself a success. */
export function pipelineTable(failures: Executions): Table | null {
  const pipelines = groupsOf(failures, ({ pipeline }) => pipeline);
  type Own = (typeof pipelines)[number];
  return table(pipelines, [
    { title: "Pipeline", value: ({ key }) => key },
    ...sides.map((side) => ({
      title: side,
      value: ({ rows }: Own) => rows.filter((each) => each.side === side).length,
      total: "sum" as const,
    })),
    { title: "Executions", value: ({ rows }) => rows.length, total: "sum" },
    {
      title: "Their files say success",
      value: ({ rows }) => rows.filter(({ statusText }) => statusText === "success").length,
      total: "sum",
    },
  ]);
}

/** The executions of one root cause, and what the catalogue says of it. */
interface RootCause extends Pick<FailedExecution, "side" | "title" | "action"> {
  readonly name: string;
  readonly own: Executions;
}

function causesOf(failures: Executions): RootCause[] {
  return groupsOf(failures, (each) => each.class)
    .map(({ key, rows }) => {
      const { side, title, action } = rows[0]!;
      return { name: key, own: rows, side, title, action };
    })
    .toSorted((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side) || b.own.length - a.own.length);
}

function commitsOf(own: Executions): string[] {
  return [...new Set(own.map(({ commit }) => commit.slice(0, 8)))].toSorted();
}

/** Class · side · executions · commits · what would correct it. A commit may fail in two ways, so commits do not add up. */
export function classTable(failures: Executions): Table | null {
  return table(causesOf(failures), [
    { title: "Root cause", value: ({ name, title }) => phrase`${code(name)}: ${title}` },
    { title: "Side", value: ({ side }) => side },
    { title: "Executions", value: ({ own }) => own.length, total: "sum" },
    { title: "Commits", value: ({ own }) => commitsOf(own).length },
    { title: "What would correct it", value: ({ action }) => inline(action) },
  ]);
}

/** The file's word against the log: what is published as the crash of an agent's patch, by side. */
export function publishedTable(failures: Executions): Table | null {
  return crossed(
    failures.filter(({ variants, agent }) => variants.includes("agent") || agent !== null),
    { title: "The file says", of: ({ error, statusText }) => published(error ?? statusText) },
    { of: ({ side }) => side, order: sides, all: true },
  );
}

/** One line of an error, without the log that some runners append to it. */
function published(error: string): string {
  const line = error.replace(/ Logs: .*/, "").replace(/\b[0-9a-f]{12,40}\b/g, "…");
  return line.length <= 70 ? line : `${line.slice(0, 69)}…`;
}

/** Cause → next → verdict, the root causes of a side one after the other. */
export function chainTables(
  failures: Executions,
): { readonly heading: Phrase; readonly caption: Phrase; readonly executions: Fold | null }[] {
  return causesOf(failures).map(({ name, own, title, action }) => {
    const list = table(
      own,
      [
        { title: "Commit", value: ({ commit }) => commitLink(commit) },
        { title: "Variant", value: variantWords },
        { title: "Cause → next → verdict", value: chainWords },
        { title: "Seen as", value: ({ chain: [first] }) => first?.origin.quote && code(first.origin.quote) },
        { title: "Where", value: (each) => originCode(each.chain[0]?.origin ?? each) },
      ],
      { count: "execution" },
    );
    return {
      heading: code(name),
      caption: phrase`${title}. To do: ${inline(action)}.`,
      executions: folded(counted(own.length, "execution"), list),
    };
  });
}

function variantWords({ variants, agent, pipeline }: FailedExecution): string {
  const names = variants.map((variant) =>
    variant === "agent" && agent !== null ? agentLabel(agent) : variant,
  );
  return `${names.join(", ")} (${pipeline})`;
}

const verdicts: Readonly<Record<FailedExecution["retry"], string>> = {
  "as-is": "run again",
  "after-fix": "correct it, then run again",
  never: "no run needed",
};

function chainWords({ class: name, chain, error, statusText, retry }: FailedExecution): Phrase {
  const links = chain.some(({ role }) => role === "cause") ? chain : [{ pattern: name }, ...chain];
  const steps = links.map(({ pattern }) => code(pattern));
  const said = inline(`“${published(error ?? statusText)}”`);
  return joined([...steps, said, verdicts[retry]], " → ");
}

/** What to run again: variants of a class that no other run has measured. */
export function retryTable(failures: Executions, actions: readonly Action[] = []): Table | null {
  const open = failures.filter(({ measuredElsewhere }) => !measuredElsewhere);
  const rows = (["as-is", "after-fix"] as const).flatMap((retry) =>
    causesOf(open.filter((each) => each.retry === retry)).map((cause) => ({ retry, ...cause })),
  );
  return table(rows, [
    { title: "Run again", value: ({ retry }) => (retry === "as-is" ? "as it is" : "after the fix") },
    { title: "Root cause", value: ({ name }) => code(name) },
    { title: "Executions", value: ({ own }) => own.length, total: "sum" },
    { title: "First", value: ({ action }) => inline(action) },
    { title: "Commits", value: ({ own }) => joined(commitsOf(own).map(commitLink), ", ") },
    { title: "Actions", value: ({ own }) => joined(actionIds(own, actions).map(code), ", ") },
  ]);
}

/** What of the ledger runs these variants again. */
function actionIds(failures: Executions, actions: readonly Action[]): string[] {
  const ids = failures.flatMap(({ commit, variants, agent }) =>
    variants.flatMap((variant) => {
      const name = variant === "agent" && agent !== null ? agentLabel(agent) : variant;
      return actionOf(actions, commit, name)?.id ?? [];
    }),
  );
  return [...new Set(ids)];
}
