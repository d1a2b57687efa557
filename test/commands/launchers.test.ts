import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import { releaseOfImage } from "../../src/commands/unwrap.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";

const reader = commandReader();
/** The old scripts only say by October 2025 that they were replaced. */
const check = (text: string) =>
  reader.read(text, { date: /benchmarks\/benchmark_/.test(text) ? "2025-05-01" : "2025-10-15" }, null).check;
const refusedFlags = (text: string) =>
  check(text).problems.flatMap(({ note, flag }) => (note === true || flag === undefined ? [] : [flag]));

/** Ways in which people start these programs: every one but those that say so ends in a flag that is refused. */
const launched = readFileSync(path.join(import.meta.dirname, "../fixtures/commands/launched.txt"), "utf8")
  .trim()
  .split("\n");

describe("programs behind launchers", () => {
  test.each(launched)("%s", (text) => {
    expect(check(text).entryPoint).not.toBeNull();
    const isSound = text.includes("lmsysorg/sglang") || /benchmark_|sglang\.launch/.test(text);
    if (!isSound || text.includes("--bad-flag")) {
      expect(refusedFlags(text).filter((flag) => /bad|such|dtype|length/.test(flag))).toHaveLength(1);
    }
  });

  test.each([
    [
      "a driver's two inner commands",
      "vllm bench sweep serve --serve-cmd 'vllm serve m --bad-flag' --bench-cmd 'vllm bench serve --model m --dtype half'",
      ["--bad-flag", "--dtype"],
    ],
    ["a batch job", "sbatch -N1 --wrap='vllm serve m --bad-flag'", ["--bad-flag"]],
    [
      "the module behind the command line",
      "python -m vllm.entrypoints.cli.main bench serve --model m --dtype half",
      ["--dtype"],
    ],
    ["a comment", "# vllm serve m --bad-flag", ["--bad-flag"]],
    ["two launchers", "nohup srun -N1 numactl -N 0 vllm serve m --bad-flag", ["--bad-flag"]],
  ])("%s", (_, text, flags) => {
    expect(refusedFlags(text)).toEqual(flags);
  });

  test("places are those of the whole line", () => {
    const text = `ssh gpu01 "cd /x && vllm serve m --bad-flag"`;
    const [problem] = check(text).problems;
    expect(text.slice(...problem!.span!)).toBe("--bad-flag");
  });

  test.each([
    "ls -la",
    "(vllm) ls",
    "echo vllm serve m",
    "tmux ls",
    "docker ps",
    "watch nvidia-smi",
    "ssh host uptime",
  ])("none is called by: %s", (text) => {
    expect(check(text).entryPoint).toBeNull();
  });

  test("what launchers say is known: variables, mounts, the image", () => {
    const { env, mounts, image, entry } = parseCommand(
      "docker run -e A=1 --env B=2 -v /data/x:/models/x --mount type=bind,src=/q,target=/w vllm/vllm-openai:v0.9.1 --model /models/x",
    );
    expect(env.map(({ name, value }) => `${name}=${value}`)).toEqual(["A=1", "B=2"]);
    expect(mounts).toEqual(["/models/x", "/w"]);
    expect(image?.value).toBe("vllm/vllm-openai:v0.9.1");
    expect(entry).toMatchObject({ name: "vllm.entrypoints.openai.api_server", implied: true });
  });

  test.each([
    ["vllm/vllm-openai:v0.9.1", "0.9.1"],
    ["lmsysorg/sglang:v0.4.5.post1-cu124", "0.4.5.post1"],
    ["lmsysorg/sglang:v0.4.5-cu124", "0.4.5"],
    ["vllm/vllm-openai:latest", null],
    ["vllm/vllm-openai", null],
    ["host:5000/vllm/vllm-openai@sha256:00", null],
  ])("the release of %s is %s", (image, release) => {
    expect(releaseOfImage(image)).toBe(release);
  });
});
