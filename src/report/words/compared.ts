import { agentLabel } from "../../model/agentLabel.ts";
import { countsTokensOtherwise, type Lost } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet, LeftOut } from "../../model/comparison.ts";
import type { Reason } from "../../model/reason.ts";
import { reasonWords } from "../../model/reasonWords.ts";
import { COUNTS_FILES, countsFiles, orderNotes, orderWords } from "./order.ts";

/** `fib_10`, or the commit, pipeline and agent of a comparison in a data set. */
export function comparedName({ benchmark, commit, pipeline, candidate }: AnyComparison): string {
  if (benchmark !== undefined) return benchmark;
  const agent = candidate.agent === undefined ? "" : ` ${agentLabel(candidate.agent)}`;
  return `${commit?.slice(0, 8) ?? ""} ${pipeline ?? ""}${agent}`;
}

/** `ttft mean`, `B/op`. */
export function quantityName({
  metric,
  statistic,
}: Readonly<Record<"metric" | "statistic", string | null>>): string {
  return [metric, statistic].filter((part) => part !== null).join(" ");
}

/** What one side was measured on and the other was not. */
export function lostWords(lost: Lost): string {
  const place = `${lost.commit.slice(0, 8)} ${lost.pipeline}`;
  if (lost.metric === null) return `${place}: no ${lost.variant} result`;
  return `${place} ${quantityName(lost)}: not measured of ${lost.variant}`;
}

/** How the conclusions of `compare` were reached, clause by clause. */
export function methodClauses({
  alpha,
  marginPct,
  thresholds,
  knowledge,
}: Pick<ComparedSet, "alpha" | "marginPct" | "thresholds" | "knowledge">): string[] {
  return [
    "log scale, effect positive where the candidate is better",
    "one run a side: against the A/A noise floor",
    `more: moderated t (Welch where fewer than ${thresholds.familySpreads} spreads are known)`,
    "paired t on log ratios where runs share an execution",
    `from ${thresholds.rankRuns} a side Mann-Whitney and Hodges-Lehmann beside it`,
    `Benjamini-Hochberg per metric at ${alpha} (p9x: Benjamini-Yekutieli), and over all comparisons that decide: primary metrics, each quantity once`,
    `improved or regressed from ${marginPct} % on, equivalent by two one-sided tests within ${marginPct} %`,
    `MDE and trials for ${Math.round(thresholds.power * 100)} % power`,
    ...(knowledge === undefined
      ? []
      : [`knowledge of ${knowledge.place} (${knowledge.sha256.slice(0, 12)})`]),
  ];
}

/** What is told of a pair and concerns all its rows alike. */
const NOTED: ReadonlySet<Reason["kind"]> = new Set(["workload-varied", "tested-differs", "prompts-sampled"]);

/** The same in one line. */
export function shortMethod({
  alpha,
  marginPct,
  knowledge,
}: Pick<ComparedSet, "alpha" | "marginPct" | "knowledge">): string {
  const own =
    knowledge === undefined ? "" : `; knowledge of ${knowledge.place} (${knowledge.sha256.slice(0, 12)})`;
  return `log scale, positive is better; t tests held over all that decides at ${alpha}; effects from ${marginPct} % on${own}`;
}

/** How many keys are listed before they are only counted. */
const LISTED = 20;

export interface ComparedNote {
  /** `varied`: what differs on purpose, which a reader must know first. */
  readonly label: "differs" | "varied" | "note";
  readonly words: string;
}

/** What is said once for all comparisons: every key that differs, with the option that allows it, and what was tested. */
export function comparedNotes({
  comparisons,
  leftOut = [],
  order,
}: Pick<ComparedSet, "comparisons" | "leftOut" | "order">): ComparedNote[] {
  const found = new Map<string, Reason>();
  for (const reason of comparisons.flatMap(({ reasons }) => reasons)) found.set(reasonWords(reason), reason);
  const differing = [...found.values()].flatMap((reason) =>
    reason.kind === "workload-differs" ? [reason] : [],
  );
  const others = [...found].filter(([, { kind }]) => NOTED.has(kind));
  const more = differing.length - LISTED;
  const note = (words: string): ComparedNote => ({ label: "note", words });
  return [
    ...differing.slice(0, LISTED).map((reason): ComparedNote => ({
      label: "differs",
      words: `${reasonWords(reason)} (--vary ${optionOf(reason.args.field)} allows it)`,
    })),
    ...(more > 0 ? [{ label: "differs", words: `and ${more} more keys` } as const] : []),
    ...others.map(
      ([words, { kind }]) => ({ label: kind === "workload-varied" ? "varied" : "note", words }) as const,
    ),
    ...(comparisons.some(countsTokensOtherwise) ? [note(OTHER_TOKENS)] : []),
    ...rowNotes(comparisons).map(note),
    ...leftOutWords(leftOut).map(note),
    ...(countsFiles(comparisons) ? [note(COUNTS_FILES)] : []),
    ...(order === undefined ? orderNotes(comparisons) : [orderWords[order]]).map(note),
  ];
}

/** What a reader must know of one row before believing it. */
const ROW_KINDS: ReadonlySet<Reason["kind"]> = new Set([
  "run-far-off",
  "drift",
  "runs-correlated",
  "ranks-disagree",
  "not-held-together",
]);
const ROW_NOTES = 5;

/** Of the rows that decide; a run that is far off in several metrics is named once. */
function rowNotes(comparisons: readonly AnyComparison[]): string[] {
  const told = new Map<string, string>();
  for (const comparison of comparisons.filter(({ primary }) => primary))
    for (const reason of comparison.reasons.filter(({ kind }) => ROW_KINDS.has(kind))) {
      const run =
        reason.kind === "run-far-off" ? [reason.args.side, reason.args.index] : quantityName(comparison);
      const key = JSON.stringify([comparedName(comparison), reason.kind, run]);
      if (!told.has(key)) told.set(key, `${quantityName(comparison)}: ${reasonWords(reason)}`);
    }
  const more = told.size - ROW_NOTES;
  const shown = [...told.values()].slice(0, ROW_NOTES);
  return more > 0 ? [...shown, `${more} more remarks on single rows: --json has them`] : shown;
}

/** Which files hold records that are no further trials, file by file. */
function leftOutWords(leftOut: readonly LeftOut[]): string[] {
  const files = new Map<string, LeftOut[]>();
  for (const each of leftOut) files.set(each.file, [...(files.get(each.file) ?? []), each]);
  const named = [...files].slice(0, NAMED_FILES).map(([file, records]) => `${file} ${leftOutWord(records)}`);
  const more = files.size - NAMED_FILES;
  return more > 0 ? [...named, `${more} more files are no further trials`] : named;
}

const OTHER_TOKENS =
  "the sides count tokens differently: tpot, itl and throughputs of tokens are of different tokens; requests are the same";

function leftOutWord(records: readonly LeftOut[]): string {
  const [first] = records;
  if (first === undefined || first.of === null) return "sums up the runs beside it and is no further trial";
  const of = first.of.slice(first.of.lastIndexOf("/") + 1);
  if (first.kind === "same-start")
    return `holds runs against the server start of ${of}: together one trial, the mean of their numbers`;
  return `tells again what ${of}${records.length > 1 ? " and others tell" : " tells"} and is no further trial`;
}

const NAMED_FILES = 3;

function optionOf(field: string): string {
  return field.replaceAll(" ", "-");
}
