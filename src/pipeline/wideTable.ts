import { workloadDifferences } from "../dataset/workload.ts";
import { schemaV5Grid } from "../export/schemaV5.ts";
import type { Analysis } from "../model/analysis.ts";
import type { WideTable } from "../report/page/report.ts";
import { groupsOf } from "../table/keys.ts";

/** The table that `export --format schema-v5` writes, of the commits as the analysis knows them. */
export function wideTableOf({ commits, runs, attempts, policy }: Analysis): WideTable {
  const runsOf = byCommit(runs);
  const attemptsOf = byCommit(attempts);
  return schemaV5Grid(
    commits.map(({ commit, project, subject, command, changedFiles, prUrl, model, parent }) => ({
      hash: commit,
      project,
      subject: subject?.value ?? null,
      command: command?.value ?? null,
      files: changedFiles.length === 0 ? null : changedFiles.map((file) => file.path),
      prUrl: prUrl?.value ?? null,
      models: model === null ? null : [model.value],
      parent: parent?.value ?? null,
      runs: runsOf.get(commit) ?? [],
      attempts: attemptsOf.get(commit) ?? [],
    })),
    (a, b) => workloadDifferences(a, b, policy.tokenTolerancePct).length === 0,
  );
}

function byCommit<T extends { readonly commit: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(groupsOf(items, ({ commit }) => commit).map(({ key, rows }) => [key, rows]));
}
