import type { Comparison } from "../../model/comparison.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { commitRows, cellOf } from "../commitRows.ts";
import { commitOf, scopeOf } from "../scope.ts";
import { type Figure, figuresIn, printsValue } from "../numbers.ts";
import type { Section, Text } from "../document.ts";
import { says, wordsOf } from "../words.ts";
import { blocksOf } from "../document.ts";

interface Stated {
  readonly section: Section;
  readonly at: Text;
  readonly commit: string;
}

/** "Perf change +0.9 %" of a commit is human against baseline; a value that is an agent against the human is another thing. */
export const commitEffects: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  const rows = commitRows(asked).flatMap((row): Stated[] => {
    const at = cellOf(row, asked, "effect");
    return at === undefined ? [] : [{ section: row.section, at, commit: row.commit }];
  });
  return [...rows, ...fieldsOf(asked)].flatMap(({ section, at, commit }): Found[] => {
    const [figure] = figuresIn(at.text);
    if (figure?.isPercent !== true) return [];
    const own = data.analysis.comparisons.filter(
      (each) => each.commit.startsWith(commit) && each.statistic === "mean",
    );
    return [
      {
        section,
        at,
        scope: scopeOf(section, { commit }),
        definition: "commit-effect",
        printed: at.text,
        ...decided(figure, own),
      },
    ];
  });
};

/** Tables of fields under a heading that names the commit. */
function fieldsOf({ sections, words }: Asked): Stated[] {
  const phrases = words.fields.find(({ is }) => is === "effect")?.words ?? [];
  return sections.flatMap((section) => {
    const about = commitOf(section);
    if (about === null) return [];
    return blocksOf(section).flatMap((block) =>
      block.kind !== "table"
        ? []
        : block.rows.flatMap(([name, at]) =>
            name !== undefined && at !== undefined && says(wordsOf(name.text), phrases)
              ? [{ section, at, commit: about.commit }]
              : [],
          ),
    );
  });
}

function decided(
  figure: Figure,
  comparisons: readonly Comparison[],
): Pick<Found, "status" | "right" | "why" | "evidence"> {
  const of = (reference: string, candidate: string) =>
    comparisons.filter(
      (each) => each.reference.variant === reference && each.candidate.variant === candidate,
    );
  const prints = ({ effectPct }: Comparison) => effectPct !== null && printsValue(figure, effectPct);
  const own = of("baseline", "human");
  const right = own.find(prints);
  if (right !== undefined) return { status: "holds", right: null, evidence: originsOf(right) };
  const agents = of("human", "agent").find(prints);
  if (agents === undefined) return { status: "undecided", why: reason("no-such-effect") };
  const same =
    own.find(({ metric, effectPct }) => metric === agents.metric && effectPct !== null) ??
    own.find(({ effectPct }) => effectPct !== null);
  return {
    status: "contradicted",
    right: same?.effectPct == null ? null : `${same.effectPct.toFixed(2)} % (${same.metric})`,
    why: reason("agent-against-human", { metric: agents.metric }),
    evidence: originsOf(same ?? agents),
  };
}

function originsOf({ reference, candidate }: Comparison) {
  return [...reference.origins.slice(0, 1), ...candidate.origins.slice(0, 1)];
}
