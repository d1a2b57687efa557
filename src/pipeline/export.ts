import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { condensed } from "../dataset/condense.ts";
import { datasetFiles } from "../export/jsonl.ts";
import { stableJson, stableLine } from "../io/json.ts";
import { writeFileAtomic } from "../io/output.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { loadKnowledge } from "./knowledge.ts";
import { readSet } from "./dataset.ts";
import type { JudgeOptions } from "./options.ts";

/** Writes what was read in benchtriage's own format: a folder of JSONL files, one kind each. */
export async function exportSet(
  paths: readonly string[],
  options: JudgeOptions & { readonly format: string; readonly out: string; readonly condensed?: boolean },
): Promise<Finished> {
  const knowledge = loadKnowledge();
  const set = await readSet(paths, { ...options, bundledCuration: false }, knowledge);
  if (existsSync(options.out) && !statSync(options.out).isDirectory()) {
    throw new UserError(`${options.out} is a file, and the JSONL export is a folder`, "give --out a folder");
  }
  const files = datasetFiles(
    options.condensed === true
      ? condensed(set.commits, knowledge.precedence.formats["parent"] ?? [])
      : set.records,
  );
  for (const { name, lines } of files) {
    writeFileAtomic(path.join(options.out, name), `${lines.map(stableLine).join("\n")}\n`);
  }
  const { files: counts, formats } = set.ingested;
  const runs = set.commits.reduce((sum, commit) => sum + commit.runs.length, 0);
  const attempts = set.records.filter(({ kind }) => kind === "attempt").length;
  const summary = { files: counts, formats, commits: set.commits.length, runs, attempts };
  const words = `read      ${counts.seen} files: ${counts.parsed} parsed, ${counts.unknown} unknown, ${counts.problems} problems\nwrote     ${files.map(({ name }) => path.join(options.out, name)).join(", ")}`;
  return {
    stdout: options.json === true ? stableJson(summary) : "",
    stderr: options.quiet === true ? "" : words,
    exitCode: options.failOn === "problem" && set.problems.length > 0 ? 1 : 0,
  };
}
