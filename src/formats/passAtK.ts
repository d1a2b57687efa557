import { fieldsOf, has, hash, number, present, text } from "./fields.ts";
import { errorOf, modeOf, projectOf, timeOf } from "./runs.ts";
import { defineLineSource, problemOnly } from "./source.ts";
import { variantRun } from "./variantRun.ts";

const FORMAT = "pass-at-k-results";

/**
 * The patches of k samples of one agent, each measured once. They are k patches and no k trials of one: each run names
 * its sample, so that no other attempt of the agent is credited with it.
 */
export default defineLineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    has(fieldsOf(file.firstRow()), "item_id", "sample_index", "human_commit", "metrics", "agent_name"),
  rows: (file) => (raw, line) => {
    const row = fieldsOf(raw);
    const at = [`line ${line}`];
    const commit = hash(row["human_commit"]);
    if (commit === undefined)
      return problemOnly(
        file,
        `/line ${line}/human_commit`,
        "the row names no commit",
        "add the commit's hash",
      );
    const command = text(row["perf_command"]);
    const name = text(row["agent_name"]);
    const item = text(row["item_id"]) ?? "";
    return variantRun({
      file,
      format: FORMAT,
      pipeline: "pass-at-k",
      commit,
      variant: "agent",
      at,
      metrics: fieldsOf(row["metrics"]),
      metricsAt: [...at, "metrics"],
      status: row["status"],
      mode: modeOf(row["benchmark_mode"], command),
      printed: text(row["raw_output_tail"]),
      printedAt: [...at, "raw_output_tail"],
      workload: present({ model: text(row["model"]) }),
      more: {
        project: projectOf(item),
        parent: hash(row["parent_commit"]),
        agent: name === undefined ? undefined : { name, model: text(row["model_name"]) ?? null },
        command,
        attempt: `${item}/s${String(number(row["sample_index"]) ?? "?")}`,
        error: errorOf(row["error"]) ?? errorOf(row["error_message"]),
        durationS: number(row["duration_s"]),
        time: timeOf(row["timestamp"]),
      },
    });
  },
});
