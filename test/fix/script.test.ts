import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchtriage, piped, temporary } from "../support/cli.ts";

const errors = (stderr: string) => stderr.match(/^error\[.*$/gm) ?? [];

describe("scripts", () => {
  test("arrays and strings of flags are what the script sets", async () => {
    const script = [
      "TP=1",
      'EXTRA="--no-enable-prefix-caching --max-model-len 8192"',
      'PARALLEL=(--tensor-parallel-size "$TP")',
      "PARALLEL+=(--bad-too)",
      'vllm serve m --port 8000 "${PARALLEL[@]}" $EXTRA --bad-flag 1 > server.log 2>&1 &',
    ].join("\n");
    const { stdout, stderr } = await piped(`${script}\n`, "fix", "-", "--at", "2025-12-01");
    expect(stdout).toBe(`${script}\n`);
    expect(errors(stderr).map((line) => line.replace(/ is unknown.*commit/, ""))).toEqual([
      "error[flag-unknown]: --bad-too (it stands in $PARALLEL)",
      "error[flag-unknown]: --bad-flag",
    ]);
  });

  test("what nothing sets is one placeholder, and may hold the model", async () => {
    const { stderr } = await benchtriage(
      "fix",
      "--at",
      "2025-12-01",
      'python -m sglang.launch_server "${ARGS[@]}" --port 1',
    );
    expect(errors(stderr)).toEqual([
      'error[command-placeholder]: "${ARGS[@]}" must be filled in: nothing sets ${ARGS[@]}',
    ]);
  });

  test("a variable that branches of a condition set is looked at with each of its values", async () => {
    const script =
      'A="--bad-flag"\nif [ -n "$X" ]; then\nA="--other-bad"\nelse\nA="--max-model-len 10"\nfi\nvllm serve m $A\n';
    const { status, stdout, stderr } = await piped(script, "fix", "-", "--at", "2025-12-01");
    expect(errors(stderr).map((line) => line.replace(/ is unknown.*commit/, ""))).toEqual([
      "error[flag-unknown]: --bad-flag (it stands in $A)",
      "error[flag-unknown]: --other-bad (it stands in $A)",
    ]);
    expect([status, stdout]).toEqual([1, script]);
  });

  test("what a branch gives to another variable stays open", async () => {
    const script =
      'if [ -n "$X" ]; then\nTP=2\nelse\nTP=4\nfi\nA="--tensor-parallel-size $TP"\nvllm serve m $A\n';
    const { status, stderr } = await piped(script, "fix", "-", "--at", "2025-12-01");
    expect([status, errors(stderr)]).toEqual([0, []]);
  });

  test("what the shell works out, and what functions and scripts are given, is left to it", async () => {
    const script =
      'HOST=$(hostname)\nPORT=${PORT:-8000}\nN=$((4 * 16))\nrun() {\n  vllm bench serve --model m --dataset-name random --host $HOST --port $PORT --num-prompts $N --max-concurrency "$1" "${@:2}"\n}\nrun 4\n';
    const { status, stderr } = await piped(script, "fix", "-", "--at", "2025-12-01");
    expect([status, errors(stderr)]).toEqual([0, []]);
  });

  test("the folder carries over lines", async () => {
    const script =
      "git clone https://example.org/vllm\ncd vllm/benchmarks\npython benchmark_serving.py --backend vllm --model m --dataset-name random\n";
    const { status, stdout } = await piped(script, "fix", "-", "--at", "2025-03-01");
    expect([status, stdout]).toEqual([0, script]);
  });

  test("a comment behind a backslash is one error, and the next line goes on", async () => {
    const script =
      "python benchmarks/benchmark_serving.py \\\n  --backend vllm --model m --dataset-name random \\\n  --request-rate inf \\ # By default <request_rate> is inf\n  --num-prompts 1000 # By default 1000\n";
    const { stdout, stderr } = await piped(script, "fix", "-", "--at", "2025-04-02");
    expect(errors(stderr)).toEqual([
      "error[command-malformed]: a blank follows the backslash: it ends the command here, and the next line is one of its own",
    ]);
    expect(stdout).toBe(script.replace(" # By default <request_rate> is inf", ""));
  });

  test("flags that begin a line were meant for the command above", async () => {
    const script = "vllm serve m \\\n  --max-model-len 4096\n  --trust-remote-code\n";
    const { stdout, stderr } = await piped(script, "fix", "-", "--at", "2025-04-02");
    expect(errors(stderr)).toHaveLength(1);
    expect(stdout).toBe("vllm serve m \\\n  --max-model-len 4096 \\\n  --trust-remote-code\n");
  });

  test("a mounted checkpoint is there, whatever its name", async () => {
    const text =
      "docker run -v /data/0324:/data/deepseek-v3 lmsysorg/sglang:v0.4.5-cu124 python3 -m sglang.launch_server --model /data/deepseek-v3 --tp 8";
    expect((await benchtriage("fix", text)).stdout).toBe(`${text}\n`);
    expect((await benchtriage("fix", text.replace("-v /data/0324:/data/deepseek-v3 ", ""))).stderr).toContain(
      "path-local",
    );
  });

  test("bursts and whole data sets need no note", async () => {
    const script =
      "vllm bench serve --model m --dataset-name random --num-prompts 400 --request-rate 10000\nvllm bench serve --model m --dataset-name sharegpt --dataset-path s.json --num-prompts -1\n";
    expect(await piped(script, "fix", "-", "--at", "2025-11-20")).toMatchObject({ status: 0, stderr: "" });
  });

  test("the tag of an image is its release", async () => {
    const text = "docker run vllm/vllm-openai:v0.6.3 --model m";
    const { stdout } = await benchtriage("fix", "--json", text);
    expect(JSON.parse(stdout)).toMatchObject({ at: { release: "0.6.3" } });
  });
});

describe("compose files and manifests", () => {
  const write = (text: string) => {
    const file = path.join(temporary(), "compose.yaml");
    writeFileSync(file, text);
    return file;
  };

  test("say what each container starts", async () => {
    const file = write(
      'services:\n  llm:\n    image: vllm/vllm-openai:v0.11.0\n    command: ["--model", "m", "--max-model-length", "4096"]\n  db:\n    image: postgres\n',
    );
    const { status, stdout, stderr } = await benchtriage("fix", file);
    expect([status, stdout]).toEqual([
      1,
      "services.llm\tdocker run vllm/vllm-openai:v0.11.0 --model m --max-model-len 4096\n",
    ]);
    expect(errors(stderr)).toHaveLength(1);
  });

  test("of a cluster: arguments of an image are its program's, in every document of the file", async () => {
    const file = write(
      "kind: Service\n---\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: llm\n        image: vllm/vllm-openai:v0.11.0\n        args: [--model, m, --max-num-seqss, '4']\n      - name: bench\n        image: lmsysorg/sglang:v0.5.3\n        command: [python3, -m, sglang.bench_serving]\n        args: [--backend, sglang, --num_prompts, '8']\n",
    );
    const { status, stdout } = await benchtriage("fix", file);
    expect([status, stdout]).toEqual([
      1,
      [
        "spec.template.spec.containers.0\tdocker run vllm/vllm-openai:v0.11.0 --model m --max-num-seqs 4",
        "spec.template.spec.containers.1\tdocker run lmsysorg/sglang:v0.5.3 python3 -m sglang.bench_serving --backend sglang --num-prompts 8",
        "",
      ].join("\n"),
    ]);
  });

  test.each([
    ["kind: Pod\n", /starts no container with a command/],
    ["a: [\n", /is no YAML/],
  ])("that hold nothing say so: %j", async (text, words) => {
    expect(await benchtriage("fix", write(text))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(words),
    });
  });
});
