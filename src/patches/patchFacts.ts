import type { ChangePrint } from "../model/changePrint.ts";
import { type Origin, quoteOf } from "../model/origin.ts";
import type {
  Answer,
  PatchAnswers,
  PatchedFile,
  PatchFacts,
  PythonReader,
  SyntaxFault,
} from "../model/patchFacts.ts";
import { applied, type BaseFiles, doesNotApply } from "./applies.ts";
import { type DiffFile, readDiff } from "./diff.ts";
import { condense } from "./digest.ts";
import { largestHunk } from "./excerpt.ts";
import { replacedCalls } from "./introduced.ts";
import { isSameAs, overlapOf } from "./overlap.ts";
import { printOf } from "./print.ts";
import type { PatchKnowledge } from "./patchKnowledge.ts";
import { hunkSyntax, isPython, newFileSyntax, type SyntaxWord, wholeFileSyntax } from "./syntax.ts";
import { suspiciousLines } from "./suspicious.ts";
import { type Template, templateCode } from "./templateCode.ts";

type HumanPrint = Pick<ChangePrint, "file" | "files">;

/** A patch and what it is held against. */
export interface PatchQuestion {
  readonly text: string;
  /** Where the text stands; pointers are lines of it. */
  readonly file: string;
  /** Null where no file of the input holds the human change. */
  readonly human: HumanPrint | null;
  /** Old contents of the repository's files, as far as known. */
  readonly base: BaseFiles;
}

export interface PatchTools {
  readonly knowledge: PatchKnowledge;
  readonly read: PythonReader;
}

/** Everything the text of a patch proves, beside the human change where that is known. No line of code is kept but quotes. */
export function patchFacts(
  { text, file, human, base }: PatchQuestion,
  { knowledge, read }: PatchTools,
): PatchFacts {
  const { files, damages } = readDiff(text);
  const lines = text.split("\n");
  const originAt = (line: number): Origin => ({
    file,
    pointer: `line ${line}`,
    quote: quoteOf(lines[line - 1] ?? ""),
  });
  const patched = files.map((each) => patchedFile(each, human, knowledge));
  const syntax = syntaxOf(files, base, read);
  const template = templateCode(files, knowledge);
  const suspicious = suspiciousLines(files, knowledge);
  const answers: PatchAnswers = {
    wrongFilesOnly: wrongFilesOnly(patched, originAt),
    syntaxInvalid: syntaxInvalid(syntax, originAt),
    templateOnly: templateOnly(template, patched, originAt),
    doesNotApply: doesNotApply({ files, damages, human: human?.files ?? [], base }, originAt),
  };
  const sum = (count: (each: PatchedFile) => number) =>
    patched.reduce((total, each) => total + count(each), 0);
  return {
    answers,
    files: patched,
    added: sum(({ added }) => added),
    removed: sum(({ removed }) => removed),
    hunks: sum(({ hunks }) => hunks),
    syntax,
    template: [...template.found],
    ...(suspicious.length === 0 ? {} : { suspicious }),
    ...shownOf(files.filter(({ path }) => knowledge.kindOf(path) === "source")),
    ...(human === null ? {} : { overlap: overlapOf(files.map(printOf), human, knowledge) }),
  };
}

/** What a reader sees of it. */
function shownOf(source: readonly DiffFile[]): Pick<PatchFacts, "excerpt" | "replaced"> {
  const [excerpt, replaced] = [largestHunk(source), replacedCalls(source)];
  return {
    ...(excerpt === null ? {} : { excerpt }),
    ...(replaced.length === 0 ? {} : { replaced }),
  };
}

function patchedFile(file: DiffFile, human: HumanPrint | null, knowledge: PatchKnowledge): PatchedFile {
  const { hunks, ...condensed } = condense(file);
  return {
    ...condensed,
    kind: knowledge.kindOf(file.path),
    hunks: hunks.length,
    symbols: [...new Set(hunks.flatMap(({ symbol }) => symbol ?? []))].sort(),
    line: file.textLine,
    ...(human === null ? {} : { inHuman: human.files.some(({ path }) => path === file.path) }),
    ...(human !== null && isSameAs(file, human.files) ? { sameAsHuman: true } : {}),
  };
}

