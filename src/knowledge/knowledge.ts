import type {
  AgentCatalogue,
  AttemptErrorCatalogue,
  ComponentCatalogue,
  FillerCatalogue,
  GpuCatalogue,
  ModelCatalogue,
  PatchCatalogue,
  PrecedenceCatalogue,
  PromptCatalogue,
  SignalCatalogue,
} from "../model/catalogues.ts";
import type { AttemptClaimCatalogue } from "../model/attemptClaims.ts";
import type { CommitClaimCatalogue } from "../model/commitClaims.ts";
import type { FailureCatalogue } from "../model/failures.ts";
import type { JudgeCatalogue } from "../model/judgements.ts";
import type { CommandCheck, CommandWorkload, Era } from "../model/command.ts";
import type { CommandProblem } from "../model/command.ts";
import type { LogReader } from "../model/raw.ts";
import type { Project } from "../model/records.ts";

/** What is known of a command at a time: the part of commands/ the join needs, with its catalogues bound. */
export interface CommandReader {
  read(
    text: string,
    era: Era,
    project: Project | null,
  ): { readonly check: CommandCheck; readonly workload: CommandWorkload };
}

/** All catalogues, loaded and validated. */
export interface Knowledge {
  readonly signals: SignalCatalogue;
  readonly gpus: GpuCatalogue;
  readonly models: ModelCatalogue;
  readonly components: ComponentCatalogue;
  readonly fillers: FillerCatalogue;
  readonly agents: AgentCatalogue;
  readonly prompts: PromptCatalogue;
  readonly attemptErrors: AttemptErrorCatalogue;
  readonly patches: PatchCatalogue;
  readonly judges: JudgeCatalogue;
  readonly attemptClaims: AttemptClaimCatalogue;
  readonly commitClaims: CommitClaimCatalogue;
  readonly precedence: PrecedenceCatalogue;
  readonly failures: FailureCatalogue;
  readonly logs: LogReader;
  readonly commands: CommandReader;
}

export type { CommandProblem };
