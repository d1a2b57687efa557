import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { benchtriage, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

// the array of SLURM runs in test/plan/slurm.test.ts, on the one SLURM of the tests
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
