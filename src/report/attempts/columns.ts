import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt, Ladder } from "../../model/attempts.ts";
import type { Origin } from "../../model/origin.ts";
import { commitLink } from "../cells/commits.ts";
import { code, inline, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { counted, grouped, originCode } from "../cells/numbers.ts";
import { type Column, table } from "../page/table.ts";
import { steps, stepWords } from "./counted.ts";

/*
 * What a table tells of an attempt, a column each: the list of all attempts and a commit's page choose from them, and tell the
 * same thing in the same words.
 */

export type AttemptColumn = Column<AnalysedAttempt>;

/** A row a run directory. */
export function attemptRows(
  attempts: readonly AnalysedAttempt[],
  columns: readonly AttemptColumn[],
): Table | null {
  return table(attempts, columns, { count: ["run directory", "run directories"] });
}

const commit: AttemptColumn = { title: "Commit", value: (attempt) => commitLink(attempt.commit) };

const agent: AttemptColumn = { title: "Agent", value: (attempt) => attemptAgent(attempt) };

const directory: AttemptColumn = { title: "Attempt", value: ({ id }) => code(id) };

/** On the page of a commit, whose runs the files below tell apart. */
const shortDirectory: AttemptColumn = { title: "Attempt", value: ({ id }) => shortId(id) };

export function shortId(id: string): Phrase {
  return code(id.split("/").slice(-2).join("/"));
}

const ownWord: AttemptColumn = {
  title: "Its own word",
  value: ({ statusText, returnCode }) => {
    const word = statusText === "" ? "?" : statusText;
    return returnCode === undefined || returnCode === 0 ? word : `${word}, return code ${returnCode}`;
  },
};

const patch: AttemptColumn = {
  title: "Patch",
  value: ({ patch: left }) => {
    if (left === undefined || left.empty) return left && "empty";
    if (left.facts === undefined) return `${grouped(left.bytes)} bytes`;
    const { files, added, removed } = left.facts;
    return `${counted(files.length, "file")}, +${added} −${removed}`;
  },
};

const ladder: AttemptColumn = {
  title: "Ladder",
  value: (attempt) => ladderDots(attempt.ladder),
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
  value: ({ ladder: { step, reason }, copyOf }) => {
    const words = phrase`${text(stepWords[step])}: ${inline(reason)}`;
    return copyOf === undefined ? words : phrase`${words} (a copy of ${shortId(copyOf)})`;
  },
};

/** What is wrong with it, in a few words: where it stands, and what its patch shows besides. */
const keyIssue: AttemptColumn = {
  title: "Key issue",
  value: (attempt) => {
    const words = issuesOf(attempt).join(", ");
    return attempt.copyOf === undefined ? words : phrase`${words} (a copy of ${shortId(attempt.copyOf)})`;
  },
};

export function issuesOf({ ladder: { step }, patch: left }: AnalysedAttempt): string[] {
  const { template = [], suspicious = [], overlap, syntax } = left?.facts ?? {};
  const kinds = [...new Set(suspicious.map(({ kind }) => kind.replaceAll("-", " ")))];
  return [
    stepWords[step].toLowerCase(),
    ...(step !== "syntax-invalid" && (syntax?.invalid ?? 0) > 0 ? ["syntax invalid"] : []),
    ...(step !== "template-only" && template.length > 0 ? ["template code"] : []),
    ...(overlap?.whole === true ? ["the human change itself"] : []),
    ...((overlap?.filesMissed.length ?? 0) > 0 ? ["files missed"] : []),
    ...((overlap?.symbolsBeyond.length ?? 0) + (overlap?.filesBeyond.length ?? 0) > 0
      ? ["beyond the scope"]
      : []),
    ...kinds,
  ];
}

/** How much of the human change the agent was shown. */
const leak: AttemptColumn = {
  title: "Shown",
  value: ({ leak: shown }) =>
    shown && `${shown.shown} of ${shown.added} (${Math.round((100 * shown.shown) / shown.added)}\u00a0%)`,
};

/** Common lines and names; what they are says the page. */
const likeness: AttemptColumn = {
  title: "Like the human change",
  value: ({ patch: left }) => {
    const overlap = left?.facts?.overlap;
    if (overlap === undefined || overlap.whole) return overlap && "the whole of it, byte for byte";
    const { filesEqual, lines, identifiers } = overlap;
    const equal = filesEqual.length === 0 ? "" : `, ${counted(filesEqual.length, "file")} equal`;
    return `lines ${lines.toFixed(2)}, names ${identifiers.toFixed(2)}${equal}`;
  },
};

const seconds: AttemptColumn = {
  title: "Seconds",
  value: ({ durationS }) => durationS && Math.round(durationS),
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
  keyIssue,
  ladder,
  leak,
  likeness,
  ownWord,
  patch,
  seconds,
  shortDirectory,
  standsAt,
} as const;
