import { expect, test } from "vitest";
import { stateOf } from "../../src/dataset/runStates.ts";
import { unreachedRuns } from "../../src/facts/unreached.ts";
import type { ComponentMatch } from "../../src/model/facts.ts";
import models from "../../data/catalogues/models.json" with { type: "json" };
import { modelCatalogueSchema } from "../../src/model/catalogues.ts";
import { component, measurement, origin, run } from "../support/facts.ts";

const catalogue = modelCatalogueSchema.parse(models);
const mixtral: ComponentMatch = {
  component: component({
    requires: [
      { need: { kind: "model-file" }, otherwise: "never-runs", why: "another model never loads it" },
    ],
  }),
  share: 1,
  lines: 120,
  files: ["vllm/model_executor/models/mixtral.py"],
  origin,
};
const measured = (model: string) =>
  stateOf(run({ workload: { model }, mode: "serving", measurements: [measurement("ttft", 1)] }));
const modelsOf = (given: ComponentMatch | undefined, ...ids: readonly string[]) =>
  unreachedRuns({ runs: ids.map(measured) }, given, catalogue).map(({ ran }) => ran);

test("a measured model that never loads the changed file is no trial; one the catalogue does not know may be", () => {
  const ids = ["Qwen/Qwen2.5-7B-Instruct", "mistralai/Mixtral-8x7B-Instruct-v0.1", "org/unheard-of"];
  expect(modelsOf(mixtral, ...ids)).toEqual(["Qwen/Qwen2.5-7B-Instruct"]);
  expect(modelsOf(undefined, ...ids)).toEqual([]);
  const ambiguous = { ...run({ workload: { model: ids[0]! } }), mode: "serving" as const };
  const wrongMetric = stateOf({ ...ambiguous, measurements: [measurement("throughput_ambiguous", 1)] });
  expect(wrongMetric.result).toBe("wrong-metric");
  expect(unreachedRuns({ runs: [wrongMetric] }, mixtral, catalogue)).toHaveLength(1);
});

test("V0 never runs a component of V1; an engine that nobody tells may be V1", () => {
  const need = { kind: "env" as const, name: "VLLM_USE_V1", any: ["1"] };
  const v1 = {
    ...mixtral,
    component: component({ requires: [{ need, otherwise: "never-runs", why: "w" }] }),
  };
  const on = (engine?: "V0" | "V1") => {
    const workload = { model: "org/model", ...(engine === undefined ? {} : { engine }) };
    return stateOf(run({ workload, mode: "serving", measurements: [measurement("ttft", 1)] }));
  };
  const of = (given: ComponentMatch) => unreachedRuns({ runs: [on("V0"), on("V1"), on()] }, given, catalogue);
  expect(of(v1)).toMatchObject([{ by: "engine", ran: "V0" }]);
  expect(of(mixtral)).toEqual([]);
});
