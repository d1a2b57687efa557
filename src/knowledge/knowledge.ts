import type { MemoryBudget } from "../commands/flagCatalogue.ts";
import type { CommandProblem } from "../model/command.ts";
import type { CommandReading } from "../model/commandWorkload.ts";
import type { KnowledgeOrigin } from "../model/knowledgeOrigin.ts";
import type { LogReader } from "../model/raw.ts";
import type { Catalogue } from "./kinds.ts";
import type { Layer } from "./layers.ts";

/** All catalogues, loaded and validated, of all layers. */
export interface Knowledge {
  /** Where it stands: the package, packs, a user's folder. */
  readonly layers: readonly Layer[];
  /** The user's folder, where it had a say. */
  readonly origin: KnowledgeOrigin | null;
  readonly signals: Catalogue<"signals">;
  readonly gpus: Catalogue<"gpus">;
  readonly models: Catalogue<"models">;
  readonly components: Catalogue<"components">;
  readonly fillers: Catalogue<"fillers">;
  readonly agents: Catalogue<"agents">;
  readonly prompts: Catalogue<"prompts">;
  readonly attemptErrors: Catalogue<"attempt-errors">;
  readonly patches: Catalogue<"patches">;
  readonly judges: Catalogue<"judges">;
  readonly precedence: Catalogue<"precedence">;
  readonly failures: Catalogue<"failures">;
  readonly runner: Catalogue<"runner">;
  /** What a GPU has for weights and KV cache. */
  readonly memory: MemoryBudget;
  readonly workload: Catalogue<"workload">;
  readonly logs: LogReader;
  readonly commands: CommandReading;
}

export type { CommandProblem, CommandReading as CommandReader };
