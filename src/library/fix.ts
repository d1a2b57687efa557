import type { CorrectedCommand } from "../model/analysis.ts";
import type { Project } from "../model/records.ts";
import { layersFor } from "./knowledge.ts";
import type { KnowledgeOptions } from "./knowledgeOptions.ts";

/** When, and of which project, commands are to run. */
export interface FixOptions extends KnowledgeOptions {
  /** A commit of the main line, a date or a release; by default the newest time that is known. */
  readonly at?: string | undefined;
  /** By default told by the program that is called. */
  readonly project?: Project | undefined;
}

/** A command as it was and as it should be. */
export interface FixedCommand {
  readonly input: string;
  /** The time it was checked for. */
  readonly at: { readonly commit?: string; readonly date: string | null; readonly release: string | null };
  readonly project: Project | null;
  /** The program that is called; null for one that is not known, whose flags are not checked. */
  readonly entryPoint: string | null;
  /** Whether the program was there at the time; null where either is not known. */
  readonly exists: boolean | null;
  /** Whether the program accepts the words; null where that is not known. */
  readonly parses: boolean | null;
  readonly problems: readonly FoundProblem[];
  /** The command corrected; where engine flags moved, `server` runs beside it. */
  readonly corrected: string | null;
  readonly server: string | null;
  /** What was changed, and which rule asked for it. */
  readonly steps: readonly CorrectedCommand["steps"][number][];
  /** What only a person can decide. */
  readonly remaining: readonly CorrectedCommand["remaining"][number][];
}

/** What is wrong with a command, and where in its text. */
export interface FoundProblem {
  /** The rule that speaks: `benchtriage explain RULE`. */
  readonly rule: string;
  readonly status: string;
  /** True where the command may stay as it is. */
  readonly note: boolean;
  readonly flag: string | undefined;
  readonly value: string | undefined;
  readonly message: string;
  /** UTF-16 positions in the input, end exclusive; null where something is missing. */
  readonly span: readonly [number, number] | null;
}

/**
 * Checks commands against the flags of their day and corrects them. Throws UserError for a time that no project knows.
 */
export async function fix(
  commands: readonly string[],
  options: FixOptions = {},
): Promise<readonly FixedCommand[]> {
  const [{ fixer }, { bareCommand }, { jsonOf }] = await Promise.all([
    import("../fix/fixer.ts"),
    import("../fix/lines.ts"),
    import("../fix/json.ts"),
  ]);
  const { at, project } = options;
  const one = fixer({ at, project, layers: layersFor(options), withDiffs: false }, []);
  return commands
    .map(bareCommand)
    .map(one)
    .map((each) => jsonOf(each, null));
}
