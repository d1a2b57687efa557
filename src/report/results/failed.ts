import type { Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import type { FailedExecution, FailureSide } from "../../model/failures.ts";
import { Table } from "../../table/table.ts";
import { commitLink } from "../cells/commits.ts";
import { code, dash, inline, joined, link, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped, originCode, share } from "../cells/numbers.ts";
import { crossed, listed, TOTAL, totalled } from "../page/totalled.ts";

/** What is not the doing of a patch stands first, and what nobody can tell last. */
export const sides: readonly FailureSide[] = [
  "infrastructure",
  "command",
  "model",
  "hardware",
  "patch",
  "unknown",
];

/** The page with every failed execution of a side. */
export function failedPage(side: FailureSide): string {
  return `failed-${side}`;
}

/** Side · executions · share · files whose own status is an error. */
export function sideTable(failures: readonly FailedExecution[]): MarkdownTable {
  const rows = sides.map((side) => {
    const own = failures.filter((each) => each.side === side);
    return [
      own.length === 0 ? text(side) : link(text(side), `${failedPage(side)}.md`),
      own.length,
      share(own.length, failures.length),
      own.filter(({ started }) => !started).length,
      own.filter(({ attributed }) => attributed).length,
      own.filter(({ kept }) => kept !== null).length,
    ];
  });
  return totalled(
    [
      { title: "Side" },
      { title: "Executions", total: "sum" },
      { title: "Share", align: "right", total: share(failures.length, failures.length) },
      { title: "Never started", total: "sum" },
      { title: "Attributed to the agent", total: "sum" },
      { title: "Only a part of the log", total: "sum" },
    ],
    rows,
  );
}

/** Where executions failed, by side; the last column counts those whose file calls itself a success. */
export function pipelineTable(failures: readonly FailedExecution[]): MarkdownTable {
  const pipelines = [...new Set(failures.map(({ pipeline }) => pipeline))].toSorted();
  const count = (own: readonly FailedExecution[], side: FailureSide) =>
    own.filter((each) => each.side === side).length;
  return totalled(
    [
      { title: "Pipeline" },
      ...sides.map((side) => ({ title: side, total: "sum" as const })),
      { title: "Executions", total: "sum" },
      { title: "Their files say success", total: "sum" },
    ],
    pipelines.map((pipeline) => {
      const own = failures.filter((each) => each.pipeline === pipeline);
      return [
        text(pipeline),
        ...sides.map((side) => count(own, side)),
        own.length,
        own.filter(({ statusText }) => statusText === "success").length,
      ];
    }),
  );
}

interface ClassRow {
  readonly name: string;
  readonly own: readonly FailedExecution[];
}

function classesOf(failures: readonly FailedExecution[]): ClassRow[] {
  const names = [...new Set(failures.map((each) => each.class))];
  return names
    .map((name) => ({ name, own: failures.filter((each) => each.class === name) }))
    .toSorted(
      (a, b) =>
        sides.indexOf(a.own[0]!.side) - sides.indexOf(b.own[0]!.side) ||
        b.own.length - a.own.length ||
        (a.name < b.name ? -1 : 1),
    );
}

function commitsOf(own: readonly FailedExecution[]): string[] {
  return [...new Set(own.map(({ commit }) => commit.slice(0, 8)))].toSorted();
}

/** Class · side · executions · commits · what would correct it. A commit may fail in two ways, so commits do not add up. */
export function classTable(failures: readonly FailedExecution[]): MarkdownTable {
  const rows = classesOf(failures).map(({ name, own }) => [
    phrase`${code(name)}: ${text(own[0]!.title)}`,
    text(own[0]!.side),
    own.length,
    text(grouped(commitsOf(own).length)),
    inline(own[0]!.action),
  ]);
  return totalled(
    [
      { title: "Root cause" },
      { title: "Side" },
      { title: "Executions", total: "sum" },
      { title: "Commits", align: "right" },
      { title: "What would correct it" },
    ],
    rows,
  );
}

/** The file's word against the log: what is published as the crash of an agent's patch, by side. */
export function publishedTable(failures: readonly FailedExecution[]): MarkdownTable | null {
  const rows = failures
    .filter(({ variants, agent }) => variants.includes("agent") || agent !== null)
    .map(({ error, statusText, side }) => [published(error ?? statusText), side] as const);
  if (rows.length === 0) return null;
  const cross = Table.from(["error", "side"], rows).crossTable("error", "side", {
    colOrder: sides,
    totals: TOTAL,
  });
  return crossed(cross, "The file says");
}

/** One line of an error, without the log that some runners append to it. */
function published(error: string): string {
  const line = error.replace(/ Logs: .*/, "").replace(/\b[0-9a-f]{12,40}\b/g, "…");
  return line.length <= 70 ? line : `${line.slice(0, 69)}…`;
}

/** Cause → next → verdict, the root causes of a side one after the other. */
export function chainTables(failures: readonly FailedExecution[]): ClassTable[] {
  const head = ["Commit", "Variant", "Cause → next → verdict", "Seen as", "Where"].map((title) => ({
    title,
  }));
  return classesOf(failures).map(({ name, own }) => {
    const rows = own.map((failure) => {
      const [first] = failure.chain;
      return [
        commitLink(failure.commit),
        variantWords(failure),
        chainWords(failure),
        first?.origin.quote === undefined ? dash : code(first.origin.quote),
        originCode(first?.origin ?? failure),
      ];
    });
    return {
      heading: code(name),
      caption: phrase`${text(own[0]!.title)}. To do: ${inline(own[0]!.action)}.`,
      summary: text(counted(own.length, "execution")),
      table: listed({ head, rows }, "execution"),
    };
  });
}

/** The executions of one root cause. */
export interface ClassTable {
  readonly heading: Phrase;
  readonly caption: Phrase;
  readonly summary: Phrase;
  readonly table: MarkdownTable;
}

function variantWords({ variants, agent, pipeline }: FailedExecution): Phrase {
  const names = variants.map((variant) =>
    variant === "agent" && agent !== null ? agentLabel(agent) : variant,
  );
  return text(`${names.join(", ")} (${pipeline})`);
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
  return joined([...steps, said, text(verdicts[retry])], " → ");
}

/** What to run again: variants of a class that no other run has measured. */
export function retryTable(failures: readonly FailedExecution[]): MarkdownTable | null {
  const open = failures.filter(({ measuredElsewhere, retry }) => !measuredElsewhere && retry !== "never");
  if (open.length === 0) return null;
  const rows = (["as-is", "after-fix"] as const).flatMap((retry) =>
    classesOf(open.filter((each) => each.retry === retry)).map(({ name, own }) => [
      text(retry === "as-is" ? "as it is" : "after the fix"),
      code(name),
      own.length,
      inline(own[0]!.action),
      joined(commitsOf(own).map(commitLink), ", "),
    ]),
  );
  return totalled(
    [
      { title: "Run again" },
      { title: "Root cause" },
      { title: "Executions", total: "sum" },
      { title: "First" },
      { title: "Commits" },
    ],
    rows,
  );
}

/** Failed before and measured now, by root cause then. */
export function correctedTable({ failures }: Analysis, previous: Analysis): MarkdownTable | null {
  const now = new Set(failures.map(({ id }) => id));
  const gone = previous.failures.filter(({ id }) => !now.has(id));
  const earlier = new Set(previous.failures.map(({ id }) => id));
  const fresh = failures.filter(({ id }) => !earlier.has(id));
  if (gone.length === 0 && fresh.length === 0) return null;
  const names = [...new Set([...gone, ...fresh].map((each) => each.class))].toSorted();
  const count = (list: readonly FailedExecution[], name: string) =>
    list.filter((each) => each.class === name).length;
  return totalled(
    [{ title: "Root cause" }, { title: "Earlier only", total: "sum" }, { title: "New", total: "sum" }],
    names.map((name) => [code(name), count(gone, name), count(fresh, name)]),
  );
}
