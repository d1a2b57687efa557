import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { binIn, build } from "../../src/runner/build.ts";
import { environment } from "../../src/runner/executors.ts";
import { temporary } from "../support/cli.ts";
import { variantJob } from "../support/job.ts";
import { stubs } from "../support/stubs.ts";

const steps = [
  ["git", "clone", "https://example.com/engine", "engine"],
  ["git", "-C", "engine", "checkout", "abcdef01"],
  ["pip", "install", "./engine"],
];
const recipe = { source: "a test", steps };

test("a variant's engine is built once, in an environment of its own, and its programs come first", () => {
  const { calls } = stubs({
    python3: "mkdir -p env/bin",
    git: '[ "$1" != clone ] || mkdir engine',
    pip: 'echo "$VIRTUAL_ENV" >installed-in',
  });
  const folder = temporary();
  const variant = variantJob({ build: recipe });
  expect([build(variant, folder, 10), build(variant, folder, 10)]).toEqual([null, null]);
  expect(calls()).toEqual([["python3", "-m", "venv", "env"], ...steps]);
  const given = { id: "", gpus: null, secrets: [], folder, label: "", bin: binIn(folder) };
  expect(environment({}, given)["PATH"]?.split(":")[0]).toBe(path.join(folder, "env/bin"));
});

test("what fails is told and done again; a patch that does not apply is never installed in part", () => {
  const { calls } = stubs({
    python3: "mkdir -p env/bin",
    git: 'case " $* " in *" apply "*) echo "error: no such file" >&2; exit 1;; *" clone "*) mkdir engine;; esac',
    pip: "echo 'no space left' >&2; exit 1",
  });
  const folder = temporary();
  const file = path.join(folder, "x.diff");
  writeFileSync(file, "--- a/x\n");
  const patch = { path: file, sha256: null, bytes: 1, apply: "strict" as const };
  expect(build(variantJob({ build: recipe, patch }), folder, 10)).toBe(
    "the patch does not apply: error: no such file",
  );
  expect(build(variantJob({ build: recipe }), folder, 10)).toBe("pip install ./engine failed: no space left");
  expect(calls().filter(([, word]) => word === "clone")).toHaveLength(1);
});
