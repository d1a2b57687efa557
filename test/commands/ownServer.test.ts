import { describe, expect, test } from "vitest";
import { applyCorrections } from "../../src/commands/applyCorrections.ts";
import { intoOwnServer, ownServer } from "../../src/commands/ownServer.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

const reader = commandReader();
const check = (text: string) => reader.read(text, { date: "2025-06-01" }, "vllm").check.problems;
const corrected = (text: string) =>
  applyCorrections(
    parseCommand(text),
    check(text).flatMap(({ corrections }) => corrections),
  );
const client = "vllm bench serve --model m --dataset-name random";

describe("the server a line starts itself", () => {
  test.each([
    ["in the background", `vllm serve m --port 9 & sleep 60; ${client}`, "vllm serve m --port 9"],
    ["on a line of its own", `vllm serve m &\n${client}`, "vllm serve m"],
    [
      "as a module, behind a wrapper, its output elsewhere",
      `(nohup python -m vllm.entrypoints.openai.api_server --model m > log 2>&1 &); ${client}`,
      "(nohup python -m vllm.entrypoints.openai.api_server --model m > log 2>&1",
    ],
    [
      "of the other engine, what was exported before holds",
      "export A=1; python -m sglang.launch_server --model-path m & python -m sglang.bench_serving",
      "export A=1; python -m sglang.launch_server --model-path m",
    ],
  ])("is found %s", (_, text, upTo) => {
    expect(ownServer(parseCommand(text))?.text).toBe(upTo);
  });

  test.each([client, "vllm serve m", `echo vllm serve m; ${client}`, `${client} & vllm serve m`])(
    "is none in: %s",
    (text) => {
      expect(ownServer(parseCommand(text))).toBeNull();
    },
  );

  test("what is wrong with its words is said at their place", () => {
    const text = `vllm serve m --tensor-parallel-size=abc & ${client}`;
    const [problem, ...others] = check(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: "flag-value-invalid", value: "abc", corrections: [] });
    expect(text.slice(...problem!.span!)).toBe("--tensor-parallel-size=abc");
  });

  test("its corrections change its words and no word of the client, neighbours included", () => {
    const text = `vllm serve m --use-tqdm-on-load --max-model-length 8 > log & ${client} --num-prompts 3`;
    expect(corrected(text).command).toBe(
      `vllm serve m --use-tqdm-on-load --max-model-len 8 > log & ${client} --num-prompts 3`,
    );
  });

  test("a flag the client refuses goes where the server has it already, under any of its names", () => {
    const text = `vllm serve m -tp 2 & ${client} --tensor-parallel-size 4`;
    expect(check(text)).toMatchObject([
      {
        rule: "flag-misplaced",
        corrections: [{ kind: "drop-flag", reason: "the server of this line has it already, with 2" }],
      },
    ]);
  });

  test("words are added before what the line does with the server's output, and once", () => {
    const text = `vllm serve m --dtype half > log & ${client}`;
    const server = ownServer(parseCommand(text))!;
    expect(intoOwnServer(text, server, ["--dtype float16", "--max-model-len 9"])).toBe(
      `vllm serve m --dtype half --max-model-len 9 > log & ${client}`,
    );
    expect(intoOwnServer(text, server, ["--dtype float16"])).toBe(text);
  });
});
