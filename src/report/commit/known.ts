import type { Origin } from "../../model/origin.ts";
import { benchmarkRuns, isValid } from "../../model/runState.ts";
import { lackWords, supplyWords } from "../words/lacks.ts";
import { prCell, ruleLink, statusCell } from "../cells/commits.ts";
import { effectCell } from "../compare/page.ts";
import { code, dash, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { conclusionCell, metricWords, pairWords } from "../significance/tables.ts";
import type { WholeCommit } from "./byCommit.ts";
import type { OriginNames } from "./origins.ts";

/** The commit's own facts, each with the place it was read from; null where no source tells one. */
export function knownTable(whole: WholeCommit, names: OriginNames): MarkdownTable | null {
  const { commit } = whole;
  const { subject, date, parent, prUrl, instanceId, hardware, model, images, curation } = commit;
  const facts: (readonly [string, Phrase, Origin] | null)[] = [
    subject && ["Subject", inline(subject.value.replace(/\s*\(#\d+\)\s*$/, "")), subject.origin],
    date && ["Date", text(date.value), date.origin],
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
  const rows = facts.flatMap((fact) =>
    fact === null ? [] : [[text(fact[0]), fact[1], names.cell(fact[2])]],
  );
  if (rows.length === 0) return null;
  return { head: [{ title: "Fact" }, { title: "Value" }, { title: "Origin" }], rows };
}

/** What of a person's judgement stands among the judgements or the commands. */
const judged = new Set(["status", "reason", "corrected-command", "corrected-baseline-command"]);

function shortCode(value: string): Phrase {
  return code(value.length <= 80 ? value : `${value.slice(0, 79)}…`);
}

/** The three separate judgements, and what a person published beside them. */
export function judgementTable(whole: WholeCommit, names: OriginNames): MarkdownTable {
  const { verdict, primary } = whole;
  const { curated } = verdict;
  const rows: Phrase[][] = [
    [
      text("Suitability"),
      statusCell(verdict.ruled),
      suitabilityWords(whole),
      names.cell(whole.findings[0]?.evidence[0]),
    ],
    [text("Evidence"), evidenceWords(whole), variantWords(whole), dash],
    primary === null
      ? [text("Effect"), text("no comparison"), text("no pair of runs that the policy looks at"), dash]
      : [
          text(`Effect, ${pairWords(primary)}`),
          conclusionCell(primary),
          joined(
            [
              text(metricWords(primary)),
              ...(primary.effectPct === null ? [] : [effectCell(primary)]),
              text(`n ${primary.reference.n} + ${primary.candidate.n}`),
            ],
            ", ",
          ),
          names.cell(primary.reference.origins[0]),
        ],
  ];
  if (curated?.status != null)
    rows.push([
      text("Published"),
      statusCell(curated.status),
      curated.reason === null ? dash : inline(curated.reason),
      names.cell(curated.origins[0]),
    ]);
  return {
    head: [{ title: "Judgement" }, { title: "Result" }, { title: "Because" }, { title: "Origin" }],
    rows,
  };
}

function suitabilityWords({ findings, verdict }: WholeCommit): Phrase {
  const [first] = findings;
  if (verdict.ruled === "not-judged" && verdict.lacks.length > 0)
    return text(`${lackWords(verdict.lacks)}; supply ${supplyWords(verdict.lacks)}`);
  if (first === undefined || first.severity === "note") return text(nothingDecides(verdict));
  return phrase`${ruleLink(first.rule)}: ${inline(first.message)}`;
}

function nothingDecides({ ruled }: WholeCommit["verdict"]): string {
  if (ruled === "not-judged") return "a rule crashed: a bug of the tool";
  return ruled === "usable" ? "no rule objects" : "too few comparable trials";
}

function evidenceWords({ runs }: WholeCommit): Phrase {
  const own = benchmarkRuns(runs);
  return text(
    own.length === 0
      ? "no run of the benchmark"
      : `${own.filter(isValid).length} of ${own.length} runs are valid`,
  );
}

function variantWords({ commit: { evidence } }: WholeCommit): Phrase {
  const words = (["baseline", "human", "agent"] as const).map(
    (variant) => `${variant} ${evidence[variant].is.replace("-", "\u00a0")}`,
  );
  return text(words.join(", "));
}
