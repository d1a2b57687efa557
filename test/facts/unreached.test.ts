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
  unreachedRuns({ runs: ids.map(measured) }, given, catalogue).map(({ model }) => model);

test("a measured model that never loads the changed file is no trial; one the catalogue does not know may be", () => {
  const ids = ["Qwen/Qwen2.5-7B-Instruct", "mistralai/Mixtral-8x7B-Instruct-v0.1", "org/unheard-of"];
  expect(modelsOf(mixtral, ...ids)).toEqual(["Qwen/Qwen2.5-7B-Instruct"]);
  expect(modelsOf(undefined, ...ids)).toEqual([]);
});
