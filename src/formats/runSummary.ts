import { attemptPart, claimsOf, commitsOf, projectIn } from "./attemptFile.ts";
import { documentOf, fieldsOf, has, number, text } from "./fields.ts";
import { defineSource } from "./source.ts";

/** A summary derived from the journal later on; the model it names is often the planner's default. */
export default defineSource({
  name: "run-summary-1.0",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && has(document, "schema_version", "meta", "commits", "agent", "_sources");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const [meta, agent] = [fieldsOf(document["meta"]), fieldsOf(document["agent"])];
    return attemptPart(file, "run-summary-1.0", "summary", {
      ...commitsOf(document),
      project: projectIn(meta["repo"], meta["task_id"]),
      task: text(meta["task_id"]),
      statusText: text(agent["status"]),
      durationS: number(agent["duration_s"]),
      firstEditS: number(agent["time_to_first_edit_s"]),
      claims: claimsOf(meta, ["meta"], {
        repo: "project",
        agent: "agent",
        model_full: "model",
        timestamp: "run",
      }),
    });
  },
});
