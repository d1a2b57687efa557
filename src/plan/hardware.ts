import type { GpuCatalogue, ModelCatalogue } from "../model/catalogues.ts";
import type { CommandWorkload } from "../model/commandWorkload.ts";
import type { Job } from "../model/manifest.ts";
import type { RunnerCatalogue } from "../model/runnerCatalogue.ts";
import type { Target } from "../model/policy.ts";

export interface MachineKnowledge {
  readonly runner: RunnerCatalogue;
  readonly models: ModelCatalogue;
  readonly gpus: GpuCatalogue;
}

/** What the job needs of a machine: the parallelism its server states, and room for weights and image. */
export function hardwareOf(
  target: Target,
  engine: CommandWorkload | null,
  model: string | null,
  { runner, models, gpus }: MachineKnowledge,
): Job["hardware"] {
  const whole = (value: number | undefined) => (value === undefined || value < 1 ? 1 : Math.round(value));
  const tensorParallel = whole(engine?.tensorParallel?.value);
  const pipelineParallel = whole(engine?.pipelineParallel?.value);
  const weightGib = models.models.find(({ ids }) => model !== null && ids.includes(model))?.weightGib ?? null;
  const gpu = gpus.gpus.find(({ name, aliases }) => name === target.gpu || aliases.includes(target.gpu));
  return {
    ...target,
    gpusNeeded: tensorParallel * pipelineParallel * whole(engine?.dataParallel?.value),
    architecture: gpu?.computeCapability ?? null,
    tensorParallel,
    pipelineParallel,
    weightGib,
    diskGib: weightGib === null ? null : Math.ceil(weightGib + runner.imageGib),
    network: ["image registry", "model hub", "source repository"],
  };
}
