import type { SourceFile } from "../io/file.ts";
import {
  type Fields,
  fieldsOf,
  hash,
  isFields,
  longestHash,
  number,
  type Place,
  pointer,
  present,
  text,
} from "./fields.ts";
import { errorOf, modeOf, timeOf } from "./runs.ts";
import { contentId, namedVariant } from "./sglangVariants.ts";
import type { Placed } from "./placed.ts";
import { merged, type ObjectReader, type Parsed, problemOnly } from "./reader.ts";
import { variantRun } from "./variantRun.ts";

/** One commit in an environment of its own, a variant after the other; a summary holds a list of the same objects. */
export const sglangIsolated: ObjectReader = {
  object: (placed) => merged(commitsOf(placed.fields).map(([at, commit]) => commitRuns(placed, commit, at))),
};

function commitsOf(document: Fields): (readonly [Place, Fields])[] {
  const rows = document["results"];
  if (!Array.isArray(rows)) return [[[], document]];
  return rows.map((row, index) => [["results", index], fieldsOf(row)] as const);
}

function commitRuns({ file, format }: Placed, row: Fields, at: Place): Parsed {
  const commit = longestHash(row["full_commit"], row["commit"]);
  if (commit === undefined)
    return problemOnly(file, pointer(...at, "full_commit"), "no commit hash", "add the commit's hash");
  const variants = Object.entries(fieldsOf(row["variants"]));
  return merged(
    variants.map(([name, run]) => {
      const place = [...at, "variants", name];
      if (!isFields(run))
        return problemOnly(
          file,
          pointer(...place),
          "a variant is no object",
          "write what ran, or leave it out",
        );
      return oneRun(file, format.name, { name, run, at: place, commit, parent: hash(row["base_commit"]) });
    }),
  );
}

interface One {
  readonly name: string;
  readonly run: Fields;
  readonly at: Place;
  readonly commit: string;
  readonly parent: string | undefined;
}

function oneRun(file: SourceFile, format: string, { name, run, at, commit, parent }: One): Parsed {
  const { variant, agent } = namedVariant(name);
  const command = text(run["perf_command"]);
  const metrics = fieldsOf(run["metrics"]);
  return variantRun({
    file,
    format,
    pipeline: format,
    commit,
    variant,
    at,
    metrics,
    metricsAt: [...at, "metrics"],
    status: run["status"],
    mode: modeOf(run["bench_type"], text(run["benchmark_module"]) ?? command),
    printed: text(run["raw_output"]),
    printedAt: [...at, "raw_output"],
    workload: present({
      model: text(run["model"]),
      completed: number(metrics["successful_requests"]),
    }),
    more: {
      id: contentId(commit, name, run),
      project: "sglang",
      parent,
      agent,
      command,
      error: errorOf(run["error"]),
      time: timeOf(run["timestamp"]),
    },
  });
}
