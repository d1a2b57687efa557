import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { describe, expect, test } from "vitest";
import { failuresOf } from "../../src/dataset/failures.ts";
import type { RunRecord } from "../../src/model/records.ts";
import type { Run } from "../../src/model/runState.ts";
import { run } from "../support/facts.ts";

const failures = loadCatalogue("failures", layersOf());
const of = (...runs: readonly Run[]) => failuresOf(runs, failures);
const says = (...patterns: readonly string[]): NonNullable<RunRecord["log"]> => ({
  lines: patterns.map((pattern, index) => ({
    pattern,
    pointer: `/raw_output line ${index + 1}`,
    quote: pattern,
  })),
});
const agent = { name: "codex", model: null };
const failed = (given: Partial<RunRecord> = {}) =>
  run({
    status: "error",
    statusText: "error",
    variant: "agent",
    agent,
    pipeline: "docker",
    pointer: "",
    ...given,
  });
const measured = (given: Partial<RunRecord> = {}) =>
  run({
    id: "m",
    variant: "baseline",
    pipeline: "docker",
    file: "baseline.json",
    pointer: "",
    measurements: [
      { metric: "ttft", statistic: "mean", value: 1, unit: "ms", key: "k", pointer: "/k", parser: "p" },
    ],
    ...given,
  });
const patched = says("hunk-failed", "server-not-started", "patch-applied");

