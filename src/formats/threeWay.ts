import { hash as digest } from "node:crypto";
import type { SourceFile } from "../io/file.ts";
import { engineVersion } from "../logs/engineLine.ts";
import type { RunRecord, Variant } from "../model/records.ts";
import {
  type Fields,
  fieldsOf,
  has,
  hash,
  isFields,
  longestHash,
  number,
  type Place,
  pointer,
  present,
  text,
} from "./fields.ts";
import { commitRecord } from "./commitFacts.ts";
import { projectIn } from "./mapped.ts";
import { pipelineOf } from "./mappedRuns.ts";
import { measurementsOf } from "./measurements.ts";
import { nonEmpty, statedEffects } from "./statedEffects.ts";
import {
  agentOf,
  errorOf,
  gpuOf,
  modeOf,
  pathProject,
  type RunFields,
  runId,
  runRecord,
  statusOf,
  timeOf,
  workloadOf,
} from "./runs.ts";
import { type Placed, pointerOf } from "./placed.ts";
import { merged, type ObjectReader, type Parsed, problemOnly } from "./reader.ts";

const variants: readonly Variant[] = ["baseline", "human", "agent"];

/** A result object of the three-way runner. */
interface ThreeWay {
  readonly placed: Placed;
  readonly result: Fields;
  readonly at: Place;
  /** The runs of an object are known by its content. */
  readonly content: { readonly sha256: string };
}

/**
 * Up to three runs. Runners copied the same object into progress snapshots and result folders, so the identity of a
 * run is the content of the object, not of the file around it.
 */
export const threeWay: ObjectReader = {
  object(placed) {
    const { file, format } = placed;
    const { fields: result, at } = placed.inside(pointerOf(format.fields.result));
    const named = placed.commit();
    const commit = longestHash(result["full_commit"], named, result["commit"]);
    if (commit === undefined)
      return problemOnly(file, pointer(...at, "full_commit"), "no commit hash", "add the commit's hash");
    const project = projectIn(placed) ?? pathProject(file.path);
    const tellsFacts = named !== undefined && Object.keys(format.facts).length > 0;
    const facts = tellsFacts
      ? [commitRecord({ file, format: format.name, commit: named, project }, placed)]
      : [];
    const three = { placed, result, at, content: { sha256: digest("sha256", JSON.stringify(result)) } };
    const parts = variants
      .filter((variant) => wasMeant(result, variant))
      .map((variant) => variantRun(three, { commit, project, variant }));
    return merged([{ records: facts, problems: [] }, ...parts]);
  },
};

/** Baseline and human belong to every execution; an agent only where something of it is left. */
function wasMeant(result: Fields, variant: Variant): boolean {
  return variant !== "agent" || isFields(result["agent_metrics"]) || wasTried(result, "agent");
}

function wasTried(result: Fields, variant: Variant): boolean {
  return ["raw", "version", "error"].some((key) => text(result[`${variant}_${key}`]) !== undefined);
}

function variantRun(
  three: ThreeWay,
  { commit, project, variant }: Pick<RunFields, "commit" | "project" | "variant">,
): Parsed {
  const { result, at, content } = three;
  const { file, format } = three.placed;
  const command = text(result["perf_command"]);
  const mode = modeOf(result["benchmark_mode"], command);
  const metricsAt = [...at, `${variant}_metrics`];
  const printed = text(result[`${variant}_raw`]) ?? "";
  const fields = fieldsOf(result[`${variant}_metrics`]);
  const printedAt = pointer(...at, `${variant}_raw`);
  const measured = measurementsOf({ file, fields, at: metricsAt, mode, printed, printedAt });
  const isMeasured = measured.measurements.some(({ parser }) => parser === "result-fields");
  const record = runRecord({
    kind: "run",
    id: runId(content, "", variant),
    commit,
    project,
    parent: hash(result["parent_commit"]),
    variant,
    agent: variant === "agent" ? agentIn(file, result) : undefined,
    pipeline: pipelineOf(three.placed),
    block: runId(content, "", "block"),
    format: format.name,
    file: file.path,
    pointer: pointer(...metricsAt),
    mode,
    command,
    durationS: number(result["duration_s"]),
    time: three.placed.get("time", timeOf),
    copied: undefined,
    image: undefined,
    attempt: undefined,
    patchSha256: undefined,
    measurements: isMeasured ? [...measured.measurements] : [],
    echoes: measured.echoes,
    statedEffects: statedIn(three, variant),
    snapshot: format.constants.snapshot,
    ...statusOfVariant(result, variant, isMeasured),
    ...workloadOf(printed, workloadIn(result, fields, variant)),
  });
  return { records: [record], problems: measured.problems };
}

function statedIn({ result, at }: ThreeWay, variant: Variant): RunRecord["statedEffects"] {
  if (variant === "baseline") return undefined;
  const stated = (name: string, against: Variant) =>
    statedEffects(fieldsOf(result[name]), [...at, name], against);
  return nonEmpty([
    ...stated(`${variant}_improvement`, "baseline"),
    ...(variant === "agent" ? stated("agent_vs_human", "human") : []),
  ]);
}

function workloadIn(result: Fields, metrics: Fields, variant: Variant): RunRecord["workload"] {
  return present({
    model: text(result["model"]),
    engineVersion: engineVersion(text(result[`${variant}_version`]) ?? ""),
    inputTokens: number(metrics["total_input_tokens"]),
    outputTokens: number(metrics["total_output_tokens"]),
    ...gpuOf(text(result["gpu_config"])),
  });
}

/**
 * The file has one status for three runs: a run with numbers succeeded, one without was tried or never started. An error that
 * begins with the name of a variant ("Human server failed to start") tells which was tried.
 */
function statusOfVariant(
  result: Fields,
  variant: Variant,
  isMeasured: boolean,
): Pick<RunFields, "status" | "statusText" | "error"> {
  const { status, statusText } = statusOf(result["status"]);
  if (isMeasured) return { status: "success", statusText, error: undefined };
  const error =
    errorOf(result[`${variant}_error`]) ??
    errorOf(result[`${variant}_skip_reason`]) ??
    errorOf(result["error"]);
  const blamed = /^(?:baseline|human|agent)\b/i.exec(text(result["error"]) ?? "")?.[0].toLowerCase();
  const started =
    blamed === variant ||
    (variant === "baseline" && blamed === undefined) ||
    wasTried(result, variant) ||
    has(result, `${variant}_server_logs`) ||
    status === "success";
  const own = started ? (status === "success" ? "error" : status) : "not-run";
  return { status: own, statusText, error };
}

function agentIn(file: SourceFile, result: Fields): RunRecord["agent"] {
  const name = text(result["agent_name"]);
  return name === undefined ? agentOf(file.path) : { name, model: text(result["agent_model"]) ?? null };
}
