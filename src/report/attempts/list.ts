import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt, Ladder } from "../../model/attempts.ts";
import type { Origin } from "../../model/origin.ts";
import type { Finding } from "../../model/finding.ts";
import { commitLink } from "../commits.ts";
import {
  code,
  dash,
  inline,
  joinMarkdown,
  markdown,
  type Markdown,
  type MarkdownTable,
  text,
} from "../markdown.ts";
import { grouped, originCode, quantity } from "../numbers.ts";
import { listed } from "../totalled.ts";
import { groupedBy, steps, stepWords } from "./counted.ts";

export interface AttemptFold {
  readonly summary: Markdown;
  readonly table: MarkdownTable;
}

/** Every attempt, one fold a project; commits with most attempts first, copies beside their originals. */
export function attemptFolds(attempts: readonly AnalysedAttempt[]): AttemptFold[] {
  const perCommit = new Map<string, number>();
  const shortOf = ({ commit }: AnalysedAttempt) => commit.slice(0, 8);
  for (const each of attempts) perCommit.set(shortOf(each), (perCommit.get(shortOf(each)) ?? 0) + 1);
  const order = (a: AnalysedAttempt, b: AnalysedAttempt) =>
    (perCommit.get(shortOf(b)) ?? 0) - (perCommit.get(shortOf(a)) ?? 0) ||
    compare(shortOf(a), shortOf(b)) ||
    compare(a.run ?? "", b.run ?? "") ||
    compare(a.id, b.id);
  return groupedBy(attempts, ({ project }) => project ?? "unknown project").map(([project, those]) => ({
    summary: text(
      `${grouped(those.length)} run ${those.length === 1 ? "directory" : "directories"} of ${project}, commits: ${grouped(new Set(those.map(shortOf)).size)}`,
    ),
    table: attemptTable(those.toSorted(order)),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One row a run directory. Also what a commit's page prints of its attempts. */
export function attemptTable(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Attempt" },
        { title: "Its own word" },
        { title: "Return code", align: "right" },
        { title: "Seconds", align: "right" },
        { title: "Patch, bytes", align: "right" },
        { title: "Ladder" },
        { title: "Stands at" },
        { title: "Because" },
      ],
      rows: attempts.map((attempt) => [
        commitLink(attempt.commit),
        text(attemptAgent(attempt)),
        code(attempt.id),
        attempt.statusText === "" ? text("?") : text(attempt.statusText),
        attempt.returnCode === undefined ? dash : text(String(attempt.returnCode)),
        attempt.durationS === undefined ? dash : text(quantity(attempt.durationS)),
        attempt.patch === undefined ? dash : text(grouped(attempt.patch.bytes)),
        text(ladderDots(attempt.ladder)),
        text(stepWords[attempt.ladder.step]),
        becauseCell(attempt),
      ]),
    },
    "run directory",
    "run directories",
  );
}

function becauseCell({ copyOf, ladder }: AnalysedAttempt): Markdown {
  const reason = inline(ladder.reason);
  return copyOf === undefined ? reason : markdown`copy of ${code(copyOf)}; ${reason}`;
}

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

/** The attempt names the directory already. */
function nameCode({ file, pointer }: Origin): Markdown {
  return originCode({ file: file.split("/").at(-1) ?? file, pointer });
}

/** Successes that their own files contradict, and other findings on single attempts. */
export function contradictionTable(
  findings: readonly Finding[],
  attempts: readonly AnalysedAttempt[],
): MarkdownTable | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const groups = groupedBy(findings, ({ attempt = "" }) => attempt);
  if (groups.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Attempt" },
        { title: "Says" },
        { title: "Seen in" },
      ],
      rows: groups.map(([id, those]) => {
        const attempt = byId.get(id);
        const [first] = those;
        return [
          commitLink(first?.commit ?? ""),
          attempt === undefined ? dash : text(attemptAgent(attempt)),
          code(id),
          joinMarkdown(
            those.map(({ message }) => inline(message)),
            "; ",
          ),
          first?.evidence[0] === undefined ? dash : nameCode(first.evidence[0]),
        ];
      }),
    },
    "attempt",
  );
}
