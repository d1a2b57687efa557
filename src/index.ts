/* The public interface: the analysis and the shapes of what is written. Deeper paths are closed. */
export { analyse } from "./pipeline/analyse.ts";
export { reportFiles } from "./pipeline/report.ts";
export type { JudgeOptions } from "./pipeline/options.ts";
export { type Analysis, analysisSchema } from "./model/analysis.ts";
export { type Manifest, manifestSchema } from "./model/manifest.ts";
export { type DatasetRecord, datasetRecordSchema } from "./model/records.ts";
/* Is this effect real? One family of comparisons at a time; `await ready()` first. */
export { judgeFamily } from "./effects/effects.ts";
export type { Effect, EffectInput, EffectSettings } from "./effects/effectTypes.ts";
export { ready } from "./stats/specialFunctions.ts";
