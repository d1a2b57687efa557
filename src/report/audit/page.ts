import type { Root } from "mdast";
import type { Audit, Claim, ClaimReason, RejudgedTable } from "../../model/audit.ts";
import { code, text } from "../../print/nodes.ts";
import type { Block } from "../../print/tree.ts";
import { counted, originCode } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";

/** The claims of documents as a page: a line per document, then what is contradicted, undecided and held. */
export function auditPage({ documents, claims, leaderboards }: Audit): Root {
  const of = (status: Claim["status"]) => claims.filter((claim) => claim.status === status);
  const blocks: readonly (Block | null)[] = [
    heading(1, "Audit"),
    table(documents, [
      { title: "Document", value: ({ document }) => code(document) },
      { title: "Contradicted", value: ({ contradicted }) => contradicted, total: "sum" },
      { title: "Hold", value: ({ holds }) => holds, total: "sum" },
      { title: "Undecided", value: ({ undecided }) => undecided, total: "sum" },
      { title: "Not understood", value: ({ notUnderstood }) => notUnderstood, total: "sum" },
    ]),
    ...(leaderboards ?? []).flatMap(boardBlocks),
    heading(2, "Contradicted"),
    claimTable(of("contradicted")) ?? paragraph("Nothing is contradicted."),
    folded(`${counted(of("undecided").length, "claim")} that cannot be decided`, claimTable(of("undecided"))),
    folded(`${counted(of("holds").length, "claim")} that hold`, claimTable(of("holds"))),
  ];
  return { type: "root", children: blocks.filter((block) => block !== null) };
}

/** Who leads, after the doubts: the share of true successes lies between the trusted ones and the doubted ones with them. */
function boardBlocks({ document, line, systems }: RejudgedTable): (Block | null)[] {
  return [
    heading(2, `Leaderboard ${document}:${line}`),
    table(
      systems,
      [
        { title: "System", value: ({ system }) => text(system) },
        { title: "Judged", value: ({ judged }) => judged },
        { title: "Published successes", value: ({ published }) => published },
        { title: "Trusted", value: ({ trusted }) => trusted },
        { title: "Doubted", value: ({ doubted }) => doubted },
        {
          title: "True share, 95 %",
          value: ({ interval: [low, high] }) => `${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)} %`,
        },
        {
          title: "Places",
          value: ({ rank: [best, worst] }) => (best === worst ? `${best}` : `${best} to ${worst}`),
        },
        { title: "Tied with", value: ({ tied }) => (tied.length === 0 ? null : text(tied.join(", "))) },
        {
          title: "Hold again",
          value: ({ holdAgain }) => (holdAgain === null ? null : `${(100 * holdAgain).toFixed(0)} %`),
        },
      ],
      { withoutEmpty: true },
    ),
  ];
}

function claimTable(claims: readonly Claim[]) {
  return table(
    claims,
    [
      { title: "Line", value: ({ document, line }) => code(`${document}:${line}`) },
      { title: "It says", value: ({ printed }) => text(printed) },
      { title: "In", value: (claim) => text(claim.text) },
      { title: "Right", value: ({ right }) => (right === null ? null : text(right)) },
      { title: "Because", value: ({ why }) => (why === null ? null : text(reasonWords(why))) },
      { title: "Held against", value: ({ definition }) => definition },
      {
        title: "Seen in",
        value: ({ evidence: [first] }) => (first === undefined ? null : originCode(first)),
      },
    ],
    { withoutEmpty: true },
  );
}

function heading(depth: 1 | 2, value: string): Block {
  return { type: "heading", depth, children: [{ type: "text", value }] };
}

function paragraph(value: string): Block {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

/** A contradiction in one sentence. */
export function claimWords({ printed, right, why }: Claim): string {
  const because = why === null ? "" : `: ${reasonWords(why)}`;
  return right === null
    ? `"${printed}" does not hold${because}`
    : `"${printed}" should be ${right}${because}`;
}

/** Why a claim holds, does not, or cannot be decided. `{name}` is an argument of the reason. */
const sentences: Readonly<Record<string, string>> = {
  share: "{part} of {whole}",
  "whole-unknown": "the document names no whole that fits",
  sum: "the sum of {parts} rows is {sum}",
  "may-overlap": "the rows add up to {sum}; what stands in several may be counted once",
  "row-sum": "{column} is the sum of {parts} in the other rows",
  "row-product": "{column} is the product of {parts} in the other rows",
  "count-in-name": "in the other rows {name} counts what {column} declares",
  entries: "there are {entries}",
  "entries-of-other-things": "the list has {entries} entries, which may be other things",
  "entries-unclear": "no link stands in every section, so what one entry is cannot be told",
  "two-wholes": "the sentence counts {first} and divides by {whole}",
  "said-once": "nothing else in the document speaks of it",
  "said-otherwise": "line {line} says otherwise",
  "no-such-effect": "no comparison of the files has this effect",
  "agent-against-human": "this is an agent against the human ({metric}), not the human against the baseline",
  "no-parent-known": "no file names the parent",
  "parent-known": "a file names the parent",
  "not-judged": "the files do not hold what judging needs",
  "judged-otherwise": "the rules that decide are {rules}",
  "no-run-measured": "the files hold no measured run",
  measured: "{variant} is measured in pipeline {pipeline}",
  "agent-ran": "the best run of the agent at that time is {evidence}, in pipeline {pipeline}",
  "gpus-not-told": "no measured run tells its GPUs",
  gpus: "measured on {gpus} GPU in pipeline {pipeline}",
  "no-failure-known": "the files hold no failure with a known cause",
  "failed-by": "it failed by {class} in pipeline {pipeline}",
  "other-metric": "the value is that of another metric, {metric}",
  "no-such-run": "no run of the files can be the one that is meant",
  "several-runs": "several runs may be meant",
  "run-is-younger": "the runs of the files are younger than the document",
  "only-run": "the only run that can be meant says otherwise",
  "program-unknown": "no program is known to take it",
  "not-recorded": "the files of the attempt do not record it",
  attempt: "attempt {attempt}",
  syntax: "of the hunks {valid} are valid, {undecided} undecided, {invalid} invalid",
  "runs-missing": "runs are missing: {here} attempts of the scope are here",
  counted: "{yes} of {of} are so, at most {most}",
  "file-here": "it is there",
  "file-elsewhere": "nothing of this name is in the folders that were given",
  "files-here": "{here} files of this name are here",
  formula: "the formula of line {line} is positive for what gets smaller",
  implausible: "no change makes an engine so much faster or slower",
  "shared-offset": "other systems have the same effect on this commit: one cause that may be no patch",
  ratio: "this is a ratio to 100 among differences",
  "empty-patch": "every patch of the system for this commit that is here is empty",
  rounding: "another system has the same number and another outcome",
  causes: "of {failures} failures with a known cause {with} have this one",
};

function reasonWords({ kind, args }: ClaimReason): string {
  return (sentences[kind] ?? kind).replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? "?"));
}
