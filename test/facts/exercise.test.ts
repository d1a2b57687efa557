import { describe, expect, test } from "vitest";
import { requirementsOf } from "../../src/facts/exercise.ts";
import type { Requirement } from "../../src/model/catalogues.ts";
import type { CommandWorkload } from "../../src/model/commandWorkload.ts";
import { command, match, model } from "../support/facts.ts";

const said = <T>(value: T) => ({ value, span: [0, 1] as const, by: "--x" });

const met = (...given: Parameters<typeof held>) => held(...given)?.met;

function held(
  need: Requirement,
  workload: Partial<CommandWorkload> = {},
  more: { date?: string; files?: string[]; model?: ReturnType<typeof model> } = {},
) {
  const component = match({ requires: [{ need, otherwise: "never-runs", why: "w" }] });
  const given = {
    command: command({ workload }),
    model: more.model ?? null,
    date: more.date ?? null,
    gpus: 1,
  };
  return requirementsOf({ ...component, files: more.files ?? component.files }, given)[0];
}

describe("requirements", () => {
  test("images: a text dataset never carries them, an image dataset does", () => {
    const images: Requirement = { kind: "modality", any: ["image"] };
    expect(met(images, { dataset: said("random") })).toBe(false);
    expect(met(images, { dataset: said("hf") })).toBe(true);
    expect(met(images)).toBe(false);
  });

  test("a variable is met by its value or by the day it became the default", () => {
    const v1: Requirement = { kind: "env", name: "VLLM_USE_V1", any: ["1"], defaultSince: "2025-03-12" };
    expect(met(v1, { env: { VLLM_USE_V1: "1" } })).toBe(true);
    expect(met(v1, { env: { VLLM_USE_V1: "0" } }, { date: "2025-06-01" })).toBe(false);
    expect(met(v1, {}, { date: "2025-03-12" })).toBe(true);
    expect(met(v1, {}, { date: "2025-03-11" })).toBe(false);
    expect(met(v1)).toBeNull();
  });

  test("a model feature is unknown where the model is", () => {
    const moe: Requirement = { kind: "model-feature", any: ["moe"] };
    expect(met(moe)).toBeNull();
    expect(met(moe, {}, { model: model() })).toBe(false);
    expect(met(moe, {}, { model: model({ features: ["moe"] }) })).toBe(true);
  });

  test("a model file is reached by its own architecture", () => {
    const own: Requirement = { kind: "model-file" };
    const reaches = (architecture: string, file: string) =>
      met(own, {}, { model: model({ architecture }), files: [`vllm/model_executor/models/${file}.py`] });
    expect(reaches("Qwen2VLForConditionalGeneration", "qwen2_vl")).toBe(true);
    expect(reaches("LlamaForCausalLM", "gemma2")).toBe(false);
  });

  test("the words say what the command holds, met or not", () => {
    const found = (...given: Parameters<typeof held>) => held(...given)?.found;
    const speculative: Requirement = { kind: "flag", any: ["--speculative-config", "--speculative-model"] };
    expect(found(speculative)).toBe("no --speculative-config in the command");
    expect(found(speculative, { flags: ["--speculative-model"] })).toBe("--speculative-model in the command");
    const eager: Requirement = { kind: "flag-absent", any: ["--enforce-eager"] };
    expect(held(eager)).toMatchObject({ met: true, found: "no --enforce-eager in the command" });
    expect(held(eager, { flags: ["--enforce-eager"] })).toMatchObject({
      met: false,
      found: "--enforce-eager in the command",
    });
    const v1: Requirement = { kind: "env", name: "VLLM_USE_V1", any: ["1"], defaultSince: "2025-03-12" };
    expect(found(v1, {}, { date: "2025-06-01" })).toBe("VLLM_USE_V1 not set, and it is the default");
    expect(found(v1, {}, { date: "2025-01-01" })).toBe("VLLM_USE_V1 not set");
  });

  test("a switch is not a requirement: the rule about switches speaks", () => {
    expect(met({ kind: "flag", any: ["--use-v2-block-manager"] })).toBeUndefined();
    expect(met({ kind: "flag", any: ["--enable-lora"] })).toBe(false);
  });
});
