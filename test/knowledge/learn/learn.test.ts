import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ProjectFlags } from "../../../src/commands/flagCatalogue.ts";
import { commitTableSchema, projectFlagsSchema } from "../../../src/model/flagSchemas.ts";
import { learn } from "../../../src/knowledge/learn/learn.ts";
import type { ProjectPrograms } from "../../../src/knowledge/learn/programs.ts";
import { git, type MadeClone, makeClone, newFolder, removeFolders, type Step } from "../../support/clone.ts";
import { at, miniPrograms, steps } from "../../support/miniEngine.ts";

const other: ProjectPrograms = {
  ...miniPrograms,
  project: "sglang",
  marker: "^python/sglang/__init__\\.py$",
};

type Options = Partial<Parameters<typeof learn>[0]>;

const lesson = (repo: string, options: Options = {}) =>
  learn({ project: "vllm", repo, before: null, programs: [miniPrograms, other], ...options });

const whole = makeClone(steps);
afterAll(removeFolders);

/** `names from-to form` of everything that one program or set declares. */
function spansOf({ sets, entryPoints }: ProjectFlags, id: string): string[] {
  const { flags = [] } = [...sets, ...entryPoints].find((each) => each.id === id) ?? {};
  return flags.map(({ names, from, to, form }) =>
    [names.join(" "), `${from}-${to ?? ""}`, ...(form === undefined ? [] : [form])].join(" "),
  );
}

async function flagsOf(repo: string, options: Options = {}): Promise<ProjectFlags> {
  const { files } = await lesson(repo, options);
  if (files === null) throw new Error("nothing was learnt");
  return files.flags;
}

describe("what a clone's main line declares", () => {
  test("flags come, change and go with the commits, whether they are written or made from fields", async () => {
    const flags = await flagsOf(whole.folder);
    const [fields, last] = [at("fields"), at("last")];
    expect(spansOf(flags, "vllm:EngineArgs")).toEqual([
      "--model 2-",
      "--tensor-parallel-size -tp 2-",
      `--block-size 2-${fields}`,
      `--device ${fields}-${last}`,
      `--device ${last}-`,
      `--seed ${fields}-`,
      `--swap-space ${fields}-`,
      `--sizes ${fields}-`,
      `--overrides ${fields}-`,
      `--limit ${fields}-`,
      `--enforce-eager ${fields}-`,
    ]);
    const device = flags.sets.flatMap((set) => set.flags).filter(({ names }) => names[0] === "--device");
    expect(device.map(({ choices = -1 }) => flags.choices[choices])).toEqual([
      ["auto", "cpu", "cuda"],
      ["auto", "cpu", "cuda", "tpu"],
    ]);
  });

  test("a program's own flags, those of its command line alone, and the sets that it takes over", async () => {
    const flags = await flagsOf(whole.folder);
    const server = flags.entryPoints.find(({ id }) => id === "vllm:engine serve");
    const cli = at("command line");
    expect(spansOf(flags, "vllm:engine serve")).toEqual([
      "--host 2-",
      "--port 2-",
      `model_tag ${cli}- cli`,
      `--headless ${cli}- cli`,
    ]);
    expect(server?.forms).toEqual([
      { kind: "module", name: "engine.server" },
      { kind: "cli", name: "engine serve", from: cli, positional: "model_tag" },
    ]);
    expect(server?.includes.map(({ set }) => set)).toEqual(["vllm:AsyncEngineArgs(own)", "vllm:EngineArgs"]);
    expect(server?.flexible).toBe(2);
  });

  test("programs that come, are replaced, and go", async () => {
    const { entryPoints } = await flagsOf(whole.folder);
    const told = entryPoints.map(({ id, exists, stub }) => [id, exists, stub]);
    expect(told).toEqual([
      ["vllm:bench/latency.py", [[1, null]], at("bench command")],
      ["vllm:engine serve", [[2, null]], undefined],
      ["vllm:bench/sweep.py", [[at("loop"), at("last")]], undefined],
      ["vllm:engine bench latency", [[at("bench command"), null]], undefined],
    ]);
  });

  test("releases by their tags, by a commit or day that is known, or by their date", async () => {
    const { releases } = await flagsOf(whole.folder);
    expect(releases).toEqual([
      ["0.0.9", 1, "2024-01-01"],
      ["0.1.0", 2, "2024-01-02"],
      ["0.9.9", at("no Python"), "2024-01-20"],
      ["0.2.0", at("bench command"), "2024-01-09"],
    ]);
  });

  test("a release on a branch stands where the branch left the main line", async () => {
    const branched: Step[] = [
      ...steps.slice(0, 4),
      { day: "2024-01-04", branch: "release", files: { VERSION: "1" }, tags: ["v0.1.5.post1"] },
      ...steps.slice(4),
    ];
    const { releases } = await flagsOf(makeClone(branched).folder);
    expect(releases).toContainEqual(["0.1.5.post1", 4, "2024-01-04"]);
  });

  test("of a merge the first parent: what stands on the branch comes with the merge", async () => {
    const latency = (steps[0]?.files["bench/latency.py"] ?? "").replace("--profile", "--trace-all");
    const merged: Step[] = [
      ...steps.slice(0, 2),
      { day: "2024-01-02", branch: "topic", files: { "bench/latency.py": latency } },
      { day: "2024-01-03", files: { "README.md": "x" } },
      { day: "2024-01-04", files: { "bench/latency.py": latency }, merges: "topic" },
    ];
    const spans = spansOf(await flagsOf(makeClone(merged).folder), "vllm:bench/latency.py");
    expect(spans).toContain("--profile 1-4");
    expect(spans).toContain("--trace-all 4-");
  });

  test("architectures of a registry, and of files that register themselves", async () => {
    const { architectures } = await flagsOf(whole.folder);
    expect(architectures).toEqual([
      ["OptForCausalLM", 2, at("last")],
      ["LlamaForCausalLM", at("command line"), null],
      ["TinyLM", at("command line"), null],
    ]);
  });

  test("the files have their published shape, and the last commit stands in them", async () => {
    const { files, last } = await lesson(whole.folder);
    expect(projectFlagsSchema.parse(files?.flags)).toBeDefined();
    expect(commitTableSchema.parse(files?.commits).hashes).toBe(
      whole.hashes.map((hash) => hash.slice(0, 8)).join(""),
    );
    expect(files?.flags.until).toEqual([steps.length, "2024-01-10", last.hash.slice(0, 12)]);
    expect(last.hash).toBe(whole.hashes.at(-1));
  });
});

