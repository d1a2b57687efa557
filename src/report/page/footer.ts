import type { Analysis } from "../../model/analysis.ts";
import { code, dash, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { madeForWords, othersOf } from "../../model/madeFor.ts";
import { grouped } from "../cells/numbers.ts";

/** The last line of every page: how it was made. */
export function footerOf(analysis: Analysis): Phrase {
  const { policy, tool, inputs, now } = analysis;
  const time = now === null ? dash : text(now);
  const own =
    inputs.knowledge === undefined
      ? text("")
      : phrase` · knowledge ${code(inputs.knowledge.place)} ${code(inputs.knowledge.sha256.slice(0, 12))}`;
  return phrase`Policy ${code(policy.id)}${elsewhere(analysis)} · benchtriage ${text(tool.version)} · ${inputs.files.parsed} files, data ${code(inputs.fingerprint.slice(0, 12))}${own} · newest run ${time} · ${code(analysis.command)}`;
}

/** ` (made for …: 164 of 178 commits here are others, 20 of them without a run of human or agent)`. */
function elsewhere(analysis: Analysis): Phrase {
  const words = madeForWords(analysis);
  if (words === null) return text("");
  const { reference, candidate } = analysis.policy.verdict;
  const bare = othersOf(analysis).filter(
    ({ evidence }) => evidence[reference].is === "not-run" || evidence[candidate].is === "not-run",
  );
  const without = `${grouped(bare.length)} of them without a run of ${reference} or ${candidate}`;
  return phrase` (${text(`${words}, ${without}`)})`;
}
