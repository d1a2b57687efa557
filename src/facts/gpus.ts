import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { agentLabel } from "../model/agentLabel.ts";
import type { CommandFact, Facts, GpuRequest, MachineFact } from "../model/facts.ts";
import { quoteOf } from "../model/origin.ts";
import { benchmarkRuns } from "../model/runState.ts";
import { commandFact } from "./commandFact.ts";
import { startsEngine } from "./authored.ts";

/**
 * How many GPUs a command's parallelism needs. SGLang's data-parallel attention shares the GPUs of tensor parallelism;
 * several machines are several GPUs, whatever a variable hides.
 */
export function gpusOf({ workload }: CommandFact): number {
  return Math.max(parallelism(workload), atLeastOne(workload.nodes?.value));
}

function parallelism({
  tensorParallel,
  pipelineParallel,
  dataParallel,
  flags,
}: CommandFact["workload"]): number {
  const shared = flags.includes("--enable-dp-attention");
  return [tensorParallel, pipelineParallel, ...(shared ? [] : [dataParallel])].reduce(
    (all, stated) => all * atLeastOne(stated?.value),
    1,
  );
}

/** A value that a variable stands for is no number. */
function atLeastOne(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? 1 : Math.max(1, value);
}

/** What the chosen command asks for, and what the author's own lines do. */
export function gpuRequests(
  command: CommandFact | null,
  authored: readonly CommandFact[],
  { model, memory }: Pick<Facts, "model" | "memory">,
): GpuRequest[] {
  const engines = authored.filter(startsEngine);
  const isBound = model !== undefined && memory?.fits === false && memory.other === null;
  const forModel = isBound ? { forModel: model.id } : {};
  const loads = memory != null && (memory.fits || memory.other !== null);
  const forSpeed = loads ? { isForSpeed: true as const } : {};
  return [
    ...(command === null ? [] : [{ ...requestOf(command), by: "command" as const, ...forSpeed }]),
    ...engines.map((each) => ({ ...requestOf(each), by: "author" as const, ...forModel })),
  ];
}

/** Runs whose record and command both tell of GPUs. */
export function machinesOf(commit: JoinedCommit, knowledge: Knowledge): MachineFact[] {
  return benchmarkRuns(commit.runs).flatMap((run) => {
    const { command, workload, file, pointer, pipeline, variant, agent } = run;
    const stated = workload.gpuCount;
    if (stated === undefined || command === undefined) return [];
    const origin = { file, pointer, quote: quoteOf(command) };
    const needed = gpusOf(commandFact({ value: command, origin }, commit, knowledge));
    const side = agent === undefined ? variant : `${variant} ${agentLabel(agent)}`;
    return [{ side, pipeline, stated, needed, origin }];
  });
}

function requestOf(command: CommandFact): Omit<GpuRequest, "by"> {
  const flag = command.check.arguments.find(({ resolved, flag: written }) =>
    tensorFlags.includes(resolved ?? written),
  )?.flag;
  const value = gpusOf(command);
  return {
    value,
    origin: command.origin,
    ...(flag === undefined ? {} : { flag }),
    // machines are counted where a variable hides how many GPUs each has
    ...(value > parallelism(command.workload) ? { isLeast: true as const } : {}),
  };
}

const tensorFlags = ["--tensor-parallel-size", "--tp-size", "--tp", "-tp"];
