import { describe, expect, test } from "vitest";
import { unstatedLoad } from "../../src/effects/statedLoad.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { run } from "../support/facts.ts";

const serving = (workload: RunRecord["workload"], more: Partial<RunRecord> = {}) =>
  run({ mode: "serving", workload, ...more });
const full = { prompts: 1000, outputTokens: 64_000 };

describe("the load of two runs", () => {
  test("that both state is open to the gate", () => {
    expect(unstatedLoad(serving(full), serving({ completed: 100, outputLen: 64 }))).toEqual({
      barring: [],
      trusted: [],
    });
  });

  // fc542144: one prompt on one side, an unknown number on the other, and a TTFT worse by 1,600 %.
  test("that one side keeps to itself bars", () => {
    expect(unstatedLoad(serving(full), serving({ model: "m" })).barring).toEqual([
      { kind: "load-stated-once", args: { side: "candidate", load: "number of requests" } },
      { kind: "load-stated-once", args: { side: "candidate", load: "generated tokens" } },
    ]);
    expect(unstatedLoad(serving({}), serving(full)).barring[0]?.args).toMatchObject({ side: "reference" });
  });

  test("that neither states is trusted in one's own records and not in a table of others", () => {
    expect(unstatedLoad(serving({}), serving({}))).toMatchObject({ barring: [], trusted: { length: 2 } });
    // 9a3b8832 in the published table: 300 prompts against 100 under one command of the commit.
    const row = { copied: true, command: "bench --num-prompts 300" } as const;
    expect(unstatedLoad(serving({}, row), serving({}, row))).toMatchObject({
      barring: { length: 2 },
      trusted: [],
    });
  });

  test("is that of the command where both ran the same one", () => {
    const command = "bench --num-prompts 300";
    expect(unstatedLoad(serving(full, { command }), serving({}, { command })).barring).toEqual([]);
    expect(unstatedLoad(serving(full, { command }), serving({}, { command: "bench" })).barring).toHaveLength(
      2,
    );
  });

  test("is the batch in latency runs, anything where the mode is unknown, and the function's own in micro-benchmarks", () => {
    const latency = { mode: "latency" } as const;
    expect(
      unstatedLoad(run({ ...latency, workload: { batchSize: 8 } }), run({ ...latency, workload: {} }))
        .barring,
    ).toEqual([{ kind: "load-stated-once", args: { side: "candidate", load: "batch size" } }]);
    const { mode: _, ...without } = run({ workload: { batchSize: 8 } });
    const { mode: __, ...empty } = run({ workload: {} });
    expect(unstatedLoad(without, empty).barring).toEqual([
      { kind: "load-stated-once", args: { side: "candidate", load: "workload" } },
    ]);
    expect(unstatedLoad(run({ mode: "micro" }), run({ mode: "micro" }))).toEqual({
      barring: [],
      trusted: [],
    });
  });
});
