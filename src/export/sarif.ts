import { createHash } from "node:crypto";
import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
}

const levels = { blocking: "error", fixable: "warning", note: "note" } as const;

/** Findings that decide, worst first, as SARIF 2.1.0 with stable rule ids, relative paths and own fingerprints. */
export function sarifOf({ findings, tool }: Analysis, rules: readonly SarifRule[]): object {
  const deciding = findings.filter(({ severity }) => severity !== "note");
  const ordered = [...deciding].sort(
    (a, b) => Number(b.severity === "blocking") - Number(a.severity === "blocking"),
  );
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: rules.map(({ id, title, rationale }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: rationale },
            })),
          },
        },
        results: ordered.map(resultOf),
      },
    ],
  };
}

function resultOf({ rule, commit, severity, message, messageId, evidence }: Finding) {
  const place = evidence[0];
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: `${commit?.slice(0, 8) ?? ""}: ${message}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(place?.file ?? "") } },
        logicalLocations: [{ fullyQualifiedName: place?.pointer ?? "" }],
      },
    ],
    partialFingerprints: {
      "benchtriage/v1": createHash("sha256")
        .update(`${rule} ${commit ?? ""} ${messageId} ${message}`)
        .digest("hex")
        .slice(0, 16),
    },
  };
}
