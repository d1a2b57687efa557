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
import type { CommandReading } from "../model/command.ts";
import type { CommandProblem } from "../model/command.ts";
import type { LogReader } from "../model/raw.ts";

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
  readonly commands: CommandReading;
}

export type { CommandProblem, CommandReading as CommandReader };
