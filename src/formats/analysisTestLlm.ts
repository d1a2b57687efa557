import { quoteOf } from "../model/origin.ts";
import type { CurationRecord } from "../model/records.ts";
import { documentOf, fieldsOf, longestHash, pointer, present, text } from "./fields.ts";
import { patchDirectory } from "./patchedRun.ts";
import { projectOf } from "./runs.ts";
import { defineSource } from "./source.ts";

const FORMAT = "analysis-test-llm";

/** The judge's two words that stand beside a measured result: what the patch aims at, and how. */
const opinions = [
  ["bottleneck_target", "target-type"],
  ["approach_comparison", "approach-type"],
] as const;

/** What a language model thought of one agent run. Of seven files only the whole one names its commit. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect: ({ path }) => /(?:^|\/)analysis_test\/.+\.json$/.test(path),
  parse(file) {
    const document = documentOf(file) ?? {};
    const meta = fieldsOf(document["meta"]);
    const quality = fieldsOf(document["patch_quality"]);
    const commit = longestHash(fieldsOf(meta["commits"])["human"]);
    if (commit === undefined) return { records: [], problems: [] };
    const about = {
      ...present({
        project: projectOf(meta["repo"]),
        attempt: patchDirectory(`/${text(fieldsOf(meta["source_files"])["journal"]) ?? ""}`),
        judge: text(quality["analysis_model"]),
      }),
      commit,
      format: FORMAT,
      file: file.path,
    };
    const records = opinions.flatMap(([key, field]): CurationRecord[] => {
      const value = text(fieldsOf(quality[key])["category"]);
      if (value === undefined) return [];
      const at = pointer("patch_quality", key, "category");
      const origin = { file: file.path, pointer: at, quote: quoteOf(value) };
      return [{ kind: "curation", ...about, field, value, origin }];
    });
    return { records, problems: [] };
  },
});
