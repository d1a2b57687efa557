import { describe, expect, test } from "vitest";
import { codesOf } from "../../src/facts/runCodes.ts";
import { gpuOfTarget } from "../../src/facts/hardware.ts";
import type { JoinedCommit } from "../../src/dataset/join.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { run } from "../support/facts.ts";

const knowledge = loadKnowledge();
const gpu = gpuOfTarget(policyOf({ policy: "strict" }).target, knowledge.gpus);
const agent = { name: "x", model: null };
const runs = [
  run({ id: "b", variant: "baseline" }),
  run({ id: "h", variant: "human" }),
  run({ id: "a", variant: "agent", agent, attempt: "runs/1" }),
];

function codes(paths: readonly string[], patch: object | undefined) {
  const attempt = {
    id: "runs/1",
    commit: "abcdef01",
    agent,
    samePatchAs: [],
    ...(patch === undefined ? {} : { patch }),
  };
  const commit = {
    runs,
    attempts: [attempt],
    change: { value: { files: paths.map((path) => ({ path })), signals: [] }, file: "x.json" },
  } as unknown as JoinedCommit;
  return Object.fromEntries(codesOf([commit], knowledge.signals, gpu));
}

const read = (paths: readonly string[], more: object = {}) => ({
  empty: false,
  textSha256: "hash",
  facts: { answers: { wrongFilesOnly: { answer: "no" } }, files: paths.map((path) => ({ path })), ...more },
});

describe("which code a run measured", () => {
  test("an agent that changed nothing measured the baseline", () => {
    expect(codes(["vllm/engine.py"], { empty: true })).toMatchObject({
      b: { code: "baseline" },
      h: { code: "human" },
      a: { code: "baseline", as: "empty-patch" },
    });
  });

  test("files of other hardware are never loaded on the target", () => {
    const found = codes(
      ["vllm/worker/neuron_worker.py", "tests/neuron/test_x.py"],
      read(["vllm/worker/neuron_worker.py"]),
    );
    expect(found).toMatchObject({
      h: { code: "baseline", as: "off-path" },
      a: { code: "baseline", as: "off-path" },
    });
  });

  test("one file of the engine, or the recipe of the image, makes it a code of its own", () => {
    expect(codes(["vllm/worker/neuron_worker.py", "vllm/engine.py"], undefined)["h"]).toEqual({
      code: "human",
    });
    expect(codes(["docker/Dockerfile"], undefined)["h"]).toEqual({ code: "human" });
    expect(codes(["vllm/engine.py"], read(["vllm/engine.py"]))["a"]).toEqual({ code: "hash" });
  });

  test("a patch that is the human change measured that", () => {
    const same = read(["vllm/engine.py"], { overlap: { whole: true, filesBeyond: [] } });
    expect(codes(["vllm/engine.py"], same)["a"]).toEqual({ code: "human", as: "same-patch" });
  });

  test("of a run whose patch nobody knows nothing is said", () => {
    expect(codes(["vllm/engine.py"], undefined)["a"]).toBeUndefined();
  });
});
