import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchtriage, piped, temporary } from "../support/cli.ts";

const serving = "python benchmarks/benchmark_serving.py --model m --dataset-name random";
const lines = (input: string, ...args: readonly string[]) => piped(input, "fix", "-", ...args);

describe("fix", () => {
  test("a sound command comes back unchanged, with exit 0", async () => {
    const { status, stdout, stderr } = await benchtriage("fix", "--at", "2025-03-01", serving);
    expect([status, stdout, stderr]).toEqual([0, `${serving}\n`, ""]);
  });

  test("prints the corrected command, the problem with carets, and exit 1", async () => {
    const { status, stdout, stderr } = await benchtriage(
      "fix",
      "--at",
      "2025-03-01",
      `${serving} --dtype half`,
    );
    expect(status).toBe(1);
    expect(stdout).toBe(`python -m vllm.entrypoints.openai.api_server --model m --dtype half\t${serving}\n`);
    expect(stderr).toMatch(/error\[flag-misplaced\]: .*\n {2}1:\d+ \| .*--dtype half\n +\| +\^+\n/);
  });

  test("one line in is one line out, in order, lines without a command included", async () => {
    const text = `#!/bin/sh\n\n${serving}\n \n\n# then\n${serving} --append-result\npython other.py\n\n`;
    const { stdout } = await lines(text, "--at", "2025-03-01");
    expect(stdout).toBe(text.replace(" --append-result", ""));
    expect(await lines("\n", "--at", "2025-03-01")).toMatchObject({ status: 2, stdout: "" });
  });

  test("a command over several lines keeps them", async () => {
    const text = `${serving} \\\n  --seed 1 \\\n  --append-result\n`;
    expect((await lines(text, "--at", "2025-03-01")).stdout).toBe(`${serving} \\\n  --seed 1\n`);
    const started = `vllm serve m --dtype half &\nsleep 60\n${serving}`;
    expect(await benchtriage("fix", "--at", "2025-03-01", `${started} --dtype half`)).toMatchObject({
      status: 1,
      stdout: `${started}\n`,
      stderr: expect.stringMatching(
        /fix {3}--dtype removed \(certain\): the server of this line has it already, with half\n/,
      ),
    });
  });

  test("words that become a server are checked there too", async () => {
    const { status, stderr } = await benchtriage(
      "fix",
      "--at",
      "2025-03-01",
      `${serving} --tensor-parallel-size=abc`,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error\[flag-value-invalid\]: .*not abc\n {2}in the corrected command: python -m vllm.*=abc\n {2}open {2}a person must decide$/m,
    );
  });

  test("--json says everything, a list for several", async () => {
    const one = JSON.parse(
      (await benchtriage("fix", "--at", "0.6.3", "--json", `${serving} --foo`)).stdout,
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
      corrected: `${serving} --foo`,
      remaining: [{ rule: "flag-unknown", flag: "--foo" }],
    });
    expect(JSON.parse((await lines(`${serving}\n${serving}\n`, "--json")).stdout)).toHaveLength(2);
  });

  test("the help that argparse gives every parser is known, with a group behind it too", async () => {
    for (const help of ["--help=ModelConfig", "m/x --help", "m/x -h"]) {
      const { status, stdout } = await benchtriage("fix", "--at", "2025-10-01", `vllm serve ${help}`);
      expect([status, stdout.trim()]).toEqual([0, `vllm serve ${help}`]);
    }
  });

  test("a main-line commit is its own time; an unknown one asks for a date", async () => {
    const known = JSON.parse((await benchtriage("fix", "--at", "99abb8b6", "--json", serving)).stdout) as {
      at: object;
    };
    expect(known.at).toEqual({ commit: "99abb8b6", date: "2025-03-18", release: "0.8.0" });
    const { status, stderr } = await benchtriage("fix", "--at", "0123456789", serving);
    expect(status).toBe(2);
    expect(stderr).toMatch(/is not on vllm's main line to \d{4}-\d\d-\d\d\n {2}try: give the commit's date/);
  });

  test("--diff shows the words", async () => {
    expect(
      (
        await benchtriage(
          "fix",
          "--at",
          "2025-03-01",
          "--diff",
          "python benchmarks/benchmark_latency.py --model m --batchsize 8",
        )
      ).stdout,
    ).toBe(
      "  python\n  benchmarks/benchmark_latency.py\n  --model\n  m\n- --batchsize\n+ --batch-size\n  8\n",
    );
  });

  test("a backslash at the end of a line goes on in the next", async () => {
    const { stdout, status } = await lines(
      `${serving} \\\n  --append-result\n${serving}\n`,
      "--at",
      "2025-03-01",
      "--json",
    );
    const both = JSON.parse(stdout) as { input: string; corrected: string }[];
    expect(both.map(({ input }) => input)).toEqual([`${serving} \\\n  --append-result`, serving]);
    expect(both[0]?.corrected.trim().startsWith(serving)).toBe(true);
    expect(status).toBe(1);
  });

  test("a note is told and breaks nothing", async () => {
    const gated =
      "python benchmarks/benchmark_latency.py --model meta-llama/Meta-Llama-3-8B --input-len 8 --output-len 8";
    const { status, stdout, stderr } = await benchtriage("fix", "--at", "2024-09-01", gated);
    expect([status, stdout]).toEqual([0, `${gated}\n`]);
    expect(stderr).toMatch(/^note\[model-gated\]: /);
  });

  test("lines that call no known program are passed on and counted, and can be made to fail", async () => {
    const typo = await benchtriage("fix", "vlm bench serve --model m");
    expect([typo.status, typo.stdout]).toEqual([0, "vlm bench serve --model m\n"]);
    expect(typo.stderr).toMatch(/^note: no program of vLLM or SGLang is called here/);
    expect((await lines("cd x\necho done\n")).stderr).toBe(
      "note: 2 of 2 commands call no program of vLLM or SGLang: no flag was checked there: lines 1, 2\n",
    );
    expect((await benchtriage("fix", "--fail-on", "unknown", "vlm bench serve --model m")).status).toBe(1);
  });

  test("a time that neither project knows is refused, whatever the program", async () => {
    expect(await benchtriage("fix", "--at", "0123456789", "python other.py")).toMatchObject({ status: 2 });
    expect(await benchtriage("fix", "--at", "99abb8b6", "python other.py")).toMatchObject({ status: 0 });
  });
});

