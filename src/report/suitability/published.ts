import type { Table } from "mdast";
import { code, inline, joined, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { type CommitView, idCell, ruleLink, statusCell } from "../cells/commits.ts";
import { table } from "../page/table.ts";

export function disagreementLine(views: readonly CommitView[]): string {
  const published = views.filter(({ verdict }) => verdict.curated?.status != null);
  const differ = published.filter(({ verdict }) => verdict.disagreement).length;
  if (published.length === 0) return "No published verdict is known for these commits.";
  return `The rules alone agree with ${published.length - differ} of ${published.length} published verdicts and differ on ${differ}.`;
}

/** The documents the published verdicts stand in; the table gives the lines. */
export function publishedIn(views: readonly CommitView[]): Phrase | null {
  const files = [
    ...new Set(views.flatMap(({ verdict }) => verdict.curated?.origins.map(({ file }) => file) ?? [])),
  ];
  return files.length === 0 ? null : joined(files.map(code), ", ");
}

export function disagreementTable(views: readonly CommitView[]): Table | null {
  const published = views.filter(({ verdict }) => verdict.curated?.status != null);
  return table(
    published.toSorted((a, b) => Number(b.verdict.disagreement) - Number(a.verdict.disagreement)),
    [
      { title: "Commit", value: idCell },
      { title: "Published", value: ({ verdict }) => statusCell(verdict.curated?.status ?? null) },
      { title: "Rules", value: ({ verdict }) => statusCell(verdict.ruled) },
      {
        title: "Why they differ",
        value: (view) => (view.verdict.disagreement ? whyDiffer(view) : "same status"),
      },
      { title: "Published at", value: ({ verdict }) => verdict.curated?.origins[0]?.pointer },
    ],
  );
}

/** The finding that decides in words, the others by name, and what was published instead. */
function whyDiffer({ findings, verdict }: CommitView): Phrase {
  const deciding = findings.filter(({ severity }) => severity !== "note");
  const [first] = deciding;
  const others = [...new Set(deciding.map(({ rule }) => rule))].filter((rule) => rule !== first?.rule);
  const ours =
    first === undefined ? "no rule objects" : phrase`${ruleLink(first.rule)} ${inline(first.message)}`;
  const also = others.length === 0 ? "" : phrase`; also ${joined(others.map(ruleLink), ", ")}`;
  const reason = verdict.curated?.reason;
  return reason == null ? phrase`${ours}${also}` : phrase`${ours}${also}. Published: ${inline(reason)}`;
}
