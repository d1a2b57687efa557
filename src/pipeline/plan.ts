import path from "node:path";
import { stableJson } from "../io/json.ts";
import type { OutputFile } from "../io/output.ts";
import { writeFolder } from "./writeFolder.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Finished } from "../model/finished.ts";
import { type Manifest, manifestSchema } from "../model/manifest.ts";
import { missingPartsOf, readinessOf } from "../model/missingParts.ts";
import { tolerant } from "../model/tolerant.ts";
import { UserError } from "../model/userError.ts";
import { withinBudget } from "../plan/budget.ts";
import { shellText } from "../plan/commandsSh.ts";
import { kubernetesText } from "../plan/kubernetes.ts";
import { makeManifest, type PlanKnowledge } from "../plan/manifest.ts";
import { diffManifests, diffText, type RemovedJob } from "../plan/manifestDiff.ts";
import { slurmArrays } from "../plan/slurm.ts";
import { threeWayLines } from "../plan/threeWay.ts";
import { srtRecipes } from "../plan/srtSlurm.ts";
import { vllmSweep } from "../plan/vllmSweep.ts";
import type { AgentChoice } from "../plan/variants.ts";
import planPage from "../report/plan.ts";
import planJobs from "../report/job.ts";
import { analyse } from "./analyse.ts";
import { digestsIn } from "../knowledge/digests.ts";
import { digestsFrom } from "../knowledge/images.ts";
import { exitCodeFor } from "./failOn.ts";
import { loadUsers } from "../knowledge/validated.ts";
import { commandLine, type JudgeOptions } from "./options.ts";
import { made } from "./pages.ts";
import { outdatedLines } from "./readLines.ts";
import { planKnowledge } from "../plan/planKnowledge.ts";
import { missingWords, missingPartAdvice, missingPartName, optionWords } from "../report/words/missing.ts";

export interface PlanOptions extends JudgeOptions {
  readonly out?: string | undefined;
  /** A printed form: on standard output, or beside the others where --out names a folder. */
  readonly to?: string | undefined;
  readonly diff?: string | undefined;
  readonly agents?: string | undefined;
  /** GPU hours. */
  readonly budget?: number | undefined;
}

/** The jobs of every fixable commit: a folder of files, one form on standard output, or what changed since a plan. */
export async function plan(paths: readonly string[], options: PlanOptions): Promise<Finished> {
  const old =
    options.diff === undefined ? null : loadUsers(options.diff, tolerant(manifestSchema), "manifest");
  const command = commandLine("plan", paths, options);
  const { analysis, knowledge: known } = await analyse(paths, options, command);
  const listed = {
    ...planKnowledge(known),
    agents: chosen(options.agents),
    digests: digestsIn(options.images),
  };
  const knowledge = { ...listed, digests: await withRegistry(listed, analysis, options.registry) };
  const all = makeManifest(analysis, knowledge);
  const manifest = manifestSchema.parse(
    options.budget === undefined ? all : withinBudget(all, options.budget),
  );
  const exitCode = exitCodeFor(analysis, options.failOn);
  const stderr = options.quiet === true ? "" : summary(manifest, outdatedLines(analysis.inputs));
  if (old !== null) {
    const difference = diffManifests(old, manifest, missingWords, (commit) => fateOf(commit, analysis));
    return {
      stdout: options.json === true ? stableJson(difference) : diffText(difference),
      stderr: "",
      exitCode,
    };
  }
  if (options.json === true) return { stdout: stableJson(manifest), stderr, exitCode };
  if (options.to !== undefined && options.out === undefined)
    return { ...printed(manifest, options.to, knowledge, stderr), exitCode };
  const folder = options.out ?? "plan";
  const files = [...planFiles(manifest, analysis), ...formFiles(manifest, options.to, knowledge)];
  writeFolder(folder, files, "a plan");
  const wrote = `wrote     ${path.join(folder, "manifest.json")} and ${files.length - 1} more files`;
  return { stdout: "", stderr: options.quiet === true ? "" : `${stderr}\n${wrote}`, exitCode };
}

/** What the list says of digests, and for the other images that the plan names, the registry. */
async function withRegistry(
  listed: PlanKnowledge & { readonly digests: ReadonlyMap<string, string> },
  analysis: Analysis,
  registry: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (registry === undefined) return listed.digests;
  const images = makeManifest(analysis, listed).jobs.flatMap(({ variants }) =>
    variants.flatMap(({ image }) => (image === null || image.digest !== null ? [] : [image])),
  );
  const distinct = new Map(images.map((image) => [`${image.repository}:${image.tag}`, image]));
  return new Map([...(await digestsFrom(registry, [...distinct.values()])), ...listed.digests]);
}

function planFiles(manifest: Manifest, analysis: Analysis): OutputFile[] {
  return [
    { name: "manifest.json", content: stableJson(manifest) },
    { name: "commands.sh", content: shellText(manifest, missingWords), executable: true },
    ...made([planPage, planJobs], { analysis, manifest, rules: [] }, isBeside).files,
  ];
}

