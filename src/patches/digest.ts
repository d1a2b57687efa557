import type { SignalCatalogue } from "../model/catalogues.ts";
import type { FilePrint } from "../model/changePrint.ts";
import type { Change, ChangedFile } from "../model/records.ts";
import { type DiffFile, type DiffProblem, readDiff } from "./diff.ts";
import { isDocumentPath, isTestPath } from "./paths.ts";
import { printOf } from "./print.ts";
import { proseCommands } from "./proseCommands.ts";
import { authorsWords, messageBody } from "./prose.ts";
import { largestHunk } from "./excerpt.ts";
import { replacedCalls } from "./introduced.ts";
import { purposeOf } from "./purpose.ts";
import { findSignals, isIgnoredPath, type Prose } from "./signals.ts";
import { addedSwitches } from "./switches.ts";
import { enclosingSymbol } from "./symbols.ts";

type Texts = "diff" | "subject" | "message" | "discussion";

/** A commit's diff and prose; an absent text is empty. The pointers say where each stands in its file. */
export type ChangeText = Readonly<Record<Texts, string>> & {
  readonly pointers: Readonly<Record<Texts, string>>;
};

export interface Digest {
  readonly change: Change;
  readonly problems: readonly DiffProblem[];
  /** What patches are compared with. */
  readonly print: readonly FilePrint[];
}

/** Condenses a diff and its prose into facts: files, symbols, counts, new switches, signals. No code, no prose. */
export function digestChange(text: ChangeText, signals: SignalCatalogue): Digest {
  const { pointers } = text;
  const { files, problems } = readDiff(text.diff, pointers.diff);
  const product = files.filter(
    ({ path }) => !isTestPath(path) && !isDocumentPath(path) && !isIgnoredPath(signals, path),
  );
  const prose = [
    { where: "subject", text: text.subject, pointer: pointers.subject },
    { where: "message", text: messageBody(text.message, text.subject), pointer: pointers.message },
    { where: "discussion", text: authorsWords(text.discussion), pointer: pointers.discussion },
  ] as const;
  const commands = proseCommands(prose);
  const change = {
    files: files.map(condense),
    ...addedSwitches(product, pointers.diff),
    signals: findSignals(files, prose, signals, pointers.diff),
    ...(commands.length === 0 ? {} : { commands }),
    ...told(product, prose),
  };
  return { change, problems, print: files.map(printOf) };
}

/** What a reader is told of the change beyond counts; what there is none of is left out. */
function told(product: readonly DiffFile[], prose: readonly Prose[]): Partial<Change> {
  const [purpose, excerpt, replaced] = [purposeOf(prose), largestHunk(product), replacedCalls(product)];
  return {
    ...(purpose === null ? {} : { purpose }),
    ...(excerpt === null ? {} : { excerpt }),
    ...(replaced.length === 0 ? {} : { replaced }),
  };
}

/** The condensed form of a changed file: counts and symbols, no line of code. */
export function condense(file: DiffFile): ChangedFile {
  const hunks = file.hunks.map((hunk) => ({
    symbol: enclosingSymbol(hunk, file.path),
    line: hunk.newStart,
    added: count(hunk.lines, "+"),
    removed: count(hunk.lines, "-"),
  }));
  const moved = file.oldPath !== null && file.oldPath !== file.path;
  return {
    path: file.path,
    ...(moved ? { oldPath: file.oldPath } : {}),
    status: file.status,
    ...(file.binary ? { binary: true } : {}),
    added: hunks.reduce((total, { added }) => total + added, 0),
    removed: hunks.reduce((total, { removed }) => total + removed, 0),
    ...(file.blobs === null ? {} : { blobs: [file.blobs[0], file.blobs[1]] as [string, string] }),
    hunks,
  };
}

function count(lines: readonly string[], sign: string): number {
  return lines.filter((line) => line.startsWith(sign)).length;
}
