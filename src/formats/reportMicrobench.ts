import { documentOf, fieldsOf, has, hash, pointer } from "./fields.ts";
import { microCopies } from "./microCopy.ts";
import { microPipeline } from "./patchedRun.ts";
import { projectOf, timeOf } from "./runs.ts";
import { defineSource, merged, problemOnly } from "./source.ts";

const FORMAT = "report-microbench";

/** A campaign of micro-benchmarks in one list; `speedups` is one number a commit, never repeated trials. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "summary", "results") &&
      has(fieldsOf(document["performance"]), "speedups")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const rows = Array.isArray(document["results"]) ? document["results"] : [];
    const project = projectOf(document["split"]);
    const time = timeOf(document["generated_at"]);
    return merged(
      rows.map((row, index) => {
        const result = fieldsOf(row);
        const at = ["results", index];
        const commit = hash(result["commit_hash"]);
        if (commit === undefined) {
          return problemOnly(file, pointer(...at, "commit_hash"), "no commit hash", "add the commit's hash");
        }
        const more = {
          project,
          parent: undefined,
          agent: undefined,
          block: undefined,
          attempt: undefined,
          time,
        };
        return microCopies({
          file,
          format: FORMAT,
          pipeline: microPipeline(file.path),
          commit,
          result,
          at,
          more,
        });
      }),
    );
  },
});
