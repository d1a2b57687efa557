import type { Asked, ClaimReader, Found } from "../found.ts";
import { placeIn, reason } from "../found.ts";
import { commitRows } from "../commitRows.ts";
import { scopeOf, writtenOn } from "../scope.ts";
import type { Text } from "../document.ts";
import { says, wordsOf } from "../words.ts";

type Part = "baseline" | "human" | "agent";

interface Statement {
  readonly found: Pick<Found, "section" | "at">;
  readonly commit: string;
  readonly has: ReadonlyMap<Part, boolean>;
  readonly day: string | null;
}

/** "Has baseline only, no human or agent" here and "has baseline+agent" there: a variant has results, or it has none. */
export const presence: ClaimReader = (asked) => {
  const statements = commitRows(asked).flatMap(({ section, commit, cells, at }): Statement[] =>
    cells
      .filter((cell) => cell !== at)
      .flatMap((cell) => {
        const has = statedIn(cell, asked);
        return has.size === 0 ? [] : [{ found: { section, at: cell }, commit, has, day: writtenOn(section) }];
      }),
  );
  return statements.map((statement): Found => {
    const other = statements.find((each) => differ(statement, each));
    return {
      ...statement.found,
      scope: scopeOf(statement.found.section, { commit: statement.commit }),
      definition: "exclusive-classes",
      status: other === undefined ? "undecided" : "contradicted",
      printed: statement.found.at.text,
      right: null,
      why:
        other === undefined ? reason("said-once") : reason("said-otherwise", { line: other.found.at.line }),
      evidence: other === undefined ? [] : [placeIn(asked.document, other.found.at)],
    };
  });
};

/** Of one commit and one day: what was so on another day may have changed. */
function differ(one: Statement, two: Statement): boolean {
  return (
    one !== two &&
    one.commit === two.commit &&
    one.day === two.day &&
    [...one.has].some(([part, has]) => two.has.has(part) && two.has.get(part) !== has)
  );
}

/** What a cell says of variants: the verb that stands before each of them. */
function statedIn({ text }: Text, { words: { presence: stated } }: Asked): Map<Part, boolean> {
  const found = new Map<Part, boolean>();
  let verb: boolean | null = null;
  const words = wordsOf(text.replaceAll("+", " ").replaceAll("/", " ")).trim().split(" ");
  // a sentence about something else names no more than one of them
  if (words.length > 10) return found;
  for (const word of words) {
    const padded = ` ${word} `;
    if (says(padded, stated.has)) verb = true;
    if (says(padded, stated.lacks)) verb = false;
    const part = stated.parts.find((each) => says(padded, each.words))?.is;
    if (part !== undefined && verb !== null) found.set(part, verb);
  }
  return found;
}
