import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../src/pipeline/run.ts";
import { temporary } from "../support/cli.ts";
import { pair, running, served, servingJob, trialsIn } from "../support/engine.ts";

describe("a trial that fails", () => {
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
        timeouts: { pullS: 1, installS: 1, readyS: 4, runS: 8 },
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
});
