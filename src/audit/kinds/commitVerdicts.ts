import type { Analysis } from "../../model/analysis.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { commitRows } from "../commitRows.ts";
import { judgedOtherwise } from "../judgedOtherwise.ts";
import { commitOf, scopeOf } from "../scope.ts";
import { outwards, type Section } from "../document.ts";
import { says, wordsOf } from "../words.ts";

/**
 * A commit under "Usable commits", "Fixable commits" or "Unusable commits". It is contradicted where a rule that decides speaks
 * against it with evidence: a better verdict than ours, or "unusable" where nothing blocks.
 */
export const commitVerdicts: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  const rows = commitRows(asked).map(({ section, commit, at }) => ({ section, commit, at }));
  const titled = asked.sections.flatMap((section) => {
    const about = commitOf(section);
    return about === null || about.at !== section.title ? [] : [{ section, ...about }];
  });
  const first = new Set<string>();
  return [...titled, ...rows].flatMap(({ section, commit, at }): Found[] => {
    const claimed = classOf(section, asked);
    // of several places that say the same of a commit the first counts
    if (claimed === null || first.has(`${commit} ${claimed}`)) return [];
    first.add(`${commit} ${claimed}`);
    return [
      {
        section,
        at,
        definition: "commit-verdict",
        printed: claimed,
        scope: scopeOf(section, { commit }),
        ...decided(commit, claimed, data.analysis),
      },
    ];
  });
};

/** The class that the headings above a place name. */
function classOf(section: Section, { words }: Asked): string | null {
  for (const { title } of outwards(section)) {
    const own = wordsOf(title.text);
    const found = words.verdicts.find((each) => says(own, each.words) && !says(own, each.not ?? []));
    // "fixable by retry" is another word: the class stands before the noun
    if (found !== undefined)
      return says(
        own,
        found.words.flatMap((word) => [`${word} commit`, `${word} commits`]),
      )
        ? found.is
        : null;
  }
  return null;
}

function decided(
  commit: string,
  claimed: string,
  { verdicts, findings }: Analysis,
): Pick<Found, "status" | "right" | "why" | "evidence"> {
  const verdict = verdicts.find((each) => each.commit.startsWith(commit));
  if (verdict === undefined || verdict.status === "not-judged")
    return { status: "undecided", why: reason("not-judged") };
  if (verdict.status === claimed) return { status: "holds" };
  return judgedOtherwise(verdict, findings);
}
