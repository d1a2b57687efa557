import { attemptAgent, hasPatch, isMarked } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { ladderDots } from "../attempts/list.ts";
import { counted, groupedBy, stepWords } from "../attempts/counted.ts";
import { ruleLink } from "../commits.ts";
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
import { grouped, originCode } from "../numbers.ts";
import { listed, totalled } from "../totalled.ts";
import type { WholeCommit } from "./byCommit.ts";

/** One sentence: how many there are, whose word success is, how many left something behind. */
export function attemptWords({ attempts }: WholeCommit): Markdown {
  const own = counted(attempts);
  const copies = attempts.length - own.length;
  const beside = copies === 0 ? "" : ` (and ${plural(copies, "copied directory", "copied directories")})`;
  return text(
    `${plural(own.length, "attempt")}${beside}: ${own.filter(isMarked).length} marked success, ${own.filter(hasPatch).length} with a patch.`,
  );
}

function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
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
export function promptWords({ attempts }: WholeCommit): Markdown {
  const asked = counted(attempts).flatMap(({ prompt }) => prompt ?? []);
  if (asked.length === 0) return text("No prompt is in the files.");
  const scores = groupedBy(asked, ({ criteria }) => {
    const met = criteria.filter((each) => each.met).length;
    return `${met} of ${criteria.length}`;
  }).map(([score, those]) => `${score} criteria of a good prompt met by ${those.length}`);
  return text(`Prompts: ${scores.join(", ")}.`);
}

/** How far the syntax of the patches is proven. */
export function syntaxWords({ attempts }: WholeCommit): Markdown {
  const facts = counted(attempts).flatMap(({ patch }) => patch?.facts ?? []);
  const sum = (word: "valid" | "undecided" | "invalid") =>
    facts.reduce((total, { syntax }) => total + syntax[word], 0);
  const [valid, undecided, invalid] = [sum("valid"), sum("undecided"), sum("invalid")];
  const all = valid + undecided + invalid;
  if (all === 0) return text("");
  return text(
    `Python hunks of the patches: ${valid} of ${all} parse, ${invalid} do not, ${undecided} are undecided.`,
  );
}

/** Every run directory: its own word, what it cost, what its patch is, where it stands. */
export function attemptTable(attempts: readonly AnalysedAttempt[], { analysis }: WholeCommit): MarkdownTable {
  const sizes = new Map(
    analysis.attemptSummary.batches.map(({ run, agent, attempts: size }) => [`${run} ${agent}`, size]),
  );
  return listed(
    {
      head: [
        { title: "Agent" },
        { title: "Attempt" },
        { title: "Its own word" },
        { title: "Patch" },
        { title: "Ladder" },
        { title: "Stands at" },
        { title: "Like the human change" },
        { title: "Seconds", align: "right" },
        { title: "Tokens in + out", align: "right" },
        { title: "Batch of", align: "right" },
      ],
      rows: attempts
        .toSorted(byAgent)
        .map((attempt) => [
          text(attemptAgent(attempt)),
          code(attempt.id.split("/").slice(-2).join("/")),
          wordCell(attempt),
          patchCell(attempt),
          text(ladderDots(attempt.ladder)),
          standsCell(attempt),
          likenessCell(attempt),
          attempt.durationS === undefined ? dash : text(grouped(Math.round(attempt.durationS))),
          tokenCell(attempt),
          sizeCell(attempt, sizes),
        ]),
    },
    "run directory",
    "run directories",
  );
}

function sizeCell(attempt: AnalysedAttempt, sizes: ReadonlyMap<string, number>): Markdown {
  const size = attempt.run === null ? undefined : sizes.get(`${attempt.run} ${attemptAgent(attempt)}`);
  return size === undefined ? text("?") : text(grouped(size));
}

/** Agents in their order, those nobody names last. */
function byAgent(a: AnalysedAttempt, b: AnalysedAttempt): number {
  const key = (each: AnalysedAttempt) => `${each.agent === undefined ? "~" : attemptAgent(each)} ${each.id}`;
  return key(a) < key(b) ? -1 : 1;
}

function wordCell({ statusText, returnCode }: AnalysedAttempt): Markdown {
  const word = statusText === "" ? "?" : statusText;
  return text(returnCode === undefined || returnCode === 0 ? word : `${word}, return code ${returnCode}`);
}

function tokenCell({ tokens }: AnalysedAttempt): Markdown {
  if (tokens === undefined) return dash;
  const count = (value: number | undefined) => (value === undefined ? "?" : grouped(value));
  return text(`${count(tokens.input)} + ${count(tokens.output)}`);
}

function patchCell({ patch }: AnalysedAttempt): Markdown {
  if (patch === undefined) return dash;
  if (patch.empty) return text("empty");
  if (patch.facts === undefined) return text(`${grouped(patch.bytes)} bytes`);
  const { files, added, removed } = patch.facts;
  return text(`${plural(files.length, "file")}, +${added} −${removed}`);
}

/** Common lines and names; what they are says the page. */
function likenessCell({ patch }: AnalysedAttempt): Markdown {
  const overlap = patch?.facts?.overlap;
  if (overlap === undefined) return dash;
  if (overlap.whole) return text("the whole of it, byte for byte");
  const equal = overlap.filesEqual.length === 0 ? "" : `, ${plural(overlap.filesEqual.length, "file")} equal`;
  return text(`lines ${overlap.lines.toFixed(2)}, names ${overlap.identifiers.toFixed(2)}${equal}`);
}

function standsCell({ ladder, copyOf }: AnalysedAttempt): Markdown {
  const words = markdown`${text(stepWords[ladder.step])}: ${inline(ladder.reason)}`;
  return copyOf === undefined ? words : markdown`${words} (a copy)`;
}

/** Several attempts of one agent at this commit: do they end alike, alone and in batches? */
export function repeatTable({ attempts, analysis, commit }: WholeCommit): MarkdownTable | null {
  const rows = analysis.attemptSummary.commits.filter((each) => each.commit === commit.short);
  if (rows.length === 0) return null;
  const batches = new Map(
    analysis.attemptSummary.batches.map((each) => [`${each.run} ${each.agent}`, each.attempts]),
  );
  const own = counted(attempts);
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
        code(id.split("/").slice(-2).join("/")),
        joinMarkdown(
          findings.map(({ rule, message }) => markdown`${ruleLink(rule)} ${inline(message)}`),
          "; ",
        ),
        joinMarkdown(
          [...new Set(findings.flatMap(({ evidence }) => evidence.slice(0, 1)).map(fileName))],
          ", ",
        ),
      ]),
    },
    "attempt",
  );
}

/** The attempt names the directory already. */
function fileName({ file, pointer }: { readonly file: string; readonly pointer: string }): Markdown {
  return originCode({ file: file.split("/").at(-1) ?? file, pointer });
}
