import type { ModelEntry } from "../model/catalogues.ts";
import type { CommandProblem } from "../model/command.ts";
import type { Checked, NamedModel } from "./checked.ts";
import type { MemoryBudget } from "./flagCatalogue.ts";
import { ownTable } from "../model/ownTable.ts";

const GIB = 1024 ** 3;

/**
 * Whether weights and one sequence of the longest length fit into the GPUs that the command asks for. Clients load
 * nothing: their server is a command of its own. SGLang shortens its cache instead of refusing the length.
 */
export function memoryProblems(
  named: NamedModel,
  model: ModelEntry,
  checked: Checked,
  budget: MemoryBudget,
): CommandProblem[] {
  const { found, flags } = checked;
  const { weightGib, kvBytesPerToken } = model;
  if (found.entry.role === "client" || weightGib === null || kvBytesPerToken === null) return [];
  const tensor = number(checked, "--tensor-parallel-size") ?? number(checked, "--tp-size") ?? 1;
  const gpus = tensor * (number(checked, "--pipeline-parallel-size") ?? 1);
  const share = number(checked, "--gpu-memory-utilization") ?? budget.utilization;
  const left = (share * budget.gpuGib - budget.overheadGib) * GIB - (weightGib * GIB) / gpus;
  const tokens = Math.floor(left / (kvBytesPerToken / shards(model, tensor, gpus)));
  if (tokens < budget.leastTokens) return [tooLarge(named, model, gpus)];
  const wanted = number(checked, "--max-model-len") ?? model.maxContext;
  return flags.project === "sglang" || wanted === null || wanted <= tokens
    ? []
    : [tooLong(named, wanted, tokens, checked)];
}

/** Heads are shared out between GPUs; the latent cache of MLA stands on each of them. Layers are always shared out. */
function shards({ features, kvHeads }: ModelEntry, tensor: number, gpus: number): number {
  const stages = gpus / tensor;
  return features.includes("mla") ? stages : stages * Math.min(tensor, kvHeads ?? 1);
}

/** The last value given; `8k` is 8,000 and `8K` is 8,192, as the engine reads them. */
function number({ given }: Checked, flag: string): number | null {
  const names = [flag, ...(shortNames[flag] ?? [])];
  const text = given.findLast(({ resolved }) => names.includes(resolved ?? ""))?.values[0];
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?)([kmgKMG]?)$/.exec(text ?? "") ?? [];
  return digits === undefined ? null : Number(digits) * (units[unit] ?? 1);
}

const units = ownTable<number>({
  k: 1e3,
  m: 1e6,
  g: 1e9,
  K: 1024,
  M: 1024 ** 2,
  G: GIB,
});
const shortNames = ownTable<readonly string[]>({
  "--tensor-parallel-size": ["-tp"],
  "--pipeline-parallel-size": ["-pp", "--pp-size"],
});

function tooLarge({ value, argument }: NamedModel, model: ModelEntry, gpus: number): CommandProblem {
  const needs = model.minH100 === null ? "more" : `${model.minH100} of them`;
  return {
    rule: "memory-exceeded",
    status: "unloadable_model",
    refused: true,
    flag: argument.flag,
    value,
    message: `${value} (${model.weightGib} GiB of weights) does not load on ${gpus} × H100 80 GB; it needs ${needs}`,
    span: argument.span,
    corrections: [],
  };
}

function tooLong(
  { value, argument }: NamedModel,
  wanted: number,
  tokens: number,
  checked: Checked,
): CommandProblem {
  const used = (number(checked, "--input-len") ?? 0) + (number(checked, "--output-len") ?? 0);
  // A round length below what fits, with a quarter left for the other sequences; never shorter than the workload.
  const length = 2 ** Math.floor(Math.log2(tokens * 0.75));
  const reason = `the KV cache holds ${tokens} tokens, one sequence of ${wanted} does not fit`;
  return {
    rule: "memory-exceeded",
    status: "unloadable_model",
    refused: true,
    flag: argument.flag,
    value,
    message: `${value}: a context of ${wanted} tokens does not fit into the KV cache (${tokens} tokens)`,
    span: argument.span,
    corrections:
      length < used
        ? []
        : [
            {
              kind: "set-value",
              flag: "--max-model-len",
              value: String(length),
              reason,
              confidence: "likely",
            },
          ],
  };
}
