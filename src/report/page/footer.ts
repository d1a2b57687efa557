import type { Analysis } from "../../model/analysis.ts";
import { code, dash, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";

/** The last line of every page: how it was made. */
export function footerOf(analysis: Analysis): Phrase {
  const { policy, tool, inputs, now } = analysis;
  const time = now === null ? dash : text(now);
  const own =
    inputs.knowledge === undefined
      ? text("")
      : phrase` · knowledge ${code(inputs.knowledge.place)} ${code(inputs.knowledge.sha256.slice(0, 12))}`;
  return phrase`Policy ${code(policy.id)} · benchtriage ${text(tool.version)} · ${inputs.files.parsed} files, data ${code(inputs.fingerprint.slice(0, 12))}${own} · newest run ${time} · ${code(analysis.command)}`;
}
