import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { srtRecipes } from "../../src/plan/srtSlurm.ts";
import { vllmSweep } from "../../src/plan/vllmSweep.ts";
import { temporary } from "../support/cli.ts";
import { job, manifest, variantJob } from "../support/job.ts";

const model = "org/it's a model";
const served = (name: "baseline" | "human") =>
  variantJob({
    name,
    variant: name,
    env: { VLLM_USE_V1: "1" },
    server: {
      argv: ["vllm", "serve", model, "--max-model-len", "2048", "--enforce-eager", "--port", "8000"],
      directories: [],
      help: null,
      expects: [],
    },
    client: {
      argv: ["vllm", "bench", "serve", "--model", model, "--port", "8000"],
      directories: [],
      help: null,
      expects: [],
    },
  });
const serving = job({ mode: "serving", variants: [served("baseline"), served("human")], repetitions: 4 });
const made = manifest([serving, job({ id: "alone", mode: "latency" })]);

test("a sweep of one trial each, in the order of the blocks, with whole words", () => {
  const { text, left } = vllmSweep(made);
  expect(left).toEqual(["alone"]);
  const folder = temporary();
  const stub = path.join(folder, "vllm");
  writeFileSync(stub, `#!/bin/sh\nprintf '%s\\n' "$@" >>"${folder}/words"\necho end >>"${folder}/words"\n`);
  chmodSync(stub, 0o755);
  const done = spawnSync("bash", ["--norc", "-c", text], {
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"] ?? ""}`, IN_human: "env VARIANT=human" },
  });
  expect([done.status, done.stderr]).toEqual([0, ""]);
  const calls = readFileSync(path.join(folder, "words"), "utf8")
    .split("end\n")
    .filter((call) => call !== "")
    .map((call) => call.split("\n"));
  const valueOf = (call: readonly string[], flag: string) => call[call.indexOf(flag) + 1] ?? "";
  expect(
    calls.map((call) => [path.basename(valueOf(call, "--output-dir")), valueOf(call, "--experiment-name")]),
  ).toEqual([
    ["baseline", "1-1"],
    ["human", "1-2"],
    ["human", "1-3"],
    ["baseline", "1-4"],
    ["human", "2-1"],
    ["baseline", "2-2"],
    ["baseline", "2-3"],
    ["human", "2-4"],
  ]);
  // the sweep splits a command as a POSIX shell would
  const split = (words: string) =>
    spawnSync("sh", ["-c", `printf '%s\\n' ${words}`], { encoding: "utf8" })
      .stdout.trim()
      .split("\n");
  const [first = []] = calls;
  expect(first.slice(0, 3)).toEqual(["bench", "sweep", "serve"]);
  expect(split(valueOf(first, "--serve-cmd"))).toEqual([
    "env",
    "VLLM_USE_V1=1",
    ...(served("human").server?.argv ?? []),
  ]);
  expect(split(valueOf(first, "--bench-cmd"))).toEqual(served("human").client.argv);
});

test("recipes of srt-slurm hold what its schema asks for, one a variant", () => {
  const { made: recipes, left } = srtRecipes(made);
  expect(left).toEqual(["alone"]);
  expect(recipes.map(({ variant }) => variant)).toEqual(["baseline", "human"]);
  expect(parse(recipes[1]?.text ?? "")).toEqual({
    name: "abcdef01-strict-human",
    model: { path: "hf:org/model", container: "org/image:abcdef01", precision: "auto" },
    resources: { gpu_type: "h100", gpus_per_node: 1, agg_nodes: 1, agg_workers: 1, gpus_per_agg: 1 },
    slurm: { time_limit: "00:01:00" },
    frontend: { type: "vllm", enable_multiple_frontends: false },
    backend: {
      type: "vllm",
      connector: null,
      aggregated_environment: { VLLM_USE_V1: "1" },
      vllm_config: { aggregated: { "max-model-len": 2048, "enforce-eager": true } },
    },
    benchmark: {
      type: "custom",
      command: `vllm bench serve --model 'org/it'\\''s a model' --host "$SRT_FRONTEND_HOST" --port "$SRT_FRONTEND_PORT"`,
    },
  });
});
