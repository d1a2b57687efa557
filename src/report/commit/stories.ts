import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { evaluationWords } from "../../model/evaluationWords.ts";
import type { Excerpt } from "../../model/change.ts";
import type { Finding } from "../../model/finding.ts";
import { compareText } from "../../model/order.ts";
import type { Overlap, PatchFacts, Sides } from "../../model/patchFacts.ts";
import { code, fenced, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { inDirectory, shortId } from "../attempts/columns.ts";
import { counted as withoutCopies, stepWords } from "../attempts/counted.ts";
import { ruleLink } from "../cells/commits.ts";
import { counted, grouped, share } from "../cells/numbers.ts";
import type { WholeCommit } from "./byCommit.ts";
import { replacedWords } from "./change.ts";

/*
 * Every attempt told from its facts; the sentences stand in templates/attempt-story.md. Attempts of one agent that left the same
 * patch, or none, and ended in the same way are told once.
 */

/** The attempts of a commit in the order they were started. */
export function storiesOf(whole: WholeCommit): readonly object[] {
  const inOrder = (a: AnalysedAttempt, b: AnalysedAttempt) =>
    compareText(startOf(a), startOf(b)) || compareText(a.id, b.id);
  const groups = groupsOf(withoutCopies(whole.attempts), endingOf)
    .map(({ rows }) => rows.toSorted(inOrder))
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : inOrder(a, b)));
  const told = new Set<string>();
  const isNew = (words: string) => !told.has(words) && told.add(words).has(words);
  return groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : [storyOf(first, others, whole, isNew)],
  );
}

/** The time in the name of the directory or its batch; those that have none come last. */
function startOf({ id, run, startedAt }: AnalysedAttempt): string {
  const named = /\d{4}-\d\d-\d\d[_T][\d-]+/.exec(run ?? "") ?? /\d{4}-\d\d-\d\d[_T][\d-]+/.exec(id);
  return named?.[0] ?? startedAt?.replace("T", "_").replaceAll(":", "-") ?? "~";
}

/** What a page says once: a prompt, and what prompts lack. */
type IsNew = (words: string) => boolean;

/** What must be the same for two attempts to end alike. */
function endingOf({ agent, ladder, statusText, returnCode, patch, errors, leak }: AnalysedAttempt) {
  return {
    agent: agent === undefined ? "" : `${agent.name}/${agent.model}`,
    step: ladder.step,
    statusText,
    returnCode: returnCode ?? null,
    patch: patch === undefined ? "" : patch.textSha256,
    errors: errors.map(({ class: name }) => name ?? "").join(),
    shown: leak?.shown ?? null,
  };
}

function storyOf(
  attempt: AnalysedAttempt,
  others: readonly AnalysedAttempt[],
  { analysis, attemptFindings }: WholeCommit,
  isNew: IsNew,
) {
  const { id, ladder, patch, prompt } = attempt;
  const { excerpt } = patch?.facts ?? {};
  const shown = prompt?.shown;
  return {
    title: phrase`${text(attemptAgent(attempt))}, ${shortId(id)}`,
    alike:
      others.length === 0
        ? null
        : {
            count: others.length,
            ids: joined(
              others.map((each) => shortId(each.id)),
              ", ",
            ),
          },
    directory: code(directoryOf(attempt)),
    told: toldOf(attempt, new Map(analysis.promptCriteria.map((each) => [each.id, each.title])), isNew),
    did: patch?.facts === undefined ? null : didOf(patch.facts, patch.file),
    went: wentWords(attempt),
    wentOrigin: inDirectory({ file: attempt.file, pointer: "" }),
    stands: phrase`${text(stepWords[ladder.step])}: ${inline(ladder.reason)} (${inDirectory(ladder.origin)})`,
    rules: ruleWords(attemptFindings.filter((each) => each.attempt === id)),
    prompt: shown === undefined || !isNew(shown.sha256) ? null : fenced(shown.lines.join("\n"), "text"),
    promptSummary:
      shown === undefined ? "" : `Its prompt, the first ${shown.lines.length} of ${shown.of} lines`,
    excerpt: excerpt === undefined ? null : fenced(excerpt.lines.slice(0, SHOWN_LINES).join("\n"), "diff"),
    excerptSummary: excerpt === undefined ? "" : excerptWords(excerpt),
  };
}

