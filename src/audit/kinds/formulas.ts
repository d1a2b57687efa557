import { type Block, blocksOf, type Section } from "../document.ts";
import type { ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { says, wordsOf } from "../words.ts";

/**
 * "improvement = (baseline - optimized) / baseline": a difference that starts with the baseline is positive for what got smaller. A document
 * that calls it an improvement of what should get larger is wrong by the sign.
 */
export const formulas: ClaimReader = ({ document, sections }) =>
  sections.flatMap((section) =>
    blocksOf(section).flatMap((block): Found[] => {
      const sign = block.kind === "code" ? signOf(block) : null;
      const claim = sign === null ? undefined : explained(section);
      if (block.kind !== "code" || sign === null || claim === undefined) return [];
      const words = wordsOf(claim.text);
      const wrong = sign === "smaller" ? says(words, ["higher throughput"]) : says(words, ["lower latency"]);
      return [
        {
          section,
          at: claim,
          definition: "formula-sign",
          printed: block.value,
          status: wrong ? "contradicted" : "holds",
          right: wrong
            ? `negative for ${sign === "smaller" ? "a higher throughput" : "a lower latency"}`
            : null,
          why: reason("formula", { line: block.line }),
          evidence: [placeIn(document, { ...claim, line: block.line, text: block.value })],
        },
      ];
    }),
  );

/** What makes the number positive: that the new value is smaller than the baseline, or larger; null for another formula. */
function signOf({ value }: Extract<Block, { kind: "code" }>): "smaller" | "larger" | null {
  const [, first, second, by] = /=\s*\(\s*(\w+)\s*[-−]\s*(\w+)\s*\)\s*\/\s*(\w+)/.exec(value) ?? [];
  if (first === undefined || (by !== first && by !== second)) return null;
  const isBaseline = (word: string | undefined) => /^(base|before|old|reference)/i.test(word ?? "");
  if (isBaseline(first) === isBaseline(second)) return null;
  return isBaseline(first) ? "smaller" : "larger";
}

/** The sentence that says what a positive number is. */
function explained(section: Section) {
  return blocksOf(section)
    .flatMap((block) => (block.kind === "text" ? [block.text] : []))
    .find(({ text }) => says(wordsOf(text), ["positive improvement", "positive means", "positive is"]));
}
