import { describe, expect, test } from "vitest";
import {
  dividingKeys,
  keyKnowledge,
  type Setting,
  settingDifferences,
  testedDifferences,
} from "../../src/dataset/settings.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { layersOf } from "../../src/knowledge/layers.ts";

const keys = keyKnowledge(loadCatalogue("workload", layersOf()));
const runs = (...all: readonly Readonly<Record<string, Setting>>[]) =>
  all.map((settings) => ({ workload: { settings } }));
const differing = (
  a: readonly Readonly<Record<string, Setting>>[],
  b: readonly Readonly<Record<string, Setting>>[],
) => settingDifferences(runs(...a), runs(...b), keys).map(({ field }) => field);

describe("what a key is", () => {
  test.each([
    ["burstiness", "workload"],
    ["server_info.tp_size", "workload"],
    ["server_info.random_seed", "identity"],
    ["tokenizer_id", "workload"],
    ["ramp_up_strategy", "workload"],
    ["sglang_version", "tested"],
    ["git_commit", "tested"],
    ["hostname", "identity"],
    ["max_concurrent_requests", "outcome"],
    ["server_info.memory_usage.weight", "outcome"],
    ["no such key", null],
  ])("%s: %s", (key, known) => {
    expect(keys.classOf(key)).toBe(known);
  });

  test("the package's own names stand once", () => {
    const names = loadCatalogue("workload", layersOf()).keys.flatMap((each) => each.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("settings of two sides", () => {
  test("differ where a known key does, whatever its type", () => {
    expect(differing([{ burstiness: 1 }], [{ burstiness: 0.2 }])).toEqual(["burstiness"]);
    expect(differing([{ tp_size: "1" }], [{ tp_size: 1 }])).toEqual([]);
    expect(differing([{ quantization: null }], [{ quantization: "fp8" }])).toEqual(["quantization"]);
  });

  test("an unknown key counts as text, switch or whole number, and not as a fraction", () => {
    expect(differing([{ odd: "a" }], [{ odd: "b" }])).toEqual(["odd"]);
    expect(differing([{ odd: false }], [{ odd: true }])).toEqual(["odd"]);
    expect(differing([{ odd: 3 }], [{ odd: 4 }])).toEqual(["odd"]);
    expect(differing([{ odd: 3.25 }], [{ odd: 4.5 }])).toEqual([]);
  });

  test("what varies among repeats is an outcome", () => {
    expect(differing([{ odd: 1 }, { odd: 2 }], [{ odd: 3 }, { odd: 4 }])).toEqual([]);
    expect(differing([{ odd: 1 }, { odd: 1 }], [{ odd: 3 }, { odd: 3 }])).toEqual(["odd"]);
  });

  test("a key of one side differs unless it holds what the program takes anyway", () => {
    expect(differing([{}], [{ burstiness: 1, ramp_up_strategy: null, tp_size: 1 }])).toEqual([]);
    expect(differing([{}], [{ burstiness: 2, odd: 3 }])).toEqual(["burstiness", "odd"]);
    const [difference] = settingDifferences(runs({}), runs({ tp_size: 4 }), keys);
    expect(difference).toEqual({ field: "tp_size", reference: "not stated", candidate: 4 });
  });

  test("of a side without any settings nothing is known", () => {
    expect(settingDifferences([{ workload: {} }], runs({ tp_size: 4 }), keys)).toEqual([]);
  });

  test("identities and outcomes never count, and what is tested is told", () => {
    const [a, b] = [
      { date: "1", host: "a", version: "0.5.5", max_concurrent_requests: 4 },
      { date: "2", host: "b", version: "0.5.6", max_concurrent_requests: 6 },
    ];
    expect(differing([a], [b])).toEqual([]);
    expect(testedDifferences(runs(a), runs(b), keys)).toEqual([
      { field: "version", reference: "0.5.5", candidate: "0.5.6" },
    ]);
  });
});

describe("what divides the runs of one side", () => {
  test("known settings, and unknown ones whose values come back", () => {
    expect(dividingKeys(runs({ max_num_seqs: 4 }, { max_num_seqs: 8 }), keys)).toEqual(["max_num_seqs"]);
    expect(dividingKeys(runs({ odd: 4 }, { odd: 4 }, { odd: 8 }, { odd: 8 }), keys)).toEqual(["odd"]);
    expect(dividingKeys(runs({ odd: 4 }, { odd: 5 }, { odd: 8 }), keys)).toEqual([]);
    expect(dividingKeys(runs({ odd: false }, { odd: true }), keys)).toEqual(["odd"]);
    expect(dividingKeys(runs({ run_number: 1 }, { run_number: 2 }), keys)).toEqual([]);
  });
});
