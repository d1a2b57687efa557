import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { learnCommand } from "../../src/pipeline/learn.ts";
import { makeClone, newFolder, removeFolders, type Step } from "../support/clone.ts";
import { benchtriage, contents } from "../support/cli.ts";

const latency = (flags: readonly string[]) => `\
import argparse

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
${flags.map((flag) => `    parser.add_argument("${flag}", type=int)\n`).join("")}    args = parser.parse_args()
`;
const script = "benchmarks/benchmark_latency.py";
const first: Step = {
  day: "2030-01-01",
  tags: ["v9.0.0"],
  files: { "vllm/__init__.py": "", [script]: latency(["--batch-size"]) },
};
const second: Step = {
  day: "2030-02-01",
  files: { [script]: latency(["--batch-size", "--warm-up-rounds"]) },
};
const third: Step = { day: "2030-03-01", files: { [script]: latency(["--warm-up-rounds"]) } };
const { folder: repo, hashes } = makeClone([first, second, third]);
afterAll(removeFolders);

const learnt = async (ref = "HEAD", out = newFolder()) => {
  const { status, stderr } = await benchtriage("learn", "vllm", "--repo", repo, "--ref", ref, "--out", out);
  return { out, status, stderr };
};
const command = `python ${script} --batch-size 8 --warm-up-rounds 2`;

describe("learn writes knowledge that every command uses", () => {
  test("a flag that only the clone has is known from its first commit to its last", async () => {
    const { out, status, stderr } = await learnt();
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /vLLM: 3 commits read, to \w{12} \(2030-03-01\); 2 flags new or changed; 1 program; /,
    );
    expect(stderr).toMatch(/newest release 9\.0\.0 \(2030-01-01\); written to /);
    const unknown = async (at: string) =>
      (await benchtriage("fix", "--knowledge", out, "--at", at, command)).stderr.match(
        /--[\w-]+(?= is unknown)/g,
      );
    expect(await unknown(hashes[0] ?? "")).toEqual(["--warm-up-rounds"]);
    expect(await unknown(hashes[1] ?? "")).toBeNull();
    expect(await unknown("2030-02-15")).toBeNull();
    expect(await unknown("9.0.0")).toEqual(["--warm-up-rounds"]);
  });

  test("its place and its hash stand in what it touched; without it the bundled knowledge speaks", async () => {
    const { out } = await learnt();
    const of = async (knowledge: string) => {
      const { stdout } = await benchtriage(
        "fix",
        "--json",
        "--knowledge",
        knowledge,
        "--at",
        "2030-02-15",
        command,
      );
      return JSON.parse(stdout) as {
        readonly knowledge?: { readonly place: string; readonly sha256: string };
      };
    };
    const { knowledge } = await of(out);
    expect(knowledge).toMatchObject({
      place: out,
      files: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect((await of("none")).knowledge ?? null).toBeNull();
    expect((await of(out)).knowledge).toEqual(knowledge);
  });

  test("a second run reads only what is new, and says when there is nothing", async () => {
    const { out } = await learnt(hashes[0] ?? "");
    expect((await learnt("HEAD", out)).stderr).toMatch(/vLLM: 2 commits read/);
    const files = contents(out);
    expect((await learnt("HEAD", out)).stderr).toMatch(
      /vLLM: nothing new; 3 commits to \w{12} \(2030-03-01\) are known/,
    );
    expect(contents(out)).toEqual(files);
    expect(contents((await learnt()).out)).toEqual(files);
  });

  test("as JSON: what was read, what was written, and every problem", async () => {
    const { stdout } = await benchtriage(
      "learn",
      "vllm",
      "--repo",
      repo,
      "--out",
      newFolder(),
      "--json",
      "--quiet",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      commits: 3,
      read: 3,
      entryPoints: 1,
      remarks: [expect.objectContaining({ kind: "other-history" })],
      problems: [],
    });
  });
});

describe("knowledge stays whole", () => {
  test("an interrupted run leaves what stood there", async () => {
    const { out } = await learnt(hashes[1] ?? "");
    const before = contents(out);
    const stop = () => {
      throw new Error("interrupted");
    };
    const knowledge = { folder: null, place: "none", given: true };
    await expect(learnCommand("vllm", { repo, out, knowledge, onProgress: stop })).rejects.toThrow(
      "interrupted",
    );
    expect(contents(out)).toEqual(before);
    expect(readdirSync(path.join(out, "catalogues/flags"))).toEqual(["vllm-commits.json", "vllm.json"]);
  });

  test("an interruption between its two files is mended by the next run", async () => {
    const { out } = await learnt(hashes[1] ?? "");
    const flags = path.join(out, "catalogues/flags/vllm.json");
    const old = readFileSync(flags, "utf8");
    await learnt("HEAD", out);
    const whole = contents(out);
    writeFileSync(flags, old);
    const { status } = await benchtriage("fix", "--knowledge", out, "--at", "2030-02-15", command);
    expect(status).toBe(0);
    expect((await learnt("HEAD", out)).stderr).toMatch(/1 commit read/);
    expect(contents(out)).toEqual(whole);
  });

  test("a file that is no JSON is named, and not overwritten", async () => {
    const { out } = await learnt();
    const flags = path.join(out, "catalogues/flags/vllm.json");
    writeFileSync(flags, "{");
    const { status, stderr } = await learnt("HEAD", out);
    expect([status, readFileSync(flags, "utf8")]).toEqual([2, "{"]);
    expect(stderr).toContain(`${flags} is no JSON`);
  });

  test("no project, no place to write to", async () => {
    const { status, stderr } = await benchtriage("learn", "tgi", "--repo", repo, "--out", newFolder());
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("tgi is no project that is known") as string,
    ]);
    const none = await benchtriage("learn", "vllm", "--repo", repo, "--knowledge", "none");
    expect([none.status, none.stderr]).toEqual([
      2,
      expect.stringContaining("--out DIR says where") as string,
    ]);
  });
});
