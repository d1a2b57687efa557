import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Job, type Manifest, manifestSchema } from "../../src/model/manifest.ts";
import { plan } from "../../src/pipeline/plan.ts";
import { running } from "./engine.ts";
import { root } from "./shared.ts";

/*
 * Jobs planned from real data, on an engine whose truth is known: a noise of half a percent, and what each job's human change
 * does to its times.
 */

export interface Truth {
  readonly job: string;
  /** By what the human change divides the times. */
  readonly effect: number;
  /** Variables of the stand-in programs, for the human change and for the baseline. */
  readonly human?: Readonly<Record<string, string>>;
  readonly baseline?: Readonly<Record<string, string>>;
  /** What may be said of it. */
  readonly right: readonly string[];
}

const established = ["improved", "regressed"] as const;
const [improved, regressed] = established;
const small = ["equivalent", "capped", "futile"];
const stall = { FAKE_STALL: "30000" };

export const truths: readonly Truth[] = [
  { job: "25ebed2f-strict", effect: 1, right: small },
  { job: "2a052011-strict", effect: 1.2, human: { FAKE_OUTPUT: "other" }, right: ["harmed"] },
  { job: "f092153f-strict", effect: 0.95, right: [regressed] },
  { job: "fa63e710-strict", effect: 1.2, human: { FAKE_FLAKY: "yes" }, right: [improved] },
  { job: "61b8cea3-strict", effect: 1, right: small },
  { job: "3b61cb45-strict", effect: 1.01, right: small },
  { job: "93e5f3c5-strict", effect: 0.99, right: small },
  { job: "98f47f2a-strict", effect: 1.05, right: [improved] },
  { job: "6d646d08-strict", effect: 1.05, right: [improved] },
  { job: "9ed82e70-strict", effect: 0.95, right: [regressed] },
  { job: "22d33bac-strict", effect: 1, human: stall, baseline: stall, right: small },
  { job: "fe66b347-strict", effect: 1.2, right: [improved] },
];

export const showPaths = [path.join(root, "data")];

/** One of each kind, for a test: serving, throughput and latency. */
export const few: readonly Truth[] = [
  { job: "61b8cea3-strict", effect: 1, right: small },
  { job: "99abb8b6-strict", effect: 1.2, human: { FAKE_OUTPUT: "other" }, right: ["harmed"] },
  { job: "70b808fe-strict", effect: 0.95, right: [regressed] },
  { job: "fa63e710-strict", effect: 1.2, human: { FAKE_FLAKY: "yes" }, right: [improved] },
];

export const fewPaths = [path.join(root, "data/vllm-14")];

export async function plannedFrom(...paths: readonly string[]): Promise<Manifest> {
  const options = { policy: "strict", curation: true, quiet: true, agents: "none", json: true };
  return manifestSchema.parse(JSON.parse((await plan(paths, options)).stdout));
}

/** The manifest of these jobs in a folder of its own, with programs that stand in for the engine first on PATH. */
export function show(made: Manifest, wanted: readonly Truth[]) {
  const jobs = wanted.flatMap(({ job }) => made.jobs.filter(({ id }) => id === job)).map(hurried);
  const { file, folder, options } = running(jobs, { accept: ["image-digest"] });
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  for (const [from, to] of [
    ["python.sh", "python"],
    ["server.mjs", "server.mjs"],
    ["client.mjs", "client.mjs"],
  ] as const)
    copyFileSync(path.join(root, "test/fixtures/engine", from), path.join(bin, to));
  // what a set-up fetches
  writeFileSync(path.join(bin, "curl"), "#!/bin/sh\n");
  for (const name of ["python", "curl"]) chmodSync(path.join(bin, name), 0o755);
  const known = jobs.flatMap(({ variants }) =>
    variants.flatMap(({ server, client }) => [...client.expects, ...(server?.expects ?? [])]),
  );
  const saving = ["--save-result", "--save-detailed", "--result-dir", "--result-filename", "--output-json"];
  writeFileSync(path.join(bin, "help"), [...known, ...saving].join("\n"));
  writeFileSync(path.join(bin, "effects"), wanted.flatMap((truth) => linesOf(truth, folder)).join(""));
  // every variant runs the same programs
  return { file, folder, bin, options: { ...options, tree: [folder] } };
}

function hurried(job: Job): Job {
  return { ...job, execution: { ...job.execution, coolDownS: 0 } };
}

function linesOf({ job, effect, human = {}, baseline = {} }: Truth, folder: string): string[] {
  const words = (env: Readonly<Record<string, string>>) =>
    Object.entries(env).map(([name, value]) =>
      name === "FAKE_FLAKY" ? ` ${name}=${path.join(folder, `flaky-${job}`)}` : ` ${name}=${value}`,
    );
  return [
    `${job} human ${[effect, ...words(human)].join("")}\n`,
    `${job} baseline ${[1, ...words(baseline)].join("")}\n`,
  ];
}

/** Says what is wrong about the outcomes; nothing where every verdict is right. */
export function wrongIn(
  outcomes: readonly { readonly job: string; readonly state: string; readonly decisions: object }[],
  wanted: readonly Truth[],
): string[] {
  return wanted.flatMap(({ job, right }) => {
    const outcome = outcomes.find((each) => each.job === job);
    const decisions = (outcome?.decisions ?? {}) as Readonly<Record<string, { readonly state: string }>>;
    const said = decisions["human"]?.state ?? outcome?.state ?? "no outcome";
    return right.includes(said) ? [] : [`${job}: ${said}, not ${right.join(" or ")}`];
  });
}
