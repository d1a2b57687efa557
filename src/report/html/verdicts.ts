import type { Table, TableCell, TableRow } from "mdast";
import { htmlPrinter, phrasePrinter } from "../../print/html.ts";
import { MOST_ROWS, SHOWN_ROWS } from "../../print/htmlTable.ts";
import { dash, joined, phrase, text, visible } from "../../print/nodes.ts";
import { type Href, type Phrase, phrasing } from "../../print/tree.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Status } from "../../model/verdict.ts";
import {
  commitLink,
  commitViews,
  type CommitView,
  prCell,
  ruleLink,
  statusCell,
  wholeSubject,
} from "../cells/commits.ts";
import { effectWords } from "../cells/comparisons.ts";
import { grouped } from "../cells/numbers.ts";
import { decidesWords } from "../words/decides.ts";
import { type VerdictCounts, verdictCounts } from "../readme/verdicts.ts";
import { besideIt, commitPlace } from "./links.ts";

const statuses: readonly Status[] = ["usable", "fixable", "unusable", "not-judged"];
const efforts = ["none", "trivial", "low", "medium", "high"];

/** A column of the table of all commits. */
interface Column {
  readonly title: string;
  /** Stays on one line. */
  readonly short?: true;
  cell(view: CommitView): Phrase;
  /** What is sorted by instead of the words; null stands last. */
  rank?(view: CommitView): number | null;
}

function whyCell({ findings }: CommitView): Phrase {
  const rules = new Set(findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule));
  return rules.size === 0 ? dash : joined([...rules].map(ruleLink), ", ");
}

function effectOf({ primary }: CommitView): Phrase {
  if (primary === null) return dash;
  const effect = effectWords(primary);
  return text(`${primary.conclusion.replace("-", " ")}${effect === null ? "" : ` ${effect}`}`);
}

const project: Column = {
  title: "Project",
  short: true,
  cell: ({ commit }) => (commit.project === null ? dash : text(commit.project)),
};

const columns: readonly Column[] = [
  {
    title: "Commit",
    short: true,
    cell: (view) =>
      view.commit.prUrl === null
        ? commitLink(view.commit.short)
        : phrase`${commitLink(view.commit.short)} ${prCell(view)}`,
  },
  {
    title: "Date",
    short: true,
    cell: ({ commit }) => (commit.date === null ? dash : text(commit.date.value.slice(0, 10))),
  },
  { title: "Subject", cell: wholeSubject },
  {
    title: "Verdict",
    short: true,
    cell: ({ verdict }) => statusCell(verdict.status),
    rank: ({ verdict }) => statuses.indexOf(verdict.status),
  },
  { title: "What decides", cell: (view) => text(decidesWords(view.verdict)) },
  { title: "Rules that object", cell: whyCell },
  {
    title: "Effort",
    short: true,
    cell: ({ verdict: { effort } }) => (effort === null || effort === "none" ? dash : text(effort)),
    rank: ({ verdict: { effort } }) =>
      effort === null || effort === "none" ? null : efforts.indexOf(effort),
  },
  {
    title: "Effect",
    cell: effectOf,
    rank: ({ primary }) => primary?.effectPct ?? null,
  },
];

/** Everything the template needs of the table of all commits and of its filter. */
export interface VerdictsView {
  /** HTML. */
  readonly table: string;
  readonly shown: string;
  readonly all: string;
  /** Of a very large set only the first commits stand in the table. */
  readonly isCut: boolean;
  /** `words` is HTML. */
  readonly statuses: readonly { readonly status: Status; readonly words: string; readonly count: string }[];
  readonly categories: readonly string[];
}

/** Commits that get a row: all, but in a very large set the first of them. */
function listedCommits(analysis: Analysis): CommitView[] {
  const views = commitViews(analysis).toSorted(
    (a, b) =>
      statuses.indexOf(a.verdict.status) - statuses.indexOf(b.verdict.status) ||
      (a.commit.commit < b.commit.commit ? -1 : 1),
  );
  return views.length > MOST_ROWS ? views.slice(0, SHOWN_ROWS) : views;
}

/** All commits with their verdicts, ready to be filtered and sorted. */
export function verdictsOf(analysis: Analysis, href: Href): VerdictsView {
  const all = analysis.commits.length;
  const views = listedCommits(analysis);
  const print = htmlPrinter({ href, labelOf: () => "Table: all commits" });
  return {
    table: print([tableOf(views)]),
    shown: grouped(views.length),
    all: grouped(all),
    isCut: views.length < all,
    statuses: presentStatuses(verdictCounts(analysis)),
    categories: [...new Set(views.map((view) => visible(decidesWords(view.verdict))))].sort(),
  };
}

function presentStatuses(counts: VerdictCounts): VerdictsView["statuses"] {
  const html = phrasePrinter(besideIt);
  return statuses
    .filter((status) => counts[status] > 0)
    .map((status) => ({
      status,
      words: html(phrasing(statusCell(status))),
      count: grouped(counts[status]),
    }));
}

function tableOf(views: readonly CommitView[]): Table {
  const projects = new Set(views.map(({ commit }) => commit.project));
  const [first, ...others] = columns;
  const shown = first !== undefined && projects.size > 1 ? [first, project, ...others] : columns;
  const head: TableRow = { type: "tableRow", children: shown.map(({ title }) => cellOf(text(title), {})) };
  return {
    type: "table",
    children: [head, ...views.map((view) => rowOf(view, shown))],
    data: { hProperties: { id: "verdicts" } },
  };
}

/**
 * What the filter and the sort buttons look at stands in the row's and the cells' data. Without the script, which opens
 * a commit's page in their place, links to a commit lead to its row.
 */
function rowOf(view: CommitView, shown: readonly Column[]): TableRow {
  const { commit, verdict } = view;
  return {
    type: "tableRow",
    children: shown.map((column, at) =>
      cellOf(column.cell(view), {
        ...(column.short === undefined || at === 0 ? {} : { className: ["short"] }),
        ...(column.rank === undefined ? {} : { dataV: column.rank(view) ?? "" }),
      }),
    ),
    data: {
      hProperties: {
        id: commitPlace(commit.short),
        dataS: verdict.status,
        dataC: visible(decidesWords(view.verdict)),
      },
    },
  };
}

function cellOf(
  words: Phrase,
  hProperties: NonNullable<NonNullable<TableCell["data"]>["hProperties"]>,
): TableCell {
  return { type: "tableCell", children: phrasing(words), data: { hProperties } };
}
