import { type CommitView, idCell, ruleLink, statusCell } from "../cells/commits.ts";
import { code, dash, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";

export function disagreementLine(views: readonly CommitView[]): Phrase {
  const published = views.filter(({ verdict }) => verdict.curated?.status != null);
  const differ = published.filter(({ verdict }) => verdict.disagreement).length;
  if (published.length === 0) return text("No published verdict is known for these commits.");
  return text(
    `The rules alone agree with ${published.length - differ} of ${published.length} published verdicts and differ on ${differ}.`,
  );
}

/** The documents the published verdicts stand in; the table gives the lines. */
export function publishedIn(views: readonly CommitView[]): Phrase | null {
  const files = [
    ...new Set(views.flatMap(({ verdict }) => verdict.curated?.origins.map(({ file }) => file) ?? [])),
  ];
  return files.length === 0 ? null : joined(files.map(code), ", ");
}

export function disagreementTable(views: readonly CommitView[]): MarkdownTable | null {
  const known = views.filter(({ verdict }) => verdict.curated?.status != null);
  if (known.length === 0) return null;
  const rows = [...known].sort((a, b) => Number(b.verdict.disagreement) - Number(a.verdict.disagreement));
  return {
    head: [
      { title: "Commit" },
      { title: "Published" },
      { title: "Rules" },
      { title: "Why they differ" },
      { title: "Published at" },
    ],
    rows: rows.map((view) => {
      const { curated, ruled, disagreement } = view.verdict;
      const origin = curated?.origins[0];
      return [
        idCell(view),
        statusCell(curated?.status ?? null),
        statusCell(ruled),
        disagreement ? whyDiffer(view) : text("same status"),
        origin === undefined ? dash : text(origin.pointer),
      ];
    }),
  };
}

/** The finding that decides in words, the others by name, and what was published instead. */
function whyDiffer({ findings, verdict }: CommitView): Phrase {
  const deciding = findings.filter(({ severity }) => severity !== "note");
  const [first] = deciding;
  const others = [...new Set(deciding.map(({ rule }) => rule))].filter((rule) => rule !== first?.rule);
  const ours =
    first === undefined ? text("no rule objects") : phrase`${ruleLink(first.rule)} ${inline(first.message)}`;
  const also = others.length === 0 ? text("") : phrase`; also ${joined(others.map(ruleLink), ", ")}`;
  const reason = verdict.curated?.reason;
  return reason == null ? phrase`${ours}${also}` : phrase`${ours}${also}. Published: ${inline(reason)}`;
}
