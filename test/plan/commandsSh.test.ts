import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Job } from "../../src/model/manifest.ts";
import { shellText } from "../../src/plan/commandsSh.ts";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { temporary } from "../support/cli.ts";
import { job, manifest, variantJob } from "../support/job.ts";
import { missingWords } from "../../src/report/words/missing.ts";

const hasShellcheck = spawnSync("shellcheck", ["--version"]).status === 0;
const client = (...argv: readonly string[]) => ({
  argv: [...argv],
  directories: [],
  help: null,
  expects: [],
});

/** Runs the script as a user would, with the programs of this machine, in a folder of its own. */
function run(text: string, folder: string, ...args: readonly string[]) {
  const script = path.join(folder, "commands.sh");
  writeFileSync(script, text);
  const { status, stdout, stderr } = spawnSync("bash", [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ENGINE: "none" },
  });
  return { status, stdout, stderr };
}
const outputOf = (folder: string, variant: string, repetition = "1") =>
  readFileSync(path.join(folder, `results/abcdef01/${variant}/${repetition}.client.stdout`), "utf8");

/** Words that a shell would love to read. */
const word = fc.oneof(
  fc.constantFrom(
    "$(touch injected)",
    "`touch injected`",
    "'; touch injected; '",
    '"; touch injected; "',
    "$HOME",
    "a b",
    "it's",
    "x\ny",
    "*",
    "~",
    "!!",
    "\\",
    "--flag=$(id)",
    "-n",
    "é中",
    "#",
    "&& touch injected",
    ">injected",
    "${IFS}",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/[\0\uD800-\uDFFF]/.test(text)),
);

