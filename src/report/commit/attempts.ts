import type { Table } from "mdast";
import { attemptAgent, hasPatch, isMarked } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { compareText } from "../../model/order.ts";
import type { Fold } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { attemptRows, type AttemptColumn, columns } from "../attempts/columns.ts";
import { counted as withoutCopies } from "../attempts/counted.ts";
import { counted, grouped } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import type { WholeCommit } from "./byCommit.ts";

/** One sentence: how many there are, whose word success is, how many left something behind. */
export function attemptWords({ attempts }: WholeCommit): string {
  const own = withoutCopies(attempts);
  const copies = attempts.length - own.length;
  const beside = copies === 0 ? "" : ` (and ${counted(copies, "copied directory", "copied directories")})`;
  return `${counted(own.length, "attempt")}${beside}: ${own.filter(isMarked).length} marked success, ${own.filter(hasPatch).length} with a patch.`;
}

/** Agents whose attempts do not end alike. */
export function flipWords({ analysis, commit }: WholeCommit): string | null {
  const flips = analysis.attemptSummary.commits.filter((each) => each.commit === commit.short && each.flips);
  const words = flips.map(({ agent, marked, ended }) => `${agent} (${marked} of ${ended} marked success)`);
  return words.length === 0 ? null : words.join(", ");
}

/** What the agents were asked: how many criteria of a good prompt are met, over all attempts. */
export function promptWords({ attempts }: WholeCommit): string {
  const asked = withoutCopies(attempts).flatMap(({ prompt }) => prompt ?? []);
  if (asked.length === 0) return "No prompt is in the files.";
  const scores = groupsOf(asked, ({ criteria }) => ({
    met: criteria.filter((each) => each.met).length,
    of: criteria.length,
  })).map(({ key, rows }) => `${key.met} of ${key.of} criteria of a good prompt met by ${rows.length}`);
  return `Prompts: ${scores.join(", ")}.`;
}

/** How far the syntax of the patches is proven. */
export function syntaxWords({ attempts }: WholeCommit): string {
  const facts = withoutCopies(attempts).flatMap(({ patch }) => patch?.facts ?? []);
  const sum = (word: "valid" | "undecided" | "invalid") =>
    facts.reduce((total, { syntax }) => total + syntax[word], 0);
  const [valid, undecided, invalid] = [sum("valid"), sum("undecided"), sum("invalid")];
  const all = valid + undecided + invalid;
  if (all === 0) return "";
  return `Python hunks of the patches: ${valid} of ${all} parse, ${invalid} do not, ${undecided} are undecided.`;
}

/** From how many attempts on those that left nothing behind are folded. */
const MANY = 12;

/** Every run directory: its own word, what its patch is, where it stands, what it cost. Those without success or patch fold. */
export function attemptTables({ attempts, analysis }: WholeCommit): (Table | Fold | null)[] {
  const sizes = new Map(
    analysis.attemptSummary.batches.map(({ run, agent: name, attempts: size }) => [`${run} ${name}`, size]),
  );
  const spent: AttemptColumn = { title: "Spent", value: (attempt) => spentWords(attempt, sizes) };
  const { agent, keyIssue, ladder, leak, likeness, ownWord, patch, shortDirectory } = columns;
  const chosen = [agent, shortDirectory, ownWord, patch, ladder, keyIssue, leak, likeness, spent];
  const tableOf = (those: readonly AnalysedAttempt[]) => attemptRows(those.toSorted(byAgent), chosen);
  const tells = (each: AnalysedAttempt) => isMarked(each) || hasPatch(each);
  if (attempts.length <= MANY || !attempts.some(tells)) return [tableOf(attempts)];
  const others = attempts.filter((each) => !tells(each));
  const noun = "without success and patch";
  const count = counted(others.length, `attempt ${noun}`, `attempts ${noun}`);
  return [tableOf(attempts.filter(tells)), folded(count, tableOf(others))];
}

/** Time, tokens, and with how many others it ran at once; what no file tells is left out. */
function spentWords(attempt: AnalysedAttempt, sizes: ReadonlyMap<string, number>): string | null {
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
  return parts.length === 0 ? null : parts.join(", ");
}

/** Agents in their order, those nobody names last. */
function byAgent(a: AnalysedAttempt, b: AnalysedAttempt): number {
  const key = (each: AnalysedAttempt) => `${each.agent === undefined ? "~" : attemptAgent(each)} ${each.id}`;
  return compareText(key(a), key(b));
}

/** Several attempts of one agent at this commit: do they end alike, alone and in batches? */
export function repeatTable({ attempts, analysis, commit }: WholeCommit): Table | null {
  const { batches, commits } = analysis.attemptSummary;
  const single = new Set(
    batches.filter((each) => each.attempts === 1).map(({ run, agent }) => `${run} ${agent}`),
  );
  const alone = (agent: string) => {
    const those = withoutCopies(attempts).filter(
      (each) => attemptAgent(each) === agent && single.has(`${each.run} ${agent}`),
    );
    return those.length === 0 ? null : `${those.filter(isMarked).length} of ${those.length}`;
  };
  return table(attempts.length < 2 ? [] : commits.filter((each) => each.commit === commit.short), [
    { title: "Agent", value: ({ agent }) => agent },
    { title: "Attempts", value: (row) => row.attempts, total: "sum" },
    { title: "Copies", value: ({ copies }) => copies, total: "sum" },
    { title: "Marked success", value: ({ marked }) => marked, total: "sum" },
    { title: "Of these started alone", value: ({ agent }) => alone(agent) },
    {
      title: "Outcome",
      value: ({ flips, ended }) => (flips ? "flips" : ended < 2 ? "one outcome only" : "always the same"),
    },
  ]);
}
