import { attemptAgent, hasPatch, isMarked } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { compareText } from "../../model/order.ts";
import type { Origin } from "../../model/origin.ts";
import { attemptRows, type AttemptColumn, columns, inDirectory, shortId } from "../attempts/columns.ts";
import { counted as withoutCopies, groupedBy } from "../attempts/counted.ts";
import { ruleLink } from "../cells/commits.ts";
import { dash, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";
import type { WholeCommit } from "./byCommit.ts";

/** One sentence: how many there are, whose word success is, how many left something behind. */
export function attemptWords({ attempts }: WholeCommit): Phrase {
  const own = withoutCopies(attempts);
  const copies = attempts.length - own.length;
  const beside = copies === 0 ? "" : ` (and ${counted(copies, "copied directory", "copied directories")})`;
  return text(
    `${counted(own.length, "attempt")}${beside}: ${own.filter(isMarked).length} marked success, ${own.filter(hasPatch).length} with a patch.`,
  );
}

/** From how many attempts on those that left nothing behind are folded. */
const MANY = 12;

/** The attempts to show, and those that ended without success or patch. */
export function attemptsApart({ attempts }: WholeCommit) {
  const tells = (each: AnalysedAttempt) => isMarked(each) || hasPatch(each);
  if (attempts.length <= MANY || !attempts.some(tells)) return { shown: attempts, folded: [] };
  return { shown: attempts.filter(tells), folded: attempts.filter((each) => !tells(each)) };
}

/** What the agents were asked: how many criteria of a good prompt are met, over all attempts. */
export function promptWords({ attempts }: WholeCommit): Phrase {
  const asked = withoutCopies(attempts).flatMap(({ prompt }) => prompt ?? []);
  if (asked.length === 0) return text("No prompt is in the files.");
  const scores = groupedBy(asked, ({ criteria }) => {
    const met = criteria.filter((each) => each.met).length;
    return `${met} of ${criteria.length}`;
  }).map(([score, those]) => `${score} criteria of a good prompt met by ${those.length}`);
  return text(`Prompts: ${scores.join(", ")}.`);
}

/** How far the syntax of the patches is proven. */
export function syntaxWords({ attempts }: WholeCommit): Phrase {
  const facts = withoutCopies(attempts).flatMap(({ patch }) => patch?.facts ?? []);
  const sum = (word: "valid" | "undecided" | "invalid") =>
    facts.reduce((total, { syntax }) => total + syntax[word], 0);
  const [valid, undecided, invalid] = [sum("valid"), sum("undecided"), sum("invalid")];
  const all = valid + undecided + invalid;
  if (all === 0) return text("");
  return text(
    `Python hunks of the patches: ${valid} of ${all} parse, ${invalid} do not, ${undecided} are undecided.`,
  );
}

/** Every run directory: its own word, what its patch is, where it stands, what it cost. */
export function attemptTable(attempts: readonly AnalysedAttempt[], { analysis }: WholeCommit): MarkdownTable {
  const sizes = new Map(
    analysis.attemptSummary.batches.map(({ run, agent: name, attempts: size }) => [`${run} ${name}`, size]),
  );
  const spent: AttemptColumn = { title: "Spent", cell: (attempt) => spentCell(attempt, sizes) };
  const { agent, ladder, likeness, ownWord, patch, shortDirectory, standsAt } = columns;
  const chosen = [agent, shortDirectory, ownWord, patch, ladder, standsAt, likeness, spent];
  return attemptRows(attempts.toSorted(byAgent), chosen);
}

/** Time, tokens, and with how many others it ran at once; what no file tells is left out. */
function spentCell(attempt: AnalysedAttempt, sizes: ReadonlyMap<string, number>): Phrase {
  const { durationS, tokens, run } = attempt;
  const size = run === null ? undefined : sizes.get(`${run} ${attemptAgent(attempt)}`);
  const tokenCount = (value: number | undefined) => (value === undefined ? "?" : grouped(value));
  const parts = [
    ...(durationS === undefined ? [] : [`${grouped(Math.round(durationS))} s`]),
    ...(tokens === undefined
      ? []
      : [`${tokenCount(tokens.input)} + ${tokenCount(tokens.output)} tokens (in + out)`]),
    ...(size === undefined ? [] : [`batch of ${grouped(size)}`]),
  ];
  return parts.length === 0 ? dash : text(parts.join(", "));
}

/** Agents in their order, those nobody names last. */
function byAgent(a: AnalysedAttempt, b: AnalysedAttempt): number {
  const key = (each: AnalysedAttempt) => `${each.agent === undefined ? "~" : attemptAgent(each)} ${each.id}`;
  return compareText(key(a), key(b));
}

/** Several attempts of one agent at this commit: do they end alike, alone and in batches? */
export function repeatTable({ attempts, analysis, commit }: WholeCommit): MarkdownTable | null {
  const rows = analysis.attemptSummary.commits.filter((each) => each.commit === commit.short);
  if (rows.length === 0) return null;
  const batches = new Map(
    analysis.attemptSummary.batches.map((each) => [`${each.run} ${each.agent}`, each.attempts]),
  );
  const own = withoutCopies(attempts);
  const alone = (agent: string) => {
    const those = own.filter(
      (each) => attemptAgent(each) === agent && batches.get(`${each.run} ${agent}`) === 1,
    );
    return text(those.length === 0 ? "–" : `${those.filter(isMarked).length} of ${those.length}`);
  };
  return totalled(
    [
      { title: "Agent" },
      { title: "Attempts", total: "sum" },
      { title: "Copies", total: "sum" },
      { title: "Marked success", total: "sum" },
      { title: "Of these started alone" },
      { title: "Outcome" },
    ],
    rows.map((row) => [
      text(row.agent),
      row.attempts,
      row.copies,
      row.marked,
      alone(row.agent),
      text(row.flips ? "flips" : row.ended < 2 ? "one outcome only" : "always the same"),
    ]),
  );
}

/** What the rules say of single attempts, one row an attempt. */
export function attemptFindingTable({ attemptFindings }: WholeCommit): MarkdownTable | null {
  if (attemptFindings.length === 0) return null;
  return listed(
    {
      head: [{ title: "Attempt" }, { title: "Says" }, { title: "Seen in" }],
      rows: groupedBy(attemptFindings, ({ attempt = "" }) => attempt).map(([id, findings]) => [
        shortId(id),
        joined(
          findings.map(({ rule, message }) => phrase`${ruleLink(rule)} ${inline(message)}`),
          "; ",
        ),
        joined(distinct(findings.flatMap(({ evidence }) => evidence.slice(0, 1))).map(inDirectory), ", "),
      ]),
    },
    "attempt",
  );
}

/** Places that look different to a reader: the file's last part and where in it. */
function distinct(origins: readonly Origin[]): Origin[] {
  const keyOf = ({ file, pointer }: Origin) => `${file.split("/").at(-1)}\n${pointer}`;
  return [...new Map(origins.map((origin) => [keyOf(origin), origin])).values()];
}
