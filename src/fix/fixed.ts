import type { CommandProblem, ScriptContext } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import type { Moment } from "../knowledge/commandReader.ts";
import type { Corrected } from "../commands/correct.ts";

/** A command, and whose it is where a result set says so. */
export interface FixInput {
  readonly text: string;
  readonly commit: string | null;
  readonly date: string | null;
  readonly project: Project | null;
  /** Line of standard input where the command begins, from 1. */
  readonly line?: number;
  /** Where a file of another kind holds it: `services.vllm`. */
  readonly place?: string;
  /** The lines before it that hold no command. */
  readonly gap?: readonly string[];
  /** What earlier lines of the script settle. */
  readonly context?: ScriptContext;
}

export interface Fixed {
  readonly input: string;
  readonly commit: string | null;
  readonly project: Project | null;
  readonly moment: Moment | null;
  readonly entryPoint: string | null;
  readonly exists: boolean | null;
  readonly parses: boolean | null;
  readonly problems: readonly CommandProblem[];
  readonly corrected: Corrected;
}

/** What was found only after corrections, each once. */
export function laterThan(
  problems: readonly CommandProblem[],
  { later }: Pick<Corrected, "later">,
): readonly CommandProblem[] {
  const known = new Set(problems.map(({ rule, message }) => `${rule} ${message}`));
  return later.filter(({ rule, message }) => {
    const key = `${rule} ${message}`;
    return !known.has(key) && known.add(key).size > 0;
  });
}