/** The page is alone in its folder: what it links to in a report is not beside it. */
function isBeside(target: string): boolean {
  return /^(?:https?:|jobs\/|#)/.test(target);
}

function chosen(agents: string | undefined): AgentChoice {
  if (agents === undefined || agents === "all" || agents === "none") return agents ?? "all";
  return agents.split(",").filter((name) => name !== "");
}

function formFiles(manifest: Manifest, to: string | undefined, { runner }: PlanKnowledge): OutputFile[] {
  switch (to) {
    case "slurm":
      return slurmArrays(manifest).map(({ gpus, text }) => ({
        name: `slurm-${gpus}gpu.sh`,
        content: text,
        executable: true,
      }));
    case "kubernetes":
      return [{ name: "kubernetes.yaml", content: kubernetesText(manifest, runner) }];
    case "args":
      return [
        {
          name: "run_3way_benchmarks.args",
          content: `${threeWayLines(manifest, runner).lines.join("\n")}\n`,
        },
      ];
    case "vllm-sweep":
      return [{ name: "vllm-sweep.sh", content: vllmSweep(manifest).text, executable: true }];
    case "srt-slurm":
      return srtRecipes(manifest).made.map(({ job, variant, text }) => ({
        name: `srt-slurm/${job}-${variant}.yaml`,
        content: text,
      }));
    default:
      return [];
  }
}

/** One form on standard output; its notes go to standard error. */
function printed(
  manifest: Manifest,
  to: string,
  knowledge: PlanKnowledge,
  summaryText: string,
): Pick<Finished, "stdout" | "stderr"> {
  if (to === "sh") return { stdout: shellText(manifest, missingWords), stderr: summaryText };
  const files = formFiles(manifest, to, knowledge);
  if (to === "srt-slurm")
    return {
      stdout: files.map(({ content }) => `---\n${content}`).join(""),
      stderr: withNotes(summaryText, leftOut(srtRecipes(manifest).left)),
    };
  if (files.length > 1)
    throw new UserError(
      `the jobs need machines with ${files.length} different numbers of GPUs, an array each`,
      "add --out DIR, or narrow the set with --commits",
    );
  const notes = to === "args" ? threeWayLines(manifest, knowledge.runner).notes : [];
  const left = to === "vllm-sweep" ? leftOut(vllmSweep(manifest).left) : [];
  return { stdout: files[0]?.content ?? "", stderr: withNotes(summaryText, [...notes, ...left]) };
}

function leftOut(jobs: readonly string[]): string[] {
  return jobs.length === 0 ? [] : [`left out, for this form has no words for them: ${jobs.join(", ")}`];
}

function withNotes(summaryText: string, notes: readonly string[]): string {
  return [...(summaryText === "" ? [] : [summaryText]), ...notes.map((note) => `note      ${note}`)].join(
    "\n",
  );
}

/** Why a commit of an older plan is in this one no more. */
function fateOf(commit: string, { verdicts }: Analysis): RemovedJob["why"] {
  const verdict = verdicts.find((each) => each.commit.slice(0, 8) === commit.slice(0, 8));
  if (verdict === undefined) return "left-the-set";
  return verdict.status === "usable" ? "done" : verdict.status === "fixable" ? "left-out" : "not-needed";
}

function summary({ jobs, target, budget }: Manifest, notes: readonly string[]): string {
  const known = jobs.flatMap(({ gpuMinutes: { total } }) => total ?? []);
  const hours = known.reduce((sum, each) => sum + each, 0) / 60;
  const unknown = jobs.length - known.length;
  const lengths = [
    ...(known.length === 0 ? [] : [`about ${hours.toFixed(1)} GPU hours`]),
    ...(unknown === 0 ? [] : [`${unknown} ${unknown === 1 ? "job" : "jobs"} of unknown length`]),
  ];
  const { ready, nearly, options, open } = readinessOf(jobs);
  const states = [
    `${ready} ready`,
    ...(nearly === 0 ? [] : [`${nearly} with ${options.map((each) => optionWords[each]).join(" ")}`]),
    ...(open === 0 ? [] : [`${open} wait for more`]),
  ];
  return [
    `planned   ${jobs.length} ${jobs.length === 1 ? "job" : "jobs"} on ${target.count} × ${target.gpu}: ${states.join(", ")}`,
    ...budgetLines(budget),
    ...missingLines(jobs),
    ...(jobs.length === 0 ? [] : [`takes     ${lengths.join(", and ")}`]),
    ...notes,
  ].join("\n");
}

function budgetLines(budget: Manifest["budget"]): string[] {
  if (budget === undefined) return [];
  const left = (why: (typeof budget.leftOut)[number]["why"]) =>
    budget.leftOut.filter((each) => each.why === why).length;
  return [
    `budget    ${budget.planned.toFixed(1)} of ${budget.hours} GPU hours, may make ${budget.settles} commits usable`,
    `left out  ${budget.leftOut.length}: ${left("budget")} beyond the budget, ${left("waits")} wait for a decision or another run, ${left("length-unknown")} of unknown length`,
  ];
}

const SHOWN = 5;

function missingLines(jobs: Manifest["jobs"]): string[] {
  const all = missingPartsOf(jobs);
  const more = all.length - SHOWN;
  return [
    ...all.slice(0, SHOWN).map((each) => {
      const name = missingPartName(each);
      return `missing   ${name} in ${each.jobs}: ${missingPartAdvice(each) ?? `benchtriage explain ${name}`}`;
    }),
    ...(more > 0 ? [`          and ${more} more kinds, in plan.md and each job of manifest.json`] : []),
  ];
}
