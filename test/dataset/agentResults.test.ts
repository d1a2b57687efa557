import { beforeAll, describe, expect, test } from "vitest";
import { agentResults } from "../../src/dataset/agentResults.ts";
import type { Measurement } from "../../src/model/records.ts";
import type { Run } from "../../src/model/runState.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { run } from "../support/facts.ts";

const value = (metric: Measurement["metric"]): Measurement => ({
  metric,
  statistic: "mean",
  value: 1,
  unit: "ms",
  key: "k",
  pointer: "/k",
  parser: "result-fields",
});
const attempt = (given: Partial<Run>) =>
  run({
    variant: "agent",
    agent: { name: "codex", model: "gpt-5" },
    file: "set/abcdef01/result.json",
    ...given,
  });
const resultsOf = (...runs: Run[]) => agentResults([{ hash: "abcdef01", mode: "serving", runs }]).results;

describe("agent results", () => {
  beforeAll(ready);

  test("one per folder and one over all folders; a folder that only names the commit is no folder", () => {
    const results = resultsOf(
      attempt({ id: "a", status: "error", error: "crashed" }),
      attempt({ id: "b", file: "rerun/result.json", measurements: [value("ttft")] }),
    );
    expect(results.map(({ set, outcome, reason }) => [set, outcome, reason])).toEqual([
      ["rerun", "valid", null],
      ["set", "failed", "crashed"],
      [null, "valid", null],
    ]);
  });

  test("of several runs in a folder the newest valid one counts, in whatever order they were read", () => {
    const runs = [
      attempt({ id: "a", status: "timeout", time: "2026-01-20" }),
      attempt({ id: "b", measurements: [value("ttft")], time: "2026-01-10" }),
      attempt({ id: "c", measurements: [value("ttft")], time: "2026-01-12" }),
      attempt({ id: "d", result: "wrong-metric", measurements: [value("latency")], time: "2026-01-19" }),
    ];
    const chosen = (list: Run[]) => resultsOf(...list)[0]?.run;
    expect([chosen(runs), chosen([...runs].reverse())]).toEqual(["c", "c"]);
  });

  test("what it gave instead of a valid run is told, and what holds a number has no reason for having none", () => {
    const told = [
      attempt({}),
      attempt({ measurements: [value("engine_log_throughput")] }),
      attempt({ result: "wrong-metric", measurements: [value("output_throughput")] }),
      attempt({ status: "not-run", statusText: "no wheel" }),
    ].map((each) => resultsOf(each)[0]);
    expect(told.map((each) => [each?.outcome, each?.reason])).toEqual([
      ["failed", 'status "success"'],
      ["log-only", null],
      ["wrong-metric", null],
      ["not-run", 'status "no wheel"'],
    ]);
  });

  test("copied rows, single-function timings and other variants are left out", () => {
    expect(
      resultsOf(
        attempt({ copied: true }),
        attempt({ mode: "micro" }),
        run({ measurements: [value("ttft")] }),
      ),
    ).toEqual([]);
  });

  test("the rate is measured over tried, with Wilson's interval", () => {
    const commits = Array.from({ length: 20 }, (_, at) => ({
      hash: `abcdef${String(at).padStart(2, "0")}`,
      mode: at < 5 ? ("latency" as const) : null,
      runs: [
        attempt({ id: String(at), ...(at < 6 ? { measurements: [value("latency")] } : { status: "error" }) }),
      ],
    }));
    const { rates } = agentResults(commits);
    const overall = rates.find(({ set, mode }) => set === null && mode === null);
    expect(overall).toMatchObject({ measured: 6, commits: 20 });
    // R: prop.test(6, 20, correct = FALSE)$conf.int
    expect(overall?.interval.map((end) => end.toFixed(4))).toEqual(["0.1455", "0.5190"]);
    expect(rates.find(({ set, mode }) => set === null && mode === "latency")).toMatchObject({
      measured: 5,
      commits: 5,
    });
  });
});
