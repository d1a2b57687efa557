import type { AttemptRecord } from "../model/attempts.ts";
import { ownTable } from "../model/ownTable.ts";

/** How programs that run agents call the end of a run. */
const statuses = ownTable<AttemptRecord["status"]>({
  success: "success",
  submitted: "success",
  error: "error",
  exit_api: "error",
  exit_error: "error",
  exit_environment_error: "error",
  exit_format: "error",
  max_steps_exceeded: "max-steps",
  exit_cost: "max-steps",
  exit_context: "max-steps",
  exit_total_execution_time: "max-steps",
  limitsexceeded: "max-steps",
});

/** How an attempt ended, by the word of the file. */
export function statusOf(word: string | undefined): Pick<AttemptRecord, "status" | "statusText"> {
  const statusText = (word ?? "").slice(0, 60);
  return { status: statuses[statusText.toLowerCase()] ?? ("unknown" as const), statusText };
}
