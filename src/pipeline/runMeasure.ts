import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readRecords } from "../compare/records.ts";
import type { SideSet } from "../compare/trials.ts";
import type { Formats } from "../formats/formats.ts";
import { workloadOf } from "../formats/runs.ts";
import { openFile } from "../io/file.ts";
import { walk } from "../io/walk.ts";
import { failureReader } from "../logs/failureLines.ts";
import { engineGeneration, startedVersion } from "../logs/engineLine.ts";
import type { FailureCatalogue } from "../model/failures.ts";
import type { Job } from "../model/manifest.ts";
import { type Measurement, measurementSchema } from "../model/records.ts";
import type { Measured, TrialContext } from "../runner/bench.ts";

/* What a trial's files say: its numbers as the readers of every other result read them, and why it failed. */

/** The job's metric as the client's own file tells it, else as it printed it. */
export function measure({ primaryMetric }: Job, files: readonly string[], formats: Formats): Measured | null {
  if (primaryMetric === null) return null;
  const { metric, statistic, unit } = primaryMetric;
  for (const file of files.filter((each) => existsSync(each))) {
    const [found] = walk([file]).files;
    if (found === undefined) continue;
    const { measurements, workload } = numbersOf(readRecords(openFile(found), formats), path.basename(file));
    const value = measurements.find((each) => each.metric === metric && each.statistic === statistic)?.value;
    if (value === undefined || !Number.isFinite(value) || value <= 0) continue;
    const primary = { metric, statistic, unit, value };
    return { primary, measurements, workload: proven(workload, path.dirname(file)), ...toldBy(file) };
  }
  return null;
}

/** What ran, by what the programs of a trial printed: the client's own arguments, and the engine that its server started. */
function proven(stated: Measured["workload"], folder: string): Measured["workload"] {
  const printed = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").slice(0, SEARCHED) : "";
  };
  const log = `${printed("server.stdout")}\n${printed("server.stderr")}\n${printed("client.stderr")}`;
  const [engine, engineVersion] = [engineGeneration(log), startedVersion(log)];
  return {
    ...workloadOf(printed("client.stdout"), stated).workload,
    ...(engine === undefined ? {} : { engine }),
    ...(engineVersion === undefined ? {} : { engineVersion }),
  };
}

/** A folder that is named after its commit makes a run of a result, any other folder makes samples of it. */
function numbersOf(
  { sets, runs }: ReturnType<typeof readRecords>,
  file: string,
): Pick<Measured, "measurements" | "workload"> {
  const [run] = runs;
  if (run !== undefined)
    return {
      measurements: run.measurements.map((each) => ({ ...each, pointer: `${file}#${each.pointer}` })),
      workload: { ...run.workload },
    };
  const single = sets.filter(({ values }) => values.length === 1);
  return {
    measurements: single.flatMap((set) => measurementOf(set, file)),
    workload: { ...single[0]?.workload },
  };
}

/** A value of the client's own file; what no registry knows is not carried on. */
function measurementOf({ metric, statistic, unit, values, pointer }: SideSet, file: string): Measurement[] {
  const read = measurementSchema.safeParse({
    metric,
    statistic: statistic ?? "mean",
    value: values[0],
    unit: unit ?? "?",
    key: `${metric} ${statistic ?? "mean"}`,
    pointer: `${file}#${pointer}`,
    parser: "client-result",
  });
  return read.success ? [read.data] : [];
}

/** What the serving clients of vLLM and SGLang tell of their answers, where they save the requests apart. */
function toldBy(file: string): Pick<Measured, "checks" | "firstRequestMs"> {
  const told = file.endsWith(".json") ? objectIn(file) : {};
  const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : null);
  const [asked, completed] = [number(told["num_prompts"]), number(told["completed"])];
  const texts = told["generated_texts"];
  const ttfts = told["ttfts"];
  const first = Array.isArray(ttfts) ? number(ttfts[0]) : null;
  return {
    checks: {
      failedRequests:
        number(told["failed"]) ?? (asked === null || completed === null ? null : asked - completed),
      outputTokens: number(told["total_output_tokens"]),
      outputsSha256:
        Array.isArray(texts) && texts.length > 0
          ? createHash("sha256").update(JSON.stringify(texts)).digest("hex")
          : null,
    },
    firstRequestMs: first === null ? null : first * 1000,
  };
}

/** The object of a result file; SGLang's client writes one a line, the last is this run's. */
function objectIn(file: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(file, "utf8");
  for (const each of [text, text.trim().split("\n").at(-1) ?? ""]) {
    try {
      const value: unknown = JSON.parse(each);
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return value as Readonly<Record<string, unknown>>;
    } catch {
      // not in one piece: by its lines
    }
  }
  return {};
}

/** Of a long log its end is searched: a server says there why it ended. */
const SEARCHED = 4 * 1024 * 1024;

/** Binds the failure catalogue: the pattern of the earliest stage that is a cause, as everywhere. */
export function classifier({ patterns, stages }: FailureCatalogue): TrialContext["classify"] {
  const reader = failureReader({ patterns, stages, cuts: [], source: "" });
  const rank = new Map(stages.map(({ id }, index) => [id, index]));
  const causes = new Map(
    patterns.filter(({ kind }) => kind === "cause").map(({ id, stage }) => [id, rank.get(stage) ?? 0]),
  );
  return (files) => {
    const texts = files
      .filter((file) => existsSync(file) && statSync(file).size > 0)
      .map((file) => ({ pointer: path.basename(file), text: readFileSync(file, "utf8").slice(-SEARCHED) }));
    const [found] = (reader.read(texts)?.lines ?? [])
      .filter(({ pattern }) => causes.has(pattern))
      .toSorted((a, b) => (causes.get(a.pattern) ?? 0) - (causes.get(b.pattern) ?? 0));
    return found === undefined ? null : { failure: found.pattern, line: found.quote };
  };
}
