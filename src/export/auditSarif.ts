import type { Audit, Claim } from "../model/audit.ts";
import { fingerprint, sarifFile, uriOf } from "./sarifFile.ts";

/** Contradicted claims as SARIF 2.1.0: a rule is a definition, a place is a line of the document. */
export function auditSarif({ tool, definitions, claims }: Audit, words: (claim: Claim) => string): object {
  return sarifFile({
    tool,
    rules: definitions.map(({ id, says }) => ({ id, shortDescription: { text: says } })),
    results: claims
      .filter(({ status }) => status === "contradicted")
      .map((claim) => resultOf(claim, words(claim))),
  });
}

function resultOf({ document, line, definition, printed, text }: Claim, message: string) {
  return {
    ruleId: definition,
    level: "warning",
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(document) }, region: { startLine: line } } },
    ],
    partialFingerprints: fingerprint([definition, text, printed].join("\n")),
  };
}
