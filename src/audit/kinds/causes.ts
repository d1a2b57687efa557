import { blocksOf, type Text } from "../document.ts";
import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { scopeOf } from "../scope.ts";
import { says, wordsOf } from "../words.ts";

/** So few failures with a known cause decide nothing. */
const enough = 20;

/** "Crashes (45 %): patches introduce syntax errors": how many failures of agents' runs have that cause by their logs. */
export const causes: ClaimReader = ({ data, sections, words }) => {
  if (data === null) return [];
  const failures = data.analysis.failures.filter(({ agent, side }) => agent !== null && side !== "unknown");
  return sections.flatMap((section) => {
    const texts = blocksOf(section).flatMap((block): Text[] =>
      block.kind === "list" ? block.items.map(({ text }) => text) : block.kind === "text" ? [block.text] : [],
    );
    return texts.flatMap((at) =>
      words.causes
        .filter((cause) => says(wordsOf(at.text), cause.words))
        .map((cause): Found => {
          const borneOut = failures.filter(({ class: name }) => cause.classes.includes(name));
          const status = borneOut.length > 0 || failures.length < enough ? "undecided" : "contradicted";
          return {
            section,
            at,
            definition: "cause-of-failures",
            printed: cause.id,
            scope: scopeOf(section),
            status,
            right: status === "contradicted" ? `0 of ${failures.length} failures with a known cause` : null,
            why: reason("causes", { failures: failures.length, with: borneOut.length }),
            evidence: failures
              .slice(0, 3)
              .map(({ file, pointer, chain }) => chain[0]?.origin ?? { file, pointer }),
          };
        }),
    );
  });
};
