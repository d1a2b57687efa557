import type { KnowledgeOrigin } from "../model/knowledgeOrigin.ts";
import type { Fixed } from "./fixed.ts";

/** One command of `fix --json`; with the user's folder of knowledge where there is one. */
export function jsonOf(
  { input, commit, project, moment, entryPoint, exists, parses, problems, corrected }: Fixed,
  knowledge: KnowledgeOrigin | null,
) {
  const asked = commit ?? moment?.era.commit;
  return {
    input,
    at: {
      ...(asked === undefined ? {} : { commit: asked }),
      date: moment?.date?.slice(0, 10) ?? null,
      release: moment?.release ?? null,
    },
    project,
    entryPoint,
    exists,
    parses,
    problems: problems.map(({ rule, status, note, flag, value, message, span }) => ({
      rule,
      status,
      note: note === true,
      flag,
      value,
      message,
      span,
    })),
    corrected: corrected.client,
    server: corrected.server,
    steps: corrected.steps,
    remaining: corrected.remaining,
    ...(knowledge === null ? {} : { knowledge }),
  };
}
