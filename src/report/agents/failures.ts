import type { Table } from "mdast";
import type { AgentResult } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { FailedExecution } from "../../model/failures.ts";
import { code, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { share } from "../cells/numbers.ts";
import { crossed } from "../page/table.ts";
import { failureTable, isWithoutNumber, perFolder, recorded } from "./outcomes.ts";

interface Diagnosed extends AgentResult {
  readonly failure: FailedExecution | undefined;
}

/** What is not the agent's doing stands first. */
const sides = ["infrastructure", "command", "model", "hardware", "patch", "unknown"] as const;

function diagnosed(analysis: Analysis): Diagnosed[] {
  const byRun = new Map(
    analysis.failures.flatMap((failure) => failure.runs.map((run) => [run, failure] as const)),
  );
  return perFolder(analysis)
    .filter(isWithoutNumber)
    .map((result) => ({ ...result, failure: byRun.get(result.run) }));
}

/** Root causes by agent: what the log proves, whatever the file's own word for it. */
export function causeTable(analysis: Analysis): Table | null {
  const sideOf = new Map(analysis.failures.map(({ class: name, side }) => [name, side]));
  return failureTable(diagnosed(analysis), {
    title: "Root cause",
    of: ({ failure }) => failure?.class ?? "no diagnosis",
    words: (name) => {
      const side = sideOf.get(name);
      return side === undefined ? name : phrase`${code(name)} (${text(side)})`;
    },
  });
}

/** The file's word against the log: how many "crashed" results the engine had nothing to do with. */
export function reasonBySide(analysis: Analysis): Table | null {
  return crossed(
    diagnosed(analysis),
    { title: "Recorded reason", of: recorded },
    { of: ({ failure }) => failure?.side ?? "unknown", order: sides, all: true },
  );
}

/** Who is to blame, as far as the logs carry it. */
export function blameSentence(analysis: Analysis): Phrase {
  const failures = diagnosed(analysis);
  const attributed = failures.filter(({ failure }) => failure?.attributed === true).length;
  const other = failures.filter(
    ({ failure }) => failure !== undefined && failure.side !== "patch" && failure.side !== "unknown",
  ).length;
  return phrase`${share(attributed, failures.length)} failures are the patch's: the baseline works on the same image and a patch that is not empty was applied. ${share(other, failures.length)} have another cause in their log; of the rest the log does not tell.`;
}
