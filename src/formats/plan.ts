import { commitRecord } from "./commitFacts.ts";
import { documentOf, type Fields, fieldsOf, hash, isFields } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineSource } from "./source.ts";

const FORMAT = "plan";

/** Which commits an agent campaign was to work on. Item names differ between plans and say nothing of a commit. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect(file) {
    const items = itemsOf(documentOf(file));
    return items.length > 0 && items.every((item) => isFields(item) && "human" in item && "item_id" in item);
  },
  parse(file) {
    const document = documentOf(file);
    const project = projectOf(document?.["repo"]);
    const records = itemsOf(document).flatMap((item, index) => {
      const fields = fieldsOf(item);
      const commit = hash(fields["human"]);
      if (commit === undefined || hash(fields["pre"]) === undefined) return [];
      const place = { file, format: FORMAT, commit, project, at: ["items", index], fields };
      return [commitRecord(place, { parent: "pre" })];
    });
    return { records, problems: [] };
  },
});

function itemsOf(document: Fields | undefined): readonly unknown[] {
  const items = document?.["items"];
  return Array.isArray(items) && document !== undefined && "repo" in document ? items : [];
}
