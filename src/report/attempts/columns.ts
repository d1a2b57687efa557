import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt, Ladder } from "../../model/attempts.ts";
import type { Origin } from "../../model/origin.ts";
import { commitLink } from "../cells/commits.ts";
import { code, dash, inline, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped, originCode } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";
import { steps, stepWords } from "./counted.ts";

/*
 * What a table tells of an attempt, a column each: the list of all attempts and a commit's page choose from them, and tell the
 * same thing in the same words.
 */

export interface AttemptColumn {
  readonly title: string;
  readonly align?: "right";
  readonly cell: (attempt: AnalysedAttempt) => Phrase;
}

/** A row a run directory. */
export function attemptRows(
  attempts: readonly AnalysedAttempt[],
  columns: readonly AttemptColumn[],
): MarkdownTable {
  return listed(
    {
      head: columns.map(({ title, align }) => (align === undefined ? { title } : { title, align })),
      rows: attempts.map((attempt) => columns.map(({ cell }) => cell(attempt))),
    },
    "run directory",
    "run directories",
  );
}

const commit: AttemptColumn = { title: "Commit", cell: (attempt) => commitLink(attempt.commit) };

const agent: AttemptColumn = { title: "Agent", cell: (attempt) => text(attemptAgent(attempt)) };

const directory: AttemptColumn = { title: "Attempt", cell: ({ id }) => code(id) };

/** On the page of a commit, whose runs the files below tell apart. */
const shortDirectory: AttemptColumn = { title: "Attempt", cell: ({ id }) => shortId(id) };

export function shortId(id: string): Phrase {
  return code(id.split("/").slice(-2).join("/"));
}

const ownWord: AttemptColumn = {
  title: "Its own word",
  cell: ({ statusText, returnCode }) => {
    const word = statusText === "" ? "?" : statusText;
    return text(returnCode === undefined || returnCode === 0 ? word : `${word}, return code ${returnCode}`);
  },
};

const patch: AttemptColumn = {
  title: "Patch",
  cell: ({ patch: left }) => {
    if (left === undefined) return dash;
    if (left.empty) return text("empty");
    if (left.facts === undefined) return text(`${grouped(left.bytes)} bytes`);
    const { files, added, removed } = left.facts;
    return text(`${counted(files.length, "file")}, +${added} −${removed}`);
  },
};

const ladder: AttemptColumn = {
  title: "Ladder",
  cell: (attempt) => text(ladderDots(attempt.ladder)),
};

/** One sign a step: passed, skipped because undecided, stands here, not reached; a star for an established effect. */
export function ladderDots({ step, undecided }: Ladder): string {
  const at = steps.indexOf(step);
  const skipped = new Set(undecided.map((each) => each.step));
  return steps
    .map((each, index) => {
      if (index > at) return "·";
      if (index === at) return each === "established" ? "★" : "✕";
      return skipped.has(each) ? "?" : "●";
    })
    .join("");
}

const standsAt: AttemptColumn = {
  title: "Stands at",
  cell: ({ ladder: { step, reason }, copyOf }) => {
    const words = phrase`${text(stepWords[step])}: ${inline(reason)}`;
    return copyOf === undefined ? words : phrase`${words} (a copy of ${shortId(copyOf)})`;
  },
};

/** Common lines and names; what they are says the page. */
const likeness: AttemptColumn = {
  title: "Like the human change",
  cell: ({ patch: left }) => {
    const overlap = left?.facts?.overlap;
    if (overlap === undefined) return dash;
    if (overlap.whole) return text("the whole of it, byte for byte");
    const { filesEqual, lines, identifiers } = overlap;
    const equal = filesEqual.length === 0 ? "" : `, ${counted(filesEqual.length, "file")} equal`;
    return text(`lines ${lines.toFixed(2)}, names ${identifiers.toFixed(2)}${equal}`);
  },
};

const seconds: AttemptColumn = {
  title: "Seconds",
  align: "right",
  cell: ({ durationS }) => (durationS === undefined ? dash : text(grouped(Math.round(durationS)))),
};

/** Where a finding was seen; the attempt names the directory already. */
export function inDirectory({ file, pointer }: Pick<Origin, "file" | "pointer">): Phrase {
  return originCode({ file: file.split("/").at(-1) ?? file, pointer });
}

/** The columns there are. */
export const columns = {
  agent,
  commit,
  directory,
  ladder,
  likeness,
  ownWord,
  patch,
  seconds,
  shortDirectory,
  standsAt,
} as const;
