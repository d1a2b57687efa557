import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { git, makeClone, newFolder, removeFolders } from "../support/clone.ts";
import { benchtriage } from "../support/cli.ts";

const sampler = (body: string) => `def sample(logits):\n    ${body}\n`;
const file = "vllm/v1/sample/sampler.py";
const engine = makeClone([
  { day: "2025-06-01", files: { "vllm/__init__.py": "", [file]: sampler("return sorted(logits)[0]") } },
  {
    day: "2025-06-02",
    message: "[Perf] Take the least at once (#1)\n\nNo list is sorted.",
    files: { [file]: sampler("return min(logits)") },
  },
]);
const [parent = "", commit = ""] = engine.hashes;
afterAll(removeFolders);

/** A set that holds a command of each commit and says nothing else of it. */
function bare(...commits: readonly string[]): string {
  const folder = newFolder();
  const value = "vllm bench latency --model facebook/opt-125m --input-len 8 --output-len 8 --batch-size 1";
  const records = [
    { kind: "dataset", version: 1, description: "a test" },
    ...commits.map((hash) => ({
      kind: "commit",
      commit: hash,
      project: "vllm",
      format: "test",
      file: "commands.json",
      facts: { command: { value, pointer: "/command" } },
    })),
  ];
  writeFileSync(
    path.join(folder, "commits.jsonl"),
    records.map((record) => JSON.stringify(record)).join("\n"),
  );
  return folder;
}

const judged = async (set: string, ...repos: readonly string[]) => {
  const { stdout } = await benchtriage(
    "check",
    set,
    "--json",
    "--quiet",
    ...repos.flatMap((repo) => ["--repo", repo]),
  );
  return JSON.parse(stdout) as Analysis;
};

describe("what a clone tells of the commits of a set", () => {
  test("subject, date, parent and files come from it where no file tells them", async () => {
    const { commits, problems } = await judged(bare(commit.slice(0, 8)), engine.folder);
    expect(problems).toEqual([]);
    expect(commits[0]).toMatchObject({
      commit,
      subject: { value: "[Perf] Take the least at once (#1)" },
      date: {
        value: expect.stringMatching(/^2025-06-02T/) as string,
        origin: { file: `git show ${commit.slice(0, 8)}` },
      },
      parent: { value: parent },
      changedFiles: [{ path: file, added: 1, removed: 1, symbols: ["sample"] }],
    });
  });

  test("the command is checked at the day that the clone tells", async () => {
    const without = await judged(bare(commit));
    const { commits, findings } = await judged(bare(commit), engine.folder);
    expect(without.commits[0]).toMatchObject({ date: null, changedFiles: [] });
    expect(commits[0]?.date).not.toBeNull();
    expect(findings.map(({ rule }) => rule)).not.toContain("parent-missing");
    expect(without.findings.map(({ rule }) => rule)).toContain("parent-missing");
  });

  test("what a file tells stays as it is", async () => {
    const set = bare(commit);
    const told = path.join(set, "commits.jsonl");
    const lines = readFileSync(told, "utf8").replace(
      '"facts":{',
      '"facts":{"subject":{"value":"As the file has it","pointer":"/s"},',
    );
    writeFileSync(told, lines);
    const { commits } = await judged(set, engine.folder);
    expect(commits[0]).toMatchObject({
      subject: { value: "As the file has it" },
      parent: { value: parent },
    });
  });

  test("plan and report take it, too", async () => {
    const set = bare(commit);
    const { stdout } = await benchtriage("plan", set, "--repo", engine.folder, "--json", "--quiet");
    const [job] = (JSON.parse(stdout) as Manifest).jobs;
    expect(job).toMatchObject({ commit, parent, subject: "[Perf] Take the least at once (#1)" });
    expect(job?.missing.map(({ kind }) => kind)).not.toContain("change");
    const out = path.join(newFolder(), "report");
    await benchtriage("report", set, "--repo", engine.folder, "--out", out, "--quiet");
    const page = readFileSync(path.join(out, "commits", `${commit.slice(0, 8)}.md`), "utf8");
    expect(page).toContain("Take the least at once");
    expect(page).toContain(file);
  });
});

describe("what a clone cannot tell is named", () => {
  const problemsOf = async (set: string, ...repos: readonly string[]) =>
    (await judged(set, ...repos)).problems.map(({ reason, advice }) => `${reason}; ${advice}`);

  test("a commit that it does not have", async () => {
    expect(await problemsOf(bare(commit, "f".repeat(40)), engine.folder)).toEqual([
      "1 of 2 commits asked for are not in this clone: ffffffff; git fetch there, or --repo with the clone that has them",
    ]);
  });

  test("a shallow clone that begins with the commit", async () => {
    const shallow = path.join(newFolder(), "shallow");
    git(".", ["clone", "--quiet", "--bare", "--depth=1", `file://${engine.folder}`, shallow]);
    expect(await problemsOf(bare(commit), shallow)).toEqual([
      `the shallow clone begins with 1 of the commits: parent and change are not told: ${commit.slice(0, 8)}; git fetch --unshallow there`,
    ]);
  });

  test("a clone of the other project", async () => {
    const other = makeClone([{ day: "2025-06-01", files: { "python/sglang/__init__.py": "" } }]);
    expect(await problemsOf(bare(commit), other.folder)).toEqual([
      expect.stringMatching(/^this clone is of sglang, and no commit of the set/),
    ]);
  });

  test("a second clone is asked for what the first one lacks", async () => {
    const other = makeClone([
      { day: "2025-06-01", files: { "vllm/__init__.py": "", "README.md": "another" } },
    ]);
    const { commits } = await judged(bare(commit), other.folder, engine.folder);
    expect(commits[0]).toMatchObject({ parent: { value: parent } });
  });

  test("a folder that is no clone", async () => {
    const { status, stderr } = await benchtriage("check", bare(commit), "--repo", newFolder());
    expect([status, stderr]).toEqual([2, expect.stringMatching(/no git clone|no clone/)]);
  });
});
