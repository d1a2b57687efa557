import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { agentLabel } from "../model/agentLabel.ts";
import { quoteOf } from "../model/origin.ts";
import type { HardwareFloor } from "../model/runFacts.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { commandFact } from "./commandFact.ts";
import { gpusOf } from "./gpus.ts";
import { findGpu } from "./hardware.ts";
import { entryOf } from "./namedModel.ts";

type Reading = Run["measurements"][number];

/**
 * Times per generated token below what reading the weights once takes: a dense model reads its whole checkpoint for every token of
 * a request, so that milliseconds = bytes / (GB/s of one GPU × GPUs × 10^6). Only where model, GPU and time are known, and neither a
 * draft model nor a quantisation at load is asked for; experts that are not chosen are not read.
 */
export function hardwareFloors(commit: JoinedCommit, knowledge: Knowledge): HardwareFloor[] {
  return benchmarkRuns(commit.runs).flatMap((run) => {
    const { model, gpu, gpuCount = 1 } = run.workload;
    if (model === undefined || gpu === undefined) return [];
    const entry = entryOf(model, knowledge.models);
    const card = findGpu(gpu, knowledge.gpus.gpus);
    if (entry?.weightGib == null || card?.memoryGbPerS === undefined || entry.features.includes("moe"))
      return [];
    const { weightGib } = entry;
    const { memoryGbPerS, name } = card;
    const floorOn = (gpus: number) => (weightGib * 2 ** 30) / (memoryGbPerS * gpus * 1e6);
    return run.measurements.flatMap((reading): HardwareFloor[] => {
      const ms = msPerToken(reading, run);
      if (ms === null || ms >= floorOn(gpuCount)) return [];
      const asked = asksFor(run, commit, knowledge);
      const gpus = Math.max(gpuCount, asked.gpus);
      if (asked.isOther || ms >= floorOn(gpus)) return [];
      const { file, agent, variant, pipeline } = run;
      const side = agent === undefined ? variant : `${variant} ${agentLabel(agent)}`;
      const origin = { file, pointer: reading.pointer };
      return [
        {
          side,
          pipeline,
          ms,
          floorMs: floorOn(gpus),
          model,
          weightGib,
          gpu: name,
          gpus,
          memoryGbPerS,
          origin,
        },
      ];
    });
  });
}

/** Of a mean that counts tokens, each quantity once; null for any other number. */
function msPerToken({ metric, statistic, value, unit }: Reading, { workload }: Run): number | null {
  if (statistic !== "mean" || unit !== "ms" || value <= 0) return null;
  if (metric === "tpot") return value;
  const { outputLen } = workload;
  return metric === "latency" && outputLen !== undefined && outputLen > 0 ? value / outputLen : null;
}

/** How many GPUs the command takes, and whether it generates in another way than by the checkpoint. */
function asksFor(
  { command, file, pointer, workload: { settings = {} } }: Run,
  commit: JoinedCommit,
  knowledge: Knowledge,
): { readonly gpus: number; readonly isOther: boolean } {
  const stated = Object.entries(settings).some(([key, value]) => value !== null && other.test(key));
  if (command === undefined) return { gpus: 1, isOther: stated };
  const origin = { file, pointer, quote: quoteOf(command) };
  const fact = commandFact({ value: command, origin }, commit, knowledge);
  return { gpus: gpusOf(fact), isOther: stated || fact.workload.flags.some((flag) => other.test(flag)) };
}

const other = /speculative|quantization|torchao|load.in.\dbit/;
