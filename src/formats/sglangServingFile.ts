import type { SourceFile } from "../io/file.ts";
import { hash, number, present, text } from "./fields.ts";
import { errorOf, modeOf, timeOf } from "./runs.ts";
import { namedVariant } from "./sglangVariants.ts";
import { type ObjectReader, problemOnly } from "./reader.ts";
import { variantRun } from "./variantRun.ts";

/**
 * One file a variant, which stands in `phase`. `commit_hash` names what ran: for a baseline that is the parent, and for
 * an agent the parent with a word behind it.
 */
export const sglangServingFile: ObjectReader = {
  object({ file, format, fields: document }) {
    const phase = text(document["phase"]) ?? "";
    const ran = hash(document["commit_hash"]);
    const commit = hash(document["human_commit"]) ?? (phase === "human" ? ran : undefined);
    if (commit === undefined) return noCommit(file, ran);
    if (phase !== "baseline" && phase !== "human" && phase !== "agent")
      return problemOnly(file, "/phase", "no variant named", "write baseline, human or agent");
    const { variant, agent } = namedVariant(
      phase === "agent" ? (text(document["agent_type"]) ?? phase) : phase,
    );
    return variantRun({
      file,
      format: format.name,
      pipeline: campaignOf(file.path),
      commit,
      variant,
      at: [],
      metrics: document,
      status: document["status"],
      // the files of the second runner name no mode; a time to the first token is one of serving
      mode: modeOf(document["benchmark_type"], undefined) ?? "serving",
      printed: text(document["raw_output"]),
      printedAt: ["raw_output"],
      workload: present({ model: text(document["model"]) }),
      more: {
        project: "sglang",
        parent: hash(document["parent_commit"]) ?? (phase === "baseline" ? ran : undefined),
        agent,
        error: errorOf(document["error"]),
        durationS: number(document["duration_s"]),
        time: timeOf(document["timestamp"]),
      },
    });
  },
};

function noCommit(file: SourceFile, ran: string | undefined) {
  return ran === undefined
    ? problemOnly(file, "/commit_hash", "no commit hash", "add the commit's hash")
    : problemOnly(
        file,
        "/human_commit",
        "the file names what ran and not the human commit it was run for",
        "add human_commit",
      );
}

/** `results/sglang_v2/<commit>/…` is a later campaign than `results/sglang/<commit>/…`. */
function campaignOf(path: string): string {
  const folder = /(?:^|\/)(sglang\w*)\/[0-9a-f]{8}\/\w+_result\.json$/.exec(path)?.[1];
  return folder === undefined ? "docker-sglang" : `phases-${folder}`;
}
