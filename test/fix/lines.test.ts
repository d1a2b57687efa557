import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commandLines } from "../../src/fix/lines.ts";
import { benchtriage, piped, temporary } from "../support/cli.ts";

const fixed = (input: string) => piped(input, "fix", "-", "--at", "0.9.0");
const texts = (script: string) => commandLines(script).commands.map(({ text }) => text);

describe("the lines of a script", () => {
  test("what gives it its shape holds no command, and every line comes back", () => {
    const script = [
      "for rate in 1 4; do",
      "  a --rate $rate",
      "done > log",
      "",
      "if [ -f x ]; then",
      "b",
      "fi",
      "run() {",
      "c",
      "}",
    ];
    expect(texts(script.join("\n"))).toEqual(["  a --rate $rate", "b", "c"]);
    const { commands, rest } = commandLines(`${script.join("\n")}\n`);
    expect([...commands.flatMap(({ gap = [], text }) => [...gap, text]), ...rest]).toEqual(script);
  });

  test.each(["do_it --x", "done.sh", "format --for x", "ifconfig", "python -c 'for x in y: do'"])(
    "is not the shape: %s",
    (line) => {
      expect(texts(line)).toEqual([line]);
    },
  );

  test("a variable that an earlier line sets is no placeholder, and goes to a server as a variable", async () => {
    const lines = [
      "export MODEL=org/m RATE=2; ONCE=1 true",
      "for n in 1 2; do",
      "vllm bench serve --model $MODEL --dataset-name random --num-prompts $n --dtype half",
      "done",
      "vllm bench serve --model $OTHER --dataset-name random",
    ];
    const names = commandLines(lines.join("\n")).commands.map((each) => [
      ...(each.context?.variables.keys() ?? []),
    ]);
    expect(names).toEqual([[], ["MODEL", "RATE", "n"], ["MODEL", "RATE", "n"]]);
    const file = path.join(temporary(), "lines.sh");
    writeFileSync(file, lines.join("\n"));
    const { stdout, stderr } = await fixed(lines.join("\n"));
    expect(stdout.split("\n")[2]).toBe(
      "python -m vllm.entrypoints.openai.api_server --model $MODEL --dtype half\tvllm bench serve --model $MODEL --dataset-name random --num-prompts $n",
    );
    expect(stderr.match(/^error\[command-placeholder\]: .*$/gm)).toEqual([
      "error[command-placeholder]: $OTHER must be filled in: nothing sets $OTHER",
    ]);
    expect((await benchtriage("fix", file)).stderr).toContain(
      `try: for a file of commands, one a line: benchtriage fix - < ${file}`,
    );
  });

  test("the variable of a loop on the same line is no placeholder", async () => {
    const loop = "for r in 1 2; do vllm bench serve --model m --dataset-name random --request-rate $r; done";
    expect(await benchtriage("fix", "--at", "0.9.0", loop)).toMatchObject({ status: 0, stdout: `${loop}\n` });
  });
});
