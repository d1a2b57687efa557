import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Manifest, manifestSchema } from "../../src/model/manifest.ts";
import { plan } from "../../src/pipeline/plan.ts";
import { run } from "../../src/pipeline/run.ts";
import { benchtriage } from "../support/cli.ts";
import { running } from "../support/engine.ts";
import { root } from "../support/shared.ts";

const set = path.join(root, "data/vllm-14");

/** Programs that stand in for the engine under the names that the manifest calls, and a tree for each variant. */
function machine(folder: string, { jobs }: Manifest, effects: Readonly<Record<string, number>>): string[] {
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  for (const [from, to] of [
    ["python.sh", "python"],
    ["server.mjs", "server.mjs"],
    ["client.mjs", "client.mjs"],
  ] as const)
    copyFileSync(path.join(root, "test/fixtures/engine", from), path.join(bin, to));
  // what a set-up fetches
  writeFileSync(path.join(bin, "curl"), "#!/bin/sh\n");
  for (const name of ["python", "curl"]) chmodSync(path.join(bin, name), 0o755);
  const known = jobs.flatMap(({ variants }) =>
    variants.flatMap(({ server, client }) => [...client.expects, ...(server?.expects ?? [])]),
  );
  const saving = ["--save-result", "--result-dir", "--result-filename", "--output-json"];
  writeFileSync(path.join(bin, "help"), [...known, ...saving].join("\n"));
  process.env["PATH"] = `${bin}:${process.env["PATH"] ?? ""}`;
  return Object.entries(effects).map(([name, effect]) => {
    const tree = path.join(folder, `tree-${name}`);
    mkdirSync(tree);
    writeFileSync(path.join(tree, "effect"), `${effect}\n`);
    return `${name}=${tree}`;
  });
}

test("plan, run, check: what was measured as planned decides its commit, which is not planned again", async () => {
  const planned = async (...paths: readonly string[]) =>
    manifestSchema.parse(
      JSON.parse(
        (await plan(paths, { policy: "strict", curation: true, quiet: true, agents: "none", json: true }))
          .stdout,
      ),
    );
  const made = await planned(set);
  // one of each kind: serving, latency, throughput
  const wanted = ["99abb8b6-strict", "fa63e710-strict", "61b8cea3-strict"];
  const jobs = made.jobs
    .filter(({ id }) => wanted.includes(id))
    .map((job) => ({ ...job, execution: { ...job.execution, coolDownS: 0 } }));
  const { file, folder, options } = running(jobs, { accept: ["image-digest"] });
  const tree = machine(folder, made, { baseline: 1, human: 1.1 });
  const { stdout } = await run(file, { ...options, tree });
  expect(stdout.match(/human: improved/g)).toHaveLength(3);
  const checked = await benchtriage("check", options.out, set, "--commits", "99abb8b6,fa63e710,61b8cea3");
  expect(checked.stdout).toContain("3 usable");
  const again = await planned(options.out, set);
  expect(again.jobs.map(({ id }) => id).filter((id) => wanted.includes(id))).toEqual([]);
  expect(again.jobs).toHaveLength(made.jobs.length - wanted.length);
}, 180_000);
