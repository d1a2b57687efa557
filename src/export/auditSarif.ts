import { createHash } from "node:crypto";
import type { Audit, Claim } from "../model/audit.ts";
import { uriOf } from "./sarif.ts";

/** Contradicted claims as SARIF 2.1.0: a rule is a definition, a place is a line of the document. */
export function auditSarif({ tool, definitions, claims }: Audit, words: (claim: Claim) => string): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: definitions.map(({ id, says }) => ({ id, shortDescription: { text: says } })),
          },
        },
        results: claims
          .filter(({ status }) => status === "contradicted")
          .map((claim) => resultOf(claim, words(claim))),
      },
    ],
  };
}

function resultOf({ document, line, definition, printed, text }: Claim, message: string) {
  const print = createHash("sha256").update([definition, text, printed].join("\n"));
  return {
    ruleId: definition,
    level: "warning",
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(document) }, region: { startLine: line } } },
    ],
    partialFingerprints: { "benchtriage/v1": print.digest("hex").slice(0, 16) },
  };
}
