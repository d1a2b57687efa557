import type { CurationRecord } from "../model/records.ts";
import { curated } from "./curated.ts";
import { type Fields, fieldsOf, hash, type Place, pointer, text } from "./fields.ts";
import type { ObjectReader } from "./reader.ts";

/** Repairs that somebody planned for a campaign: a class of failure for some commits, a list of steps for others. */
export const commitFixes: ObjectReader = {
  object({ file, format, fields }) {
    const planned = (
      name: unknown,
      at: Place,
      problem: string | undefined,
      fix: string | undefined,
    ): CurationRecord[] => {
      const commit = hash(name);
      if (commit === undefined) return [];
      const judged = [
        ["failure-class", problem],
        ["planned-fix", fix],
      ] as const;
      return judged.flatMap(([field, value]) =>
        value === undefined
          ? []
          : [curated({ file, format: format.name, commit }, pointer(...at), { field, value })],
      );
    };
    const classes = Object.entries(fieldsOf(fields["failure_categories"])).flatMap(([name, row]) => {
      const { commits, fix } = fieldsOf(row);
      return (Array.isArray(commits) ? commits : []).flatMap((each, index) =>
        planned(each, ["failure_categories", name, "commits", index], name, text(fix)),
      );
    });
    const steps = Object.entries(fieldsOf(fields["fixable_commits"])).flatMap(([key, row]) =>
      planned(key, ["fixable_commits", key], text(fieldsOf(row)["issue"]), stepsOf(fieldsOf(row))),
    );
    return { records: [...classes, ...steps], problems: [] };
  },
};

function stepsOf({ fix }: Fields): string | undefined {
  return Array.isArray(fix) ? text(fix.flatMap((step) => text(step) ?? []).join("; ")) : text(fix);
}
