import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { benchtriage, installed, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";
import { type Slurm, slurmObstacle, startSlurm } from "../support/slurm.ts";

const set = path.join(root, "test/formats");

test("Kubernetes: one indexed Job, a pod a part, whose shell gets the paths as they are", async () => {
  const odd = "a'b $(touch x)";
  const { stdout } = await benchtriage(
    "export",
    set,
    odd,
    "--shards",
    "3",
    "--to",
    "kubernetes",
    "--out",
    odd,
  );
  const { kind, spec } = parse(stdout) as {
    kind: string;
    spec: {
      completions: number;
      completionMode: string;
      template: { spec: { containers: { command: string[] }[] } };
    };
  };
  expect([kind, spec.completions, spec.completionMode]).toEqual(["Job", 3, "Indexed"]);
  const [shell = "", ...args] = spec.template.spec.containers[0]?.command ?? [];
  const folder = temporary();
  const echo = path.join(folder, "benchtriage");
  writeFileSync(echo, `#!/bin/sh\nprintf '%s\\n' "$@"\n`, { mode: 0o755 });
  const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, JOB_COMPLETION_INDEX: "2" };
  const said = spawnSync(shell, args, { cwd: folder, encoding: "utf8", env }).stdout.trimEnd().split("\n");
  expect(said).toEqual(["export", set, odd, "--shard", "3/3", "--out", odd]);
  expect(existsSync(path.join(folder, "x"))).toBe(false);
});

test("a number of parts that is none is refused", async () => {
  for (const wrong of ["0", "x", "-1"])
    expect(await benchtriage("export", set, "--shards", wrong, "--out", "parts")).toMatchObject({
      status: 2,
    });
});

const obstacle = slurmObstacle();
describe.skipIf(obstacle !== null)(`on a real SLURM (${obstacle ?? "it starts"})`, () => {
  const folder = temporary();
  let slurm: Slurm | null = null;
  beforeAll(async () => {
    slurm = await startSlurm();
  }, 120_000);
  afterAll(() => slurm?.stop());

  test("an array of four, merged, is one reading", async ({ skip }) => {
    if (slurm === null) skip("SLURM did not come up here");
    const parts = path.join(folder, "parts");
    const { stdout } = await benchtriage("export", set, "--shards", "4", "--to", "slurm", "--out", parts);
    const script = path.join(folder, "read.sh");
    writeFileSync(script, stdout);
    const env = { ...slurm?.env, PATH: `${installed()}:${process.env["PATH"] ?? ""}` };
    const ran = spawnSync("sbatch", ["--wait", script, "--no-cache"], { cwd: folder, encoding: "utf8", env });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(readdirSync(parts)).toHaveLength(4);
    // the tasks ran the built program, and this is the source: only the program that wrote parts joins them
    const check = (place: string) =>
      spawnSync("benchtriage", ["check", place, "--json", "--quiet", "--no-cache"], {
        cwd: root,
        encoding: "utf8",
        env,
        maxBuffer: 2 ** 28,
      });
    const [merged, whole] = [check(parts), check(set)];
    expect([merged.status, merged.stderr]).toEqual([0, ""]);
    const { command: _, ...one } = JSON.parse(whole.stdout) as Record<string, unknown>;
    const { command: __, ...joined } = JSON.parse(merged.stdout) as Record<string, unknown>;
    expect(joined).toEqual(one);
  }, 240_000);
});
