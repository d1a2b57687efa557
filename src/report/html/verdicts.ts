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
} from "../commits.ts";
import { effectCell } from "../compareMarkdown.ts";
import { dash, joinMarkdown, markdown, type Markdown, text } from "../markdown.ts";
import { grouped } from "../numbers.ts";
import { type VerdictCounts, verdictCounts } from "../readmeVerdicts.ts";
import { escapedHtml } from "./escape.ts";
import { besideIt, commitPlace, type Href } from "./links.ts";
import { cellsHtml } from "./phrasing.ts";
import { marked, MOST_ROWS, region, SHOWN_ROWS } from "./tables.ts";

const statuses: readonly Status[] = ["usable", "fixable", "unusable", "not-judged"];
const efforts = ["none", "trivial", "low", "medium", "high"];

/** A column of the table of all commits. */
interface Column {
  readonly title: string;
  /** Stays on one line. */
  readonly short?: true;
  cell(view: CommitView): Markdown;
  /** What is sorted by instead of the words; null stands last. */
  rank?(view: CommitView): number | null;
}

/** The words that the decision is grouped by, as in the table of causes. */
function categoryOf({ verdict }: CommitView): string {
  return verdict.category ?? "nothing objects";
}

function whyCell({ findings }: CommitView): Markdown {
  const rules = new Set(findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule));
  return rules.size === 0 ? dash : joinMarkdown([...rules].map(ruleLink), ", ");
}

function effectOf({ primary }: CommitView): Markdown {
  if (primary === null) return dash;
  const words = text(primary.conclusion.replace("-", " "));
  return primary.effectPct === null ? words : markdown`${words} ${effectCell(primary)}`;
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
        : markdown`${commitLink(view.commit.short)} ${prCell(view)}`,
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
  { title: "What decides", cell: (view) => text(categoryOf(view)) },
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
  readonly table: string;
  readonly count: string;
  /** What of a very large set is left out; null where all commits stand in the table. */
  readonly cut: string | null;
  readonly statuses: readonly { readonly status: Status; readonly words: string; readonly count: string }[];
  readonly categories: readonly { readonly value: string; readonly words: string }[];
}

/** Commits that get a row: all, but in a very large set the first of them. */
export function listedCommits(analysis: Analysis): CommitView[] {
  const views = commitViews(analysis).toSorted(
    (a, b) =>
      statuses.indexOf(a.verdict.status) - statuses.indexOf(b.verdict.status) ||
      (a.commit.commit < b.commit.commit ? -1 : 1),
  );
  return views.length > MOST_ROWS ? views.slice(0, SHOWN_ROWS) : views;
}

/** All commits with their verdicts, ready to be filtered and sorted. */
export function verdictsOf(analysis: Analysis, views: readonly CommitView[], href: Href): VerdictsView {
  const counts = verdictCounts(analysis);
  const categories = [...new Set(views.map(categoryOf))].sort();
  const all = analysis.commits.length;
  return {
    table: tableOf(views, href),
    count: `${grouped(views.length)} of ${grouped(all)} commits`,
    cut:
      views.length < all
        ? `The first ${grouped(views.length)} of ${grouped(all)} commits; all stand in <a href="suitability.md">suitability.md</a>.`
        : null,
    statuses: presentStatuses(counts),
    categories: categories.map((value) => ({ value: escapedHtml(value), words: escapedHtml(value) })),
  };
}

function presentStatuses(counts: VerdictCounts): VerdictsView["statuses"] {
  return statuses
    .filter((status) => counts[status] > 0)
    .map((status) => ({
      status,
      words: marked(statusCell(status)),
      count: grouped(counts[status]),
    }));
}

function tableOf(views: readonly CommitView[], href: Href): string {
  const projects = new Set(views.map(({ commit }) => commit.project));
  const [first, ...others] = columns;
  const shown = first !== undefined && projects.size > 1 ? [first, project, ...others] : columns;
  const rows = views.map((view) => shown.map((column) => column.cell(view)));
  // A commit's row is what links inside the file lead to; from here one goes on to the commit's page beside it.
  const html = cellsHtml(rows.flat(), (target) =>
    target.startsWith("commits/") ? besideIt(target) : href(target),
  );
  const head = shown.map(({ title }) => `<th scope="col">${title}</th>`).join("");
  const body = views.map((view, at) => rowOf(view, shown, rows[at] ?? [], html)).join("\n");
  return region(
    "Table: all commits",
    `<table id="verdicts"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`,
  );
}

function rowOf(
  view: CommitView,
  shown: readonly Column[],
  cells: readonly Markdown[],
  html: ReadonlyMap<Markdown, string>,
): string {
  const written = shown.map((column, at) => {
    const rank = column.rank === undefined ? "" : ` data-v="${column.rank(view) ?? ""}"`;
    const kind = column.short === undefined ? "" : ' class="short"';
    const content = marked(html.get(cells[at] ?? dash) ?? "");
    return at === 0 ? `<th scope="row">${content}</th>` : `<td${kind}${rank}>${content}</td>`;
  });
  const { commit, verdict } = view;
  return `<tr id="${escapedHtml(commitPlace(commit.short))}" data-s="${verdict.status}" data-c="${escapedHtml(categoryOf(view))}">${written.join("")}</tr>`;
}
