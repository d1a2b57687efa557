import type { Analysis } from "../model/analysis.ts";
import { code, dash, markdown, type Markdown, text } from "./markdown.ts";

/** The last line of every page: how it was made. */
export function footerOf(analysis: Analysis): Markdown {
  const { policy, tool, inputs, now } = analysis;
  const time = now === null ? dash : text(now);
  return markdown`Policy ${code(policy.id)} · benchtriage ${text(tool.version)} · ${inputs.files.parsed} files, data ${code(inputs.fingerprint.slice(0, 12))} · newest run ${time} · ${code(analysis.command)}`;
}
