import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { TrialRecord } from "../../src/model/trial.ts";
import { run } from "../../src/pipeline/run.ts";
import { temporary } from "../support/cli.ts";
import { running, served, servingJob } from "../support/engine.ts";

const trialsIn = (out: string, job: string) =>
  readdirSync(path.join(out, job), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("trial.json"))
    .map((name) => JSON.parse(readFileSync(path.join(out, job, name), "utf8")) as TrialRecord);

const pair = (baseline: Record<string, string>, human: Record<string, string>) => [
  served("baseline", baseline),
  served("human", human),
];

describe("run", () => {
  test("runs blocks until each candidate is decided, a fresh server a trial", async () => {
    const { file, options, lines } = running([
      servingJob("aaaaaaaa-x", [
        ...pair({ FAKE_TTFT: "100", FAKE_NOISE: "0.5" }, { FAKE_TTFT: "80", FAKE_NOISE: "0.5" }),
        served("agent-a", { FAKE_TTFT: "100.1", FAKE_NOISE: "0.2" }),
      ]),
    ]);
    const { exitCode, stdout } = await run(file, options);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/human: improved after 3 blocks, better \+(?:19|20)\.\d %/);
    expect(stdout).toMatch(/agent-a: equivalent after \d+ blocks/);
    const trials = trialsIn(options.out, "aaaaaaaa-x");
    expect(trials.filter(({ role }) => role === "warm-up")).toHaveLength(1);
    expect(new Set(trials.map(({ processes }) => processes["server"]?.argv.at(-1))).size).toBe(trials.length);
    const [first] = trials.filter(({ block }) => block === 1).sort((a, b) => a.position - b.position);
    expect(first).toMatchObject({ status: "success", position: 1, resultFile: "client.json", failure: null });
    // ABBA: the second half of a block runs backwards
    const order = trials
      .filter(({ block }) => block === 1)
      .sort((a, b) => a.position - b.position)
      .map(({ variant }) => variant);
    expect(order.slice(3)).toEqual(order.slice(0, 3).toReversed());
    expect(lines.some((line) => line.includes("success"))).toBe(true);
  }, 240_000);

  test.each([
    ["dies", "server-not-started"],
    ["wrong", "port-in-use"],
    ["busy", "port-in-use"],
    ["full", "disk-full"],
    ["500", "no-metrics"],
    ["dies-late", "engine-core-failed"],
  ])(
    "a server that %s is a class of failure, and no number",
    async (mode, failure) => {
      const { file, options } = running([
        servingJob("bbbbbbbb-x", pair({}, { FAKE_MODE: mode }), {
          execution: { ...servingJob("b", []).execution, retryTimes: 0 },
        }),
      ]);
      const { stdout } = await run(file, options);
      expect(stdout).toContain("human: could not be measured");
      const [failed] = trialsIn(options.out, "bbbbbbbb-x").filter(({ variant }) => variant === "human");
      expect(failed).toMatchObject({ status: "failed", failure, primary: null });
    },
    240_000,
  );

  test("a server that is never ready, and programs that are not there, are classes of failure", async () => {
    const [baseline, human] = pair({}, { FAKE_MODE: "late" });
    const absent = served("agent-a", {});
    const late = servingJob(
      "b1b1b1b1-x",
      [baseline!, human!, { ...absent, client: { ...absent.client, argv: ["none"] } }],
      {
        timeouts: { pullS: 1, installS: 1, readyS: 1, runS: 8 },
        execution: { ...servingJob("b", []).execution, retryTimes: 1, retryClasses: ["timed-out"] },
      },
    );
    const { file, options } = running([late]);
    const { stdout } = await run(file, options);
    expect(stdout.match(/could not be measured/g)).toHaveLength(2);
    const failures = trialsIn(options.out, late.id).map(({ variant, failure, attempt }) => [
      variant,
      failure,
      attempt,
    ]);
    expect(failures.filter(([, failure]) => failure !== null)).toEqual([
      ["agent-a", "runner-defect", 1],
      // tried again, as the manifest says
      ["human", "timed-out", 1],
      ["human", "timed-out", 2],
    ]);
  }, 240_000);

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

  test("a flaky client is tried again, and both tries stand", async () => {
    const flag = path.join(running([]).folder, "flaky");
    const { file, options } = running([
      servingJob(
        "cccccccc-x",
        pair(
          { FAKE_TTFT: "100", FAKE_NOISE: "0.5" },
          { FAKE_TTFT: "50", FAKE_NOISE: "0.5", FAKE_FLAKY: flag },
        ),
      ),
    ]);
    expect((await run(file, options)).stdout).toContain("human: improved");
    const tries = trialsIn(options.out, "cccccccc-x").filter(
      ({ variant, status }) => variant === "human" && status === "failed",
    );
    expect(tries).toMatchObject([{ failure: "no-metrics", attempt: 1 }]);
  }, 240_000);

  test("a client that hangs and a server that is deaf to TERM end", async () => {
    const job = servingJob("dddddddd-x", pair({}, { FAKE_CLIENT: "hangs" }), {
      timeouts: { pullS: 1, installS: 1, readyS: 30, runS: 4 },
      execution: { ...servingJob("d", []).execution, retryTimes: 0 },
    });
    const { file, options } = running([job]);
    await run(file, options);
    const [hung] = trialsIn(options.out, "dddddddd-x").filter(({ variant }) => variant === "human");
    expect(hung).toMatchObject({ status: "failed", failure: "timed-out" });
  }, 240_000);

  test("a run goes on where it stopped, and repeats no finished trial", async () => {
    const job = servingJob(
      "eeeeeeee-x",
      pair({ FAKE_TTFT: "100", FAKE_NOISE: "1" }, { FAKE_TTFT: "70", FAKE_NOISE: "1" }),
    );
    const { file, options } = running([job]);
    let stop = () => undefined as void;
    let seen = 0;
    await run(file, {
      ...options,
      onStop: (ask) => {
        stop = ask;
      },
      print: () => {
        if (++seen === 4) stop();
      },
    });
    const before = trialsIn(options.out, job.id).length;
    await expect(run(file, options)).rejects.toThrow(/holds a run of eeeeeeee-x already/);
    // a line that a crash cut is none
    const journal = path.join(options.out, job.id, "journal.jsonl");
    writeFileSync(journal, `${readFileSync(journal, "utf8")}{"event":"sta`);
    const { stdout } = await run(file, { ...options, resume: true });
    expect(stdout).toContain("human: improved");
    const all = trialsIn(options.out, job.id);
    const keys = all.map(
      ({ variant, block, position, attempt }) => `${variant} ${block} ${position} ${attempt}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.length).toBeGreaterThan(before);
    expect((await run(options.out, { ...options, status: true })).stdout).toMatch(
      /eeeeeeee-x {2}\d+ trials, 0 failed {2}human improved/,
    );
  }, 240_000);

  test("another machine warms up anew, and begins a block of its own", async () => {
    const job = servingJob("e1e1e1e1-x", pair({}, { FAKE_NOISE: "1" }), { repetitions: 2 });
    const { file, options } = running([job]);
    const at = "2026-11-30T12:00:00.000Z";
    const ended = {
      event: "ended",
      at,
      status: "success",
      failure: null,
      value: 100,
      seconds: 1,
      host: "elsewhere",
    };
    const past = ["baseline/0-1-1", "baseline/1-1-1"].map((place) => `${job.id}/${place}`);
    mkdirSync(path.join(options.out, job.id), { recursive: true });
    writeFileSync(
      path.join(options.out, job.id, "journal.jsonl"),
      past
        .map(
          (trial) =>
            `${JSON.stringify({ event: "started", trial, at })}\n${JSON.stringify({ ...ended, trial })}\n`,
        )
        .join(""),
    );
    await run(file, { ...options, resume: true });
    const made = trialsIn(options.out, job.id).map(
      ({ variant, block, position, attempt }) => `${variant} ${block}-${position}-${attempt}`,
    );
    expect(made.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "baseline 0-1-2",
      "baseline 2-2-1",
      "baseline 2-3-1",
      "human 2-1-1",
      "human 2-4-1",
    ]);
  }, 60_000);

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

  const disk = path.join(temporary(), "disk");
  mkdirSync(disk);
  const isMounted =
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "ignore" }).status === 0;
  afterAll(() => isMounted && spawnSync("umount", ["--lazy", disk]));

  test.skipIf(!isMounted)(
    "a full disk ends a trial and its job, not the runner",
    async () => {
      const job = servingJob("66666666-x", pair({}, { FAKE_CLIENT: "fills" }), {
        execution: { ...servingJob("6", []).execution, retryTimes: 0, retryClasses: ["disk-full"] },
      });
      const { file, options } = running([job], { out: path.join(disk, "results") });
      expect((await run(file, options)).stdout).toContain("human: could not be measured");
      const [full] = trialsIn(options.out, job.id).filter(({ variant }) => variant === "human");
      expect(full).toMatchObject({ status: "failed", failure: "disk-full" });
    },
    240_000,
  );

  test("a hostile argument stays one word, and a patch that is not there leaves its variant out", async () => {
    const words = ["$(touch pwned)", "; touch pwned", "--model", "org/model"];
    const [baseline, human] = pair({}, {});
    const hostile = { ...human!, client: { ...human!.client, argv: [...human!.client.argv, ...words] } };
    const patch = { path: "/nowhere/patch.diff", sha256: null, bytes: 1, apply: "strict" as const };
    const job = servingJob("77777777-x", [baseline!, hostile, { ...served("agent-a", {}), patch }], {
      repetitions: 2,
    });
    const { file, options, lines } = running([job], { tree: ["agent-a=/tmp"] });
    await run(file, options);
    const [trial] = trialsIn(options.out, job.id).filter(({ variant }) => variant === "human");
    expect(trial).toMatchObject({ status: "success" });
    expect(trial?.processes["client"]?.argv).toEqual(expect.arrayContaining(words));
    expect(readdirSync(path.join(options.out, job.id, "work"))).not.toContain("pwned");
    expect(lines).toContain("77777777-x  agent-a is left out: the patch /nowhere/patch.diff is not there");
  }, 240_000);

  test.each([
    ["{", /is no JSON/],
    ['{"version":2}', /: /],
    ['{"version":1,"jobs":[]}', /version/],
  ])("a manifest of another kind is refused: %s", async (text, words) => {
    const { file, options } = running([]);
    writeFileSync(file, text);
    await expect(run(file, options)).rejects.toThrow(words);
  });

  test("a second runner on one folder says so", async () => {
    const { file, options } = running([servingJob("88888888-x", pair({}, {}), { repetitions: 2 })]);
    const first = run(file, options);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(run(file, { ...options, resume: true })).rejects.toThrow(/another runner works in/);
    await first;
  }, 240_000);
});
