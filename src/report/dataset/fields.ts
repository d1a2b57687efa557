import type { Table } from "mdast";
import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { RunRecord } from "../../model/records.ts";
import { hasValues } from "../../model/runState.ts";
import { code } from "../../print/nodes.ts";
import { table } from "../page/table.ts";
import { share } from "../cells/numbers.ts";

interface Field<T> {
  readonly name: string;
  readonly what: string;
  readonly has: (record: T) => boolean;
}

const commitFields: readonly Field<AnalysedCommit>[] = [
  { name: "subject", what: "first line of the commit message", has: ({ subject }) => subject !== null },
  { name: "date", what: "when it was committed", has: ({ date }) => date !== null },
  { name: "parent", what: "the commit baselines are built from", has: ({ parent }) => parent !== null },
  { name: "prUrl", what: "page of the pull request", has: ({ prUrl }) => prUrl !== null },
  { name: "instanceId", what: "name of the task", has: ({ instanceId }) => instanceId !== null },
  { name: "hardware", what: "machine a mapping names", has: ({ hardware }) => hardware !== null },
  { name: "mode", what: "kind of benchmark", has: ({ mode }) => mode !== null },
  { name: "command", what: "the benchmark command", has: ({ command }) => command !== null },
  { name: "model", what: "the model the command names", has: ({ model }) => model !== null },
  {
    name: "changedFiles",
    what: "what the change touches",
    has: ({ changedFiles }) => changedFiles.length > 0,
  },
];

const runFields: readonly Field<RunRecord>[] = [
  { name: "measurements", what: "at least one value", has: hasValues },
  { name: "error", what: "why it failed, in the file's words", has: ({ error }) => error !== undefined },
  { name: "mode", what: "kind of benchmark", has: ({ mode }) => mode !== undefined },
  { name: "command", what: "what was run", has: ({ command }) => command !== undefined },
  {
    name: "durationS",
    what: "how long it took, in seconds",
    has: ({ durationS }) => durationS !== undefined,
  },
  { name: "time", what: "when it ran", has: ({ time }) => time !== undefined },
  { name: "image", what: "the container image", has: ({ image }) => image !== undefined },
  { name: "attempt", what: "the run directory of the patch", has: ({ attempt }) => attempt !== undefined },
  {
    name: "outputsSha256",
    what: "hash of all generated texts",
    has: ({ outputsSha256 }) => outputsSha256 !== undefined,
  },
  { name: "patchSha256", what: "hash of the patch", has: ({ patchSha256 }) => patchSha256 !== undefined },
  ...(
    [
      ["model", "the model that was served"],
      ["dataset", "where prompts come from"],
      ["prompts", "how many were sent"],
      ["completed", "how many were answered"],
      ["requestRate", "requests per second sent"],
      ["inputTokens", "tokens of all prompts"],
      ["outputTokens", "tokens of all answers"],
      ["inputLen", "tokens of one prompt"],
      ["outputLen", "tokens of one answer"],
      ["batchSize", "of the latency benchmark"],
      ["seed", "of the workload"],
      ["dtype", "of the weights"],
      ["concurrency", "requests at a time"],
      ["engine", "V0 or V1"],
      ["engineVersion", "release or build"],
      ["gpu", "the machine's GPU"],
      ["gpuCount", "how many of them"],
    ] as const
  ).map(([name, what]) => ({
    name: `workload.${name}`,
    what,
    has: ({ workload }: RunRecord) => workload[name] !== undefined,
  })),
];

const attemptFields: readonly Field<AnalysedAttempt>[] = [
  { name: "agent", what: "who ran", has: ({ agent }) => agent !== undefined },
  { name: "status", what: "how it ended, where a file tells", has: ({ status }) => status !== "unknown" },
  {
    name: "durationS",
    what: "how long it took, in seconds",
    has: ({ durationS }) => durationS !== undefined,
  },
  { name: "steps", what: "how many steps it made", has: ({ steps }) => steps !== undefined },
  { name: "tokens", what: "what it consumed", has: ({ tokens }) => tokens !== undefined },
  { name: "costUsd", what: "what it cost", has: ({ costUsd }) => costUsd !== undefined },
  { name: "prompt", what: "what it was asked", has: ({ prompt }) => prompt !== undefined },
  {
    name: "targets",
    what: "which files it changed, as counted",
    has: ({ targets }) => targets !== undefined,
  },
  { name: "patch", what: "what it left, empty or not", has: ({ patch }) => patch !== undefined },
];

/** Per field of a record, in how many records it is filled: what is not filled is not known. */
function fillTable<T>(fields: readonly Field<T>[], records: readonly T[]): Table | null {
  return table(
    records.length === 0 ? [] : fields,
    [
      { title: "Field", value: ({ name }) => code(name) },
      { title: "What it is", value: ({ what }) => what },
      {
        title: "Filled",
        value: ({ has }) => share(records.filter(has).length, records.length),
        align: "right",
      },
    ],
    { count: "field" },
  );
}

/** One table per kind of record that the set has. */
export function fillTables({ commits, runs, attempts }: Analysis) {
  return [
    { title: "Commits", table: fillTable(commitFields, commits) },
    { title: "Runs", table: fillTable(runFields, runs) },
    { title: "Attempts", table: fillTable(attemptFields, attempts) },
  ].filter((each) => each.table !== null);
}
