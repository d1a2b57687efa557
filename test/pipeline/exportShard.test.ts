import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isOfPart, shardName } from "../../src/read/shard.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const folder = temporary();
const set = path.join(folder, "set");

async function parts(of: number, out: string, ...options: readonly string[]) {
  for (let number = 1; number <= of; number++) {
    const run = await benchtriage("export", set, "--shard", `${number}/${of}`, "--out", out, ...options);
    expect(run.stderr).toContain(`part ${number} of ${of}`);
  }
  return out;
}

async function checked(...paths: readonly string[]) {
  const { stdout, stderr } = await benchtriage("check", ...paths, "--json");
  expect(stderr).not.toContain("error");
  return stdout;
}

/** What is real, and what goes wrong: copies, broken and foreign files, links, reports of ours. */
beforeAll(() => {
  cpSync(path.join(root, "data/vllm-14"), path.join(set, "vllm-14"), { recursive: true });
  for (const name of readdirSync(path.join(root, "test/formats")))
    if (/^(?:run-|commit-|hf-|prediction|modal)/.test(name))
      cpSync(path.join(root, "test/formats", name, "files"), path.join(set, "specimens", name), {
        recursive: true,
      });
  mkdirSync(path.join(set, "odd/.git"), { recursive: true });
  writeFileSync(path.join(set, "odd/.git/HEAD"), "x");
  writeFileSync(path.join(set, "odd/results.json"), "{");
  writeFileSync(path.join(set, "odd/picture.bin"), Buffer.from([0, 1, 2, 255]));
  symlinkSync("nowhere", path.join(set, "odd/link.json"));
  symlinkSync("nowhere", path.join(set, "odd-link.json"));
  const [first = ""] = readdirSync(path.join(set, "specimens"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .toSorted();
  cpSync(path.join(set, "specimens", first), path.join(set, "copied/there.json"));
});

describe("parts of a reading", () => {
  let whole: Promise<string>;
  beforeAll(() => {
    whole = checked(set);
  });

  // a page is a rendering of the analysis, which holds the command too
  test.each([1, 2, 4, 7])("%i of them give, together, what one reading gives", async (of) => {
    const out = await parts(of, path.join(folder, `parts-${of}`));
    expect(await checked(out)).toBe(await whole);
  });

  test("in any order, and whatever stands beside them", async () => {
    const out = path.join(folder, "parts-4");
    const files = readdirSync(out).map((name) => path.join(out, name));
    writeFileSync(path.join(out, "slurm-1.out"), "log");
    expect(await checked(...files.toReversed())).toBe(await whole);
    expect(await checked(out)).toBe(await whole);
  });

  test("machines with other paths agree on a root, and what two of them read counts once", async () => {
    const out = path.join(folder, "parts-root");
    for (const [number, below] of ["vllm-14", "specimens", "."].entries()) {
      const place = path.join(folder, `machine-${number}`);
      await benchtriage("export", path.join(set, below), "--root", set, "--shard", "1/1", "--out", place);
      cpSync(
        path.join(place, shardName({ number: 1, of: 1 })),
        path.join(out, `${number}`, shardName({ number: 1, of: 1 })),
      );
    }
    const machines = ["0", "1", "2"].map((each) => path.join(out, each));
    const { command: _, ...together } = JSON.parse(await checked(...machines)) as Record<string, unknown>;
    const { command: __, ...one } = JSON.parse(await whole) as Record<string, unknown>;
    expect(together).toEqual(one);
  });

  test("a part that is not there is a problem, with its name", async () => {
    const out = await parts(3, path.join(folder, "parts-missing"));
    rmSync(path.join(out, shardName({ number: 2, of: 3 })));
    const { problems } = JSON.parse(await checked(out)) as { problems: { file: string; reason: string }[] };
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "reading-2-of-3.parquet",
        reason: "part 2 of 3 of the reading is not among the paths",
      }),
    );
  });

  test("what cannot be joined is refused: another layout, another N, a cut file, no part", async () => {
    const out = await parts(2, path.join(folder, "parts-wrong"));
    const other = await benchtriage("check", out, "--layout", "{commit}/{variant}.json");
    expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining("another --layout") as string });
    const mixed = await benchtriage("check", out, path.join(folder, "parts-4"));
    expect(mixed).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("different readings") as string,
    });
    const place = path.join(out, "reading-1-of-2.parquet");
    writeFileSync(place, readFileSync(place).subarray(0, -10));
    expect(await benchtriage("check", out)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("reading-1-of-2.parquet is damaged") as string,
    });
    for (const wrong of ["0/2", "3/2", "x", "1/0"])
      expect(await benchtriage("export", set, "--shard", wrong, "--out", out)).toMatchObject({ status: 2 });
    expect(
      await benchtriage("export", set, "--root", path.join(set, "odd"), "--shard", "1/2", "--out", out),
    ).toMatchObject({ status: 2, stderr: expect.stringContaining("does not stand under") as string });
  });
});

test("the files of a commit, and those of a folder, are of one part", () => {
  const partOf = (label: string) =>
    [1, 2, 3, 4, 5].filter((number) => isOfPart(label, { number, of: 5 })).join();
  expect(partOf("results/8a4e5c5f/baseline/1.json")).toBe(partOf("more/8a4e5c5f3c1e_human_result.json"));
  expect(partOf("runs/2025-10-01/vllm_core-0001/journal.json")).toBe(
    partOf("runs/2025-10-01/vllm_core-0001/model_patch.diff"),
  );
  const spread = new Set(Array.from({ length: 60 }, (_, index) => partOf(`runs/core-${index}/journal.json`)));
  expect([...spread].toSorted()).toEqual(["1", "2", "3", "4", "5"]);
});
