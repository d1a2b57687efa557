import { Digest } from "../../src/attempts/digest.ts";
import { sourceFile } from "../../src/io/file.ts";
import type { AttemptRecord } from "../../src/model/attempts.ts";
import type { Problem } from "../../src/model/records.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { readFile } from "../../src/read/readFile.ts";
import { formats } from "./formats.ts";

export type Files = Readonly<Record<string, unknown>>;

export const commits = { pre: "89ac266b262f08d25ebf25fc66122d1b2367ae64", human: "8aa1485f" };

/** A journal in the format's shape: a trae run of 24 minutes that is marked success. */
export function journal(given: Readonly<Record<string, unknown>> = {}) {
  return {
    task_id: "vllm_core",
    commits,
    status: "success",
    trae: { cli: "python", time_budget_minutes: 60, returncode: 0, duration_s: 1485.2 },
    timestamps: { written: 1_760_000_000.5 },
    ...given,
  };
}

/** Reads run directories as the pipeline does: path to content, objects become JSON. */
export function joined(files: Files): { attempts: AttemptRecord[]; problems: readonly Problem[] } {
  const digest = new Digest(loadKnowledge());
  for (const [path, content] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    readFile(sourceFile(path, Buffer.from(text)), formats, (record) => {
      if (record.kind === "raw-patch" || record.kind === "attempt-part") digest.add(record);
    });
  }
  const { records, problems } = digest.finish(null);
  return { attempts: records.flatMap((record) => (record.kind === "attempt" ? [record] : [])), problems };
}
