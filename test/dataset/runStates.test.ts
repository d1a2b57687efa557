import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceKinds, type EvidenceKind, evidenceOf, kindOf } from "../../src/model/evidence.ts";
import type { MetricId } from "../../src/model/metrics.ts";
import type { CommitRecord, Mode, RunRecord } from "../../src/model/records.ts";
import { isValid, recordOf, type Run } from "../../src/model/runState.ts";
import { measurement, run } from "../support/facts.ts";
import { join } from "../support/join.ts";

const commit = (command: string): CommitRecord => ({
  kind: "commit",
  commit: "abcdef0123456789abcdef0123456789abcdef01",
  project: "vllm",
  format: "mapping",
  file: "mapping.json",
  facts: { command: { value: command, pointer: "/c" }, date: { value: "2025-03-01", pointer: "/d" } },
});
const serving = "python benchmarks/benchmark_serving.py --model org/model --num-prompts 300";
const holding = (...metrics: readonly MetricId[]) => ({
  measurements: metrics.map((id, index) => measurement(id, 100 + index)),
});

/** The stamps of one run of a commit with a command. */
function stampOf(given: Partial<RunRecord>, command: string | null = serving): Run {
  const record = recordOf(run({ mode: "serving", workload: {}, ...given }));
  const [joined] = join(command === null ? [record] : [commit(command), record]);
  return joined!.runs[0]!;
}

describe("the result of a run", () => {
  const cases: readonly (readonly [string, Partial<RunRecord>, Run["result"]])[] = [
    ["a metric of its benchmark", holding("ttft"), "measured"],
    ["beside a line of the log too", holding("engine_log_throughput", "tpot"), "measured"],
    ["only a throughput of a serving benchmark", holding("output_throughput"), "wrong-metric"],
    ["a run of another kind of benchmark", { mode: "latency", ...holding("latency") }, "wrong-metric"],
    ["a number of unknown unit", holding("throughput_ambiguous"), "wrong-metric"],
    ["the time of a function", holding("micro_time"), "wrong-metric"],
    ["only a line of the engine's log", holding("engine_log_throughput"), "log-only"],
    ["only the time of the warm-up", holding("warm_up_time"), "log-only"],
    ["success without a number", {}, "failed"],
    ["an error with a number", { status: "error", ...holding("ttft") }, "failed"],
    ["a run that took too long", { status: "timeout" }, "failed"],
    ["what was never started", { status: "not-run" }, "not-run"],
    ["what was left out", { status: "skipped" }, "not-run"],
  ];
  test.each(cases)("%s", (_, given, result) => {
    expect(stampOf(given).result).toBe(result);
  });

  test("without a command the run's own kind of benchmark decides, and without that any known quantity", () => {
    expect(stampOf({ mode: "latency", ...holding("latency") }, null).result).toBe("measured");
    expect(stampOf({ mode: "serving", ...holding("output_throughput") }, null).result).toBe("wrong-metric");
    const anyMode = { mode: undefined as Mode | undefined, ...holding("output_throughput") };
    expect(stampOf(anyMode as Partial<RunRecord>, null).result).toBe("measured");
  });

  test("another kind of benchmark that prints the same quantity means something else by it", () => {
    const throughput = "python benchmarks/benchmark_throughput.py --model org/model";
    const rate = holding("output_throughput", "request_throughput");
    expect(stampOf({ mode: "serving", ...rate }, throughput).result).toBe("wrong-metric");
    expect(stampOf({ mode: "throughput", ...rate }, throughput).result).toBe("measured");
  });

  test("the class of a failure is that of the execution", () => {
    const log = {
      lines: [{ pattern: "disk-full", pointer: "/log line 1", quote: "no space left on device" }],
    };
    expect(stampOf({ status: "error", log })).toMatchObject({ result: "failed", failure: "disk-full" });
    expect(stampOf(holding("ttft")).failure).toBeUndefined();
  });
});

