import type { SourceFile } from "../io/file.ts";
import { quoteOf } from "../model/origin.ts";
import type { CommitRecord, CurationRecord } from "../model/records.ts";
import { documentOf, type Fields, hash, has, isFields, listOf, pointer, present, text } from "./fields.ts";
import { modeOf } from "./runs.ts";
import { defineSource, type SourceRecord } from "./source.ts";

/*
 * Tables that map commits to commands, models, hardware and parents. They contradict each other; each keeps its
 * name as format, so that the join can say which one it believed.
 */

type Where = readonly (string | number)[];

function record(file: SourceFile, format: string, commit: string, at: Where, fields: Fields, keys: Readonly<Record<string, string>>): CommitRecord {
  const fact = (key: string | undefined, value: unknown) => (key === undefined || value === undefined ? undefined : { value, pointer: pointer(...at, key) });
  const get = (name: string) => (keys[name] === undefined ? undefined : fields[keys[name]]);
  const models = get("models");
  const list = Array.isArray(models) ? models.flatMap((model) => text(model) ?? []) : [text(models)].filter((model) => model !== undefined);
  const facts = present({
    subject: fact(keys["subject"], text(get("subject"))),
    prUrl: fact(keys["prUrl"], text(get("prUrl"))),
    instanceId: fact(keys["instanceId"], text(get("instanceId"))),
    hardware: fact(keys["hardware"], text(get("hardware"))),
    parent: fact(keys["parent"], hash(get("parent"))),
    mode: fact(keys["mode"], modeOf(get("mode"), text(get("command")))),
    models: fact(keys["models"], list.length === 0 ? undefined : list),
    command: fact(keys["command"], text(get("command"))),
  });
  return { kind: "commit", commit, project: "vllm", format, file: file.path, facts: facts as CommitRecord["facts"] };
}

/** The record fields that are a person's judgement, not a fact. */
const annotations: readonly (readonly [key: string, field: CurationRecord["field"]])[] = [
  ["perf_change", "perf-change"],
  ["correct_domain", "correct-domain"],
  ["invalid", "invalid"],
  ["has_baseline", "has-baseline"],
  ["target_type", "target-type"],
  ["approach_type", "approach-type"],
  ["corrected_perf_command", "corrected-command"],
  ["corrected_baseline_perf_command", "corrected-baseline-command"],
];

export const annotatedCommits = defineSource({
  name: "vllm-commits-analysis",
  version: 1,
  detect: (file) => listOf(file)?.every((row) => has(row, "full_commit", "instance_id", "perf_change")) ?? false,
  parse(file) {
    const records = (listOf(file) ?? []).flatMap((row, index): SourceRecord[] => {
      const commit = hash(row["full_commit"]);
      if (commit === undefined) return [];
      const keys = { subject: "commit_subject", prUrl: "pr_url", instanceId: "instance_id", hardware: "hardware", command: "perf_command" };
      const curated = annotations.flatMap(([key, field]): CurationRecord[] => {
        const value = row[key];
        if (typeof value !== "string" && typeof value !== "boolean") return [];
        const origin = { file: file.path, pointer: pointer(index, key), quote: quoteOf(String(value)) };
        return [{ kind: "curation", commit, project: "vllm", format: "vllm-commits-analysis", file: file.path, field, value, origin }];
      });
      return [record(file, "vllm-commits-analysis", commit, [index], row, keys), ...curated];
    });
    return { records, problems: [] };
  },
});

export const omniperfDataset = defineSource({
  name: "omniperf-dataset",
  version: 1,
  detect: (file) => listOf(file)?.every((row) => has(row, "commit_hash", "commit_short", "models", "hardware", "perf_command")) ?? false,
  parse: (file) => ({
    records: (listOf(file) ?? []).flatMap((row, index) => {
      const commit = hash(row["commit_hash"]);
      const keys = { subject: "commit_subject", hardware: "hardware", models: "models", command: "perf_command" };
      return commit === undefined ? [] : [record(file, "omniperf-dataset", commit, [index], row, keys)];
    }),
    problems: [],
  }),
});

export const benchmarkModes = defineSource({
  name: "benchmark-mode-mapping",
  version: 1,
  detect(file) {
    const rows = Object.values(documentOf(file) ?? {});
    return rows.length > 0 && rows.every((row) => isFields(row) && has(row, "commit_full", "benchmark_mode", "perf_command"));
  },
  parse: (file) => ({
    records: Object.entries(documentOf(file) ?? {}).flatMap(([key, row]) => {
      const commit = isFields(row) ? hash(row["commit_full"]) : undefined;
      const keys = { parent: "parent_commit", mode: "benchmark_mode", models: "model", command: "perf_command" };
      return commit === undefined || !isFields(row) ? [] : [record(file, "benchmark-mode-mapping", commit, [key], row, keys)];
    }),
    problems: [],
  }),
});
