import { curated } from "./curated.ts";
import { documentOf, type Fields, fieldsOf, has, hash, text } from "./fields.ts";
import { defineSource } from "./source.ts";

const FORMAT = "commit-fixes";

/** Repairs that somebody planned for a campaign: a class of failure for some commits, a list of steps for others. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && has(document, "failure_categories", "fixable_commits");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const at = (commit: string, ...place: readonly (string | number)[]) => ({
      file,
      format: FORMAT,
      commit,
      at: place,
    });
    const classes = Object.entries(fieldsOf(document["failure_categories"])).flatMap(([name, row]) => {
      const { commits, fix } = fieldsOf(row);
      return (Array.isArray(commits) ? commits : []).flatMap((each, index) => {
        const commit = hash(each);
        if (commit === undefined) return [];
        const place = at(commit, "failure_categories", name, "commits", index);
        return [...curated(place, "failure-class", name), ...curated(place, "planned-fix", text(fix))];
      });
    });
    const steps = Object.entries(fieldsOf(document["fixable_commits"])).flatMap(([key, row]) => {
      const commit = hash(key);
      if (commit === undefined) return [];
      const place = at(commit, "fixable_commits", key);
      const { issue } = fieldsOf(row);
      return [
        ...curated(place, "failure-class", text(issue)),
        ...curated(place, "planned-fix", stepsOf(fieldsOf(row))),
      ];
    });
    return { records: [...classes, ...steps], problems: [] };
  },
});

function stepsOf({ fix }: Fields): string | undefined {
  return Array.isArray(fix) ? text(fix.flatMap((step) => text(step) ?? []).join("; ")) : text(fix);
}
