import { type RunRecord, type Variant, variantSchema, type Workload } from "../model/records.ts";
import type { About } from "./commitFacts.ts";
import { hash, isFields, number, present, text } from "./fields.ts";
import type { FieldName } from "./fieldNames.ts";
import type { FormatRow } from "./format.ts";
import { campaignOf, patchAgent, patchDirectory } from "./patchedRun.ts";
import { partsOf, valueAt } from "./place.ts";
import { type Placed, pointerOf } from "./placed.ts";
import { merged, type Parsed } from "./reader.ts";
import { agentOf, errorOf, modeOf, runId, timeOf } from "./runs.ts";
import { nonEmpty, statedEffects } from "./statedEffects.ts";
import { variantRun } from "./variantRun.ts";

/** The value of a field as what a parser takes it for. */
export type Get = <T>(name: FieldName, parse: (value: unknown) => T | undefined) => T | undefined;
type Spec = NonNullable<FormatRow["variants"][Variant]>;

/** The runs of an object: a baseline where the format knows one, the others where something of them is there. */
export function mappedRuns(placed: Placed, about: About): Parsed {
  return merged(
    variantSchema.options.flatMap((variant) => {
      const spec = placed.format.variants[variant];
      if (spec === undefined) return [];
      const isTold = variant === "baseline" || isFields(valueAt(placed.value, partsOf(spec.at)));
      return isTold ? [mappedRun(placed, about, variant, spec)] : [];
    }),
  );
}

function mappedRun(placed: Placed, { file, format, commit, project }: About, variant: Variant, spec: Spec) {
  const { run, constants } = placed.format;
  const own = placed.inside(spec.at);
  const get: Get = (name, parse) =>
    own.first(run[name], parse)?.value ??
    placed.first(spec.fields[name], parse)?.value ??
    placed.get(name, parse);
  const metrics = own.inside(pointerOf(run.metrics));
  const command = get("command", text);
  return variantRun({
    file,
    format,
    pipeline: pipelineOf(placed),
    commit,
    variant,
    at: own.at,
    metrics: metrics.fields,
    metricsAt: metrics.at,
    status: get("status", (value) => value),
    mode: modeOf(get("mode", text), get("module", text) ?? command) ?? constants.mode,
    printed: get("printed", text),
    printedAt: own.inside(pointerOf(run.printed)).at,
    workload: workloadIn(get),
    more: {
      project,
      parent: get("parent", hash),
      agent: variant === "agent" ? (agentIn(get) ?? agentOf(file.path)) : undefined,
      block: blockOf(placed),
      error: get("error", errorOf),
      command,
      image: get("image", text),
      attempt: attemptIn(get),
      statedEffects: statedIn(placed, spec, get("statedMetric", text)),
      durationS: get("durationS", number),
      time: get("time", timeOf),
      copied: constants.copied,
    },
  });
}

/** Named by the row, or after its format; campaigns on other hosts are pipelines of their own. */
export function pipelineOf({ format, file }: Pick<Placed, "format" | "file">): string {
  const { pipeline = format.name } = format.constants;
  return pipeline.replace("{campaign}", campaignOf(file.path) ?? "").trim();
}

/** What was executed together. */
export function blockOf({ format, file }: Placed): string | undefined {
  const { block } = format.constants;
  if (block === undefined) return undefined;
  return block === "file" ? runId(file, "", "block") : campaignOf(file.path);
}

/** Whose patch it is: by the path of the patch, which is right where a name is that of a planner's default. */
export function agentIn(get: Get): RunRecord["agent"] {
  const byPatch = get("patch", patchAgent);
  const name = get("agent", text);
  if (byPatch !== undefined || name === undefined) return byPatch;
  const model = get("agentModel", text);
  return { name, model: model === "default" ? null : (model ?? null) };
}

/** The run directory: by the path of the patch, or in the words of the file, with the sample where an agent drew several. */
export function attemptIn(get: Get): string | undefined {
  const byPatch = get("patch", patchDirectory);
  const item = get("item", text);
  if (byPatch !== undefined || item === undefined) return byPatch;
  const sample = get("sample", number);
  return [get("run", text), item, sample === undefined ? undefined : `s${sample}`]
    .filter((part) => part !== undefined)
    .join("/");
}

export function workloadIn(get: Get): Workload {
  return present({
    model: get("model", text),
    dataset: get("dataset", text),
    prompts: get("prompts", number),
    completed: get("completed", number),
    failed: get("failed", number),
    requestRate: get("requestRate", rateOf),
    inputTokens: get("inputTokens", number),
    outputTokens: get("outputTokens", number),
    inputLen: get("inputLen", number),
    outputLen: get("outputLen", number),
    batchSize: get("batchSize", number),
    seed: get("seed", number),
    gpu: get("gpu", text),
    gpuCount: get("gpuCount", number),
    dtype: get("dtype", text),
    concurrency: get("concurrency", number),
    engine: get("v1", (value) => (value === true ? ("V1" as const) : undefined)),
    engineVersion: get("engineVersion", text),
  });
}

/** A rate is a word, "inf" among them; a number without end is written so. */
function rateOf(rate: unknown): string | undefined {
  if (typeof rate === "number") return Number.isFinite(rate) ? String(rate) : "inf";
  return text(rate);
}

/** Effects under the names of their metrics, or one number whose metric stands elsewhere. */
function statedIn(placed: Placed, { stated }: Spec, metric: string | undefined): RunRecord["statedEffects"] {
  return nonEmpty(
    Object.entries(stated).flatMap(([against, place]) => {
      const { value, at, fields } = placed.inside(place);
      if (isFields(value)) return statedEffects(fields, at, against as Variant);
      const pct = number(value);
      if (pct === undefined || metric === undefined) return [];
      return [{ key: metric, against: against as Variant, pct, pointer: placed.pointer(place) }];
    }),
  );
}
