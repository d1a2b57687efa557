import stringWidth from "string-width";
import type { Analysis } from "../model/analysis.ts";
import { madeForWords } from "../model/madeFor.ts";
import type { Verdict } from "../model/verdict.ts";

const order: readonly Verdict["status"][] = ["usable", "fixable", "unusable", "not-judged"];

/** The verdicts as a text table for a terminal: ASCII, at most 80 columns where the ids allow, the answer last. */
export function verdictTable(analysis: Analysis): string {
  const { verdicts, policy, command } = analysis;
  const madeFor = madeForWords(analysis);
  const sorted = [...verdicts].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.commit < b.commit ? -1 : 1),
  );
  const rows = [
    ["verdict", "commit", "why", "effort", "published"],
    ...sorted.map((verdict) => [
      verdict.status.replace("-", " "),
      verdict.commit.slice(0, 8),
      why(verdict),
      verdict.effort === null || verdict.effort === "none" ? "-" : verdict.effort,
      verdict.curated?.status ?? "-",
    ]),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? "")))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))))
      .join("  ")
      .trimEnd(),
  );
  const first = sorted.flatMap(({ reasons }) => reasons.filter(({ severity }) => severity !== "note"))[0]
    ?.rule;
  return [
    ...lines,
    `${countsLine(verdicts)} (policy ${policy.id})`,
    ...(madeFor === null ? [] : [`note: policy ${policy.id} was ${madeFor}`]),
    ...(first === undefined ? [] : [`why: benchtriage explain ${first}`]),
    ...(verdicts.some(({ status }) => status === "fixable")
      ? [`fix: ${command.replace(/^benchtriage \w+/, "benchtriage plan")}`]
      : []),
  ].join("\n");
}

function why({ status, lacks, reasons }: Verdict): string {
  if (status === "not-judged" && lacks.length > 0) return `no ${lacks.join(", no ")}`;
  return reasons.find(({ severity }) => severity !== "note")?.rule ?? "-";
}

/** `14 commits: 1 usable, 4 fixable, 9 unusable`. */
export function countsLine(verdicts: readonly Verdict[]): string {
  const counts = order
    .map((status) => [status, verdicts.filter((verdict) => verdict.status === status).length] as const)
    .filter(([status, count]) => status !== "not-judged" || count > 0);
  const noun = verdicts.length === 1 ? "commit" : "commits";
  return `${verdicts.length} ${noun}: ${counts.map(([status, count]) => `${count} ${status.replace("-", " ")}`).join(", ")}`;
}
