import { createHash } from "node:crypto";

interface SarifRun {
  readonly tool: { readonly name: string; readonly version: string };
  readonly rules: readonly object[];
  /** What else stands beside the results. */
  readonly run?: object;
  readonly results: readonly object[];
}

/** One run of ours as a SARIF 2.1.0 file. */
export function sarifFile({ tool: { name, version }, rules, run = {}, results }: SarifRun): object {
  const informationUri = "https://www.npmjs.com/package/benchtriage";
  const driver = { name, version, semanticVersion: version, informationUri, rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, ...run, results }],
  };
}

/** What a viewer knows a result by from one run to the next. */
export function fingerprint(text: string): Record<string, string> {
  return { "benchtriage/v1": createHash("sha256").update(text).digest("hex").slice(0, 16) };
}

/** A name as a part of an address; half a character has no place in one. */
export function uriOf(name: string): string {
  return encodeURI(name.replace(/\p{Cs}/gu, "\ufffd"));
}
