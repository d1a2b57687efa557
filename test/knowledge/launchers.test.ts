import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { declareLaunchers } from "../../src/commands/launcherRegistry.ts";
import { benchtriage, temporary } from "../support/cli.ts";

afterAll(() => declareLaunchers());

function folder(launchers: object): string {
  const made = temporary();
  mkdirSync(path.join(made, "catalogues"));
  writeFileSync(
    path.join(made, "catalogues/launchers.json"),
    JSON.stringify({ source: "our lab", ...launchers }),
  );
  return made;
}

const ours = folder({
  launchers: [
    { names: ["labrun"], valued: ["-q"], positionals: 1, env: ["--set"], source: "the lab's manual" },
    {
      names: ["queue"],
      subcommands: { submit: { shellOptions: ["--command"] } },
      source: "the lab's manual",
    },
  ],
  images: [
    { image: "lab/engine:", project: "sglang", starts: "sglang.launch_server", source: "the lab's registry" },
    { image: "lab/tools:", project: "vllm", source: "the lab's registry" },
  ],
});

const fix = async (knowledge: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = await benchtriage("fix", "--knowledge", knowledge, "--json", ...words);
  if (stdout === "") return { status, stderr };
  const { entryPoint, at, problems } = JSON.parse(stdout) as {
    readonly entryPoint: string | null;
    readonly at: { readonly release: string | null };
    readonly problems: readonly { readonly flag?: string }[];
  };
  return { entryPoint, release: at.release, flags: problems.map(({ flag }) => flag) };
};

describe("launchers and images of a user's knowledge", () => {
  test.each([
    ["its options and words", "labrun -q python --set A=1 gpu4 vllm serve m --bad-flag", "vllm:vllm serve"],
    [
      "a text for a shell",
      "queue submit --command 'cd x && vllm serve m --bad-flag' --time 3",
      "vllm:vllm serve",
    ],
  ])("%s", async (_, text, entryPoint) => {
    expect(await fix(ours, "--at", "2025-10-15", text)).toMatchObject({ entryPoint, flags: ["--bad-flag"] });
  });

  test("an image that starts a server, and its tag as the release", async () => {
    expect(await fix(ours, "docker run lab/engine:v0.5.3 --model-path m --bad-flag")).toEqual({
      entryPoint: "sglang:sglang.launch_server",
      release: "0.5.3",
      flags: ["--bad-flag"],
    });
    expect(
      await fix(ours, "docker run lab/tools:v0.11.0 vllm bench latency --model m --bad-flag"),
    ).toMatchObject({ release: "0.11.0", flags: ["--bad-flag"] });
  });

  test("without it they are what they were", async () => {
    await fix(ours, "docker run lab/engine:v0.5.3 --model-path m");
    expect(await fix("none", "docker run lab/engine:v0.5.3 --model-path m")).toMatchObject({
      entryPoint: null,
    });
  });

  test("a file of another shape is refused with its place", async () => {
    const wrong = folder({ launchers: [{ names: ["labrun"], valued: ["q"], source: "x" }] });
    expect(await fix(wrong, "vllm serve m")).toEqual({
      status: 2,
      stderr: expect.stringMatching(/launchers\.json.*\/launchers\/0\/valued\/0/s) as string,
    });
  });
});
