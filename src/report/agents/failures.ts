import type { AgentResult } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { FailedExecution } from "../../model/failures.ts";
import { failureTable, isWithoutNumber, perFolder, shortened } from "./outcomes.ts";
import { code, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { crossed, TOTAL } from "../page/totalled.ts";
import { Table } from "../../table/table.ts";

interface Diagnosed {
  readonly result: AgentResult;
  readonly failure: FailedExecution | null;
}

/** What is not the agent's doing stands first. */
const sides = ["infrastructure", "command", "model", "hardware", "patch", "unknown"] as const;

function diagnosed(analysis: Analysis): Diagnosed[] {
  const byRun = new Map(
    analysis.failures.flatMap((failure) => failure.runs.map((run) => [run, failure] as const)),
  );
  return perFolder(analysis)
    .filter(isWithoutNumber)
    .map((result) => ({ result, failure: byRun.get(result.run) ?? null }));
}

/** Root causes by agent: what the log proves, whatever the file's own word for it. */
export function causeTable(analysis: Analysis): MarkdownTable | null {
  const failures = diagnosed(analysis);
  const sideOf = new Map(analysis.failures.map(({ class: name, side }) => [name, side]));
  return failureTable(
    failures.map(({ result, failure }) => [failure?.class ?? "no diagnosis", result.agent]),
    "Root cause",
    (name) => {
      const side = sideOf.get(name);
      return side === undefined ? text(name) : phrase`${code(name)} (${text(side)})`;
    },
  );
}

/** The file's word against the log: how many "crashed" results the engine had nothing to do with. */
export function reasonBySide(analysis: Analysis): MarkdownTable | null {
  const rows = diagnosed(analysis).map(
    ({ result, failure }) =>
      [shortened(result.reason ?? "no reason recorded"), failure?.side ?? "unknown"] as const,
  );
  if (rows.length === 0) return null;
  const cross = Table.from(["reason", "side"], rows).crossTable("reason", "side", {
    colOrder: sides,
    totals: TOTAL,
  });
  return crossed(cross, "Recorded reason");
}

/** Who is to blame, as far as the logs carry it. */
export function blameSentence(analysis: Analysis): Phrase {
  const failures = diagnosed(analysis);
  const attributed = failures.filter(({ failure }) => failure?.attributed === true).length;
  const other = failures.filter(
    ({ failure }) => failure !== null && failure.side !== "patch" && failure.side !== "unknown",
  ).length;
  return phrase`${share(attributed, failures.length)} failures are the patch's: the baseline works on the same image and a patch that is not empty was applied. ${share(other, failures.length)} have another cause in their log; of the rest the log does not tell.`;
}
