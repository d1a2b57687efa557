import { documentOf, fieldsOf, has, hash, isFields } from "./fields.ts";
import { pathProject, projectOf } from "./runs.ts";
import { instanceFacts } from "./instance.ts";
import { defineSource } from "./source.ts";
import { threeWayRuns } from "./threeWayResult.ts";

/** One execution of the Modal runner: up to three variants of one commit, measured in one file. */
export default defineSource({
  name: "modal-3way",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    const result = document?.["result"];
    if (document === undefined || !isFields(result) || !isFields(document["instance"])) return false;
    const isOther = "baseline_ms" in result || "patched_metrics" in result;
    return !isOther && ("human_metrics" in result || has(result, "full_commit", "status"));
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const result = fieldsOf(document["result"]);
    const instance = fieldsOf(document["instance"]);
    const commit = hash(instance["commit_hash"]);
    const project = projectOf(instance["repo"]) ?? pathProject(file.path);
    const runs = threeWayRuns({
      file,
      result,
      at: ["result"],
      format: "modal-3way",
      pipeline: "modal",
      project,
      commit,
    });
    return {
      records: [...instanceFacts(file, instance, "modal-3way", project), ...runs.records],
      problems: runs.problems,
    };
  },
});