describe("the role of a run", () => {
  test("timings of functions and published rows are no executions of the commit's benchmark", () => {
    expect(stampOf({ mode: "micro", ...holding("micro_time") })).toMatchObject({
      role: "micro",
      result: "measured",
    });
    expect(stampOf({ copied: true, ...holding("ttft") })).toMatchObject({ role: "copy", result: "measured" });
    expect(stampOf(holding("ttft")).role).toBe("own");
  });

  test("a published row of a timing is a row", () => {
    expect(stampOf({ copied: true, mode: "micro", ...holding("micro_time") }).role).toBe("copy");
  });

  test("what is told twice is listed with the run that counts", () => {
    const [joined] = join([
      run({ id: "a", file: "a.json", measurements: [measurement("ttft", 123.456789012345)] }),
      run({ id: "b", file: "b.json", measurements: [measurement("ttft", 123.456789012345)] }),
      run({ id: "c", file: "t.csv", copied: true, measurements: [measurement("ttft", 123.456789012345)] }),
    ]);
    expect(joined?.runs.map(({ id }) => id)).toEqual(["a"]);
    expect(joined?.copies.map(({ kind, run: { role }, of }) => [kind, role, of?.id])).toEqual([
      ["run", "copy", "a"],
      ["row", "copy", "a"],
    ]);
  });
});

describe("the load of a run", () => {
  const off = (workload: RunRecord["workload"], command = serving) =>
    stampOf({ workload, ...holding("ttft") }, command).otherLoad?.map(({ field }) => field);

  test("what the command states and the run states otherwise", () => {
    expect(off({ model: "org/model", prompts: 300 })).toBeUndefined();
    expect(off({ model: "org/other" })).toEqual(["model"]);
    expect(off({ prompts: 100 })).toEqual(["prompts"]);
    expect(off({ prompts: 300, completed: 299 })).toBeUndefined();
    expect(off({ completed: 100 })).toEqual(["prompts"]);
  });

  test("what one of the two does not state is unknown, and no difference", () => {
    expect(off({})).toBeUndefined();
    expect(off({ batchSize: 8, inputLen: 512, requestRate: "4" })).toBeUndefined();
  });

  test("a rate is a number however it is written", () => {
    const command = `${serving} --request-rate 200`;
    expect(off({ requestRate: "200.0" }, command)).toBeUndefined();
    expect(off({ requestRate: "inf" }, command)).toEqual(["request rate"]);
    expect(off({ requestRate: "inf" }, `${serving} --request-rate inf`)).toBeUndefined();
  });

  test("one entry of the models is one model, and an id that the hub never had is the one that was meant", () => {
    const named = (model: string) => `python benchmarks/benchmark_serving.py --model ${model}`;
    expect(
      off({ model: "meta-llama/Meta-Llama-3-8B-Instruct" }, named("meta-llama/Llama-3-8B-Instruct")),
    ).toBeUndefined();
    expect(
      off(
        { model: "neuralmagic/Meta-Llama-3-8B-Instruct-FP8" },
        named("RedHatAI/Meta-Llama-3-8B-Instruct-FP8"),
      ),
    ).toBeUndefined();
    expect(off({ model: "Qwen/Qwen2.5-7B-Instruct" }, named("meta-llama/Llama-3-8B-Instruct"))).toEqual([
      "model",
    ]);
  });

  test("tokens over requests tell the length that the run does not state", () => {
    const command =
      "python benchmarks/benchmark_serving.py --model org/model --random-input-len 1000 --random-output-len 100";
    expect(off({ completed: 100, inputTokens: 99_000, outputTokens: 6000 }, command)).toBeUndefined();
    expect(off({ completed: 100, inputTokens: 25_362 }, command)).toEqual(["input tokens per request"]);
    expect(off({ completed: 100, outputTokens: 15_000 }, command)).toEqual(["output tokens per request"]);
    // SGLang's client draws lengths between nothing and the one that is asked for
    expect(off({ completed: 100, inputTokens: 50_100 }, command)).toBeUndefined();
  });

  test("any command that a source names for the benchmark is the commit's own, one of another kind is none", () => {
    const record = recordOf(run({ mode: "serving", workload: { prompts: 100 }, ...holding("ttft") }));
    const loadOf = (second: string) =>
      join([commit(serving), { ...commit(second), format: "other", file: "other.json" }, record])[0]?.runs[0]
        ?.otherLoad;
    expect(loadOf(serving.replace("300", "100"))).toBeUndefined();
    expect(loadOf("python benchmarks/benchmark_latency.py --model org/model")).toHaveLength(1);
  });
});

