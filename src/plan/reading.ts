import type { CommandCheck, CommandWorkload, Era } from "../model/command.ts";
import type { Project } from "../model/records.ts";

/** Reads and checks a command at a time; bound to its catalogues by whoever calls the plan. */
export interface CommandReading {
  read(
    text: string,
    era: Era,
    project: Project | null,
  ): { readonly check: CommandCheck; readonly workload: CommandWorkload };
}
