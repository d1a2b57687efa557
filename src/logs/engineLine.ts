/**
 * V0 or V1: where the engine says which one it starts, or from the module that wrote a line of its log (the two engines
 * have a worker, a model runner and a gauge of their own). Lines of both leave it open.
 */
export function engineGeneration(text: string): "V0" | "V1" | undefined {
  if (/Initializing a V1 LLM engine|Using V1 engine|on V1 engine/.test(text)) return "V1";
  if (/Initializing a V0 LLM engine|Initializing an LLM engine \(v/.test(text)) return "V0";
  if (!text.includes(".py:")) return undefined;
  const isNew = newModules.test(text);
  if (isNew === oldModules.test(text)) return undefined;
  return isNew ? "V1" : "V0";
}

// `INFO 01-15 05:00:00 [gpu_model_runner.py:1164]`; before 2025-03 without the bracket in front
const newModules = /[ [](?:core|core_client|async_llm|loggers|gpu_worker|gpu_model_runner)\.py:\d+\]/;
const oldModules =
  /[ [](?:model_runner|gpu_executor|spec_decode_worker)\.py:\d+\]|[ []metrics\.py:\d+\] Avg prompt/;

/** The release that a server's log names when it starts. */
export function startedVersion(text: string): string | undefined {
  return /(?:LLM engine \(v|API server version )(\d[\w.+-]*)/.exec(text)?.[1];
}

/** `0.6.6.dev18+gf26c4aee` out of a version text that may be preceded by log lines. */
export function engineVersion(text: string): string | undefined {
  return /(?:^|\s)v?(\d+\.\d+\.\d+[\w.+-]*)$/.exec(text.trim())?.[1];
}
