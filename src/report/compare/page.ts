import type { Root } from "mdast";
import { comparedCounts, sortedComparisons } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet } from "../../model/comparison.ts";
import { dash, paragraph, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { tableNode } from "../page/tableNode.ts";
import { digitsOf, pText, quantity, signed } from "../cells/numbers.ts";
import { comparedName, methodClauses, quantityName } from "../words/compared.ts";
import { reasonsWords } from "../words/reasons.ts";

/** `compare` as a page: one sentence, the table with the surest effects first, the method. */
export function comparePage(compared: ComparedSet): Root {
  const { comparisons } = compared;
  const right = { align: "right" } as const;
  const table = tableNode({
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
  return {
    type: "root",
    children: [
      paragraph(text(`${comparedCounts(comparisons)}.`)),
      table,
      paragraph(text(`Method: ${methodClauses(compared).join("; ")}.`)),
    ],
  };
}

function rowOf(line: AnyComparison): Phrase[] {
  const { reference, candidate, q, conclusion, reasons, label } = line;
  return [
    text(comparedName(line)),
    text(quantityName(line)),
    reference.mean === null ? dash : text(quantity(reference.mean)),
    candidate.mean === null ? dash : text(quantity(candidate.mean)),
    effectCell(line),
    pText(q),
    text(`${reference.n} + ${candidate.n}`),
    text(`${conclusion.replace("-", " ")}${label === null ? "" : `, ${label}`}`),
    reasons.length === 0 ? dash : text(reasonsWords(reasons)),
  ];
}

/** `+6.2 % [+3.9, +8.5]`: the digits follow from the interval. */
export function effectCell({ effectPct, ci95 }: Pick<AnyComparison, "effectPct" | "ci95">): Phrase {
  if (effectPct === null) return dash;
  const digits = digitsOf(ci95);
  const interval = ci95 === null ? "" : ` [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
  return text(`${signed(effectPct, digits)} %${interval}`.replaceAll(" ", "\u00a0"));
}
