import { describe, expect, test } from "vitest";
import { gpuRequests, gpusOf } from "../../src/facts/gpus.ts";
import type { CommandWorkload, Stated } from "../../src/model/commandWorkload.ts";
import { command, model } from "../support/facts.ts";

const stated = (value: number): Stated<number> => ({ value, span: [0, 0], by: "--flag" });
const gpus = (workload: Partial<CommandWorkload>) => gpusOf(command({ workload }));
const engine = (workload: Partial<CommandWorkload>) => {
  const made = command({ workload });
  return { ...made, check: { ...made.check, role: "server" as const } };
};

describe("GPUs of a command", () => {
  test("kinds of parallelism multiply, and none is one GPU", () => {
    expect(gpus({})).toBe(1);
    expect(gpus({ tensorParallel: stated(4), pipelineParallel: stated(2), dataParallel: stated(2) })).toBe(
      16,
    );
  });

  test("data-parallel attention shares the GPUs of tensor parallelism", () => {
    const both = { tensorParallel: stated(8), dataParallel: stated(8) };
    expect(gpus({ ...both, flags: ["--enable-dp-attention"] })).toBe(8);
    expect(gpus(both)).toBe(64);
  });

  test("several machines are several GPUs, whatever a variable hides", () => {
    expect(gpus({ nodes: stated(2), tensorParallel: stated(Number.NaN) })).toBe(2);
  });
});

describe("requests", () => {
  test("where machines are counted the number is a least one", () => {
    const two = { nodes: stated(2) };
    const [hidden] = gpuRequests(null, [engine({ ...two, tensorParallel: stated(Number.NaN) })], {});
    expect(hidden).toMatchObject({ value: 2, isLeast: true });
    expect(gpuRequests(null, [engine({ ...two, tensorParallel: stated(16) })], {})[0]).not.toHaveProperty(
      "isLeast",
    );
  });

  test("of the author's lines those that start an engine count", () => {
    const client = command({});
    expect(gpuRequests(command({}), [client, engine({ tensorParallel: stated(8) })], {})).toMatchObject([
      { by: "command", value: 1 },
      { by: "author", value: 8 },
    ]);
  });

  test("a model that fits on no fewer binds the author's line", () => {
    const memory = { needed: 8, fits: false, isWrong: false, other: null };
    const given = { model: model({ id: "org/big" }), memory };
    expect(gpuRequests(null, [engine({})], given)[0]).toMatchObject({ forModel: "org/big" });
    expect(
      gpuRequests(null, [engine({})], { ...given, memory: { ...memory, other: "org/s" } })[0]?.forModel,
    ).toBeUndefined();
  });
});
