import { spawnSync } from "node:child_process";
import { quoteWords } from "../model/quoteWords.ts";
import { UserError } from "../model/userError.ts";

/** What decides where and when a job runs; everything it holds of a run bears the run's label. */
export interface Scheduler {
  readonly name: "slurm" | "kubernetes";
  /** Hands over what `plan --to` prints; what the scheduler says of it. Throws UserError where it refuses. */
  submit(
    text: string,
    label: string,
    words: readonly string[],
    env: Readonly<Record<string, string>>,
  ): string;
  /** What it holds of a run, also of what is over where it keeps that; empty where it is not installed. */
  states(label: string): readonly SchedulerState[];
  /** Ends all of it; how much that was. */
  clean(label: string): number;
}

export interface SchedulerState {
  readonly name: string;
  readonly state: string;
}

const jobName = (label: string) => `benchtriage-${label}`;

const slurm: Scheduler = {
  name: "slurm",
  submit(text, label, words, env) {
    const exported = ["ALL", ...Object.entries(env).map(([name, value]) => `${name}=${value}`)].join(",");
    const args = ["--parsable", `--job-name=${jobName(label)}`, `--export=${exported}`];
    // a script on standard input takes no words of its own: they are put where it hands its own on
    return told(
      "sbatch",
      args,
      text.replace('"$@"', () => quoteWords(words)),
    ).trim();
  },
  states(label) {
    const queued = rows("squeue", ["--noheader", `--name=${jobName(label)}`, "--format=%i|%T"]);
    const over = rows("sacct", [
      "--noheader",
      "--parsable2",
      "--allocations",
      `--name=${jobName(label)}`,
      "--starttime=now-30days",
      "--format=JobID,State",
    ]);
    return [...new Map([...over, ...queued].map((each) => [each.name, each])).values()];
  },
  clean(label) {
    const count = rows("squeue", ["--noheader", `--name=${jobName(label)}`, "--format=%i|%T"]).length;
    if (count > 0) told("scancel", [`--name=${jobName(label)}`]);
    return count;
  },
};

/** Of a Kubernetes Job, as `kubectl get` prints columns; what is not there is `<none>`. */
const COLUMNS = "NAME:.metadata.name,ACTIVE:.status.active,DONE:.status.succeeded,FAILED:.status.failed";
const phases = ["running", "succeeded", "failed"] as const;

const kubernetes: Scheduler = {
  name: "kubernetes",
  submit: (text) => told("kubectl", ["apply", "--filename=-"], text).trim(),
  states(label) {
    const asked = spawnSync(
      "kubectl",
      [
        "get",
        "jobs",
        `--selector=${RUN_LABEL}=${label}`,
        "--no-headers",
        `--output=custom-columns=${COLUMNS}`,
      ],
      { encoding: "utf8" },
    );
    return linesOf(asked.status === 0 ? asked.stdout : "").map((line) => {
      const [name = "", ...counts] = line.split(/\s+/);
      return { name, state: phases.find((_, index) => Number(counts[index]) > 0) ?? "waiting" };
    });
  },
  clean(label) {
    const count = this.states(label).length;
    if (count > 0) told("kubectl", ["delete", "jobs", `--selector=${RUN_LABEL}=${label}`]);
    return count;
  },
};

/** By what a cluster's jobs of a run are found. */
export const RUN_LABEL = "benchtriage/run";

export const schedulers: Readonly<Record<Scheduler["name"], Scheduler>> = { slurm, kubernetes };

function told(program: string, args: readonly string[], input = ""): string {
  const done = spawnSync(program, args, { input, encoding: "utf8" });
  if (done.status === 0) return done.stdout;
  const said = (done.stderr ?? "").trim().split("\n")[0] ?? "";
  const why = said === "" ? (done.error?.message ?? `exit code ${done.status ?? "?"}`) : said;
  throw new UserError(`${program} refused: ${why}`, "run benchtriage where that program reaches its cluster");
}

function rows(program: string, args: readonly string[]): SchedulerState[] {
  const asked = spawnSync(program, args, { encoding: "utf8" });
  return linesOf(asked.status === 0 ? asked.stdout : "").map((line) => {
    const [name = "", state = ""] = line.split("|");
    return { name, state: state.toLowerCase() };
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
