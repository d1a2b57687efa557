import type { Job, Manifest } from "../model/manifest.ts";
import type { MissingWords } from "./missing.ts";

/** What became of a plan: jobs that came and went, and the fields of those that stayed. */
export interface ManifestDiff {
  readonly added: readonly string[];
  readonly removed: readonly RemovedJob[];
  readonly changed: readonly { readonly commit: string; readonly changes: readonly FieldChange[] }[];
  readonly unchanged: number;
}

export interface RemovedJob {
  readonly commit: string;
  /** Its commit is usable now; it is not wanted any more; its commit left the data; it did not fit into the budget. */
  readonly why: "done" | "not-needed" | "left-the-set" | "left-out";
}

interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Jobs are the same job if they measure the same commit. Order does not count. */
export function diffManifests(
  before: Manifest,
  after: Manifest,
  words: MissingWords,
  fateOf: (commit: string) => RemovedJob["why"],
): ManifestDiff {
  const old = new Map(before.jobs.map((job) => [job.commit, job]));
  const now = new Map(after.jobs.map((job) => [job.commit, job]));
  const both = after.jobs.flatMap((job) => {
    const other = old.get(job.commit);
    return other === undefined ? [] : [{ commit: job.commit, changes: changesOf(other, job, words) }];
  });
  return {
    added: after.jobs.filter(({ commit }) => !old.has(commit)).map(({ commit }) => commit),
    removed: before.jobs
      .filter(({ commit }) => !now.has(commit))
      .map(({ commit }) => ({ commit, why: fateOf(commit) })),
    changed: both.filter(({ changes }) => changes.length > 0),
    unchanged: both.filter(({ changes }) => changes.length === 0).length,
  };
}

function changesOf(before: Job, after: Job, words: MissingWords): FieldChange[] {
  const [old, now] = [fieldsOf(before, words), fieldsOf(after, words)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field) ?? "", now.get(field) ?? ""];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** What a person compares; the rest of a job follows from it. */
function fieldsOf(job: Job, words: MissingWords): Map<string, string> {
  return new Map([
    ["verdict", [job.verdict.status, job.verdict.category ?? ""].join(" ").trim()],
    [
      "reasons",
      job.verdict.reasons
        .filter(({ severity }) => severity !== "note")
        .map(({ rule }) => rule)
        .join(", "),
    ],
    ["trials", `${job.repetitions} per variant`],
    ["order", `${job.order.scheme}, seed ${job.order.seed}`],
    [
      "primary metric",
      job.primaryMetric === null ? "" : `${job.primaryMetric.metric} ${job.primaryMetric.statistic}`,
    ],
    ["GPU minutes", job.gpuMinutes.total === null ? "unknown" : String(job.gpuMinutes.total)],
    ["GPUs", `${job.hardware.gpusNeeded} × ${job.hardware.gpu}`],
    ...job.variants.flatMap(({ name, image, env, server, client, patch }): [string, string][] => [
      [
        `${name} image`,
        image === null ? "" : `${image.repository}:${image.tag} ${image.digest ?? ""}`.trim(),
      ],
      [`${name} environment`, JSON.stringify(env)],
      [`${name} server`, server === null ? "" : JSON.stringify(server.argv)],
      [`${name} client`, JSON.stringify(client.argv)],
      [`${name} patch`, patch?.sha256 ?? ""],
    ]),
    ["missing", job.missing.map(words).join("; ")],
  ]);
}

const fates: Readonly<Record<RemovedJob["why"], string>> = {
  done: "is done: its commit is usable",
  "not-needed": "is no longer needed: its commit is not fixable any more",
  "left-the-set": "is gone: its commit is not in the data",
  "left-out": "is left out: it does not fit into the budget, or waits",
};

/** The difference as lines for a terminal. */
export function diffText({ added, removed, changed, unchanged }: ManifestDiff): string {
  const short = (commit: string) => commit.slice(0, 8);
  return [
    ...added.map((commit) => `+ ${short(commit)} is new`),
    ...removed.map(({ commit, why }) => `- ${short(commit)} ${fates[why]}`),
    ...changed.flatMap(({ commit, changes }) => [
      `~ ${short(commit)}`,
      ...changes.flatMap(({ field, before, after }) => [
        `    ${field}`,
        `      - ${before === "" ? "nothing" : before}`,
        `      + ${after === "" ? "nothing" : after}`,
      ]),
    ]),
    `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
  ].join("\n");
}
