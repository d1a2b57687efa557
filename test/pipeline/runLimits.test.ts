import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/pipeline/run.ts";
import { pair, running, servingJob, trialsIn } from "../support/engine.ts";

describe("what a run may do", () => {
  test("an improvement that scores lower than the manifest allows is none", async () => {
    const score = `const [port] = process.argv.slice(1); fetch("http://127.0.0.1:" + port + "/pid").then(() => console.log(JSON.stringify({ score: Number(process.env.FAKE_SCORE) })))`;
    const job = servingJob(
      "b2b2b2b2-x",
      pair({ FAKE_SCORE: "0.7" }, { FAKE_SCORE: "0.6", FAKE_TTFT: "50" }),
      {
        accuracy: { argv: [process.execPath, "-e", score, "{port}"], pointer: "/score" },
        repetitions: 6,
      },
    );
    const noisy = job.variants.map((each) => ({ ...each, env: { ...each.env, FAKE_NOISE: "0.2" } }));
    const { file, options } = running([{ ...job, variants: noisy }]);
    expect((await run(file, options)).stdout).toContain("faster with other work, no improvement");
    const scored = trialsIn(options.out, job.id).filter(({ checks }) => checks?.accuracy != null);
    // only the first block is scored
    const scores = scored.map(({ block, checks }) => `${block}: ${checks?.accuracy ?? 0}`);
    expect(scores.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["1: 0.6", "1: 0.6", "1: 0.7", "1: 0.7"]);
  }, 240_000);

  test("a budget is not overrun", async () => {
    const job = servingJob("ffffffff-x", pair({}, {}), {
      gpuMinutes: { perTrial: 60, total: null, basis: "a test" },
    });
    const { file, options } = running([job], { maxGpuHours: 0.5 });
    const { exitCode, stdout } = await run(file, options);
    expect([exitCode, stdout]).toEqual([1, "ffffffff-x  out-of-budget, 0 trials\n"]);
    expect(existsSync(path.join(options.out, job.id, "baseline"))).toBe(false);
  });

  test("a budget that ends in a trial ends the trial, and the time to stop it is part of the budget", async () => {
    const job = servingJob("f1f1f1f1-x", pair({ FAKE_CLIENT: "hangs" }, {}), {
      gpuMinutes: { perTrial: null, total: null, basis: "a test" },
      timeouts: { pullS: 1, installS: 1, readyS: 60, runS: 60 },
    });
    const started = performance.now();
    const { file, options } = running([job], { maxGpuHours: 22 / 3600 });
    expect((await run(file, options)).stdout).toBe("f1f1f1f1-x  out-of-budget, 1 trials\n");
    expect((performance.now() - started) / 1000).toBeLessThan(22);
    expect(trialsIn(options.out, job.id)).toMatchObject([
      { status: "interrupted", reason: "the budget is spent" },
    ]);
  }, 60_000);

  test("what is missing is named, passes when it is accepted, and starts nothing in a dry run", async () => {
    const missing = [{ kind: "finding", args: { rule: "dataset-missing", message: "no path" } }] as const;
    const job = servingJob("99999999-x", pair({}, {}), { missing: [...missing], ready: false });
    const { file, options } = running([job]);
    await expect(run(file, options)).rejects.toThrow("99999999-x waits for dataset-missing");
    const { stdout } = await run(file, { ...options, dryRun: true });
    expect(stdout).toContain("waits for dataset-missing");
    expect(stdout).toContain('"--model","org/model"');
    expect(existsSync(options.out)).toBe(false);
    const budget = { accept: ["dataset-missing"], maxGpuHours: 0 };
    expect((await run(file, { ...options, ...budget })).stdout).toContain("out-of-budget");
  });

  test.each([
    ["{", /is no JSON/],
    ['{"version":2}', /: /],
    ['{"version":1,"jobs":[]}', /version/],
  ])("a manifest of another kind is refused: %s", async (text, words) => {
    const { file, options } = running([]);
    writeFileSync(file, text);
    await expect(run(file, options)).rejects.toThrow(words);
  });
});
