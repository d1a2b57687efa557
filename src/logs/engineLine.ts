/** V0 or V1, where the engine says which one it starts. */
export function engineGeneration(text: string): "V0" | "V1" | undefined {
  if (/Initializing a V1 LLM engine|Using V1 engine|on V1 engine/.test(text)) return "V1";
  if (/Initializing a V0 LLM engine|Initializing an LLM engine \(v/.test(text)) return "V0";
  return undefined;
}

/** `0.6.6.dev18+gf26c4aee` out of a version text that may be preceded by log lines. */
export function engineVersion(text: string): string | undefined {
  return /(?:^|\s)v?(\d+\.\d+\.\d+[\w.+-]*)\s*$/.exec(text.trim())?.[1];
}
