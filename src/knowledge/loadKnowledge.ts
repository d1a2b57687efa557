import { failureReader } from "../logs/failureLines.ts";
import { checkFlags } from "./checkFlags.ts";
import { commandReader, loadFlags } from "./commandReader.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Layer, layersOf, originOf } from "./layers.ts";
import { loadCatalogue } from "./loadCatalogue.ts";
import { useMetrics } from "./useMetrics.ts";

/** Every catalogue of every layer, validated on load; the metrics that are declared there are known from now on. */
export function loadKnowledge(layers: readonly Layer[] = layersOf()): Knowledge {
  const load = <N extends Parameters<typeof loadCatalogue>[0]>(name: N) => loadCatalogue(name, layers);
  const failures = load("failures");
  const models = load("models");
  useMetrics(layers);
  checkFlags(layers);
  const flags = loadFlags(layers);
  return {
    layers,
    origin: originOf(layers),
    signals: load("signals"),
    gpus: load("gpus"),
    models,
    components: load("components"),
    fillers: load("fillers"),
    agents: load("agents"),
    prompts: load("prompts"),
    attemptErrors: load("attempt-errors"),
    patches: load("patches"),
    judges: load("judges"),
    precedence: load("precedence"),
    failures,
    runner: load("runner"),
    workload: load("workload"),
    logs: failureReader(failures),
    memory: flags.rules.memory,
    commands: commandReader(flags),
  };
}
