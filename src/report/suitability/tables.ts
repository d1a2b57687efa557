import {
  type CommitView,
  hardwareCell,
  idCell,
  instanceCell,
  perfChangeCell,
  ruleLink,
  subjectCell,
} from "../cells/commits.ts";
import { withoutEmptyColumns } from "../page/emptyColumns.ts";
import { fixWords } from "../cells/corrections.ts";
import { dash, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { Table } from "../../table/table.ts";

/** A column of the tables that list commits of one verdict. */
type Column = readonly [title: string, cell: (view: CommitView) => Phrase, align?: "right"];

const commit: Column = ["Commit", idCell];
const instance: Column = ["Instance", instanceCell];
const subject: Column = ["Subject", subjectCell];
const hardware: Column = ["Hardware", hardwareCell];
const perfChange: Column = ["Perf change", perfChangeCell, "right"];

function commitTable(views: readonly CommitView[], columns: readonly Column[]): MarkdownTable {
  return withoutEmptyColumns({
    head: columns.map(([title, , align]) => (align === undefined ? { title } : { title, align })),
    rows: views.map((view) => columns.map(([, cell]) => cell(view))),
  });
}

export function usableTable(views: readonly CommitView[]): MarkdownTable {
  return commitTable(views, [commit, instance, subject, hardware, perfChange, ["Worth knowing", rulesCell]]);
}

export function fixableTable(views: readonly CommitView[]): MarkdownTable {
  return commitTable(views, [
    commit,
    instance,
    subject,
    perfChange,
    ["Issue", issueCell],
    ["Fix required", fixWords],
  ]);
}

export function unusableTable(views: readonly CommitView[]): MarkdownTable {
  return commitTable(views, [commit, instance, subject, hardware, perfChange, ["Primary issue", issueCell]]);
}

function rulesCell({ findings }: CommitView): Phrase {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.length === 0 ? dash : joined(rules.map(ruleLink), ", ");
}

/** What stands in the way: a person's words where they decide, else the finding of highest precedence. */
function issueCell({ verdict, findings }: CommitView): Phrase {
  const first = findings[0];
  const rule =
    first === undefined || first.severity === "note"
      ? null
      : phrase`${ruleLink(first.rule)} ${text(first.message)}`;
  const published = verdict.decidedBy === "curation" ? verdict.curated?.reason : null;
  if (published != null) return rule === null ? inline(published) : phrase`${inline(published)} (${rule})`;
  return rule ?? text("decided by a person");
}

const effortOrder = ["none", "trivial", "low", "medium", "high"];

export function effortTable(views: readonly CommitView[]): MarkdownTable {
  const ordered = [...views].sort(
    (a, b) =>
      effortOrder.indexOf(a.verdict.effort ?? "high") - effortOrder.indexOf(b.verdict.effort ?? "high"),
  );
  return {
    head: [{ title: "Commit" }, { title: "Effort" }, { title: "Notes" }],
    rows: ordered.map((view) => {
      const note = view.verdict.decidedBy === "curation" ? view.verdict.curated?.effortNote : null;
      return [idCell(view), text(view.verdict.effort ?? "–"), note == null ? fixWords(view) : inline(note)];
    }),
  };
}

export function categoryTable(views: readonly CommitView[]): MarkdownTable {
  const categoryOf = ({ verdict }: CommitView) => verdict.category ?? "–";
  const groups = Table.from(
    ["category"],
    views.map((view) => [categoryOf(view)]),
  )
    .groupBy(["category"])
    .agg({ count: ["category", "size"] })
    .sortBy([{ column: "count", descending: true }]);
  return {
    head: [{ title: "Category" }, { title: "Commits", align: "right" }, { title: "Which" }],
    rows: [
      ...groups
        .rows()
        .map(([category, count]) => [
          text(String(category)),
          text(String(count)),
          joined(views.filter((view) => categoryOf(view) === category).map(idCell), ", "),
        ]),
      [text("Total"), text(String(views.length)), dash],
    ],
  };
}
