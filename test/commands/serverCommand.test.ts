import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { serverCommand, serverLike } from "../../src/commands/serverCommand.ts";

describe("the server of a client", () => {
  test("a script that names neither engine nor model is served by the commit's", () => {
    const client = parseCommand("python benchmark/gsm8k/bench_sglang.py --port 30000");
    expect(serverCommand(client, [], { project: "sglang", model: "org/m" })).toBe(
      "python -m sglang.launch_server --model-path org/m --port 30000",
    );
  });

  test("the author's line keeps its words; model, place and what left the client are the client's", () => {
    const client = parseCommand("A=1 vllm bench serve --model org/small --port 8001");
    expect(
      serverLike("B=2 vllm serve org/large --host 0.0.0.0 --port 9 --generation-config auto", client, [
        "--dtype half",
        "--generation-config vllm",
      ]),
    ).toBe("A=1 B=2 vllm serve org/small --generation-config auto --dtype half --port 8001");
  });
});
