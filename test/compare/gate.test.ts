import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyComparison } from "../../src/model/comparison.ts";
import { gateOf } from "../../src/compare/gate.ts";
import { gateWords } from "../../src/report/words/gate.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { comparing, fast, slow } from "../support/compare.ts";
import { comparison } from "../support/facts.ts";
import { root } from "../support/shared.ts";

const { write } = comparing();
const gated = (before: unknown, after: unknown, ...more: readonly string[]) => {
  const paths = [write("before.json", before), write("after.json", after)];
  return benchtriage("compare", ...paths, "--better", "lower", "--fail-on", "regressed", ...more);
};

describe("--fail-on regressed", () => {
  test("exits 1 for a regression, 0 where all is well", async () => {
    expect((await gated({ x: fast }, { x: slow })).status).toBe(1);
    expect(await gated({ x: slow, y: slow }, { x: fast, y: slow })).toMatchObject({ status: 0, stderr: "" });
  });

  test.each([
    [
      "a benchmark altogether",
      { x: slow, y: slow },
      { x: slow },
      /^ {2}y value: the candidate has no value of it$/m,
    ],
    ["its values", { y: slow }, { y: [] }, /^ {2}y value: the candidate has no value of it$/m],
    [
      "their finiteness",
      { y: slow },
      '{"y": [NaN, 1]}',
      /^ {2}y value: value 1 of 2 of the candidate is not a/m,
    ],
  ])("exits 2 where the candidate lost %s: no answer is no pass", async (_, before, after, words) => {
    const { status, stdout, stderr } = await gated(before, after, "--quiet");
    expect(status).toBe(2);
    expect(stdout).toMatch(/not comparable/);
    expect(stderr).toMatch(
      /^error: whether the candidate regressed cannot be told for 1 of what the reference has$/m,
    );
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/^ {2}try: .*--allow-missing/m);
    expect(await gated(before, after, "--allow-missing")).toMatchObject({ status: 0, stderr: "" });
  });

  test("a lost metric of a run that is else equal", async () => {
    const run = { date: "20260101-000000", model_id: "m", num_prompts: 9, completed: 9, mean_ttft_ms: 100 };
    const { status, stdout, stderr } = await gated({ ...run, mean_tpot_ms: 5 }, run);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^ {2}m tpot mean: the candidate has no value/m),
    ]);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "2 comparisons: 1 inconclusive, 1 not comparable (1 lost: only the reference has a value)",
    );
  });

  test("another workload is no pass either", async () => {
    const run = { date: "20260101-000000", model_id: "m", completed: 9, mean_ttft_ms: 100 };
    const { status, stderr } = await gated({ ...run, num_prompts: 9 }, { ...run, num_prompts: 90 });
    expect([status, stderr]).toEqual([2, expect.stringContaining("m ttft mean: prompts: 9 against 90")]);
  });

  test("a regression beside a loss stays a regression", async () => {
    expect((await gated({ x: fast, y: slow }, { x: slow })).status).toBe(1);
  });

  test("what the candidate has on top is no loss", async () => {
    expect(await gated({ x: slow }, { x: slow, y: slow })).toMatchObject({ status: 0, stderr: "" });
  });

  test("counters at zero pass while their order does, and not when every value got worse", async () => {
    expect(
      (await gated({ x: slow, allocs: [0, 0, 0] }, { x: [...slow].reverse(), allocs: [0, 0, 0] })).status,
    ).toBe(0);
    expect((await gated({ errors: [0, 1, 0] }, { errors: [1, 0, 0] })).status).toBe(0);
    expect((await gated({ allocs: [2, 2] }, { allocs: [0, 0] })).status).toBe(0);
    const worse = await gated({ allocs: [0, 0, 0] }, { allocs: [2, 2, 2] });
    expect([worse.status, worse.stderr]).toEqual([
      2,
      expect.stringContaining("every value of the candidate is worse"),
    ]);
  });

  test("exits 2 where a file could not be read: unread is not unchanged", async () => {
    write("part/ok.json", { x: slow });
    const broken = write("part/broken.json", '{"x": [1, 2');
    const paths = [broken.replace("/broken.json", ""), write("whole.json", { x: fast }), "--better", "lower"];
    const { status, stderr } = await benchtriage("compare", ...paths, "--fail-on", "regressed");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^problem .*broken\.json/);
    expect((await benchtriage("compare", ...paths)).status).toBe(0);
  });
});

test("variants of one set: a commit without the other side is named, and no pass", async () => {
  const paths = ["--from", "human", "--to", "agent", "data/vllm-14"];
  const { status, stdout, stderr } = await benchtriage("compare", ...paths);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^note {6}not compared, .*: [0-9a-f]{8} \w+/)]);
  expect(stdout).toMatch(/comparisons:/);
  expect((await benchtriage("compare", ...paths, "--fail-on", "regressed")).stderr).toMatch(
    /^ {2}[0-9a-f]{8} \S+: no agent result$/m,
  );
});

test("variants of one set: what could not be read is said, and no pass", async () => {
  const folder = temporary();
  cpSync(path.join(root, "data/vllm-14"), folder, { recursive: true });
  writeFileSync(path.join(folder, "half.json"), "{");
  const args = ["--from", "baseline", "--to", "human", folder];
  const open = await benchtriage("compare", ...args);
  expect([open.status, open.stderr]).toEqual([
    0,
    expect.stringMatching(/^problem {3}half\.json: no valid JSON/),
  ]);
  expect(await benchtriage("compare", ...args, "--fail-on", "regressed", "--allow-missing")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("error: 1 problem of reading: unread is not unchanged"),
  });
});

test("many open lines are counted, and hostile names obeyed by nothing", () => {
  const line = (benchmark: string): AnyComparison => ({
    ...comparison({ conclusion: "not-comparable" }),
    benchmark,
    metric: "time",
    statistic: null,
    candidate: { n: 0, mean: null, median: null, runs: [], origins: [] },
    reasons: [{ kind: "only-side", args: { side: "reference" } }],
  });
  const names = ["\u001b[2Jx\ny", "b", "c", "d", "e", "f", "g"];
  const { exitCode, open, unread } = gateOf(names.map(line), [], 0, { failOn: "regressed" });
  expect(exitCode).toBe(2);
  const words = gateWords(open, unread);
  expect(words.slice(0, 2).join("|")).toMatch(/for 7 of .*\| {2}·\[2Jx·y time: /);
  expect(words).toContain("  and 2 more");
});

test("a throughput that is the rate requests were sent at keeps no gate from its answer", async () => {
  const run = { date: "20260101-000000", model_id: "m", num_prompts: 9, completed: 9, request_rate: 1 };
  const at = (request_throughput: number) => ({ ...run, request_throughput, mean_tpot_ms: 10 });
  expect(await gated(at(0.99), at(0.98))).toMatchObject({ status: 0, stderr: "" });
});
