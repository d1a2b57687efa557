import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { TrialRecord } from "../../src/model/trial.ts";
import { run } from "../../src/pipeline/run.ts";
import { executors } from "../../src/runner/executors.ts";
import { running, served, servingJob } from "../support/engine.ts";
import { variantJob } from "../support/job.ts";
import { stubs } from "../support/stubs.ts";

const digest = `sha256:${"ab".repeat(32)}`;

/** Does what the engine for containers would: runs the entry point with its words and variables. */
const container = `
case $1 in
image) echo "org/image@${digest}"; exit;;
ps) echo left; exit;;
rm) exit;;
esac
while [ "$1" != --entrypoint ]; do
  case $1 in --env) case $2 in *=*) export "$2";; esac;; esac
  shift
done
entry=$2; shift 3
exec "$entry" "$@"`;

const image = { repository: "org/image", tag: "abcdef01", digest: null };

test("docker: a container a process, named and labelled, its digest recorded, cleaned where the group does not reach", async () => {
  const { calls } = stubs({ docker: container });
  process.env["FAKE_SECRET"] = "s3cret";
  const variants = (["baseline", "human"] as const).map((name) => ({
    ...served(name, { FAKE_NOISE: "1" }),
    image,
  }));
  const { file, options } = running([servingJob("aaaaaaaa-x", variants, { repetitions: 2 })], {
    executor: "docker",
    gpus: "device=3",
    secret: ["FAKE_SECRET"],
  });
  expect((await run(file, options)).stdout).toContain("decided, 5 trials");
  const place = path.join(options.out, "aaaaaaaa-x/human/1-2-1");
  const text = readFileSync(path.join(place, "trial.json"), "utf8");
  const { imageDigest, processes } = JSON.parse(text) as TrialRecord;
  expect(imageDigest).toBe(digest);
  const words = processes["server"]?.argv ?? [];
  const after = (flag: string) => words[words.indexOf(flag) + 1];
  expect(after("--name")).toBe("benchtriage-aaaaaaaa-x-human-1-2-1-server");
  expect(after("--gpus")).toBe("device=3");
  expect(words).toContain("FAKE_SECRET");
  // by name only, in no file of the run
  for (const name of readdirSync(options.out, { recursive: true, encoding: "utf8" }))
    if (/\.(?:json|jsonl|stdout|stderr)$/.test(name))
      expect(readFileSync(path.join(options.out, name), "utf8")).not.toContain("s3cret");
  const removed = calls()
    .filter(([, verb]) => verb === "rm")
    .map((call) => call.at(-1));
  expect(removed).toContain("benchtriage-aaaaaaaa-x-human-1-2-1-client");
  const label = after("--label");
  expect((await run(options.out, { ...options, clean: true })).stdout).toMatch(/^1 container /);
  expect(calls()).toContainEqual(["docker", "ps", "--all", "--quiet", "--filter", `label=${label}`]);
}, 60_000);

test("a dry run prints the containers as they would be started, and starts none", async () => {
  const { calls } = stubs({ docker: "exit 1" });
  const variants = [{ ...served("baseline", { A: "1" }), image }];
  const { file, options } = running([servingJob("aaaaaaaa-x", variants)], {
    executor: "docker",
    dryRun: true,
  });
  const { stdout } = await run(file, options);
  expect(stdout).toMatch(/baseline server {2}\["docker","run","--rm".*"--env","A=1".*"org\/image:abcdef01"/);
  expect(calls()).toEqual([]);
});

describe("what is started", () => {
  const launch = { argv: ["vllm", "serve", "a b"], directory: "/w", env: { A: "1" }, stdout: "", stderr: "" };
  const given = { id: "id", gpus: null, secrets: [], folder: "/f", label: "l", bin: null };

  test("podman and apptainer get the image, the variables and the words one by one", () => {
    const podman = executors.podman.launch(variantJob({ image }), launch, given).argv;
    expect(podman.slice(-5)).toEqual(["--entrypoint", "vllm", "org/image:abcdef01", "serve", "a b"]);
    const apptainer = executors.apptainer.launch(
      variantJob({ image: { ...image, digest } }),
      launch,
      given,
    ).argv;
    expect(apptainer.slice(-6)).toEqual([
      "--env",
      "A=1",
      `docker://org/image@${digest}`,
      "vllm",
      "serve",
      "a b",
    ]);
  });

  test("a patch goes on before the engine starts, and the client's container is left as it is", () => {
    const patch = { path: "/p/x.diff", sha256: null, bytes: 1, apply: "strict" as const };
    const variant = variantJob({ image, patch });
    const words = (isEngine: boolean) =>
      executors.docker.launch(variant, { ...launch, isEngine }, given).argv;
    expect(words(true).slice(-6)).toEqual(["/p/x.diff", "vllm", "1", "vllm", "serve", "a b"]);
    expect(words(false)).not.toContain("/p/x.diff");
  });
});
