import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { evaluationWords } from "../../model/evaluationWords.ts";
import type { Overlap, PatchFacts } from "../../model/patchFacts.ts";
import { inline, phrase, text } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { shortId } from "../attempts/columns.ts";
import { counted as withoutCopies } from "../attempts/counted.ts";
import { counted, grouped, originCode, share } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import type { WholeCommit } from "./byCommit.ts";

/** Every attempt with a patch in sentences that its facts make: what it changed beside the human, how it went, where it stands and why. */
export function explainedFold({ attempts }: WholeCommit): Fold | null {
  const own = withoutCopies(attempts).filter(({ patch }) => patch?.facts !== undefined);
  return folded(
    `${counted(own.length, "patch", "patches")} in words`,
    table(own, [
      { title: "Attempt", value: ({ id }) => shortId(id) },
      { title: "Agent", value: (attempt) => text(attemptAgent(attempt)) },
      {
        title: "What it changed",
        value: ({ patch }) => (patch?.facts === undefined ? null : changedWords(patch.facts)),
      },
      { title: "How it went", value: wentWords },
      {
        title: "Where it stands",
        value: ({ ladder }) => phrase`${inline(ladder.reason)} (${originCode(ladder.origin)})`,
      },
    ]),
  );
}

/** As the human, missing, beyond; and what of it cannot run, or looks like another thing than speed. */
function changedWords({
  files,
  added,
  removed,
  overlap,
  syntax,
  template,
  suspicious = [],
}: PatchFacts): Phrase {
  const kinds = [...new Set(suspicious.map(({ kind }) => kind))];
  const sentences = [
    `${counted(files.length, "file")}, +${grouped(added)} −${grouped(removed)} lines`,
    ...(overlap === undefined ? ["the human change is not known"] : humanWords(overlap)),
    ...(syntax.invalid === 0 ? [] : [`${counted(syntax.invalid, "hunk does", "hunks do")} not parse`]),
    ...(template.length === 0 ? [] : [`${counted(template.length, "place")} of template code`]),
    ...(kinds.length === 0 ? [] : [`suspicious: ${kinds.join(", ")}`]),
  ];
  return inline(sentences.join("; "));
}

function humanWords({
  filesShared,
  filesMissed,
  filesBeyond,
  symbolsBeyond,
  hunks,
  lines,
  whole,
}: Overlap): string[] {
  if (whole) return ["the human change, byte for byte"];
  const listed = (names: readonly string[]) =>
    `${names
      .slice(0, 3)
      .map((name) => `\`${name}\``)
      .join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
  return [
    filesShared.length === 0 ? "no file of the human change" : `as the human ${listed(filesShared)}`,
    ...(filesMissed.length === 0 ? [] : [`missing ${listed(filesMissed)}`]),
    ...(filesBeyond.length === 0 ? [] : [`beyond it ${listed(filesBeyond)}`]),
    ...(symbolsBeyond.length === 0 ? [] : [`other functions ${listed(symbolsBeyond)}`]),
    `${share(hunks.touched, hunks.human)} hunks of the human touched`,
    `${Math.round(100 * lines)} % of the changed lines in common`,
  ];
}

/** Time, steps, errors, and whether its own word fits. */
function wentWords({
  durationS,
  steps,
  errors,
  statusText,
  returnCode,
  patch,
  evaluation,
}: AnalysedAttempt): Phrase {
  const failed = errors.reduce((sum, { times }) => sum + times, 0);
  const worst = errors.toSorted((a, b) => b.times - a.times)[0];
  const sentences = [
    statusText === "" ? "no file tells how it ended" : `it says ${statusText}`,
    ...(returnCode === undefined || returnCode === 0 ? [] : [`return code ${returnCode}`]),
    ...(durationS === undefined ? [] : [`${grouped(Math.round(durationS))} s`]),
    ...(steps === undefined ? [] : [counted(steps, "step")]),
    ...(failed === 0 || worst === undefined
      ? []
      : [`${counted(failed, "error")}, most often ${worst.title ?? "of no known class"}`]),
    ...(patch === undefined ? [] : [`patch of ${grouped(patch.bytes)} bytes`]),
    ...(evaluation === undefined ? [] : [evaluationWords(evaluation)]),
  ];
  return inline(sentences.join("; "));
}
