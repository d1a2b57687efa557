import { compareText } from "../model/order.ts";
import { byEffort, effortOf, efforts } from "../model/effort.ts";
import type { Finding, Outcome, Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Curated, Decides, Effort, Lack, Status, Verdict } from "../model/verdict.ts";

/** What a verdict must know of a rule. */
export interface DecidingRule {
  readonly id: string;
  readonly decides?: Decides;
}

/** What is known of a commit when it is judged. Measurements never come here. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  readonly lacks: readonly Lack[];
  /** The policy's pair has as many comparable trials as the policy asks for. */
  readonly enoughTrials: boolean;
}

/** Findings and policy to verdict. */
export function decide(
  commit: string,
  { findings, outcomes, lacks, enoughTrials }: Judged,
  policy: Policy,
  curated: Curated | undefined,
  rules: readonly DecidingRule[],
): Verdict {
  const decides = new Map(
    rules.flatMap((rule) => (rule.decides === undefined ? [] : [[rule.id, rule.decides]])),
  );
  const ordered = [...findings].sort(byWeight(decides));
  const ruled = statusOf(ordered, { findings, outcomes, lacks, enoughTrials });
  const byCuration = policy.curation === "decides" && curated?.status != null;
  const status = byCuration && curated?.status != null ? curated.status : ruled;
  return {
    commit,
    status,
    category: (byCuration ? curated?.category : null) ?? categoryFor(status, ordered, decides),
    reasons: reasonsOf(ordered),
    lacks: [...lacks],
    effort: effortFor(status, ordered, byCuration ? curated : undefined, decides),
    ruled,
    decidedBy: byCuration ? "curation" : "rules",
    ...(curated === undefined ? {} : { curated }),
    // without the diff there is nothing to disagree about
    disagreement:
      curated?.status != null &&
      curated.status !== ruled &&
      ruled !== "not-judged" &&
      !lacks.includes("change"),
  };
}

/** In this order. Less evidence never gives a better verdict: nothing is usable without its trials. */
function statusOf(findings: readonly Finding[], { outcomes, lacks, enoughTrials }: Judged): Status {
  if (outcomes.some(({ kind }) => kind === "crashed")) return "not-judged";
  if (findings.some(({ severity }) => severity === "blocking")) return "unusable";
  if (lacks.length > 0) return "not-judged";
  return enoughTrials && !findings.some(({ severity }) => severity === "fixable") ? "usable" : "fixable";
}

const weight: Readonly<Record<Severity, number>> = { blocking: 0, fixable: 1, note: 2 };

type Table = ReadonlyMap<string, Decides>;

/** Rules without a rank come last, in alphabetical order among themselves. */
function byWeight(decides: Table): (a: Finding, b: Finding) => number {
  const rankOf = ({ rule }: Finding) => decides.get(rule)?.rank ?? Number.MAX_SAFE_INTEGER;
  return (a, b) =>
    weight[a.severity] - weight[b.severity] || rankOf(a) - rankOf(b) || compareText(a.rule, b.rule);
}

/** A rule without a category is its own. Where nothing but the lack of trials decides, what was run names it. */
function categoryFor(status: Status, ordered: readonly Finding[], decides: Table): string | null {
  if (status === "usable" || status === "not-judged") return null;
  const isOfRuns = ({ rule }: Finding) => (decides.get(rule)?.rank ?? 0) >= runRank;
  const first = ordered.find(({ severity }) => severity !== "note") ?? ordered.find(isOfRuns);
  if (first === undefined) return null;
  const { category, whereFixable } = decides.get(first.rule) ?? { category: first.rule };
  return first.severity === "fixable" ? (whereFixable ?? category) : category;
}

/** From this rank on findings are about runs and what they measured. */
const runRank = 500;

function reasonsOf(ordered: readonly Finding[]): Verdict["reasons"] {
  const seen = new Map<string, { rule: string; severity: Severity }>();
  for (const { rule, severity } of ordered) {
    const key = `${rule} ${severity}`;
    if (!seen.has(key)) seen.set(key, { rule, severity });
  }
  return [...seen.values()];
}

/** The hardest finding decides, and in it the hardest correction; one without a correction costs what its rule says. */
function effortFor(
  status: Status,
  findings: readonly Finding[],
  curated: Curated | undefined,
  decides: Table,
): Effort | null {
  if (status !== "fixable") return status === "usable" ? "none" : null;
  const published = efforts.find((effort) => effort === curated?.effort);
  if (published !== undefined) return published;
  const each = findings
    .filter(({ severity }) => severity === "fixable")
    .map((finding) => effortOf(finding, decides.get(finding.rule)?.effort));
  return each.sort(byEffort).at(-1) ?? "none";
}
