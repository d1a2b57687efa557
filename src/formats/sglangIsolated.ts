import type { SourceFile } from "../io/file.ts";
import {
  documentOf,
  type Fields,
  fieldsOf,
  has,
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
import { defineSource, merged, type Parsed, problemOnly } from "./source.ts";
import { variantRun } from "./variantRun.ts";

const FORMAT = "sglang-isolated";

/** One commit in an environment of its own, a variant after the other; a summary holds a list of the same objects. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) => commitsOf(documentOf(file)).length > 0,
  parse: (file) => merged(commitsOf(documentOf(file)).map(([at, commit]) => commitRuns(file, commit, at))),
});

function commitsOf(document: Fields | undefined): (readonly [Place, Fields])[] {
  if (document === undefined) return [];
  if (isCommit(document)) return [[[], document]];
  const rows = document["results"];
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isCommit)) return [];
  return rows.map((row, index) => [["results", index], fieldsOf(row)] as const);
}

function isCommit(value: unknown): boolean {
  return (
    isFields(value) && has(value, "full_commit", "base_commit", "variants") && isFields(value["variants"])
  );
}

function commitRuns(file: SourceFile, row: Fields, at: Place): Parsed {
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
      return oneRun(file, { name, run, at: place, commit, parent: hash(row["base_commit"]) });
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

function oneRun(file: SourceFile, { name, run, at, commit, parent }: One): Parsed {
  const { variant, agent } = namedVariant(name);
  const command = text(run["perf_command"]);
  const metrics = fieldsOf(run["metrics"]);
  return variantRun({
    file,
    format: FORMAT,
    pipeline: FORMAT,
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
