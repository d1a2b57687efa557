import type { Table } from "mdast";
import type { Origin } from "../../model/origin.ts";
import { benchmarkRuns, isValid } from "../../model/runState.ts";
import { code, inline, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { bareSubject, prCell, ruleLink, statusCell } from "../cells/commits.ts";
import { conclusionWords, effectWords, metricWords, pairWords, sizeWords } from "../cells/comparisons.ts";
import { table, type Value } from "../page/table.ts";
import { lackWords, supplyWords } from "../words/lacks.ts";
import type { WholeCommit } from "./byCommit.ts";
import type { OriginNames } from "./origins.ts";

/** The commit's own facts, each with the place it was read from; null where no source tells one. */
export function knownTable(whole: WholeCommit, names: OriginNames): Table | null {
  const { commit } = whole;
  const { subject, date, parent, prUrl, instanceId, hardware, model, images, curation } = commit;
  const facts: (readonly [string, Phrase | string, Origin] | null)[] = [
    subject && ["Subject", inline(bareSubject(subject.value)), subject.origin],
    date && ["Date", date.value, date.origin],
    parent && ["Parent", code(parent.value), parent.origin],
    prUrl && ["Pull request", prCell(whole), prUrl.origin],
    instanceId && ["Instance", code(instanceId.value), instanceId.origin],
    hardware && ["Hardware", code(hardware.value), hardware.origin],
    model && ["Model", code(model.value), model.origin],
    ...images.map(({ of, tag, origin }) =>
      tag === null || origin === null ? null : ([`Image of the ${of}`, code(tag), origin] as const),
    ),
    ...curation
      .filter(({ field }) => !judged.has(field))
      .map(({ field, value, origin }) => [`Published: ${field}`, shortCode(String(value)), origin] as const),
  ];
  return table(
    facts.flatMap((fact) => (fact === null ? [] : [fact])),
    [
      { title: "Fact", value: ([name]) => name },
      { title: "Value", value: ([, value]) => value },
      { title: "Origin", value: ([, , origin]) => names.cell(origin) },
    ],
  );
}

/** What of a person's judgement stands among the judgements or the commands. */
const judged = new Set(["status", "reason", "corrected-command", "corrected-baseline-command"]);

function shortCode(value: string): Phrase {
  return code(value.length <= 80 ? value : `${value.slice(0, 79)}…`);
}

interface Judged {
  readonly judgement: string;
  readonly result: Value;
  readonly because: Value;
  readonly origin?: Origin | undefined;
}

/** The three separate judgements, and what a person published beside them. */
export function judgementTable(whole: WholeCommit, names: OriginNames): Table | null {
  const { verdict, findings } = whole;
  const { curated } = verdict;
  const rows: Judged[] = [
    {
      judgement: "Suitability",
      result: statusCell(verdict.ruled),
      because: suitabilityWords(whole),
      origin: isLacking(verdict) ? undefined : findings[0]?.evidence[0],
    },
    { judgement: "Evidence", result: evidenceWords(whole), because: variantWords(whole) },
    effectJudged(whole),
  ];
  if (curated?.status != null)
    rows.push({
      judgement: "Published",
      result: statusCell(curated.status),
      because: curated.reason && inline(curated.reason),
      origin: curated.origins[0],
    });
  return table(rows, [
    { title: "Judgement", value: ({ judgement }) => judgement },
    { title: "Result", value: ({ result }) => result },
    { title: "Because", value: ({ because }) => because },
    { title: "Origin", value: ({ origin }) => names.cell(origin) },
  ]);
}

function effectJudged({ primary }: WholeCommit): Judged {
  if (primary === null)
    return {
      judgement: "Effect",
      result: "no comparison",
      because: "no pair of runs that the policy looks at",
    };
  const words = [metricWords(primary), effectWords(primary), `n ${sizeWords(primary)}`];
  return {
    judgement: `Effect, ${pairWords(primary)}`,
    result: conclusionWords(primary),
    because: words.filter((each) => each !== null).join(", "),
    origin: primary.reference.origins[0],
  };
}

function suitabilityWords({ findings, verdict }: WholeCommit): Phrase | string {
  const [first] = findings;
  if (isLacking(verdict)) return `${lackWords(verdict.lacks)}; supply ${supplyWords(verdict.lacks)}`;
  if (first === undefined || first.severity === "note") return nothingDecides(verdict);
  return phrase`${ruleLink(first.rule)}: ${inline(first.message)}`;
}

/** What is not there decides, whatever was found besides. */
export function isLacking({ ruled, lacks }: WholeCommit["verdict"]): boolean {
  return ruled === "not-judged" && lacks.length > 0;
}

function nothingDecides({ ruled }: WholeCommit["verdict"]): string {
  if (ruled === "not-judged") return "a rule crashed: a bug of the tool";
  return ruled === "usable" ? "no rule objects" : "too few comparable trials";
}

function evidenceWords({ runs }: WholeCommit): string {
  const own = benchmarkRuns(runs);
  return own.length === 0
    ? "no run of the benchmark"
    : `${own.filter(isValid).length} of ${own.length} runs are valid`;
}

function variantWords({ commit: { evidence } }: WholeCommit): string {
  const words = (["baseline", "human", "agent"] as const).map(
    (variant) => `${variant} ${evidence[variant].is.replace("-", "\u00a0")}`,
  );
  return words.join(", ");
}
