import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/pipeline/run.ts";
import { pair, running, served, servingJob, trialsIn } from "../support/engine.ts";

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

  test("a second runner on one folder says so", async () => {
    const { file, options } = running([servingJob("88888888-x", pair({}, {}), { repetitions: 2 })]);
    const first = run(file, options);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(run(file, { ...options, resume: true })).rejects.toThrow(/another runner works in/);
    await first;
  }, 240_000);
});
