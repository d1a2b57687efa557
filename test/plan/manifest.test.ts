import { existsSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { type Job, type Manifest, manifestSchema } from "../../src/model/manifest.ts";
import { measurable } from "../../src/model/plannedTrials.ts";
import { quoteWords } from "../../src/commands/argv.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { planKnowledge } from "../../src/plan/planKnowledge.ts";
import { schemaFiles } from "../../src/pipeline/schemas.ts";
import { makeManifest } from "../../src/plan/manifest.ts";
import { checkCommit } from "../../src/rules/check.ts";
import { rules } from "../../src/rules/index.ts";
import { decide } from "../../src/verdicts/decide.ts";
import { comparison, command, facts, policy, run } from "../support/facts.ts";
import { judged } from "../support/judged.ts";
import { corpus } from "../support/shared.ts";

const knowledge = planKnowledge(loadKnowledge());

/** What every manifest must hold, whatever the set. */
function holds(analysis: Analysis, manifest: Manifest): void {
  const planned = analysis.verdicts.filter(
    ({ status, lacks }) =>
      status === "fixable" || (status === "not-judged" && lacks.length > 0 && !lacks.includes("command")),
  );
  expect(manifest.jobs.map(({ commit }) => commit).toSorted()).toEqual(
    planned.map(({ commit }) => commit).toSorted(),
  );
  const schema = schemaFiles().find(({ name }) => name === "manifest.schema.json");
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema?.content ?? "") as object);
  expect([validate(JSON.parse(JSON.stringify(manifest))), validate.errors]).toEqual([true, null]);
  expect(manifestSchema.parse(manifest)).toEqual(manifest);
  for (const job of manifest.jobs) {
    expect(job.ready, job.commit).toBe(job.missing.length === 0);
    expect(job.outcomes.map(({ conclusion }) => conclusion)).toEqual([
      "improved",
      "regressed",
      "equivalent",
      "inconclusive",
      "not-comparable",
    ]);
    expect(job.decides).not.toBe("");
    expect(job.verdict.reasons.length).toBeGreaterThan(0);
    expect(job.verdict.reasons.every(({ message, evidence }) => message !== "" && evidence.length > 0)).toBe(
      true,
    );
    balanced(job);
    served(job);
  }
}

/** Every variant runs in every block of two, and the plan says how many trials are expected and at most. */
function balanced({ variants, repetitions, trials, commit }: Job): void {
  const names = measurable(variants).map(({ name }) => name);
  expect(new Set(names).size, commit).toBe(names.length);
  expect(repetitions % 2, commit).toBe(0);
  expect(trials?.most, commit).toBe(names.length * repetitions + 1);
  expect(trials?.expected ?? 0, commit).toBeLessThanOrEqual(trials?.most ?? 0);
}

/** A client has its server, and neither has anything left that the tool could correct. */
function served({ variants, commit, mode, missing, project }: Job): void {
  for (const { server, client } of variants) {
    if (mode === "serving") expect(server, commit).not.toBeNull();
    for (const process of [client, ...(server === null ? [] : [server])]) {
      const { check } = knowledge.reader.read(quoteWords(process.argv), { commit }, project);
      const open = check.problems.filter(({ note, refused }) => note !== true && refused);
      const told = open.filter(
        ({ message }) => !missing.some((each) => each.kind === "finding" && each.args.message === message),
      );
      expect(
        told.map(({ message }) => message),
        commit,
      ).toEqual([]);
    }
  }
}

