import { attemptPart, claimsOf, commitsOf, projectIn } from "./attemptFile.ts";
import { type Fields, fieldsOf, isFields, number, text } from "./fields.ts";
import { errorOf } from "./runs.ts";
import type { ObjectReader } from "./reader.ts";

/** How a run of a coding agent ended, as the harness wrote it down. */
export const runJournal: ObjectReader = {
  object({ file, format, fields: document }) {
    const metadata = fieldsOf(document["run_metadata"]);
    const metrics = fieldsOf(document["metrics"]);
    const [tool, ran] = toolOf(document);
    const budget = number(ran["time_budget_minutes"]);
    return attemptPart(file, format.name, "journal", {
      ...commitsOf(document),
      project: projectIn(metadata["repo"], document["task_id"], metadata["run_path"]),
      task: text(document["task_id"]),
      statusText: text(document["status"]),
      tool,
      returnCode: whole(ran["returncode"]),
      durationS: number(ran["duration_s"]),
      budgetS: budget === undefined ? undefined : budget * 60,
      firstEditS: number(metrics["time_to_first_edit_s"]),
      writtenAt: timeAt(fieldsOf(document["timestamps"])["written"]),
      claims: claimsOf(metadata, ["run_metadata"], {
        repo: "project",
        agent: "agent",
        model: "model",
        run_timestamp: "run",
      }),
      errors: errorsOf(document),
    });
  },
};

/** The one object that tells of the process; its key is the program that ran. */
function toolOf(document: Fields): readonly [string | undefined, Fields] {
  for (const [key, value] of Object.entries(document)) {
    if (isFields(value) && "returncode" in value) return [key, value];
  }
  return [undefined, {}];
}

function errorsOf(document: Fields) {
  const message = errorOf(document["error"]);
  if (message === undefined) return undefined;
  const type = text(document["error_type"]);
  return [{ text: type === undefined ? message : `${type}: ${message}`, pointer: "/error", times: 1 }];
}

function whole(value: unknown): number | undefined {
  const read = number(value);
  return read !== undefined && Number.isInteger(read) ? read : undefined;
}

/** Seconds since 1970 to ISO 8601; what lies outside the years a clock can show is no time. */
function timeAt(value: unknown): string | undefined {
  const seconds = number(value);
  if (seconds === undefined || seconds <= 0 || seconds > 253_402_300_799) return undefined;
  return new Date(seconds * 1000).toISOString();
}