describe("why an execution failed", () => {
  test("the root cause comes before what is printed first", () => {
    const [found] = of(
      failed({ log: says("server-not-started", "memory-exhausted", "transformers-corrupt") }),
    );
    expect(found).toMatchObject({ class: "transformers-corrupt", side: "infrastructure", attributed: false });
    expect(found?.chain.map(({ pattern, role }) => `${pattern} ${role}`)).toEqual([
      "transformers-corrupt cause",
      "memory-exhausted consequence",
      "server-not-started symptom",
    ]);
  });

  test("a symptom is never the cause; whether the log is whole decides what is said", () => {
    expect(of(failed({ log: says("timed-out") }))[0]).toMatchObject({
      class: "cause-not-logged",
      side: "unknown",
    });
    expect(of(failed({ log: { ...says("no-metrics"), kept: "tail" } }))[0]).toMatchObject({
      class: "cause-cut-off",
      kept: "tail",
    });
    expect(of(failed({ log: { ...says("no-metrics"), kept: "head" } }))[0]?.class).toBe("end-cut-off");
    expect(of(failed())[0]).toMatchObject({ class: "cause-not-logged" });
    expect(of(failed({ statusText: "success" }))[0]).toMatchObject({ class: "not-told" });
  });

  test("nothing was executed where the runner refused the version", () => {
    expect(of(failed({ log: says("version-gate") }))[0]).toMatchObject({
      started: false,
      class: "version-gate",
    });
    expect(of(failed({ log: says("rope-scaling") }))[0]).toMatchObject({ started: true });
  });

  test("the agent is blamed only where the baseline works on the same image and a patch was applied", () => {
    const blamed = (...others: readonly Run[]) => of(failed({ log: patched }), ...others)[0]?.attributed;
    expect(blamed(measured())).toBe(true);
    expect(blamed()).toBe(false);
    expect(blamed(measured({ pipeline: "modal" }))).toBe(false);
    expect(blamed(measured({ variant: "human" }))).toBe(false);
    const image = (name: string) => of(failed({ log: patched, image: "a" }), measured({ image: name }))[0];
    expect([image("a")?.attributed, image("b")?.attributed]).toEqual([true, false]);
    expect(of(failed({ log: says("hunk-failed") }), measured())[0]?.attributed).toBe(false);
    expect(
      of(failed({ log: says("name-error", "patch-applied", "patch-empty") }), measured())[0]?.attributed,
    ).toBe(false);
  });

  test("a crash with the patch only, and its whole log without another cause, is the patch's", () => {
    const log = says("server-not-started", "patch-applied");
    expect(of(failed({ log }), measured())[0]).toMatchObject({ class: "fails-with-patch", attributed: true });
    expect(of(failed({ log: { ...log, kept: "tail" } }), measured())[0]).toMatchObject({
      class: "cause-cut-off",
    });
    expect(of(failed({ log: says("disk-full", "patch-applied") }), measured())[0]).toMatchObject({
      class: "disk-full",
      attributed: false,
    });
  });

  test("a library that says transformers is not installed, because it is another version", () => {
    expect(of(failed({ log: says("transformers-corrupt", "transformers-mismatch") }))[0]?.class).toBe(
      "transformers-mismatch",
    );
  });

  test("an error of the code is the cause also where nobody can be blamed for it", () => {
    const log = { ...says("name-error", "server-not-started"), kept: "tail" as const };
    const [found] = of(failed({ log }));
    expect(found).toMatchObject({ class: "name-error", side: "unknown", attributed: false });
    expect(found?.action).not.toContain("correct the patch");
    expect(found?.chain.map(({ role }) => role)).toEqual(["cause", "symptom"]);
  });

  test("variants of one execution that failed by different causes are a failure each", () => {
    const at = (variant: "baseline" | "human" | "agent", log?: RunRecord["log"]) =>
      failed({
        id: variant,
        variant,
        pointer: `/${variant}_metrics`,
        ...(log === undefined ? {} : { log }),
      });
    const found = of(
      at("baseline", says("outlines-missing", "server-not-started")),
      at("human", says("kernel-library-missing")),
      at("agent"),
    );
    expect(found.map(({ class: name, variants }) => [name, variants])).toEqual([
      ["outlines-missing", ["baseline", "agent"]],
      ["kernel-library-missing", ["human"]],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(of(at("baseline", says("disk-full")), at("human", says("disk-full")))).toHaveLength(1);
  });

  test("an exception that no class knows is the cause only where the log names no other", () => {
    const alone = of(
      failed({ log: { ...says("server-not-started", "exception-unclassified"), kept: "tail" } }),
    );
    expect(alone[0]).toMatchObject({ class: "exception-unclassified", side: "unknown" });
    expect(alone[0]?.chain.map(({ role }) => role)).toEqual(["cause", "symptom"]);
    const beside = of(failed({ log: says("exception-unclassified", "disk-full") }));
    expect(beside[0]?.class).toBe("disk-full");
    expect(beside[0]?.chain.map(({ pattern }) => pattern)).toEqual(["disk-full"]);
    expect(of(failed({ log: says("exception-unclassified", "name-error") }))[0]?.class).toBe("name-error");
  });

  test("of the limits that the variants' logs name the least counts", () => {
    const at = (id: string, limit: number) =>
      failed({
        id,
        file: "r.json",
        pointer: `/${id}`,
        log: { lines: [{ pattern: "kv-cache-too-small", pointer: "/l line 1", quote: "q", limit }] },
      });
    expect(of(at("a", 50_352), at("b", 40_000))[0]?.limit).toEqual({
      flag: "--max-model-len",
      value: 40_000,
    });
    expect(of(failed({ log: says("kv-cache-too-small") }))[0]?.limit).toBeUndefined();
  });

  test("the runs of one object are one execution; objects and files are not", () => {
    const at = (variant: "baseline" | "human", pointer: string) =>
      failed({ id: pointer, variant, pointer, log: says("wheel-missing") });
    const found = of(
      at("baseline", "/results/0/baseline_metrics"),
      at("human", "/results/0/human_metrics"),
      at("human", "/results/1/human_metrics"),
    );
    expect(found.map(({ runs }) => runs.length)).toEqual([2, 1]);
    expect(found[0]).toMatchObject({ pointer: "/results/0", variants: ["baseline", "human"], whole: true });
  });

  test("copies and micro-benchmarks are not counted, and a measured sibling is told", () => {
    expect(of(failed({ copied: true }), failed({ mode: "micro" }))).toEqual([]);
    const inside = { file: "r.json", pipeline: "modal" };
    const [found] = of(
      failed({ ...inside, pointer: "/result/agent_metrics" }),
      measured({ ...inside, pointer: "/result/baseline_metrics" }),
    );
    expect(found?.whole).toBe(false);
  });

  test("a variant that was measured elsewhere needs no new run", () => {
    expect(of(failed(), measured())[0]?.measuredElsewhere).toBe(false);
    expect(of(failed(), measured({ variant: "agent", agent }))[0]?.measuredElsewhere).toBe(true);
    const other = { name: "claude_code", model: null };
    expect(of(failed(), measured({ variant: "agent", agent: other }))[0]?.measuredElsewhere).toBe(false);
  });
});
