import { attemptPart, claimsOf, commitsOf, projectIn } from "./attemptFile.ts";
import { fieldsOf, number, text } from "./fields.ts";
import type { ObjectReader } from "./reader.ts";

/** A summary derived from the journal later on; the model it names is often the planner's default. */
export const runSummary: ObjectReader = {
  object({ file, format, fields: document }) {
    const [meta, agent] = [fieldsOf(document["meta"]), fieldsOf(document["agent"])];
    return attemptPart(file, format.name, "summary", {
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
};