describe("the manifest of the bundled commits", () => {
  let analysis: Analysis;
  let manifest: Manifest;
  beforeAll(async () => {
    analysis = await judged("data/vllm-14");
    manifest = makeManifest(analysis, knowledge);
  });
  const jobOf = (short: string) => manifest.jobs.find(({ commit }) => commit.startsWith(short))!;

  test("holds what every manifest must", () => holds(analysis, manifest));

  test("is the same for the same analysis", () => {
    expect(JSON.stringify(makeManifest(analysis, knowledge))).toBe(JSON.stringify(manifest));
  });

  test("finds the fix details of the published report by itself", () => {
    // A missing space in the command; the words behind it belong to the server.
    const spaced = jobOf("99abb8b6");
    expect(spaced.steps.map(({ correction }) => correction.kind)).toContain("insert-space");
    expect(spaced.variants[0]?.server?.argv.join(" ")).toContain("--speculative-model [ngram]");
    expect(spaced.variants[0]?.server?.argv.join(" ")).toContain("--ngram_prompt_lookup_min 5");
    // More iterations of a difference within noise.
    expect(jobOf("fa63e710").repetitions).toBeGreaterThanOrEqual(5);
    expect(jobOf("fa63e710").steps.map(({ correction }) => correction.kind)).toContain("repeat-runs");
    // The other script: a throughput benchmark instead of the serving one.
    expect(jobOf("6ce01f30").mode).toBe("throughput");
    expect(jobOf("6ce01f30").original).toContain("benchmark_serving.py");
    expect(jobOf("6ce01f30").variants[0]?.client.argv.join(" ")).toContain(
      "benchmarks/benchmark_throughput.py",
    );
    // The flag without which the changed block manager never runs.
    for (const { client } of jobOf("3476ed08").variants)
      expect(client.argv).toContain("--use-v2-block-manager");
  });

  test("reports the published corrections that are still wrong", () => {
    const wrong = analysis.findings
      .filter(({ rule }) => rule === "correction-invalid")
      .map(({ commit }) => commit?.slice(0, 8));
    expect(new Set(wrong)).toEqual(new Set(["3476ed08", "6ce01f30", "6d0734c5", "99abb8b6", "ca7a2d5f"]));
  });

  test("every variant runs the same benchmark program", () => {
    // The parent's throughput script takes the command, so all variants run that one.
    const job = jobOf("6ce01f30");
    expect(job.benchmarkSource.commit).toBe(job.parent);
    expect(job.optimises.components.length).toBeGreaterThan(0);
    expect(job.identical).toContain("benchmark program");
  });

  test("what the command states is in the workload, what it does not is null", () => {
    const { workload } = jobOf("fa63e710");
    expect(workload).toMatchObject({
      model: "meta-llama/Meta-Llama-3-8B",
      requestedModel: "meta-llama/Llama-3-8B",
      gated: true,
      inputLen: 1000,
      batchSize: 32,
      outputLen: null,
      seed: null,
    });
  });

  test("agents are measured or left out as asked", () => {
    const none = makeManifest(analysis, { ...knowledge, agents: "none" });
    expect(none.jobs.every(({ variants }) => variants.length === 2)).toBe(true);
    const one = makeManifest(analysis, { ...knowledge, agents: ["claude_code"] });
    expect(one.jobs.some(({ variants }) => variants.some(({ agent }) => agent?.name === "claude_code"))).toBe(
      true,
    );
  });
});

describe("what a job says its result will decide", () => {
  /** A commit whose corrected runs are in: enough trials, one workload, and this conclusion. */
  const after = (conclusion: "improved" | "regressed" | "equivalent" | "inconclusive") => {
    const side = { n: 6, mean: 100, median: 100, runs: ["a"], origins: [{ file: "f", pointer: "p" }] };
    const primary = comparison({
      conclusion,
      label: null,
      ci95: [-1, 1],
      reference: { variant: "baseline", ...side },
      candidate: { variant: "human", ...side },
    });
    const measured = [
      { metric: "ttft", statistic: "mean", value: 1, unit: "ms", key: "k", pointer: "p", parser: "x" },
    ] as const;
    const given = facts({
      command: command({}),
      primary,
      comparisons: [primary],
      trials: { reference: 6, candidate: 6, comparison: primary, named: 1 },
      runs: {
        baseline: [run({ variant: "baseline", measurements: [...measured] })],
        human: [run({ measurements: [...measured] })],
        agent: [],
      },
    });
    const { findings, outcomes } = checkCommit(rules, given.identity.hash, given, policy);
    const known = { findings, outcomes, lacks: [], enoughTrials: true };
    return decide(given.identity.hash, known, policy, undefined, rules).status;
  };

  test("is what the rules then say", async () => {
    const analysis = await judged("data/vllm-14");
    const job = makeManifest(analysis, knowledge).jobs.find(
      ({ missing }) => !missing.some(({ kind }) => kind === "finding"),
    );
    const said = (conclusion: string) => job?.outcomes.find((each) => each.conclusion === conclusion)?.status;
    for (const conclusion of ["improved", "equivalent", "inconclusive"] as const)
      expect([conclusion, after(conclusion)]).toEqual([conclusion, said(conclusion)]);
  });
});

describe.runIf(existsSync(corpus))("the manifest of the corpus (skipped where ../shared is missing)", () => {
  test("every fixable commit has a job that validates", async () => {
    const analysis = await judged(corpus);
    const manifest = makeManifest(analysis, knowledge);
    expect(manifest.jobs.length).toBeGreaterThan(50);
    holds(analysis, manifest);
  });
});
