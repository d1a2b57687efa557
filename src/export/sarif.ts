import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import { fingerprint, sarifFile, uriOf } from "./sarifFile.ts";

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly axis: string;
}

/** A file as it is called from the root of the repository, and a line of it. */
export interface FindingPlace {
  readonly uri: string;
  readonly line: number;
}

export const levels = { blocking: "error", fixable: "warning", note: "note" } as const;

/** Findings that decide, the worst first. */
export function decidingFindings({ findings }: { readonly findings: readonly Finding[] }): Finding[] {
  return findings
    .filter(({ severity }) => severity !== "note")
    .toSorted((a, b) => Number(b.severity === "blocking") - Number(a.severity === "blocking"));
}

/** GitHub takes no more of one run. */
const MOST_RESULTS = 25_000;

/** Findings that decide as SARIF 2.1.0, with stable rule ids, places from the root of a repository and fingerprints. */
export function sarifOf(
  analysis: Analysis,
  rules: readonly SarifRule[],
  placeOf: (finding: Finding) => FindingPlace,
): object {
  const { tool, policy } = analysis;
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  return sarifFile({
    tool,
    rules: rules.map(ruleOf),
    run: {
      automationDetails: { id: `benchtriage/${policy.id}/` },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: { ROOT: { description: { text: "The root of the repository." } } },
    },
    results: decidingFindings(analysis)
      .slice(0, MOST_RESULTS)
      .map((finding) => resultOf(finding, places.get(finding.rule), placeOf(finding))),
  });
}

function ruleOf({ id, title, rationale, advice, axis }: SarifRule) {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(rationale) },
    help: {
      text: sentence(`${sentence(rationale)} What to do: ${advice}`),
      markdown: `${sentence(rationale)}\n\n**What to do**: ${sentence(advice)}`,
    },
    properties: { tags: ["benchtriage", axis], precision: "high" },
  };
}

/** Viewers put texts one after another. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function resultOf(
  { rule, commit = "", severity, message, messageId, evidence: [first] }: Finding,
  ruleIndex: number | undefined,
  { uri, line }: FindingPlace,
) {
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: sentence(`${commit.slice(0, 8)}: ${message}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(uri), uriBaseId: "ROOT" },
          region: { startLine: line },
        },
        // of what was condensed, the place in the file that it was condensed from
        logicalLocations: [{ fullyQualifiedName: `${first?.file ?? uri}#${first?.pointer ?? ""}` }],
      },
    ],
    partialFingerprints: fingerprint(`${rule} ${commit} ${messageId} ${message}`),
  };
}
