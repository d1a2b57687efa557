import type { Root } from "mdast";
import { comparedCounts, sortedComparisons } from "../../model/compared.ts";
import type { ComparedSet } from "../../model/comparison.ts";
import { paragraph } from "../../print/nodes.ts";
import { effectWords, sizeWords } from "../cells/comparisons.ts";
import { pText, quantity } from "../cells/numbers.ts";
import { table } from "../page/table.ts";
import { comparedName, methodClauses, quantityName } from "../words/compared.ts";
import { reasonsWords } from "../words/reasons.ts";

/** `compare` as a page: one sentence, the table with the surest effects first, the method. */
export function comparePage(compared: ComparedSet): Root {
  const mean = ({ mean: value }: { readonly mean: number | null }) =>
    value === null ? null : quantity(value);
  const effects = table(sortedComparisons(compared.comparisons), [
    { title: "Name", value: comparedName },
    { title: "Metric", value: quantityName },
    { title: "Before", value: ({ reference }) => mean(reference), align: "right" },
    { title: "After", value: ({ candidate }) => mean(candidate), align: "right" },
    { title: "Better % [95 %]", value: effectWords, align: "right" },
    { title: "q", value: ({ q }) => pText(q), align: "right" },
    { title: "n", value: sizeWords },
    {
      title: "Conclusion",
      value: ({ conclusion, label }) =>
        `${conclusion.replace("-", " ")}${label === null ? "" : `, ${label}`}`,
    },
    {
      title: "What a reader must know",
      value: ({ reasons }) => (reasons.length === 0 ? null : reasonsWords(reasons)),
    },
  ]);
  return {
    type: "root",
    children: [
      paragraph(`${comparedCounts(compared.comparisons)}.`),
      ...(effects === null ? [] : [effects]),
      paragraph(`Method: ${methodClauses(compared).join("; ")}.`),
    ],
  };
}
