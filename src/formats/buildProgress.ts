import { commitRecord } from "./commitFacts.ts";
import { tableRow } from "./commitTable.ts";
import { hash, listOf, pointer, present, text } from "./fields.ts";
import { defineSource, merged } from "./source.ts";
import { isListWith } from "./table.ts";

const FORMAT = "build-progress";

/** What became of each baseline image; its tag is the first 12 digits of the parent. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) => isListWith(file, "parent", "human", "success", "status"),
  parse(file) {
    const table = { file, format: FORMAT, project: "vllm" as const, hashKeys: ["human"], facts: {} };
    return merged(
      (listOf(file) ?? []).map((row, index) => {
        const [commit, tag] = [hash(row["human"]), hash(row["parent"])];
        if (commit === undefined || tag === undefined) return tableRow(table, {}, [index]);
        const place = { file, format: FORMAT, commit, project: "vllm" as const, at: [index], fields: row };
        const record = commitRecord(place, { parent: "parent" });
        const exists = typeof row["success"] === "boolean" ? row["success"] : undefined;
        const value = { tag, ...present({ exists, status: text(row["status"])?.slice(0, 60) }) };
        const parentImage = { value, pointer: pointer(index) };
        return { records: [{ ...record, facts: { ...record.facts, parentImage } }], problems: [] };
      }),
    );
  },
});
