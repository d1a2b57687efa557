import { documentOf, type Fields, fieldsOf, hash, isFields, text } from "./fields.ts";
import { microCopies } from "./microCopy.ts";
import { patchAgent, patchDirectory } from "./patchedRun.ts";
import { projectOf, timeOf } from "./runs.ts";
import { defineSource, problemOnly } from "./source.ts";

/** The summary beside the evaluation of a patch: the attempt it belongs to, and a copy of the result's times. */
export default defineSource({
  name: "eval-run-summary",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && "schema_version" in document && isFields(document["evaluation"]);
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const [meta, commits] = [fieldsOf(document["meta"]), fieldsOf(document["commits"])];
    const commit = hash(commits["human"]);
    if (commit === undefined) {
      return problemOnly(file, "/commits/human", "no commit hash", "add the commit's hash");
    }
    return microCopies({
      file,
      format: "eval-run-summary",
      pipeline: "micro-eval",
      commit,
      result: fieldsOf(document["evaluation"]),
      at: ["evaluation"],
      more: {
        project: projectOf(meta["repo"]),
        parent: hash(commits["pre"]),
        agent: patchAgent(fieldsOf(document["_sources"])["journal"]) ?? agentIn(meta),
        block: text(meta["timestamp"]),
        attempt: patchDirectory(fieldsOf(document["_sources"])["journal"]),
        time: timeOf(meta["timestamp"]),
      },
    });
  },
});

/** The path of the attempt is right where the summary names the planner's default model. */
function agentIn(meta: Fields) {
  const name = text(meta["agent"]);
  const model = text(meta["model"]);
  return name === undefined ? undefined : { name, model: model === "default" ? null : (model ?? null) };
}
