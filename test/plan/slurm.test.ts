import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { temporary } from "../support/cli.ts";
import { job, manifest, variantJob } from "../support/job.ts";
import { type Slurm, slurmObstacle, startSlurm } from "../support/slurm.ts";
import { missingWords } from "../../src/report/words/missing.ts";

const commits = ["aaaaaaa1", "bbbbbbb2"];
const jobs = commits.map((commit) =>
  job({
    commit,
    variants: [
      variantJob({
        client: { argv: ["echo", commit, "it's $HOME"], directories: [], help: null, expects: [] },
      }),
    ],
  }),
);

test("an array per number of GPUs, each with the time its longest job may take", () => {
  const large = job({
    hardware: { ...job().hardware, gpusNeeded: 4 },
    gpuMinutes: { perTrial: 8, total: 40, basis: "t" },
  });
  const unknown = job({ gpuMinutes: { perTrial: null, total: null, basis: "t" } });
  const [small, big] = slurmArrays(manifest([...jobs, unknown, large]), missingWords);
  expect(small).toMatchObject({ gpus: 1 });
  expect(small?.text).toMatch(/^#SBATCH --array=0-2$/m);
  // 2 + 4 × (5 + 20) seconds of the job whose length is unknown; the others are expected to take 3 × 4 minutes.
  expect(small?.text).toMatch(/^#SBATCH --time=12$/m);
  expect(big?.text).toMatch(/^#SBATCH --gres=gpu:h100:4$/m);
  expect(big?.text).toMatch(/^#SBATCH --time=30$/m);
});

const obstacle = slurmObstacle();
describe.skipIf(obstacle !== null)(`on a real SLURM (${obstacle ?? "it starts"})`, () => {
  let slurm: Slurm | null = null;
  const folder = temporary();
  const script = path.join(folder, "jobs.sh");
  beforeAll(async () => {
    slurm = await startSlurm();
    writeFileSync(script, slurmArrays(manifest(jobs), missingWords)[0]?.text ?? "");
  }, 30_000);
  afterAll(() => slurm?.stop());
  const sbatch = (...args: readonly string[]) =>
    spawnSync("sbatch", [...args, script], {
      cwd: folder,
      encoding: "utf8",
      env: { ...slurm?.env, ENGINE: "none" },
    });

  test("sbatch accepts the array", ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    const { status, stderr } = sbatch("--test-only");
    expect([status, stderr]).toEqual([0, expect.stringMatching(/Job \d+ to start at .* on nodes/)]);
    writeFileSync(path.join(folder, "broken.sh"), "#!/bin/sh\n#SBATCH --gres=gpu:none:9\n");
    const broken = spawnSync("sbatch", ["--test-only", path.join(folder, "broken.sh")], { env: slurm?.env });
    expect(broken.status).not.toBe(0);
  });

  test("and runs one task a commit", ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    expect(sbatch().status).toBe(0);
    const done = commits.map((commit) => path.join(folder, `results/${commit}/human/2.ok`));
    // `sbatch --wait` asks every ten seconds; the files say it at once.
    for (let tries = 0; tries < 100 && !done.every((file) => existsSync(file)); tries++)
      spawnSync("sleep", ["0.2"]);
    for (const commit of commits)
      expect(readFileSync(path.join(folder, `results/${commit}/human/2.client.stdout`), "utf8")).toBe(
        `${commit} it's $HOME\n`,
      );
  }, 60_000);
});
