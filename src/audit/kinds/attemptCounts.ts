import type { AttemptCondition } from "../../model/claimWords.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { type AuditData } from "../data.ts";
import { type Section, type Text, textsOf } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { type Figure, figuresIn, isCount, printsShare } from "../numbers.ts";
import { isMeant } from "../../model/glob.ts";
import { commitOf, endOf, itemsOf, scopeOf, writtenOn } from "../scope.ts";
import { says, sentencesOf, wordsOf } from "../words.ts";

/** A number of attempts, or a share of them, with what is counted and of what. */
interface Counted {
  readonly at: Text;
  readonly section: Section;
  readonly text: string;
  readonly figure: Figure;
  readonly of: AttemptCondition;
  readonly among: AttemptCondition;
}

/** "21 total attempts", "48.3 % of the patches are non-empty", within what the document says it covers. */
export const attemptCounts: ClaimReader = (asked) => {
  const { data, document } = asked;
  const items = itemsOf(document);
  if (data === null || items === null) return [];
  return asked.sections.flatMap((section) =>
    textsOf(section).flatMap((at) =>
      sentencesOf(at.text).flatMap(({ text }) =>
        countedIn(text, asked).map((counted) => found({ ...counted, at, section, text }, items, data)),
      ),
    ),
  );
};

function countedIn(text: string, { words }: Asked): Pick<Counted, "figure" | "of" | "among">[] {
  const figures = figuresIn(text);
  const [figure] = figures;
  const own = wordsOf(text);
  const named = words.conditions.filter((each) => says(own, each.words)).map(({ is }) => is);
  const [of] = named;
  if (figure === undefined || of === undefined) return [];
  const told = figures.find(({ isPercent }) => isPercent);
  if (of === "any")
    return isCount(figure) && figures.length === 1 && says(own, ["total attempts"])
      ? [{ figure, of, among: "any" }]
      : [];
  if (told === undefined || figures.filter(({ isPercent }) => isPercent).length > 1) return [];
  const among =
    of === "patched" || of === "patch-empty"
      ? "any"
      : (named.slice(1).find((is) => is === "marked-success" || is === "patched") ?? "patched");
  return [{ figure: told, of, among }];
}

function found(counted: Counted, items: string, data: AuditData): Found {
  const { at, section, text, figure, of, among } = counted;
  const commit = commitOf(section)?.commit;
  const until = writtenOn(section);
  const whole = inScope(data.analysis.attempts, items, until);
  const attempts = whole.filter((each) => commit === undefined || each.commit.startsWith(commit));
  const truths = attempts.filter((each) => truthOf(among, each) === true).map((each) => truthOf(of, each));
  const yes = truths.filter((truth) => truth === true).length;
  const most = yes + truths.filter((truth) => truth === null).length;
  const isShare = figure.isPercent;
  const printed = `${figure.value}${isShare ? " %" : ""}`;
  const base = {
    section,
    at,
    text,
    printed,
    definition: isShare ? "attempt-share" : "attempt-count",
    scope: scopeOf(section, { items, ...(commit === undefined ? {} : { commit }) }),
    evidence: attempts.slice(0, 3).map(({ file }) => ({ file, pointer: "" })),
  };
  const missing = missingIn(data, items, at, section);
  if (truths.length === 0 || missing !== null)
    return {
      ...base,
      status: "undecided",
      why: reason("runs-missing", { here: whole.length, ...(missing === null ? {} : { told: missing }) }),
    };
  const fits = (count: number) =>
    isShare ? printsShare(figure, count / truths.length) : count === figure.value;
  const may = Array.from({ length: most - yes + 1 }, (_, more) => yes + more).some(fits);
  const right = isShare
    ? `${((100 * yes) / truths.length).toFixed(1)} % (${yes} of ${truths.length})`
    : `${yes}`;
  const status = fits(yes) && most === yes ? "holds" : may ? "undecided" : "contradicted";
  return {
    ...base,
    status,
    right: status === "contradicted" ? right : null,
    why: reason("counted", { yes, most, of: truths.length }),
  };
}

/** Attempts of the named runs that were there when the document was written; one without a time counts. */
function inScope(
  attempts: readonly AnalysedAttempt[],
  items: string,
  until: string | null,
): AnalysedAttempt[] {
  return attempts.filter(
    ({ id, copyOf, writtenAt }) =>
      copyOf === undefined &&
      id.split("/").some((part) => isMeant(part, items)) &&
      (until === null || writtenAt === undefined || writtenAt <= endOf(until)),
  );
}

/** How many journals the document saw, where more than are here; null where all are. */
function missingIn({ analysis }: AuditData, items: string, _: Text, section: Section): number | null {
  let root = section;
  while (root.parent !== null) root = root.parent;
  const told = allTexts(root).flatMap((text) => {
    const [figure] = figuresIn(text.text);
    return figure !== undefined && isCount(figure) && text.codes.some((code) => code.endsWith("journal.json"))
      ? [figure.value]
      : [];
  });
  const here = inScope(analysis.attempts, items, writtenOn(section)).filter(({ parts }) =>
    parts.some(({ part }) => part === "journal"),
  ).length;
  const most = Math.max(0, ...told);
  // a document that does not say how many it saw may have seen others
  return most > here || most === 0 ? most : null;
}

function allTexts(section: Section): Text[] {
  return [...textsOf(section), ...section.sections.flatMap(allTexts)];
}

/** null: the files cannot decide it. */
function truthOf(condition: AttemptCondition, { status, patch }: AnalysedAttempt): boolean | null {
  if (condition === "any") return true;
  if (condition === "marked-success") return status === "unknown" ? null : status === "success";
  if (patch === undefined) return condition === "patched" ? false : null;
  if (condition === "patched") return !patch.empty;
  if (condition === "patch-empty" || patch.empty) return condition === "patch-empty" && patch.empty;
  const { facts } = patch;
  if (facts === undefined) return null;
  if (condition === "template-code") return facts.template.length > 0;
  if (condition === "wrong-or-missed-files")
    return facts.overlap === undefined
      ? null
      : facts.overlap.filesMissed.length > 0 || facts.overlap.filesBeyond.length > 0;
  const { answer } = facts.answers.syntaxInvalid;
  return answer === "undecided" ? null : answer === "yes";
}
