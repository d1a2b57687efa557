import { documentOf, fieldsOf, has, isFields, longestHash } from "./fields.ts";
import { instanceFacts } from "./instance.ts";
import { microRuns } from "./microPair.ts";
import { campaignOf, microPipeline, patchAgent, patchDirectory } from "./patchedRun.ts";
import { projectOf } from "./runs.ts";
import { defineSource, merged, problemOnly } from "./source.ts";

const FORMAT = "microbench-native";

/** One function timed in a child process, before and after an agent's patch. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    const document = documentOf(file);
    const result = document?.["result"];
    return (
      isFields(result) &&
      isFields(document?.["instance"]) &&
      has(result, "baseline_ms", "patched_ms", "speedup")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const instance = fieldsOf(document["instance"]);
    const result = fieldsOf(document["result"]);
    const commit = longestHash(result["commit_hash"], instance["commit_hash"]);
    if (commit === undefined)
      return problemOnly(file, "/result/commit_hash", "no commit hash", "add the commit's hash");
    const project = projectOf(instance["repo"]);
    const more = {
      project,
      parent: undefined,
      agent: patchAgent(result["patch_path"]),
      attempt: patchDirectory(result["patch_path"]),
      block: campaignOf(file.path),
      time: undefined,
    };
    const runs = microRuns({
      file,
      format: FORMAT,
      pipeline: microPipeline(file.path),
      commit,
      result,
      at: ["result"],
      more,
    });
    return merged([{ records: [...instanceFacts(file, instance, FORMAT, project)], problems: [] }, runs]);
  },
});
