import { agentLabel } from "../../model/agentLabel.ts";
import type { Lost } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet, LeftOut } from "../../model/comparison.ts";
import type { Reason } from "../../model/reason.ts";
import { reasonWords } from "./reasons.ts";

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
    `Benjamini-Hochberg per metric at ${alpha} (p9x: Benjamini-Yekutieli)`,
    `improved or regressed from ${marginPct} % on, equivalent by two one-sided tests within ${marginPct} %`,
    `MDE and trials for ${Math.round(thresholds.power * 100)} % power`,
    ...(knowledge === undefined
      ? []
      : [`knowledge of ${knowledge.place} (${knowledge.sha256.slice(0, 12)})`]),
  ];
}

/** What is told of a pair and concerns all its rows alike. */
const NOTED: ReadonlySet<Reason["kind"]> = new Set(["workload-varied", "tested-differs", "prompts-sampled"]);

/** How many keys are listed before they are only counted. */
const LISTED = 20;

/** What is said once for all comparisons: every key that differs, with the option that allows it, and what was tested. */
export function comparedNotes({
  comparisons,
  leftOut = [],
}: Pick<ComparedSet, "comparisons" | "leftOut">): string[] {
  const found = new Map<string, Reason>();
  for (const reason of comparisons.flatMap(({ reasons }) => reasons)) found.set(reasonWords(reason), reason);
  const differing = [...found.values()].flatMap((reason) =>
    reason.kind === "workload-differs" ? [reason] : [],
  );
  const others = [...found].filter(([, { kind }]) => NOTED.has(kind));
  const more = differing.length - LISTED;
  return [
    ...differing
      .slice(0, LISTED)
      .map((reason) => `differs  ${reasonWords(reason)} (--vary ${optionOf(reason.args.field)} allows it)`),
    ...(more > 0 ? [`differs  and ${more} more keys`] : []),
    ...others.map(([words]) => `note     ${words}`),
    ...leftOutWords(leftOut).map((words) => `note     ${words}`),
  ];
}

/** Which files hold records that are no further trials, file by file. */
function leftOutWords(leftOut: readonly LeftOut[]): string[] {
  const files = new Map<string, LeftOut[]>();
  for (const each of leftOut) files.set(each.file, [...(files.get(each.file) ?? []), each]);
  const named = [...files].slice(0, NAMED_FILES).map(([file, records]) => {
    const [{ of } = { of: null }] = records;
    return of === null
      ? `${file} sums up the runs beside it and is no further trial`
      : `${file} tells again what ${of.slice(of.lastIndexOf("/") + 1)}${records.length > 1 ? " and others tell" : " tells"} and is no further trial`;
  });
  const more = files.size - NAMED_FILES;
  return more > 0 ? [...named, `${more} more files are no further trials`] : named;
}

const NAMED_FILES = 3;

function optionOf(field: string): string {
  return field.replaceAll(" ", "-");
}
