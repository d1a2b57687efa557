import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { boardsOf, doubtsOf } from "../leaderboard.ts";

/** Cells of leaderboards that something doubts: reasons to look, and no proof. */
export const boardCells: ClaimReader = (asked) => {
  const { limits, data } = asked;
  if (limits === null) return [];
  return boardsOf(asked).flatMap((board) =>
    [...doubtsOf(board, limits, data)].map(([{ section, at, commit, system, pct }, doubt]): Found => ({
      section,
      at,
      text: `${system} on ${commit}: ${at.text}`,
      definition: "leaderboard-cell",
      status: "undecided",
      printed: at.text,
      right: null,
      why: reason(doubt, { pct: pct ?? 0 }),
      scope: { commit, agent: system },
    })),
  );
};
