import type { Analysis } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import { printable } from "../model/printable.ts";
import { groupsOf } from "../table/keys.ts";
import { decidingFindings, type FindingPlace, levels } from "./sarif.ts";

/** GitHub shows ten annotations of each level and step; the rest stands in the table. */
const SHOWN = 10;

/** Findings that decide as workflow commands of GitHub, which become annotations of their lines. */
export function githubLines(analysis: Analysis, placeOf: (finding: Finding) => FindingPlace): string {
  const all = decidingFindings(analysis);
  const shown = (["blocking", "fixable"] as const).flatMap((severity) =>
    all.filter((finding) => finding.severity === severity).slice(0, SHOWN),
  );
  const lines = shown.map((finding) => {
    const { uri, line } = placeOf(finding);
    const title = property(`${finding.rule} ${finding.commit?.slice(0, 8) ?? ""}`.trim());
    return `::${levels[finding.severity]} file=${property(uri)},line=${line},title=${title}::${data(finding.message)}`;
  });
  const more = all.length - shown.length;
  return [...lines, ...(more > 0 ? [`::notice::${more} more findings: benchtriage check`] : [])].join("\n");
}

function data(text: string): string {
  return printable(text, undefined, "\r\n")
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Every commit as a test of JUnit: unusable is a failure, not judged is skipped; what must be corrected is said in its output. */
export function junitText({ verdicts, policy, findings }: Analysis): string {
  const count = (status: string) => verdicts.filter((verdict) => verdict.status === status).length;
  const of = new Map(groupsOf(findings, (each) => each.commit ?? "").map(({ key, rows }) => [key, rows]));
  const cases = verdicts.map(({ commit, status, category, lacks }) => {
    const why = decidingFindings({ findings: of.get(commit) ?? [] }).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
    const head = `<testcase classname="benchtriage.${xml(policy.id)}" name="${xml(commit)}"`;
    if (status === "usable") return `  ${head}/>`;
    if (status === "not-judged")
      return `  ${head}><skipped message="${xml(`no ${lacks.join(", no ")}`)}"/></testcase>`;
    const text = xml(why.join("\n"));
    const body =
      status === "unusable"
        ? `<failure message="${xml(category ?? "unusable")}">${text}</failure>`
        : `<system-out>fixable: ${text}</system-out>`;
    return `  ${head}>${body}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="benchtriage" tests="${verdicts.length}" failures="${count("unusable")}" skipped="${count("not-judged")}" errors="0">`,
    ...cases,
    "</testsuite>",
  ].join("\n");
}

function xml(text: string): string {
  return (
    // XML 1.0 has no place for most of them
    printable(text, undefined, "\t\n\r")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
