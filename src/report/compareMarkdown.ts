import { type Compared, type ComparedSet, comparedCounts, sortedComparisons } from "../model/compared.ts";
import { dash, markdown, type Markdown, tableSource, text } from "./markdown.ts";
import { digitsOf, pText, quantity, signed } from "./numbers.ts";

/** `compare` as a page: one sentence, the table with the surest effects first, the method. */
export function compareMarkdown({ method, comparisons }: ComparedSet): Markdown {
  const right = { align: "right" } as const;
  const table = tableSource({
    head: [
      { title: "Name" },
      { title: "Metric" },
      { title: "Before", ...right },
      { title: "After", ...right },
      { title: "Better % [95 %]", ...right },
      { title: "q", ...right },
      { title: "n" },
      { title: "Conclusion" },
      { title: "What a reader must know" },
    ],
    rows: sortedComparisons(comparisons).map(rowOf),
  });
  return markdown`${text(`${comparedCounts(comparisons)}.`)}\n\n${table}\n\n${text(`Method: ${method}.`)}\n`;
}

function rowOf(line: Compared): Markdown[] {
  const { reference, candidate, q, conclusion, reasons } = line;
  return [
    text(line.name),
    text(line.metric),
    reference.mean === null ? dash : text(quantity(reference.mean)),
    candidate.mean === null ? dash : text(quantity(candidate.mean)),
    effectCell(line),
    pText(q),
    text(`${reference.n} + ${candidate.n}`),
    text(conclusion.replace("-", " ")),
    reasons.length === 0 ? dash : text(reasons.join("; ")),
  ];
}

/** `+6.2 % [+3.9, +8.5]`: the digits follow from the interval. */
export function effectCell({ effectPct, ci95 }: Pick<Compared, "effectPct" | "ci95">): Markdown {
  if (effectPct === null) return dash;
  const digits = digitsOf(ci95);
  const interval = ci95 === null ? "" : ` [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
  return text(`${signed(effectPct, digits)} %${interval}`.replaceAll(" ", "\u00a0"));
}
