import type { CommandProblem } from "../model/command.ts";
import { type Fixed, laterThan } from "./fixed.ts";

/** `span` is a place in the command as it was given. */
function problemOf(
  { rule, status, note, flag, value, message }: CommandProblem,
  span: CommandProblem["span"],
) {
  return { rule, status, note: note === true, flag, value, message, span };
}

/** One command of `fix --json`. */
export function jsonOf({
  input,
  commit,
  project,
  moment,
  entryPoint,
  exists,
  parses,
  problems,
  corrected,
}: Fixed) {
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
    problems: [
      ...problems.map((each) => problemOf(each, each.span)),
      ...laterThan(problems, corrected).map((each) => ({ ...problemOf(each, null), in: "corrected" })),
    ],
    corrected: corrected.client,
    server: corrected.server,
    steps: corrected.steps,
    remaining: corrected.remaining,
  };
}
