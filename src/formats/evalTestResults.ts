import { documentOf, fieldsOf, has, hash, isFields, text } from "./fields.ts";
import { microRuns } from "./microPair.ts";
import { projectOf, timeOf } from "./runs.ts";
import { defineSource, problemOnly } from "./source.ts";

/** The evaluation of one agent's patch: the baseline is timed again for each of them. */
export default defineSource({
  name: "eval-test-results",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    const metadata = document?.["metadata"];
    return isFields(metadata) && isFields(document?.["result"]) && has(metadata, "human_commit", "item_id");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const metadata = fieldsOf(document["metadata"]);
    const commit = hash(metadata["human_commit"]);
    if (commit === undefined) {
      return problemOnly(file, "/metadata/human_commit", "no commit hash", "add the commit's hash");
    }
    const agent = text(metadata["agent"]);
    const model = text(metadata["model"]);
    const more = {
      project: projectOf(metadata["repo"]),
      parent: hash(metadata["pre_commit"]),
      agent:
        agent === undefined
          ? undefined
          : { name: agent, model: model === "default" ? null : (model ?? null) },
      block: text(metadata["run_id"]),
      attempt: directoryOf(text(metadata["run_id"]), text(metadata["item_id"])),
      time: timeOf(metadata["timestamp"]),
    };
    const result = fieldsOf(document["result"]);
    return microRuns({
      file,
      format: "eval-test-results",
      pipeline: "micro-eval",
      commit,
      result,
      at: ["result"],
      more,
    });
  },
});

/** The evaluation names the run directory in two words. */
function directoryOf(run: string | undefined, item: string | undefined): string | undefined {
  return run === undefined || item === undefined ? undefined : `${run}/${item}`;
}
