import { describe, expect, test } from "vitest";
import { runLogs } from "../../src/formats/runLogs.ts";
import { run } from "../support/facts.ts";

const failed = { status: "error", statusText: "error" } as const;
const places = (document: unknown, ...runs: readonly ReturnType<typeof run>[]) =>
  runLogs(document, runs).map(({ texts }) => texts.map(({ pointer }) => pointer));

describe("the texts of failed runs", () => {
  test("of a file with one run: what it printed and its error, not its command or its script", () => {
    const document = { error: "e", raw_output: "r", test_script: "s", benchmark_command: "c", empty: "" };
    expect(places(document, run({ ...failed, pointer: "" }))).toEqual([["/error", "/raw_output"]]);
  });

  test("of three runs: each its own, and what they share", () => {
    const result = { error: "e", baseline_raw: "b", human_server_logs: "h", agent_metrics: {} };
    const document = { result, instance: { error: "not this" } };
    const at = (variant: "baseline" | "human") =>
      run({ ...failed, variant, pointer: `/result/${variant}_metrics` });
    expect(places(document, at("baseline"), at("human"))).toEqual([
      ["/result/error", "/result/baseline_raw"],
      ["/result/error", "/result/human_server_logs"],
    ]);
  });

  test("an error that begins with a variant is that one's, wherever it stands", () => {
    const document = { result: { error: "Human server failed to start. Logs: x", baseline_raw: "b" } };
    const at = (variant: "baseline" | "human") =>
      run({ ...failed, variant, pointer: `/result/${variant}_metrics` });
    expect(places(document, at("baseline"), at("human"))).toEqual([
      ["/result/baseline_raw"],
      ["/result/error"],
    ]);
  });

  test("an object of its own inside a list, and a key with a slash", () => {
    const document = { results: [{ "a/b": { raw_output: "x" } }] };
    expect(places(document, run({ ...failed, pointer: "/results/0/a~1b" }))).toEqual([
      ["/results/0/a~1b/raw_output"],
    ]);
  });

  test("nothing of a run that succeeded, of a copy, and of a pointer that leads nowhere", () => {
    const document = { raw_output: "x" };
    expect(runLogs(document, [run({ pointer: "" })])).toEqual([]);
    expect(runLogs(document, [run({ ...failed, pointer: "", copied: true })])).toEqual([]);
    expect(runLogs(document, [run({ ...failed, pointer: "/a/b/c" })])).toEqual([]);
    expect(runLogs(null, [run({ ...failed, pointer: "/constructor/name" })])).toEqual([]);
  });
});