function directoryOf({ file }: AnalysedAttempt): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/"))) || file;
}

/** Of each hunk: a page tells dozens of attempts. */
const SHOWN_LINES = 10;

function excerptWords({ path, line, lines, more }: Excerpt): Phrase {
  const left = more + lines.slice(SHOWN_LINES).filter((each) => /^[+-]/.test(each)).length;
  const rest = left === 0 ? "" : `, ${counted(left, "changed line")} more`;
  return phrase`Its largest hunk: ${code(path)}, line ${grouped(line)} of the patch${rest}`;
}

/** What the prompt was worth, and how much of the solution it held. */
function toldOf({ prompt, leak }: AnalysedAttempt, titles: ReadonlyMap<string, string>, isNew: IsNew) {
  if (prompt === undefined && leak === undefined) return null;
  const criteria = prompt?.criteria ?? [];
  const unmet = criteria.filter(({ met }) => !met).map(({ criterion }) => titles.get(criterion) ?? criterion);
  const isToldNew = isNew(`lacks ${unmet.join()}`);
  // a contract that many share is told with the first of them
  if (leak === undefined && !isToldNew) return null;
  return {
    met: criteria.length - unmet.length,
    of: criteria.length,
    lacks: unmet.length === 0 || !isToldNew ? null : text(unmet.join("; ")),
    origin: inDirectory({ file: prompt?.file ?? "", pointer: criteria[0]?.origin.pointer ?? "" }),
    leak: leak !== undefined,
    shown: leak?.shown ?? 0,
    added: leak?.added ?? 0,
    share: leak === undefined ? "" : `${Math.round((100 * leak.shown) / leak.added)}\u00a0%`,
    leakOrigin: leak === undefined ? "" : inDirectory(leak.origin),
  };
}

/** What the patch changes beside the human change, and what is wrong with it. */
function didOf(facts: PatchFacts, file: string) {
  const { files, added, removed, overlap, replaced = [] } = facts;
  const beside = overlap === undefined || overlap.whole ? null : overlap;
  return {
    size: `${counted(files.length, "file")}, +${grouped(added)} −${grouped(removed)} lines`,
    origin: inDirectory({ file, pointer: "" }),
    whole: overlap?.whole === true,
    unknown: overlap === undefined,
    same: beside && setWords(beside.filesShared, [], beside, "shared"),
    missing: beside && setWords(beside.filesMissed, [], beside, "missing"),
    beyond: beside && setWords(beside.filesBeyond, beside.symbolsBeyond, beside, "beyond"),
    replaced: replaced.length === 0 ? null : replacedWords(replaced),
    likeness:
      beside &&
      `${share(beside.hunks.touched, beside.hunks.human)} hunks of the human touched, ${Math.round(100 * beside.lines)}\u00a0% of the changed lines`,
    faults: faultsOf(facts, file),
  };
}

/** Files, functions, names and calls of one side; null where there are none. */
function setWords(
  files: readonly string[],
  functions: readonly string[],
  { names, calls }: Overlap,
  side: keyof Sides["counts"],
): Phrase | null {
  const parts = [
    listed("file", files, files.length),
    listed("function", functions, functions.length),
    listed("name", names?.[side] ?? [], names?.counts[side] ?? 0),
    listed("call", calls?.[side] ?? [], calls?.counts[side] ?? 0),
  ].flatMap((part) => part ?? []);
  return parts.length === 0 ? null : joined(parts, "; ");
}

const MOST_NAMED = 5;

