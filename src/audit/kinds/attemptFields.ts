import type { AnalysedAttempt } from "../../model/attempts.ts";
import { blocksOf, type Section, type Text, textsOf } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { type Figure, figuresIn, printsValue } from "../numbers.ts";
import { commitOf, scopeOf } from "../scope.ts";
import { says, wordsOf } from "../words.ts";

/** A number of a line "Duration: 1,485 seconds". */
interface Field {
  readonly is: string;
  readonly at: Text;
  readonly line: number;
  readonly figure: Figure;
  readonly text: string;
}

/** Sections of one attempt: which one it is follows from what they print of it, and then the rest can be held against it. */
export const attemptFields: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  return asked.sections.flatMap((section) => {
    const commit = commitOf(section)?.commit;
    if (commit === undefined || !says(wordsOf(section.title.text), ["attempt"])) return [];
    const fields = fieldsOf(section, asked);
    const known = data.analysis.attempts.filter(
      (each) => each.commit.startsWith(commit) && each.copyOf === undefined,
    );
    const attempt = meant(fields, known);
    if (attempt === null) return [];
    return [
      ...fields.map((field) => heldAgainst(field, attempt)),
      ...syntaxClaims(section, attempt, asked),
    ].map((found): Found => ({
      section,
      scope: scopeOf(section, { commit }),
      definition: "attempt-field",
      ...found,
    }));
  });
};

function fieldsOf(section: Section, { words }: Asked): Field[] {
  return blocksOf(section).flatMap((block) => {
    if (block.kind !== "text") return [];
    const at = block.text;
    return at.text.split("\n").flatMap((text, row): Field[] => {
      const [name = "", ...rest] = text.split(":");
      const field = words.fields.find((each) => each.words.includes(wordsOf(name).trim()));
      const [figure] = figuresIn(rest.join(":"));
      return field === undefined || figure === undefined
        ? []
        : [{ is: field.is, at, line: at.line + row, figure, text }];
    });
  });
}

/** What an attempt's files say of a field; undefined where they say nothing. */
function recorded(is: string, { durationS, patch, returnCode, tokens }: AnalysedAttempt): number | undefined {
  const values: Readonly<Record<string, number | undefined>> = {
    duration: durationS,
    "patch-bytes": patch?.bytes,
    "return-code": returnCode,
    tokens: tokens?.input,
  };
  return values[is];
}

/** The one attempt that agrees with two of the fields that tell attempts apart; null where none or several do. */
function meant(fields: readonly Field[], attempts: readonly AnalysedAttempt[]): AnalysedAttempt | null {
  const telling = fields.filter(({ is }) => is === "duration" || is === "patch-bytes");
  const agreeing = attempts.filter(
    (attempt) => telling.length >= 2 && telling.every((field) => agrees(field, attempt)),
  );
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
}

function agrees({ is, figure }: Field, attempt: AnalysedAttempt): boolean {
  const value = recorded(is, attempt);
  return value !== undefined && printsValue(figure, value);
}

type Made = Omit<Found, "section" | "definition">;

function heldAgainst(field: Field, attempt: AnalysedAttempt): Made {
  const { is, at, line, figure, text } = field;
  const value = recorded(is, attempt);
  const base = {
    at,
    line,
    text,
    printed: `${figure.value}`,
    evidence: [{ file: attempt.file, pointer: "" }],
  };
  if (value === undefined) return { ...base, status: "undecided", why: reason("not-recorded") };
  return agrees(field, attempt)
    ? { ...base, status: "holds", why: reason("attempt", { attempt: attempt.id }) }
    : { ...base, status: "contradicted", right: `${value}`, why: reason("attempt", { attempt: attempt.id }) };
}

/** "Syntax error", said of a patch whose syntax is proven valid, or invalid. */
function syntaxClaims(section: Section, attempt: AnalysedAttempt, { words }: Asked): Made[] {
  const phrases = words.conditions.find(({ is }) => is === "syntax-invalid")?.words ?? [];
  const at = textsOf(section).find(({ text }) => says(wordsOf(text), phrases));
  const facts = attempt.patch?.facts;
  if (at === undefined || facts === undefined) return [];
  const { answer, origin } = facts.answers.syntaxInvalid;
  const isValid = answer === "no" || (facts.syntax.invalid === 0 && facts.syntax.undecided === 0);
  const status = answer === "yes" ? "holds" : isValid ? "contradicted" : "undecided";
  return [
    {
      at,
      status,
      printed: at.text,
      right: isValid && answer !== "yes" ? "the syntax is valid" : null,
      why: reason("syntax", {
        valid: facts.syntax.valid,
        undecided: facts.syntax.undecided,
        invalid: facts.syntax.invalid,
      }),
      evidence: [origin ?? { file: attempt.patch?.file ?? attempt.file, pointer: "" }],
    },
  ];
}