describe("commands.sh", () => {
  test("gives every program exactly its words and variables, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, word, (words, value, subject) => {
        const folder = temporary();
        const print = ["bash", "-c", 'printf "%s\\0" "$MODEL" "$@"', "print"];
        const made = job({
          subject,
          missing: [{ kind: "finding", args: { rule: "run-failed", message: subject } }],
          variants: [variantJob({ env: { MODEL: value }, client: client(...print, ...words) })],
        });
        const text = shellText(manifest([made]), missingWords);
        expect(spawnSync("bash", ["-n"], { input: text }).status).toBe(0);
        expect(run(text, folder, "abcdef01", "human").status).toBe(0);
        expect(outputOf(folder, "human").split("\0").slice(0, -1)).toEqual([value, ...words]);
        expect(existsSync(path.join(folder, "injected"))).toBe(false);
        expect(existsSync(path.join(folder, "results/abcdef01/injected"))).toBe(false);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  test("lists its jobs, and names what it does not have", () => {
    const folder = temporary();
    const text = shellText(manifest([job()]), missingWords);
    expect(run(text, folder).stdout).toBe("abcdef01  ready  baseline human  A subject\n");
    expect(run(text, folder, "nothing")).toMatchObject({ status: 2 });
  });

  test("runs the trials in the plan's order and does not repeat a success", () => {
    const folder = temporary();
    const append = (name: string) => client("bash", "-c", `echo ${name} >>${folder}/order`);
    const made = job({
      variants: [
        variantJob({ name: "baseline", variant: "baseline", client: append("B") }),
        variantJob({ client: append("H") }),
      ],
      order: { scheme: "ABBA", seed: 1, sequence: ["baseline", "human", "human", "baseline"] },
    });
    expect(run(shellText(manifest([made]), missingWords), folder, "abcdef01").status).toBe(0);
    expect(run(shellText(manifest([made]), missingWords), folder, "abcdef01").status).toBe(0);
    expect(readFileSync(path.join(folder, "order"), "utf8")).toBe("B\nH\nH\nB\n");
  });

  test("starts the server, waits for its port, and stops it again", () => {
    const folder = temporary();
    const serve =
      "const s = require('node:http').createServer((q, r) => r.end('served')); s.listen(Number(process.argv[1]), '127.0.0.1'); console.log(process.pid)";
    const port = 20_000 + (process.pid % 20_000);
    const ask = `fetch('http://127.0.0.1:${port}').then((r) => r.text()).then(console.log)`;
    const made = job({
      variants: [
        variantJob({
          server: client(process.execPath, "-e", serve, String(port)),
          client: client(process.execPath, "-e", ask),
        }),
      ],
      execution: { warmups: 0, coolDownS: 0, retryTimes: 0, retryClasses: [], port },
    });
    expect(run(shellText(manifest([made]), missingWords), folder, "abcdef01", "human").status).toBe(0);
    expect(outputOf(folder, "human")).toBe("served\n");
    const pid = Number(readFileSync(path.join(folder, "results/abcdef01/human/1.server.log"), "utf8"));
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("a server that dies is 75, a client that takes too long 124, and the script says so", () => {
    const failing = (given: Partial<Job>) => {
      const folder = temporary();
      return run(shellText(manifest([job(given)]), missingWords), folder, "abcdef01", "human");
    };
    const dying = failing({ variants: [variantJob({ server: client("false") })] });
    expect(dying.status).toBe(1);
    expect(dying.stderr).toContain("exit 75");
    const slow = failing({
      variants: [variantJob({ client: client("sleep", "5") })],
      timeouts: { pullS: 1, installS: 1, readyS: 1, runS: 1 },
    });
    expect(slow.stderr).toContain("exit 124");
  });

  test("an agent without a patch is left out, one with a patch has it applied and taken back", () => {
    const folder = temporary();
    mkdirSync(path.join(folder, "site/vllm"), { recursive: true });
    mkdirSync(path.join(folder, "bin"));
    writeFileSync(path.join(folder, "site/vllm/__init__.py"), "value = 1\n");
    // The trial asks Python where the package stands.
    writeFileSync(path.join(folder, "bin/python"), `#!/bin/sh\necho ${folder}/site\n`, { mode: 0o755 });
    writeFileSync(
      path.join(folder, "good.diff"),
      "--- a/vllm/__init__.py\n+++ b/vllm/__init__.py\n@@ -1 +1 @@\n-value = 1\n+value = 2\n",
    );
    writeFileSync(
      path.join(folder, "bad.diff"),
      "--- a/vllm/__init__.py\n+++ b/vllm/__init__.py\n@@ -1 +1 @@\n-value = 7\n+value = 2\n",
    );
    const agent = (name: string, file: string | null) =>
      variantJob({
        name,
        variant: "agent",
        env: { PATH: `${folder}/bin:${process.env["PATH"] ?? ""}` },
        client: client("cat", path.join(folder, "site/vllm/__init__.py")),
        patch: { path: file, sha256: null, bytes: null, apply: "strict" },
      });
    const text = shellText(
      manifest([
        job({
          variants: [
            agent("agent-good", "good.diff"),
            agent("agent-bad", "bad.diff"),
            agent("agent-none", null),
          ],
        }),
      ]),
      missingWords,
    );
    expect(text).not.toContain("agent_none");
    expect(run(text, folder, "abcdef01", "agent-good").status).toBe(0);
    expect(outputOf(folder, "agent-good")).toBe("value = 2\n");
    expect(readFileSync(path.join(folder, "site/vllm/__init__.py"), "utf8")).toBe("value = 1\n");
    expect(run(text, folder, "abcdef01", "agent-bad").stderr).toContain("exit 65");
    expect(readFileSync(path.join(folder, "site/vllm/__init__.py"), "utf8")).toBe("value = 1\n");
  });

  test.runIf(hasShellcheck)("passes shellcheck (skipped where it is not installed)", () => {
    const hostile = variantJob({ env: { A: "$(id)" }, client: client("echo", "`id`", "it's") });
    const made = manifest([job({ subject: "`$(x)`", variants: [hostile] })]);
    for (const text of [
      shellText(made, missingWords),
      ...slurmArrays(made, missingWords).map((array) => array.text),
    ]) {
      const { stdout, status } = spawnSync("shellcheck", ["-"], { input: text, encoding: "utf8" });
      expect([status, stdout]).toEqual([0, ""]);
    }
  });
});