function listed(noun: string, some: readonly string[], count: number): Phrase | null {
  if (count === 0) return null;
  const shown = some.slice(0, MOST_NAMED);
  const names = phrase`${count === 1 ? noun : `${noun}s`} ${joined(shown.map(code), ", ")}`;
  return count > shown.length ? phrase`${names} and ${count - shown.length} more` : names;
}

/** Lines that cannot run, do nothing, or change the number, each with its place in the patch. */
function faultsOf({ syntax, template, suspicious = [] }: PatchFacts, file: string): Phrase[] {
  const at = (line: number) => inDirectory({ file, pointer: `line ${line}` });
  const [fault] = syntax.faults;
  const kinds = [...new Set(template.map(({ kind }) => kind.replaceAll("-", " ")))].join(", ");
  return [
    ...(fault === undefined
      ? []
      : [phrase`No Python any more: ${code(fault.quote)} (${at(fault.line)}${moreWords(syntax.faults)})`]),
    ...template
      .slice(0, 1)
      .map(
        ({ quote, line }) =>
          phrase`Template code (${kinds}): ${code(quote)} (${at(line)}${moreWords(template)})`,
      ),
    ...suspicious
      .slice(0, 3)
      .map(
        ({ kind, quote, why, line }) =>
          phrase`Suspicious, ${code(kind)}: ${code(quote)} (${at(line)}): ${text(why)}`,
      ),
  ];
}

function moreWords(places: readonly unknown[]): string {
  return places.length < 2 ? "" : `; ${counted(places.length - 1, "more place")}`;
}

/** Its own word, time, steps, tokens, errors. */
function wentWords({
  durationS,
  steps,
  tokens,
  costUsd,
  errors,
  statusText,
  returnCode,
  evaluation,
}: AnalysedAttempt): Phrase {
  const failed = errors.filter(({ cause }) => cause !== "noise");
  const lines = failed.reduce((sum, { times }) => sum + times, 0);
  const worst = failed.toSorted((a, b) => b.times - a.times)[0];
  const parts: Phrase[] = [
    text(statusText === "" ? "no file tells how it ended" : `it says ${statusText}`),
    ...(returnCode === undefined || returnCode === 0 ? [] : [text(`return code ${returnCode}`)]),
    ...(durationS === undefined ? [] : [text(secondsWords(durationS))]),
    ...(steps === undefined ? [] : [text(counted(steps, "step"))]),
    ...(tokens === undefined
      ? []
      : [text(`${tokenWords(tokens.input)} tokens read, ${tokenWords(tokens.output)} written`)]),
    ...(costUsd === undefined ? [] : [text(`${costUsd.toFixed(2)} US dollars`)]),
    ...(worst === undefined
      ? []
      : [
          phrase`${counted(lines, "error line")}${lines === 1 ? "" : 2 * worst.times > lines ? ", most of them" : ", most often"}: ${text(worst.title ?? "of no known class")}, ${code(worst.text)} (${inDirectory(worst.origin)})`,
        ]),
    ...(evaluation === undefined ? [] : [text(evaluationWords(evaluation))]),
  ];
  return joined(parts, "; ");
}

/** Below ten seconds every tenth counts: too fast is a finding. */
function secondsWords(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : grouped(Math.round(seconds))}\u00a0s`;
}

function tokenWords(tokens: number | undefined): string {
  return tokens === undefined ? "an unknown number of" : grouped(tokens);
}

function ruleWords(findings: readonly Finding[]): Phrase | null {
  // what the prompt was worth is told above
  const others = findings.filter(({ rule }) => rule !== "prompt-vague" && rule !== "solution-shown");
  const words = others.map(({ rule, message, evidence: [seen] }) =>
    seen === undefined
      ? phrase`${ruleLink(rule)} ${inline(message)}`
      : phrase`${ruleLink(rule)} ${inline(message)} (${inDirectory(seen)})`,
  );
  return words.length === 0 ? null : joined(words, "; ");
}
