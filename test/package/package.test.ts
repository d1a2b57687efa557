import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";
import { readAnalysis } from "../support/analysis.ts";
import { contents, temporary } from "../support/cli.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { runAction } from "../support/action.ts";
import { expectGolden } from "../support/golden.ts";
import { root } from "../support/shared.ts";

/* What ships is what is tested: packed in a copy of the clone, installed into an empty folder without network, used there. */

/** What packing reads. */
const parts = [".ci", "src", "data", "templates", "package.json", "tsconfig.json", "LICENSE", "README.md"];

const folder = temporary();
const clone = path.join(folder, "clone");
const home = path.join(folder, "home");
const installed = path.join(home, "node_modules/benchtriage");
let tarball: string;

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync("npm", ["--silent", ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: clean,
  });
}

/** The settings of the test's own npm are not those of a user. */
const clean = Object.fromEntries(
  Object.entries({ ...process.env, BENCHTRIAGE_CACHE_DIR: path.join(folder, "cache"), NO_COLOR: "1" }).filter(
    ([name]) => !/^(npm_|NODE_ENV|VITEST|INIT_CWD)/.test(name),
  ),
);

function run(cwd: string, ...args: readonly string[]) {
  const program = path.join(home, "node_modules/.bin/benchtriage");
  return spawnSync(program, args, { cwd, encoding: "utf8", env: clean, maxBuffer: 64 * 1024 * 1024 });
}

beforeAll(() => {
  mkdirSync(clone);
  mkdirSync(home);
  for (const part of parts) cpSync(path.join(root, part), path.join(clone, part), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(clone, "node_modules"));
  npm(clone, "pack", "--pack-destination", folder);
  tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  writeFileSync(path.join(home, "package.json"), '{"type": "module"}');
  npm(home, "install", "--offline", "--no-audit", "--no-fund", tarball);
}, 240_000);

function sizeOf(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}

