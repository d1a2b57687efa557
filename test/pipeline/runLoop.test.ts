import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { manifestSchema } from "../../src/model/manifest.ts";
import { plan } from "../../src/pipeline/plan.ts";
import { run } from "../../src/pipeline/run.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { running } from "../support/engine.ts";
import { root } from "../support/shared.ts";

const set = path.join(root, "data/vllm-14");
const reading = { policy: "strict", curation: true, quiet: true } as const;

/** Programs that stand in for the engine under the names that the manifest calls, and a tree for each variant. */
function machine(folder: string, manifest: Manifest, effects: Readonly<Record<string, number>>) {
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  for (const name of ["python.sh", "server.mjs", "client.mjs"])
    copyFileSync(
      path.join(root, "test/fixtures/engine", name),
      path.join(bin, name === "python.sh" ? "python" : name),
    );
  chmodSync(path.join(bin, "python"), 0o755);
  const known = manifest.jobs.flatMap(({ variants }) =>
    variants.flatMap(({ server, client }) => [...client.expects, ...(server?.expects ?? [])]),
  );
  writeFileSync(
    path.join(bin, "help"),
    [...known, "--save-result", "--result-dir", "--result-filename", "--output-json"].join("\n"),
  );
  process.env["PATH"] = `${bin}:${process.env["PATH"] ?? ""}`;
  return Object.entries(effects).map(([name, effect]) => {
    const tree = path.join(folder, `tree-${name}`);
    mkdirSync(tree);
    writeFileSync(path.join(tree, "effect"), `${effect}\n`);
    return `${name}=${tree}`;
  });
}

test("plan, run, report: what was measured as planned is judged by it, and is not planned again", async () => {
  const planned = manifestSchema.parse(
    JSON.parse((await plan([set], { ...reading, agents: "none", json: true })).stdout),
  );
  const images = path.join(temporary(), "images.txt");
  writeFileSync(
    images,
    planned.jobs
      .flatMap(({ variants }) =>
        variants.flatMap(({ image }) => (image === null ? [] : [`${image.repository}:${image.tag}`])),
      )
      .join("\n"),
  );
  const listed = manifestSchema.parse(
    JSON.parse((await plan([set], { ...reading, agents: "none", json: true, images })).stdout),
  );
  const wanted = ["99abb8b6-strict", "fa63e710-strict", "61b8cea3-strict"];
  const jobs = listed.jobs
    .filter(({ id }) => wanted.includes(id))
    .map((job) => ({ ...job, execution: { ...job.execution, coolDownS: 0 } }));
  const { file, folder, options } = running(jobs);
  const tree = machine(folder, listed, { baseline: 1, human: 1.1 });
  const { stdout } = await run(file, { ...options, tree });
  console.log(stdout);
  const { stdout: checked } = await benchtriage(
    "check",
    options.out,
    set,
    "--commits",
    wanted.map((id) => id.slice(0, 8)).join(","),
    "--format",
    "markdown",
  );
  console.log(checked);
  const again = manifestSchema.parse(
    JSON.parse((await plan([options.out, set], { ...reading, agents: "none", json: true, images })).stdout),
  );
  console.log(
    again.jobs
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, verdict }) => [
        id,
        verdict.reasons.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
      ]),
  );
  expect(readFileSync(file, "utf8")).toBeTruthy();
}, 240_000);