describe("what cannot be read is named, and the rest goes on", () => {
  test("a file that is no Python at one commit keeps what it said before", async () => {
    const { problems, files } = await lesson(whole.folder);
    expect(problems).toContainEqual({
      kind: "no-python",
      file: "bench/latency.py",
      line: 1,
      detail: "",
      commit: whole.hashes[at("no Python") - 1]?.slice(0, 12),
      day: "2024-01-06",
      times: 1,
    });
    expect(spansOf(files?.flags as ProjectFlags, "vllm:bench/latency.py")).toContain(
      `--batch-size 1-${at("bench command")}`,
    );
  });

  test("a parser built in a loop over what is written is followed", async () => {
    const { files } = await lesson(whole.folder);
    expect(spansOf(files?.flags as ProjectFlags, "vllm:bench/sweep.py")).toEqual([
      `--first ${at("loop")}-${at("last")}`,
      `--alpha-rate ${at("loop")}-${at("last")}`,
      `--beta-rate ${at("loop")}-${at("last")}`,
    ]);
  });

  test("a parser built in a loop over what the program computes is named, inside a block too", async () => {
    const file = `\
import argparse
import os

parser = argparse.ArgumentParser()
parser.add_argument("--one")
for name in os.listdir("."):
    parser.add_argument(f"--{name}")
if __name__ == "__main__":
    try:
        for key in os.environ:
            parser.add_argument(f"--{key}")
    except OSError:
        pass
    parser.add_argument("--two")
    parser.parse_args()
`;
    const { problems, files } = await lesson(
      makeClone([...steps.slice(0, 2), { day: "2024-01-03", files: { "bench/odd.py": file } }]).folder,
    );
    expect(spansOf(files?.flags as ProjectFlags, "vllm:bench/odd.py")).toEqual(["--one 3-", "--two 3-"]);
    expect(problems.map(({ kind, detail }) => `${kind}: ${detail}`).toSorted()).toEqual([
      "flags-in-loop: for key in os.environ:",
      'flags-in-loop: for name in os.listdir("."):',
    ]);
  });

  test("a flag whose name is computed, a function that refuses, a loop without end", async () => {
    const file = `\
import argparse
import os


def strange():
    raise RuntimeError("not here")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--one")
    strange()
    parser.add_argument("--" + os.environ["NAME"])
    while True:
        pass
    parser.add_argument("--two")
    parser.parse_args()


if __name__ == "__main__":
    main()
`;
    const { problems, files } = await lesson(
      makeClone([...steps.slice(0, 2), { day: "2024-01-03", files: { "bench/odd.py": file } }]).folder,
    );
    expect(spansOf(files?.flags as ProjectFlags, "vllm:bench/odd.py")).toEqual(["--one 3-", "--two 3-"]);
    expect(problems.map(({ kind, file: of }) => `${kind} ${of}`)).toEqual([
      "raised bench/odd.py",
      "name-computed bench/odd.py",
    ]);
  });

  test("contents that the clone does not have are not fetched", async () => {
    const folder = path.join(newFolder(), "partial");
    git(whole.folder, ["config", "uploadpack.allowFilter", "true"]);
    git(".", ["clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${whole.folder}`, folder]);
    const { problems, files } = await lesson(folder);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["content-missing"]));
    expect(problems.map(({ file }) => file)).toContain("engine/args.py");
    expect(files?.flags.entryPoints.flatMap(({ flags }) => flags)).toEqual([]);
  });
});

