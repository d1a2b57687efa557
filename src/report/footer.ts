import type { Analysis } from "../model/analysis.ts";
import { code, markdown, text } from "./markdown.ts";

/** The last line of every page: how it was made. */
export function footerOf(analysis: Analysis) {
  const { policy, tool, inputs, now } = analysis;
  const time = now === null ? "" : ` · as of ${now}`;
  return markdown`Policy ${code(policy.id)} · benchtriage ${text(tool.version)} · ${inputs.files.parsed} files, data ${code(inputs.fingerprint.slice(0, 12))}${text(time)} · ${code(analysis.command)}`;
}
