import { describe, expect, test } from "vitest";
import attemptClaims from "../../data/catalogues/attempt-claims.json" with { type: "json" };
import attemptErrors from "../../data/catalogues/attempt-errors.json" with { type: "json" };
import components from "../../data/catalogues/components.json" with { type: "json" };
import failures from "../../data/catalogues/failures.json" with { type: "json" };
import fillers from "../../data/catalogues/fillers.json" with { type: "json" };
import gpus from "../../data/catalogues/gpus.json" with { type: "json" };
import judges from "../../data/catalogues/judges.json" with { type: "json" };
import models from "../../data/catalogues/models.json" with { type: "json" };
import precedence from "../../data/catalogues/precedence.json" with { type: "json" };
import prompts from "../../data/catalogues/prompts.json" with { type: "json" };
import runner from "../../data/catalogues/runner.json" with { type: "json" };
import signals from "../../data/catalogues/signals.json" with { type: "json" };
import published from "../../data/policies/published.json" with { type: "json" };
import strict from "../../data/policies/strict.json" with { type: "json" };
import * as catalogue from "../../src/model/catalogues.ts";
import { attemptClaimCatalogueSchema } from "../../src/model/attemptClaims.ts";
import { judgeCatalogueSchema } from "../../src/model/judgements.ts";
import { failureCatalogueSchema } from "../../src/model/failures.ts";
import { runnerCatalogueSchema } from "../../src/model/manifest.ts";
import { policySchema } from "../../src/model/policy.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { rules } from "../../src/rules/index.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

describe("knowledge files", () => {
  test.each([
    ["gpus", gpus, catalogue.gpuCatalogueSchema],
    ["models", models, catalogue.modelCatalogueSchema],
    ["signals", signals, catalogue.signalCatalogueSchema],
    ["components", components, catalogue.componentCatalogueSchema],
    ["failures", failures, failureCatalogueSchema],
    ["fillers", fillers, catalogue.fillerCatalogueSchema],
    ["prompts", prompts, catalogue.promptCatalogueSchema],
    ["attempt errors", attemptErrors, catalogue.attemptErrorCatalogueSchema],
    ["attempt claims", attemptClaims, attemptClaimCatalogueSchema],
    ["judges", judges, judgeCatalogueSchema],
    ["precedence", precedence, catalogue.precedenceCatalogueSchema],
    ["runner", runner, runnerCatalogueSchema],
    ["strict", strict, policySchema],
    ["published", published, policySchema],
  ] as const)("%s fits its schema", (_, value, schema) => {
    expect(schema.safeParse(value).error?.issues.slice(0, 3) ?? []).toEqual([]);
  });

  test("a policy speaks only of rules and messages that exist", () => {
    const known = new Set(
      rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map((key) => `${id}/${key}`)]),
    );
    const spoken = [...Object.keys(published.rules), ...Object.keys(strict.rules)];
    expect(spoken.filter((key) => !known.has(key))).toEqual([]);
  });

  test("every pattern is a regular expression", () => {
    const { signals: list, ignoredPaths } = catalogue.signalCatalogueSchema.parse(signals);
    const all = list.flatMap((s) => [
      ...s.pathHard,
      ...s.pathSoft,
      ...s.diffHard,
      ...s.diffSoft,
      ...s.words,
      ...s.negative,
    ]);
    for (const pattern of [...all, ...ignoredPaths]) expect(() => new RegExp(pattern)).not.toThrow();
    const parts = catalogue.componentCatalogueSchema.parse(components).components;
    for (const pattern of parts.flatMap(({ paths }) => paths))
      expect(() => new RegExp(pattern)).not.toThrow();
  });

  test("every proposed command parses on the day it is first proposed", () => {
    const reader = commandReader();
    const parts = catalogue.componentCatalogueSchema.parse(components).components;
    const broken = parts.flatMap(({ id, project, benchmarks }) =>
      benchmarks.flatMap(({ command, since }) => {
        const { check } = reader.read(
          command.replaceAll("{model}", "facebook/opt-125m"),
          { date: since ?? "2025-03-01" },
          project,
        );
        return check.parses === false || check.exists === false
          ? [`${id}: ${command} at ${since ?? "?"}`]
          : [];
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe("traps of the signal words", () => {
  const found = (subject: string, files: readonly string[] = []) => {
    const diff = files
      .map((file) => `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n-x\n+y`)
      .join("\n");
    const pointers = { diff: "/d", subject: "/s", message: "/m", discussion: "/t" };
    const { change } = digestChange(
      { diff, subject, message: subject, discussion: "", pointers },
      catalogue.signalCatalogueSchema.parse(signals),
    );
    return [...new Set(change.signals.map(({ signal }) => signal))];
  };

  test("throughput is no HPU, output no TPU, CPU overhead no CPU backend", () => {
    expect(found("Improve throughput and output of the scheduler")).toEqual([]);
    expect(found("Reduce CPU overhead in the model runner", ["vllm/worker/model_runner.py"])).toEqual([]);
  });

  test("real words are found", () => {
    expect(found("[NVIDIA] Add SM100 backend")).toContain("architecture/sm100");
    expect(found("[Hardware][Intel] Optimize CPU backend", ["csrc/cpu/attention.cpp"])).toContain(
      "architecture/cpu",
    );
    expect(found("[V1][P/D] Faster connector", ["vllm/distributed/kv_transfer/x.py"])).toContain(
      "infrastructure/kv_transfer_pd",
    );
    expect(found("ITL improvement comes at the expense of TTFT performance")).toContain("claim/tradeoff");
  });
});
