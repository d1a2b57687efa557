import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { commitRows, cellOf } from "../commitRows.ts";
import { commitIn } from "../data.ts";
import { scopeOf } from "../scope.ts";
import { commitsIn } from "../words.ts";

/** A column of parents: each is the one that the files name. */
export const commitParents: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  return commitRows(asked).flatMap((row): Found[] => {
    const at = cellOf(row, asked, "parent");
    const [printed] = commitsIn(at?.text ?? "");
    if (at === undefined || at === row.at || printed === undefined) return [];
    const known = commitIn(data, row.commit);
    const parents = known?.parents ?? [];
    const right = parents.find(({ value }) => value.startsWith(printed));
    const base = {
      section: row.section,
      at,
      definition: "commit-parent",
      printed: at.text,
      scope: scopeOf(row.section, { commit: row.commit }),
    };
    if (parents.length === 0) return [{ ...base, status: "undecided", why: reason("no-parent-known") }];
    const shown = right ?? parents[0]!;
    return [
      {
        ...base,
        status: right === undefined ? "contradicted" : "holds",
        right: right === undefined ? shown.value.slice(0, 12) : null,
        evidence: [shown.origin],
      },
    ];
  });
};
