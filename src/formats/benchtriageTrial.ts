import { quoteWords } from "../model/quoteWords.ts";
import { trialRecordSchema, type TrialRecord } from "../model/trial.ts";
import { PLANNED } from "../model/plannedTrials.ts";
import { type Measurement, projectSchema, modeSchema } from "../model/records.ts";
import { merged, type ObjectReader, nothing, problemOnly } from "./reader.ts";
import { errorOf, runId, runRecord } from "./runs.ts";

/**
 * One trial of `benchtriage run`: the best evidence there is. Its order, health and arguments are known; warm-ups are no
 * trials, and the trials of a block are compared with each other.
 */
export const benchtriageTrial: ObjectReader = {
  object({ file, format, fields }) {
    const read = trialRecordSchema.safeParse(fields);
    if (!read.success) {
      const [issue] = read.error.issues;
      const place = (issue?.path ?? []).map((step) => `/${String(step)}`).join("");
      return problemOnly(
        file,
        place,
        `no trial of this version: ${issue?.message ?? ""}`,
        "run the trial again",
      );
    }
    const trial = read.data;
    if (trial.role === "warm-up") return nothing;
    const measurements = trial.measurements.map((each, index) => ({
      ...each,
      pointer: `/measurements/${index}/value`,
    }));
    return merged([
      {
        records: [
          runRecord({
            kind: "run",
            id: runId(file, "", trial.variant),
            commit: trial.commit,
            project: projectSchema.safeParse(trial.project).data,
            parent: trial.parent ?? undefined,
            variant: trial.kind,
            agent: trial.agent ?? undefined,
            pipeline: PLANNED,
            block: `${trial.job} ${trial.host} block ${trial.block}`,
            format: format.name,
            file: file.path,
            pointer: "",
            status: trial.status === "success" ? "success" : "error",
            statusText: trial.failure ?? trial.status,
            error: errorOf(trial.reason),
            mode: modeSchema.safeParse(trial.mode).data,
            // what did not work is no command of the commit
            command: trial.status === "success" ? commandOf(trial) : undefined,
            workload: {
              ...(trial.model === null ? {} : { model: trial.model }),
              ...trial.workload,
              ...gpuOf(trial),
            },
            durationS: trial.phases["run"],
            time: trial.processes["client"]?.startedAt,
            image: trial.image ?? undefined,
            attempt: undefined,
            patchSha256: trial.patchSha256 ?? undefined,
            outputsSha256: trial.checks?.outputsSha256 ?? undefined,
            measurements: trial.status === "success" ? [...measurements, ...scoreOf(trial)] : [],
            copied: undefined,
          }),
        ],
        problems: [],
      },
    ]);
  },
};

function scoreOf({ checks }: TrialRecord): Measurement[] {
  if (checks?.accuracy == null) return [];
  const [key, pointer] = ["accuracy", "/checks/accuracy"];
  return [
    {
      metric: "accuracy",
      statistic: "mean",
      value: checks.accuracy,
      unit: "score",
      key,
      pointer,
      parser: "trial",
    },
  ];
}

/** What ran, as a person would type it: a server in the background, then the client. */
function commandOf({ planned: { server, client }, processes }: TrialRecord): string {
  const variables = Object.entries(processes["client"]?.env ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${quoteWords([value])}`],
  );
  const line = (words: readonly string[]) => [...variables, quoteWords(words)].join(" ");
  return server === null ? line(client) : `${line(server)} & ${line(client)}`;
}

function gpuOf({ gpus }: TrialRecord): { readonly gpu?: string; readonly gpuCount?: number } {
  const [first] = gpus;
  return first === undefined ? {} : { gpu: first.name, gpuCount: gpus.length };
}
