import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { journalIn } from "../../src/runner/journal.ts";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { benchtriage, installed, started } from "../support/cli.ts";
import { running, served, servingJob } from "../support/engine.ts";
import { job, manifest } from "../support/job.ts";
import { root } from "../support/shared.ts";
import { type Slurm, slurmObstacle, startSlurm } from "../support/slurm.ts";

test("an array per number of GPUs, each with the time its longest job may take", () => {
  const large = job({
    hardware: { ...job().hardware, gpusNeeded: 4 },
    gpuMinutes: { perTrial: 8, total: 40, basis: "t" },
  });
  const unknown = job({ gpuMinutes: { perTrial: null, total: null, basis: "t" } });
  const [small, big] = slurmArrays(manifest([job(), job(), unknown, large]));
  expect(small).toMatchObject({ gpus: 1 });
  expect(small?.text).toMatch(/^#SBATCH --array=0-2$/m);
  // twice the minutes of the longest job; the one whose length is unknown takes 2 + 5 × (5 + 20) seconds at most
  expect(small?.text).toMatch(/^#SBATCH --time=8$/m);
  expect(big?.text).toMatch(/^#SBATCH --gres=gpu:h100:4$/m);
  expect(big?.text).toMatch(/^#SBATCH --time=20$/m);
});

const hour = { perTrial: 1, total: 20, basis: "a test" };

const obstacle = slurmObstacle();
describe.skipIf(obstacle !== null)(`on a real SLURM (${obstacle ?? "it starts"})`, () => {
  const pair = (ttft: string) => [
    served("baseline", { FAKE_TTFT: "100", FAKE_NOISE: "0.3" }),
    served("human", { FAKE_TTFT: ttft, FAKE_NOISE: "0.3" }),
  ];
  const jobs = { faster: pair("80"), slower: pair("110"), same: pair("100") };
  const { file, folder, options } = running(
    Object.entries(jobs).map(([id, variants]) => servingJob(id, variants, { gpuMinutes: hour })),
  );
  const script = path.join(folder, "jobs.sh");
  const env = { PATH: `${installed()}:${process.env["PATH"] ?? ""}`, EXECUTOR: "local" };
  let slurm: Slurm | null = null;
  beforeAll(async () => {
    slurm = await startSlurm();
    const [array] = slurmArrays(JSON.parse(readFileSync(file, "utf8")) as ReturnType<typeof manifest>);
    writeFileSync(script, array?.text ?? "");
  }, 240_000);
  afterAll(() => slurm?.stop());
  const sbatch = (...args: readonly string[]) =>
    spawnSync("sbatch", args, { cwd: folder, encoding: "utf8", env: { ...slurm?.env, ...env } });

  test("sbatch accepts the array", ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    const { status, stderr } = sbatch("--test-only", script);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/Job \d+ to start at .* on nodes/)]);
    writeFileSync(path.join(folder, "broken.sh"), "#!/bin/sh\n#SBATCH --gres=gpu:none:9\n");
    expect(sbatch("--test-only", path.join(folder, "broken.sh")).status).not.toBe(0);
  });

  test("a task a job, two at once on one node, each measures its own server", ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    expect(sbatch(script).status).toBe(0);
    const events = () => Object.keys(jobs).map((id) => journalIn(path.join(options.out, id)));
    const decided = () =>
      events().flatMap((all) => all.flatMap((each) => (each.event === "decided" ? [each] : [])));
    let most = 0;
    for (let tries = 0; tries < 1000 && decided().length < 3; tries++) {
      spawnSync("sleep", ["0.2"]);
      const open = events().filter((all) => all.length > 0 && all.every(({ event }) => event !== "decided"));
      most = Math.max(most, open.length);
    }
    expect(Object.fromEntries(decided().map(({ job: id, state }) => [id, state]))).toEqual({
      faster: "improved",
      slower: "regressed",
      same: "equivalent",
    });
    expect(most).toBe(2);
  }, 240_000);

  test("a set read by an array of four, merged, is one reading", async ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    const set = path.join(root, "test/formats");
    const parts = path.join(folder, "parts");
    const { stdout } = await benchtriage("export", set, "--shards", "4", "--to", "slurm", "--out", parts);
    const read = path.join(folder, "read.sh");
    writeFileSync(read, stdout);
    const words = ["--wait", read, "--no-cache"];
    const ran = spawnSync("sbatch", words, {
      cwd: folder,
      encoding: "utf8",
      env: { ...slurm?.env, ...env },
      timeout: 90_000,
    });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(readdirSync(parts)).toHaveLength(4);
    // the tasks ran the built program, and this is the source: only the program that wrote parts joins them
    const check = (place: string) => started(["check", place, "--json", "--quiet", "--no-cache"]);
    const [merged, whole] = [check(parts), check(set)];
    expect([merged.status, merged.stderr]).toEqual([0, ""]);
    const { command: _, ...one } = JSON.parse(whole.stdout) as Record<string, unknown>;
    const { command: __, ...joined } = JSON.parse(merged.stdout) as Record<string, unknown>;
    expect(joined).toEqual(one);
  }, 180_000);
});