describe("fix on a result set", () => {
  test("every command the set names, at its own commit", async () => {
    const { status, stdout } = await benchtriage("fix", "data/vllm-14", "--json");
    const all = JSON.parse(stdout) as {
      input: string;
      at: { commit: string; date: string };
      problems: { status: string }[];
    }[];
    expect(status).toBe(1);
    const glued = all.filter(
      ({ at, problems }) =>
        at.commit.startsWith("99abb8b6") && problems.some((each) => each.status === "glued"),
    );
    expect(glued).toHaveLength(1);
    expect(glued[0]?.at).toEqual({
      commit: "99abb8b650c66664cdc84d815b7f306f33bd9881",
      date: "2025-03-18",
      release: "0.8.0",
    });
    expect(new Set(all.map(({ at, input }) => `${at.commit} ${input}`)).size).toBe(all.length);
  });

  test("prints the commit before each command", async () => {
    const { stdout, stderr } = await benchtriage("fix", "data/vllm-14");
    expect(stdout).toMatch(/^[0-9a-f]{8}\t/);
    expect(stdout).toMatch(/^99abb8b6\tpython -m vllm\S+ .*\tpython benchmarks\/benchmark_serving.py /m);
    expect(stderr).toMatch(/^ {2}99abb8b6:\d+ \| /m);
  });

  test("dates a commit that the main line does not have", async () => {
    const folder = temporary();
    const commit = "00000000deadbeef00000000deadbeef00000000";
    const records = [
      { kind: "dataset", version: 1, description: "a test" },
      {
        kind: "commit",
        commit,
        project: "vllm",
        format: "test",
        file: "x.json",
        facts: { date: { value: "2024-08-02", pointer: "/date" } },
      },
    ];
    writeFileSync(path.join(folder, "commits.jsonl"), records.map((each) => JSON.stringify(each)).join("\n"));
    const alone = await benchtriage("fix", serving, "--at", commit);
    expect(alone.status).toBe(2);
    const dated = await benchtriage("fix", serving, folder, "--at", commit, "--json");
    expect(JSON.parse(dated.stdout)).toMatchObject({ at: { commit, date: "2024-08-02", release: "0.5.4" } });
  });

  test("a set without commands says so", async () => {
    const folder = temporary();
    writeFileSync(path.join(folder, "x.json"), "{}");
    expect(await benchtriage("fix", folder)).toMatchObject({ status: 2 });
  });
});

test("a day that no calendar has is refused", async () => {
  const { status, stderr } = await benchtriage("fix", "--at", "2025-13-45", "vllm bench serve --model x");
  expect([status, stderr]).toEqual([2, expect.stringContaining("no day of the calendar")]);
});

test("a problem names the line of the input, empty lines counted", async () => {
  const { stderr } = await lines(`\n\n${serving} --foo\n`, "--at", "2025-03-01");
  expect(stderr).toMatch(/^ *3:\d+ \|/m);
});
