import { describe, expect, test } from "vitest";
import { limitsOf } from "../../src/facts/limits.ts";
import type { FailedExecution } from "../../src/model/failures.ts";
import { command } from "../support/facts.ts";

const failed = (value?: number) =>
  ({
    class: "kv-cache-too-small",
    title: "The context does not fit",
    ...(value === undefined ? {} : { limit: { flag: "--max-model-len", value } }),
  }) as FailedExecution;
const text = { value: 0, span: [0, 0] } as const;
const asked = (role: "client" | "in-process", lengths = {}) => {
  const made = command({ workload: lengths });
  return { ...made, check: { ...made.check, role } };
};

describe("limits that logs name", () => {
  test("a client's server gets the flag, a program that loads the model has its value set", () => {
    expect(limitsOf([failed(50_352)], asked("client"))[0]?.correction).toMatchObject({
      kind: "add-flag",
      flag: "--max-model-len",
      value: "50352",
      side: "server",
    });
    expect(limitsOf([failed(50_352)], asked("in-process"))[0]?.correction).toMatchObject({
      kind: "set-value",
      value: "50352",
    });
  });

  test("of several the least, and none below the workload's own lengths", () => {
    expect(limitsOf([failed(50_352), failed(40_000), failed()], asked("client"))).toMatchObject([
      { value: 40_000 },
    ]);
    const long = { inputLen: { ...text, value: 48_000 }, outputLen: { ...text, value: 4000 } };
    expect(limitsOf([failed(50_352)], asked("client", long))).toEqual([]);
  });

  test("without a limit or a command there is nothing to correct", () => {
    expect(limitsOf([failed()], asked("client"))).toEqual([]);
    expect(limitsOf([failed(50_352)], null)).toEqual([]);
  });
});
