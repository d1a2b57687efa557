import type { Table } from "mdast";
import { inline, joined, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import {
  type CommitView,
  hardwareCell,
  idCell,
  instanceCell,
  perfChangeCell,
  ruleLink,
  subjectCell,
} from "../cells/commits.ts";
import { fixWords } from "../cells/corrections.ts";
import { type Column, table } from "../page/table.ts";

const commit: Column<CommitView> = { title: "Commit", value: idCell };
const instance: Column<CommitView> = { title: "Instance", value: instanceCell };
const subject: Column<CommitView> = { title: "Subject", value: subjectCell };
const hardware: Column<CommitView> = { title: "Hardware", value: hardwareCell };
const perfChange: Column<CommitView> = { title: "Perf change", value: perfChangeCell, align: "right" };
const layout = { withoutEmpty: true };

export function usableTable(views: readonly CommitView[]): Table | null {
  const worth = { title: "Worth knowing", value: rulesCell };
  return table(views, [commit, instance, subject, hardware, perfChange, worth], layout);
}

export function fixableTable(views: readonly CommitView[]): Table | null {
  const [issue, fix] = [
    { title: "Issue", value: issueCell },
    { title: "Fix required", value: fixWords },
  ];
  return table(views, [commit, instance, subject, perfChange, issue, fix], layout);
}

export function unusableTable(views: readonly CommitView[]): Table | null {
  const issue = { title: "Primary issue", value: issueCell };
  return table(views, [commit, instance, subject, hardware, perfChange, issue], layout);
}

function rulesCell({ findings }: CommitView): Phrase | null {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.length === 0 ? null : joined(rules.map(ruleLink), ", ");
}

/** What stands in the way: a person's words where they decide, else the finding of highest precedence. */
function issueCell({ verdict, findings }: CommitView): Phrase | string {
  const first = findings[0];
  const rule =
    first === undefined || first.severity === "note"
      ? null
      : phrase`${ruleLink(first.rule)} ${first.message}`;
  const published = verdict.decidedBy === "curation" ? verdict.curated?.reason : null;
  if (published != null) return rule === null ? inline(published) : phrase`${inline(published)} (${rule})`;
  return rule ?? "decided by a person";
}

const effortOrder = ["none", "trivial", "low", "medium", "high"];

export function effortTable(views: readonly CommitView[]): Table | null {
  const rank = ({ verdict }: CommitView) => effortOrder.indexOf(verdict.effort ?? "high");
  const note = (view: CommitView) => {
    const written = view.verdict.decidedBy === "curation" ? view.verdict.curated?.effortNote : null;
    return written == null ? fixWords(view) : inline(written);
  };
  return table(
    views.toSorted((a, b) => rank(a) - rank(b)),
    [commit, { title: "Effort", value: ({ verdict }) => verdict.effort }, { title: "Notes", value: note }],
  );
}

export function categoryTable(views: readonly CommitView[]): Table | null {
  const groups = groupsOf(views, ({ verdict }) => verdict.category ?? "–");
  return table(
    groups.toSorted((a, b) => b.rows.length - a.rows.length),
    [
      { title: "Category", value: ({ key }) => key },
      { title: "Commits", value: ({ rows }) => rows.length, total: "sum" },
      { title: "Which", value: ({ rows }) => joined(rows.map(idCell), ", ") },
    ],
  );
}