describe("the evidence of a variant", () => {
  const states: Readonly<Record<EvidenceKind, Partial<Run>>> = {
    valid: { result: "measured" },
    "wrong-metric": { result: "wrong-metric" },
    "other-workload": {
      result: "measured",
      otherLoad: [{ field: "prompts", reference: 300, candidate: 100 }],
    },
    "log-only": { result: "log-only" },
    failed: { result: "failed" },
    "not-run": { result: "not-run" },
  };
  const kind = fc.constantFrom(...evidenceKinds);
  const someRun = fc
    .record({
      kind,
      day: fc.integer({ min: 1, max: 28 }),
      role: fc.constantFrom("own", "copy", "micro", "aggregate"),
    })
    .map(({ kind: is, day, role }) => ({
      ...states[is],
      role,
      time: `2026-01-${String(day).padStart(2, "0")}`,
    }));
  const someRuns = fc
    .array(someRun, { maxLength: 8 })
    .map((all) => all.map((each, index) => run({ id: `r${index}`, ...each })));

  test("no run, no evidence", () => {
    expect(evidenceOf([])).toEqual({ is: "not-run" });
  });

  test("is the best of its own runs, and of equal ones the newest", () => {
    fc.assert(
      fc.property(someRuns, (runs) => {
        const own = runs.filter(({ role }) => role === "own");
        const found = evidenceOf(runs);
        const best = Math.min(...own.map((each) => evidenceKinds.indexOf(kindOf(each))));
        expect(found.is).toBe(own.length === 0 ? "not-run" : evidenceKinds[best]);
        if (own.length === 0) return;
        const alike = own.filter((each) => kindOf(each) === found.is);
        const chosen = own.find(({ id }) => id === found.run)!;
        expect(alike.every(({ time }) => (time ?? "") <= (chosen.time ?? ""))).toBe(true);
        expect(found.is === "valid").toBe(own.some(isValid));
      }),
    );
  });

  test("does not depend on the order of reading, and a later failure takes nothing away", () => {
    fc.assert(
      fc.property(someRuns, (runs) => {
        const found = evidenceOf(runs);
        expect(evidenceOf(runs.toReversed())).toEqual(found);
        const failed = run({ id: "later", role: "own", result: "failed", time: "2026-02-01" });
        if (found.is !== "failed" && found.is !== "not-run")
          expect(evidenceOf([...runs, failed])).toEqual(found);
      }),
    );
  });

  test("every agent has its own, and all agents together the best of them", () => {
    const agent = { name: "codex", model: null };
    const [joined] = join(
      [
        run({ id: "1", variant: "agent", agent, ...holding("ttft"), mode: "serving" }),
        run({ id: "2", variant: "agent", status: "error" }),
        run({ id: "3", variant: "baseline", mode: "micro", ...holding("micro_time") }),
      ].map(recordOf),
    );
    expect(joined?.evidence).toMatchObject({
      baseline: { is: "not-run" },
      human: { is: "not-run" },
      agent: { is: "valid", run: "1" },
      agents: [
        { agent: "(not named)", is: "failed", run: "2" },
        { agent: "codex", is: "valid", run: "1" },
      ],
    });
  });
});

test("a re-run of another kind of benchmark is none of the commit's, also where both sides ran it and a source names it", () => {
  const other = "python benchmarks/benchmark_throughput.py --model org/model --num-prompts 1000";
  const records = (["baseline", "human"] as const).map((variant, index) =>
    recordOf(
      run({
        id: `r${index}`,
        file: `r${index}.json`,
        variant,
        mode: "throughput",
        command: other,
        ...holding("request_throughput"),
      }),
    ),
  );
  const sources = [commit(serving), { ...commit(other), file: "z.json" }];
  const [joined] = join([...sources, ...records], { command: ["mapping"] });
  expect(joined!.runs.map(({ result }) => result)).toEqual(["wrong-metric", "wrong-metric"]);
});
