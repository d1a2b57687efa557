import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ComparedSet } from "../../src/model/comparison.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { benchtriage, piped, temporary } from "../support/cli.ts";
import { readOne } from "./readers.ts";
import { specimens } from "./mutants.ts";

/* Inputs that once ended a report, changed an answer or took a minute, each in its smallest form. */

function written(files: Readonly<Record<string, unknown>>): string {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

async function comparedIn(folder: string) {
  const { stdout, stderr } = await benchtriage(
    "compare",
    path.join(folder, "A"),
    path.join(folder, "B"),
    "--better",
    "lower",
    "--json",
  );
  return { ...(JSON.parse(stdout) as ComparedSet), stderr };
}

/** CPU in seconds. */
function taken(act: () => void): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1e6;
}

describe("compare", () => {
  /** Twelve benchmarks of 1.5 % noise, half of them slower by 4 %. */
  function twelve(seed: number): readonly [Record<string, number[]>, Record<string, number[]>] {
    const random = mulberry32(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const side = (shift: number) =>
      Object.fromEntries(
        Array.from(
          { length: 12 },
          (_, key) =>
            [
              `b${key}`,
              Array.from({ length: 4 }, () => 100 * (key < 6 ? shift : 1) * (1 + 0.015 * normal())),
            ] as const,
        ),
      );
    return [side(1), side(1.04)];
  }

  test("a constant benchmark takes no significance from the others", async () => {
    const counts = { alone: 0, beside: 0 };
    for (let seed = 1; seed <= 4; seed++) {
      const [a, b] = twelve(seed);
      const constant = { c0: [8, 8, 8, 8] };
      const effects = ({ comparisons }: ComparedSet) =>
        comparisons.filter(({ conclusion }) => conclusion === "regressed").length;
      counts.alone += effects(await comparedIn(written({ "A/x.json": a, "B/x.json": b })));
      counts.beside += effects(
        await comparedIn(written({ "A/x.json": { ...a, ...constant }, "B/x.json": { ...b, ...constant } })),
      );
    }
    expect(counts.alone).toBeGreaterThan(5);
    // the family is one larger, which may cost one that was at its edge
    expect(counts.alone - counts.beside).toBeLessThanOrEqual(1);
  });

  test("copies of a file are no trials, and a key that stands twice is said", async () => {
    const [a, b] = ['{"x":[100,101,99]}', '{"x":[103,104.5,102]}'];
    const copies = (side: string, text: string) =>
      Object.fromEntries(["1", "1 (copy 1)", "1 (copy 2)"].map((name) => [`${side}/${name}.json`, text]));
    const alone = await comparedIn(written({ "A/1.json": a, "B/1.json": b }));
    const copied = await comparedIn(written({ ...copies("A", a), ...copies("B", b) }));
    expect(copied.comparisons.map(({ p, reference, candidate }) => [p, reference.n, candidate.n])).toEqual(
      alone.comparisons.map(({ p, reference, candidate }) => [p, reference.n, candidate.n]),
    );
    expect(copied.leftOut).not.toEqual([]);
    const twice = await comparedIn(written({ "A/1.json": '{"x":[1,2,3],"x":[9,9.1,9.2]}', "B/1.json": b }));
    expect(JSON.stringify(twice)).toMatch(/stands twice/);
  });

  test("identical constants are equivalent, and no ratio is beyond what is printed", async () => {
    const same = await comparedIn(
      written({
        "A/x.json": { x: [500, 500, 500, 500, 500, 500] },
        // another file, or it would be one result on both sides
        "B/x.json": { x: [500, 500, 500, 500, 500, 500], y: [1, 2] },
      }),
    );
    expect(same.comparisons[0]?.conclusion).toBe("equivalent");
    const far = await comparedIn(
      written({ "A/x.json": { x: [1e308, 1e308] }, "B/x.json": { x: [5e-324, 5e-324] } }),
    );
    expect(far.comparisons[0]).toMatchObject({
      conclusion: "not-comparable",
      reasons: expect.arrayContaining([expect.objectContaining({ kind: "ratio-unbounded" })]) as unknown,
    });
  });
});

describe("reading", () => {
  const log =
    "============ Serving Benchmark Result ============\nSuccessful requests: 10\nMean TTFT (ms): 1.5\n";

  test.each([
    ["a line of =", `${"=".repeat(150_000)}x`],
    ["a line of -", `${"-".repeat(150_000)}x`],
    ["namespaces without an end", "Namespace(".repeat(15_000)],
    ["a line of blanks", `${" ".repeat(150_000)}x`],
  ])("%s takes no longer than any other", (_, line) => {
    expect(
      taken(() => readOne({ path: "run.log", bytes: Buffer.from(`${log}${line}\n${log}`) })),
    ).toBeLessThan(1);
  });

  test("keys with the names of Object's members are keys", () => {
    for (const { path: name, bytes } of specimens.filter(({ bytes: each }) => each[0] === 123))
      readOne({
        path: name,
        bytes: Buffer.from(
          bytes.toString("utf8").replace("{", '{"constructor":5,"__proto__":{"x":1},"toString":"y",'),
        ),
      });
  });
});

test("a line of the other project ends nothing, and an open quote is left as it is", async () => {
  const lines = "vllm serve m --dtype half\npython -m sglang.launch_server --model-path m\n";
  const { status, stdout } = await piped(lines, "fix", "-", "--at", "0.6.3");
  expect(status).not.toBe(2);
  expect(stdout.split("\n")).toHaveLength(3);
  const open = "python benchmarks/benchmark_serving.py --model 'm --dtype half";
  expect((await benchtriage("fix", open, "--at", "0.6.3")).stdout).toBe(`${open}\n`);
});