describe("only what came after the last time is read", () => {
  const begun = async (commits: number) => {
    const ref = whole.hashes[commits - 1] ?? "";
    return (await lesson(whole.folder, { ref })).files;
  };

  test("in two parts it says the same as at once, wherever it is cut", async () => {
    const atOnce = (await lesson(whole.folder)).files;
    for (const commits of [1, 3, 5, at("no Python"), at("loop"), steps.length - 1]) {
      const before = await begun(commits);
      const { files, read } = await lesson(whole.folder, { before });
      expect(read).toBe(steps.length - commits);
      expect(files, `cut after ${commits}`).toEqual(atOnce);
    }
  });

  test("nothing new, nothing written", async () => {
    const { files, read } = await lesson(whole.folder, { before: await begun(steps.length) });
    expect([files, read]).toEqual([null, 0]);
  });

  test("--since reads again from a commit on, or from the start", async () => {
    const before = await begun(steps.length);
    const since = whole.hashes[7]?.slice(0, 10);
    expect(await lesson(whole.folder, { before, since })).toMatchObject({ read: steps.length - 7 });
    expect(await lesson(whole.folder, { before, since: "start" })).toMatchObject({ read: steps.length });
    await expect(lesson(whole.folder, { before, since: "feature" })).rejects.toThrow(
      "--since feature is no commit of the main line",
    );
  });

  test("what an older way of reading made is read anew", async () => {
    const before = await begun(steps.length);
    const old = before === null ? null : { ...before, flags: { ...before.flags, learner: 0 } };
    const { read, remarks } = await lesson(whole.folder, { before: old });
    expect([read, remarks]).toEqual([steps.length, [{ kind: "read-anew" }]]);
  });

  test("a rewritten history: what came after the last common commit is forgotten and read again", async () => {
    const before = await begun(steps.length);
    const rewritten = makeClone([
      ...steps.slice(0, 8),
      { day: "2024-02-01", files: { "bench/latency.py": null } },
    ]);
    const { files, remarks, read } = await lesson(rewritten.folder, { before });
    expect(remarks).toEqual([{ kind: "rewritten", position: 9, commits: 3 }]);
    expect(read).toBe(1);
    expect(files).toEqual((await lesson(rewritten.folder)).files);
  });

  test("another history of the same project is read as a whole", async () => {
    const before = await begun(steps.length);
    const [first, ...rest] = steps;
    const elsewhere = makeClone([{ ...(first as Step), message: "Begun otherwise" }, ...rest]);
    const { files, remarks } = await lesson(elsewhere.folder, { before });
    expect(remarks).toEqual([{ kind: "other-history", commits: steps.length }]);
    expect(files).toEqual((await lesson(elsewhere.folder)).files);
  });

  test("an older state of the same history has nothing new", async () => {
    const { files, remarks } = await lesson(whole.folder, {
      before: await begun(steps.length),
      ref: whole.hashes[4] ?? "",
    });
    expect([files, remarks]).toEqual([null, []]);
  });
});

describe("a shallow clone", () => {
  const shallow = (depth: number, of: MadeClone = whole): string => {
    const folder = path.join(newFolder(), "shallow");
    git(".", ["clone", "--quiet", "--bare", `--depth=${depth}`, `file://${of.folder}`, folder]);
    return folder;
  };

  test("that reaches what is known continues it", async () => {
    const { files: before } = await lesson(whole.folder, { ref: whole.hashes[6] ?? "" });
    const { files, remarks, read } = await lesson(shallow(steps.length - 5), { before });
    expect(remarks).toEqual([{ kind: "shallow", position: 6 }]);
    expect(read).toBe(steps.length - 7);
    expect(files?.flags.entryPoints).toEqual((await lesson(whole.folder)).files?.flags.entryPoints);
  });

  test("that begins after what is known says which days are missing", async () => {
    const { files: before } = await lesson(whole.folder, { ref: whole.hashes[3] ?? "" });
    const { files, remarks } = await lesson(shallow(2), { before });
    expect(remarks).toEqual([{ kind: "gap", from: "2024-01-03", to: "2024-01-09" }]);
    expect(files?.commits.hashes.length).toBe(6 * 8);
    expect(spansOf(files?.flags as ProjectFlags, "vllm:engine serve")).toContain("--headless 5- cli");
  });
});

describe("a folder that is none", () => {
  const refused = async (repo: string, options: Options = {}) =>
    lesson(repo, options).then(
      () => "learnt",
      (error: unknown) => (error as Error).message,
    );

  test("no folder, no clone, no such branch", async () => {
    const empty = newFolder();
    expect(await refused(path.join(empty, "nowhere"))).toMatch(/^no such folder: /);
    expect(await refused(empty)).toMatch(/is no git clone: not a git repository/);
    expect(await refused(whole.folder, { ref: "nowhere" })).toMatch(/has no commit nowhere$/);
    rmSync(empty, { recursive: true });
  });

  test("a clone of something else, and one of the other project", async () => {
    const something = makeClone([{ day: "2024-01-01", files: { "main.c": "int main(void) {}" } }]);
    const sglang = makeClone([{ day: "2024-01-01", files: { "python/sglang/__init__.py": "" } }]);
    expect(await refused(something.folder)).toMatch(/is no clone of vllm$/);
    expect(await refused(sglang.folder)).toMatch(/is no clone of vllm: it is one of sglang$/);
  });
});