describe("what is installed", () => {
  test("is one package without scripts and dependencies, small enough", () => {
    expect(readdirSync(path.join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "benchtriage",
    ]);
    const manifest = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")) as object;
    expect(Object.keys(manifest).sort()).toEqual(
      "bin description engines exports files keywords license name peerDependencies peerDependenciesMeta type version".split(
        " ",
      ),
    );
    // what only `query` needs is asked for, never brought
    expect(Object.values((manifest as { peerDependenciesMeta: object }).peerDependenciesMeta)).toEqual([
      { optional: true },
    ]);
    expect(sizeOf(installed)).toBeLessThan(25 * 1024 * 1024);
  });

  test("packing left the clone's own manifest as it was", () => {
    const own = (place: string) => readFileSync(path.join(place, "package.json"), "utf8");
    expect(own(clone)).toBe(own(root));
    expect(existsSync(path.join(clone, ".package.json"))).toBe(false);
  });

  test("imports nothing but Node", () => {
    const code = Object.entries(contents(path.join(installed, "dist"))).filter(([name]) =>
      name.endsWith(".js"),
    );
    const asked = code.flatMap(([, text]) =>
      [
        ...text.matchAll(/^(?:import|export)\b[^"'\n]*["']([^."'][^"']*)["']|\bimport\("([^."'][^"']*)"\)/gm),
      ].map(([, still, later]) => (still ?? later ?? "").replace(/^node:/, "")),
    );
    expect([...new Set(asked)].filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  test("names the terms of the code it holds", () => {
    const terms = readFileSync(path.join(installed, "dist/licenses.md"), "utf8");
    for (const name of ["commander", "danfojs-node", "handlebars", "cephes", "zod", "web-tree-sitter"])
      expect(terms).toContain(`## ${name} - `);
  });

  test("is what publint and are-the-types-wrong ask of a package", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
    const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    // modules only: require() of them is Node's business from 22.12 on
    const problems = types.types === false ? ["no types"] : types.problems.map(({ kind }) => kind);
    expect(problems.filter((kind) => kind !== "CJSResolvesToESM" && kind !== "NoResolution")).toEqual([]);
  }, 60_000);
});

describe("the commands, where nothing else is", () => {
  test("report gives, byte for byte, the report that is committed", () => {
    const { status, stderr } = run(installed, "report", "data", "--out", path.join(folder, "report"));
    expect([status, stderr]).toEqual([0, expect.stringContaining("wrote ")]);
    expectGolden(
      contents(path.join(folder, "report")),
      contents(path.join(root, "reports")),
      "npm run report",
    );
  });

  test("check, compare, fix, plan, export and explain", () => {
    const set = path.join(installed, "data/vllm-14");
    expect(run(home, "check", set).stdout).toMatch(/14 commits: /);
    expect(run(home, "compare", "--from", "baseline", "--to", "human", set).stdout).toMatch(/comparisons: /);
    const command = "python benchmarks/benchmark_serving.py --model m --dtype half";
    expect(run(home, "fix", "--at", "2025-03-18", command)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("--dtype half\tpython") as string,
    });
    expect(run(home, "plan", set, "--out", path.join(folder, "plan")).status).toBe(0);
    expect(run(home, "plan", set, "--to", "slurm").stdout).toMatch(/^#SBATCH /m);
    const out = path.join(folder, "set.parquet");
    expect(run(home, "export", set, "--format", "parquet", "--out", out).status).toBe(0);
    expect(run(home, "check", out).stdout).toMatch(/14 commits: /);
    expect(run(home, "explain").status).toBe(0);
  });

  test("installed globally", () => {
    const prefix = path.join(folder, "global");
    npm(folder, "install", "--global", "--prefix", prefix, "--offline", "--no-audit", "--no-fund", tarball);
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    const { stdout } = spawnSync(path.join(prefix, "bin/benchtriage"), ["--version"], { encoding: "utf8" });
    expect(stdout).toBe(`${version}\n`);
  });
});

describe("the library", () => {
  const consumer = readFileSync(path.join(import.meta.dirname, "consumer.ts.txt"), "utf8");

  test("has types that need no other package, and does what they say", () => {
    writeFileSync(path.join(home, "consumer.ts"), consumer);
    const settings = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      types: [],
      lib: ["es2023"],
    };
    for (const [module, moduleResolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      writeFileSync(
        path.join(home, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: { ...settings, target: "es2022", module, moduleResolution },
          files: ["consumer.ts"],
        }),
      );
      const { status, stdout } = spawnSync(path.join(root, "node_modules/.bin/tsc"), ["-p", "."], {
        cwd: home,
        encoding: "utf8",
      });
      expect([status, stdout]).toEqual([0, ""]);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, ["consumer.js"], {
      cwd: home,
      encoding: "utf8",
      env: clean,
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      commits: 14,
      problems: 0,
      statuses: ["fixable", "unusable"],
      conclusions: ["improved"],
      jobs: 8,
      wrong: false,
      server: expect.stringMatching(/ --dtype half$/) as string,
      ratio: 0.9,
      advice: expect.any(String) as string,
    });
  });

  test("publishes what the documents name as their schema", () => {
    const analysis = readAnalysis(path.join(folder, "report"));
    const schema = JSON.parse(
      readFileSync(path.join(installed, "data/schemas/analysis.schema.json"), "utf8"),
    ) as { $id: string };
    expect(analysis.$schema).toBe(schema.$id);
  });
});

describe("the action for GitHub, its steps run as a runner does, without network", () => {
  /** A workspace with two sets of runs of one benchmark, the second so many times as slow. */
  function workspace(factor: number): string {
    const place = temporary();
    const random = mulberry32(18);
    const runs = (level: number) =>
      JSON.stringify({ answer_ms: Array.from({ length: 8 }, () => level * (1 + 0.02 * (random() - 0.5))) });
    writeFileSync(path.join(place, "before.json"), runs(100));
    writeFileSync(path.join(place, "after.json"), runs(100 * factor));
    return place;
  }
  const act = (place: string, inputs: Readonly<Record<string, string>>) =>
    runAction(place, { package: tarball, ...inputs }, { ...clean, npm_config_offline: "true" });
  const gate = {
    command: "compare",
    paths: "before.json\nafter.json\n",
    args: "--better\nlower",
    "fail-on": "regressed",
  };

  test("a planted regression fails the job, with a summary, an annotation and the text of a comment", () => {
    const place = workspace(1.1);
    const { status, log, summary, output } = act(place, gate);
    expect([status, log]).toEqual([
      1,
      expect.stringContaining("::error title=benchtriage::the candidate regressed"),
    ]);
    expect(summary).toContain("**Benchmarks: regressed**");
    expect(output).toContain("exit-code=1");
    expect(readFileSync(path.join(place, "benchtriage-comment.md"), "utf8")).toMatch(
      /^<!-- benchtriage -->\n.*regressed/s,
    );
  });

  test("the same code again does not, and what is no command is refused", () => {
    const place = workspace(1);
    expect(act(place, gate)).toMatchObject({ status: 0, output: expect.stringContaining("exit-code=0") });
    expect(act(place, { ...gate, command: "$(touch pwned)" }).status).toBe(2);
    expect(existsSync(path.join(place, "pwned"))).toBe(false);
  });

  test("a report writes its first page as the summary, annotates files of the clone, and holds its ratchet", () => {
    const place = temporary();
    cpSync(path.join(root, "data/vllm-14"), path.join(place, "results"), { recursive: true });
    const { status, log, summary } = act(place, { paths: "results", "fail-on": "unusable" });
    expect(status).toBe(1);
    expect(log).toMatch(/^::error file=results\/commits\.jsonl,line=\d+,title=/m);
    expect(summary).toMatch(/^# vLLM performance commits/);
    expect(summary).not.toContain("](commits/");
    const again = act(place, { paths: "results", since: "benchtriage-report", "fail-on": "new-unusable" });
    expect([again.status, again.log]).toEqual([0, expect.any(String)]);
  });
});
