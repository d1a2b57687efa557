import type { CorrectedCommand } from "../model/analysis.ts";
import type { ModelCatalogue } from "../model/catalogues.ts";
import type { CommandWorkload, Stated } from "../model/commandWorkload.ts";
import type { Job } from "../model/manifest.ts";

/** What the corrected client and server state together; what neither states stays null, no default is filled in. */
export function jobWorkload(
  client: CommandWorkload | null,
  server: CommandWorkload | null,
  corrected: CorrectedCommand | null,
  { models }: ModelCatalogue,
): Job["workload"] {
  const stated = <K extends Field>(key: K) => valueOf(client?.[key]) ?? valueOf(server?.[key]);
  const model = stated("model");
  const entry = models.find(({ ids }) => model !== null && ids.includes(String(model)));
  const replaced = (corrected?.steps ?? []).flatMap(({ correction }) =>
    correction.kind === "replace-model" ? [correction] : [],
  );
  const [first] = replaced;
  const rate = client?.requestRate?.value;
  const number = (key: Field) => {
    const value = stated(key);
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  const text = (key: Field) => {
    const value = stated(key);
    return typeof value === "string" ? value : null;
  };
  return {
    model: text("model"),
    requestedModel: first?.from ?? null,
    modelReason: first?.reason ?? null,
    gated: entry?.gated ?? null,
    dtype: text("dtype"),
    quantization: text("quantization"),
    maxModelLen: number("maxModelLen"),
    dataset: text("dataset"),
    datasetPath: text("datasetPath"),
    seed: number("seed"),
    prompts: number("prompts"),
    requestRate: rate === undefined ? null : rate === Infinity ? "inf" : String(rate),
    concurrency: number("concurrency"),
    inputLen: number("inputLen"),
    outputLen: number("outputLen"),
    batchSize: number("batchSize"),
    iterations: number("iterations"),
  };
}

type Field = Exclude<keyof CommandWorkload, "env" | "flags">;

function valueOf(stated: Stated<string | number | boolean> | undefined): string | number | boolean | null {
  return stated?.value ?? null;
}