function syntaxOf(files: readonly DiffFile[], base: BaseFiles, read: PythonReader): PatchFacts["syntax"] {
  const counts: Record<SyntaxWord, number> = { valid: 0, undecided: 0, invalid: 0 };
  const faults: SyntaxFault[] = [];
  for (const file of files.filter(isPython)) {
    const whole = wholeOf(file, base, read);
    for (const hunk of file.hunks) {
      const found =
        whole?.get(hunk) ??
        (file.status === "added"
          ? newFileSyntax(hunk, read)
          : hunkSyntax(hunk, read, file.hunks.length === 1));
      counts[found.word]++;
      if (found.word !== "invalid") continue;
      const line = found.line ?? 0;
      faults.push({
        path: file.path,
        line: hunk.textLine + line,
        quote: quoteOf((hunk.lines[line] ?? "").slice(1)),
        ...(found.inside === undefined ? {} : { inside: found.inside }),
      });
    }
  }
  return { ...counts, faults };
}

/** What the whole file proves, where its old content is known and the patch fits it. */
function wholeOf(file: DiffFile, base: BaseFiles, read: PythonReader): ReturnType<typeof wholeFileSyntax> {
  const old = base.get(file.oldPath ?? file.path);
  const after = old === undefined ? null : applied(file, old);
  return old === undefined || after === null ? null : wholeFileSyntax(file, old, after, read);
}

const no = (why: string): Answer => ({ answer: "no", why });

/** Tests, documents, benchmarks, generated files, the patch itself: none of it runs in the engine. */
function wrongFilesOnly(files: readonly PatchedFile[], originAt: (line: number) => Origin): Answer {
  const [first] = files;
  if (first === undefined) return { answer: "undecided", why: "no file can be read from it" };
  const right = files.find(({ kind, inHuman }) => kind === "source" || inHuman === true);
  if (right !== undefined) return no(`it changes ${right.path}`);
  const kinds = [...new Set(files.map(({ kind }) => kindWords[kind]))].join(", ");
  return { answer: "yes", why: `only ${kinds}; no file of the engine`, origin: originAt(first.line) };
}

const kindWords: Readonly<Record<PatchedFile["kind"], string>> = {
  source: "source",
  test: "tests",
  document: "documents",
  benchmark: "benchmarks",
  generated: "generated files",
  own: "the patch itself",
};

function syntaxInvalid(
  { faults, undecided, valid }: PatchFacts["syntax"],
  originAt: (line: number) => Origin,
): Answer {
  const [fault] = faults;
  if (fault !== undefined) {
    const where = fault.inside === undefined ? "" : ` inside ${fault.inside}`;
    return {
      answer: "yes",
      why: `no Python any more: \`${fault.quote.slice(0, 60).trim()}\`${where} in ${fault.path}`,
      origin: originAt(fault.line),
    };
  }
  if (undecided > 0)
    return {
      answer: "undecided",
      why: `${undecided} of ${undecided + valid} Python hunks cannot be told without their file`,
    };
  if (valid === 0) return { answer: "undecided", why: "no Python in it; other languages are not parsed" };
  return no(`all ${valid} Python hunks parse`);
}

function templateOnly(
  { found, isAll }: Template,
  files: readonly PatchedFile[],
  originAt: (line: number) => Origin,
): Answer {
  const [first] = found;
  if (first === undefined || !isAll)
    return no(
      files.some(({ kind }) => kind === "source") ? "other code changes, too" : "no source file in it",
    );
  const kinds = [...new Set(found.map(({ kind }) => kind))].join(", ").replaceAll("-", " ");
  return { answer: "yes", why: `nothing in it can run: ${kinds}`, origin: originAt(first.line) };
}
