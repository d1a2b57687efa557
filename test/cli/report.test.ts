import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, analysisSchema } from "../../src/model/analysis.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { expectGolden } from "../support/golden.ts";
import { readAnalysis as read, statuses } from "../support/analysis.ts";
import { htmlErrors } from "../support/html.ts";
import { normalise } from "../support/printed.ts";
import { root } from "../support/shared.ts";

const data = "data/vllm-14";

let published: string;
let strict: string;
/** What the screen says of the strict one. */
let screen: string;

beforeAll(async () => {
  published = path.join(temporary(), "out");
  strict = path.join(temporary(), "out");
  expect((await benchtriage("report", data, "--policy", "published", "--out", published)).status).toBe(0);
  const { status, stderr } = await benchtriage("report", data, "--out", strict);
  expect(status).toBe(0);
  screen = stderr;
});

describe("what is written", () => {
  test.each(["analysis", "manifest"])("%s.json fits its published schema", (name) => {
    const schema = JSON.parse(
      readFileSync(path.join(root, `data/schemas/${name}.schema.json`), "utf8"),
    ) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const folder of [published, strict]) {
      expect(
        validate(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"))),
        JSON.stringify(validate.errors?.slice(0, 2)),
      ).toBe(true);
    }
  });

  test("every fixable commit has a job, and a job is ready only when nothing is missing", () => {
    for (const folder of [published, strict]) {
      const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as {
        jobs: { commit: string; ready: boolean; missing: string[] }[];
      };
      const fixable = read(folder)
        .verdicts.filter(({ status }) => status === "fixable")
        .map(({ commit }) => commit);
      expect(manifest.jobs.map(({ commit }) => commit).sort()).toEqual(fixable.sort());
      expect(manifest.jobs.every(({ ready, missing }) => ready === (missing.length === 0))).toBe(true);
    }
  });

  test("every page is valid and stable: normalising it again changes nothing", () => {
    const pages = Object.entries(contents(published)).filter(([file]) => file.endsWith(".md"));
    // one of each family: commits and jobs look alike
    const kinds = new Map(pages.map((page) => [page[0].replace(/\/.*/, ""), page]));
    for (const [name, page] of kinds.values()) expect(normalise(page), name).toBe(page);
    expect(kinds.size).toBeGreaterThan(10);
  });

  test("two runs give the same bytes", async () => {
    const out = path.join(temporary(), "out");
    await benchtriage("report", data, "--out", out);
    expect(contents(out)).toEqual(contents(strict));
  });

  test("the whole stands in one file as well, and the screen names it", () => {
    for (const folder of [published, strict]) {
      const html = readFileSync(path.join(folder, "index.html"), "utf8");
      expect(htmlErrors(html)).toEqual([]);
      expect(html.match(/<tr id="commits\//g)).toHaveLength(14);
    }
    expect(screen).toMatch(/^wrote {5}\S+README\.md, index\.html and \d+ more files$/m);
    expect(readFileSync(path.join(strict, "README.md"), "utf8")).toContain("[index.html](index.html)");
  });

  test("the export of the data set is the data set", async () => {
    const out = path.join(temporary(), "set");
    expect((await benchtriage("export", data, "--out", out)).status).toBe(0);
    expectGolden(
      contents(out),
      contents(path.join(root, data)),
      `npx benchtriage export ${data} --out ${data}`,
    );
  });
});

describe("bad input", () => {
  /** The analysis that a report of the folder would be made from. */
  async function checked(folder: string): Promise<Analysis> {
    const { status, stdout } = await benchtriage("check", folder, "--json");
    expect(status).toBe(0);
    return analysisSchema.parse(JSON.parse(stdout));
  }

  test("a file of {} and a truncated one change nothing else", async () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    writeFileSync(path.join(folder, "empty.json"), "{}");
    writeFileSync(path.join(folder, "cut.json"), '{"a": [1, 2');
    const analysis = await checked(folder);
    expect(statuses(analysis)).toEqual(statuses(read(strict)));
    expect(analysis.problems.map(({ file }) => file)).toEqual(["cut.json"]);
    const { seen, parsed, unknown, problems } = analysis.inputs.files;
    expect([seen, parsed + unknown + problems, unknown, problems]).toEqual([5, 5, 1, 1]);
  });

  test("a damaged line is a problem with its line, the others go on", async () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    writeFileSync(
      path.join(folder, "runs.jsonl"),
      `${readFileSync(path.join(folder, "runs.jsonl"), "utf8")}{"kind":"run","commit":"zz"}\n`,
    );
    const analysis = await checked(folder);
    expect(analysis.problems).toMatchObject([
      { file: "runs.jsonl", pointer: expect.stringMatching(/\d+/) as string },
    ]);
    expect(statuses(analysis)).toEqual(statuses(read(strict)));
  });

  test("a hostile subject stays text on the page", async () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    const file = path.join(folder, "commits.jsonl");
    const hostile = "<script>alert(1)</script> | [x](javascript:1) $(rm -rf /) `b` \\n";
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll(
        /"value":"\[Perf\]:Optimize qwen2-vl[^"]*"/g,
        `"value":${JSON.stringify(hostile)}`,
      ),
    );
    const out = path.join(temporary(), "out");
    expect((await benchtriage("report", folder, "--out", out)).status).toBe(0);
    const page = readFileSync(path.join(out, "suitability.md"), "utf8");
    expect(page).toContain("script>alert(1)");
    expect(page).not.toMatch(/(?<!\\)<script>|(?<!\\)\]\(javascript:|(?<!\\)\[x\]\(/);
    const html = readFileSync(path.join(out, "index.html"), "utf8");
    expect(html).toContain("&lt;script>alert(1)&lt;/script> | [x](javascript:1) $(rm -rf /)");
    expect(htmlErrors(html)).toEqual([]);
    // as the value of an attribute it is a label, and nothing that runs
    expect(html.replace(/="[^"]*"/g, "").match(/<script(?! type data-views)/g)).toHaveLength(1);
  });

  test("a missing path says what to do and writes nothing", async () => {
    const folder = temporary();
    const { status, stderr, stdout } = await benchtriage(
      "report",
      path.join(folder, "nothing"),
      "--out",
      path.join(folder, "out"),
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: no such file or folder: .*nothing\n {2}try: /);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a folder of other people's files is not replaced", async () => {
    const out = temporary();
    writeFileSync(path.join(out, "thesis.txt"), "mine");
    const { status, stderr } = await benchtriage("report", data, "--out", out);
    expect(status).toBe(2);
    expect(stderr).toContain("holds files that are not a report of ours");
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  test("our own report beside the data is not read as input", async () => {
    const folder = temporary();
    cpSync(path.join(root, data), path.join(folder, "set"), { recursive: true });
    await benchtriage("report", folder, "--out", path.join(folder, "out"));
    const first = read(path.join(folder, "out"));
    const again = await checked(folder);
    expect([again.inputs.formats, again.runs, again.verdicts]).toEqual([
      first.inputs.formats,
      first.runs,
      first.verdicts,
    ]);
  });

  test("a folder without results is an error that counts what was looked at", async () => {
    const folder = temporary();
    mkdirSync(path.join(folder, "x"));
    copyFileSync(path.join(root, "LICENSE"), path.join(folder, "x", "a.log"));
    const { status, stderr } = await benchtriage("check", folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/1 file looked at: .*1 unknown/);
  });
});
