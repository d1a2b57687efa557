import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const serving = "python benchmarks/benchmark_serving.py --model m --dataset-name random";
const piped = (input: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, "dist/cli/main.js"), "fix", "-", ...args], {
    input,
    encoding: "utf8",
  });

describe("fix", () => {
  test("a sound command comes back unchanged, with exit 0", () => {
    const { status, stdout, stderr } = benchtriage("fix", "--at", "2025-03-01", serving);
    expect([status, stdout, stderr]).toEqual([0, `${serving}\n`, ""]);
  });

  test("prints the corrected command, the problem with carets, and exit 1", () => {
    const { status, stdout, stderr } = benchtriage("fix", "--at", "2025-03-01", `${serving} --dtype half`);
    expect(status).toBe(1);
    expect(stdout).toBe(`python -m vllm.entrypoints.openai.api_server --model m --dtype half\t${serving}\n`);
    expect(stderr).toMatch(/error\[flag-misplaced\]: .*\n {2}1:\d+ \| .*--dtype half\n +\| +\^+\n/);
  });

  test("one line in is one line out, in order", () => {
    const { stdout } = piped(`${serving}\n\n${serving} --foo 1\npython other.py\n`, "--at", "2025-03-01");
    expect(stdout).toBe(`${serving}\n${serving}\npython other.py\n`);
  });

  test("--json says everything, a list for several", () => {
    const one = JSON.parse(
      benchtriage("fix", "--at", "0.6.3", "--json", `${serving} --foo`).stdout,
    ) as Record<string, unknown>;
    expect(one).toMatchObject({
      input: `${serving} --foo`,
      at: { release: "0.6.3" },
      project: "vllm",
      entryPoint: "vllm:benchmarks/benchmark_serving.py",
      exists: true,
      parses: false,
      problems: [
        {
          rule: "flag-unknown",
          status: "unrecognized",
          flag: "--foo",
          span: [expect.any(Number), expect.any(Number)],
        },
      ],
      corrected: serving,
    });
    expect(JSON.parse(piped(`${serving}\n${serving}\n`, "--json").stdout)).toHaveLength(2);
  });

  test("a main-line commit is its own time; an unknown one asks for a date", () => {
    const known = JSON.parse(benchtriage("fix", "--at", "99abb8b6", "--json", serving).stdout) as {
      at: object;
    };
    expect(known.at).toEqual({ commit: "99abb8b6", date: "2025-03-18", release: "0.8.0" });
    const { status, stderr } = benchtriage("fix", "--at", "0123456789", serving);
    expect(status).toBe(2);
    expect(stderr).toMatch(/is not on vllm's main line\n {2}try: give the commit's date/);
  });

  test("--diff shows the words", () => {
    expect(
      benchtriage(
        "fix",
        "--at",
        "2025-03-01",
        "--diff",
        "python benchmarks/benchmark_latency.py --model m --foo",
      ).stdout,
    ).toBe("  python\n  benchmarks/benchmark_latency.py\n  --model\n  m\n- --foo\n");
  });
});
