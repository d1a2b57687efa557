import { condenser } from "../../src/dataset/condenser.ts";
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openFile } from "../../src/io/file.ts";
import { refused } from "../../src/read/fileEntry.ts";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { judged } from "../support/judged.ts";
import { corpus, hasShared, skipNote } from "../support/shared.ts";
import { formats } from "../support/formats.ts";

const knowledge = loadKnowledge();
const commit = "70b808fe1a63322bc6bf5f46a91981a8f6b8af00";

function result(baseline: object): string {
  return JSON.stringify({
    instance: { commit_hash: commit, commit_subject: "s", perf_command: "vllm bench serve" },
    result: {
      status: "success",
      gpu_config: "H100:1",
      full_commit: commit,
      commit: commit.slice(0, 8),
      model: "m",
      error: null,
      benchmark_mode: "serving",
      baseline_metrics: baseline,
      human_metrics: {},
      agent_metrics: {},
    },
  });
}

const good = result({ ttft_mean: 1.5 });

function write(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  return folder;
}

function problemsOf(name: string, content: string | Buffer) {
  const { problems, files, records } = ingest([write({ [name]: content })], condenser(knowledge), {
    formats,
  });
  for (const problem of problems) {
    expect(problem.file).toBe(name);
    expect(problem.advice).not.toBe("");
  }
  expect(files.parsed + files.unknown + files.problems).toBe(files.seen);
  return { files, problems: problems.map(({ pointer, reason }) => `${pointer}: ${reason}`), records };
}

describe("a file that cannot be read is a problem with a reason", () => {
  test.each<[what: string, name: string, content: string | Buffer, reason: RegExp]>([
    ["zero bytes", "a.json", "", /the file is empty/],
    ["white space", "a.jsonl", "\n \n", /the file is empty/],
    ["a table of zero bytes", "a.csv", "", /the file is empty/],
    ["half a document", "a.json", good.slice(0, 200), /no valid JSON: Unterminated string/],
    ["a shorter document over a longer one", "a.json", `${good.replace(/,/g, ",\n")}:1}}`, /after JSON/],
    ["two documents, a line each", "a.json", `${good}\n${good}\n`, /two or more JSON documents/],
    [
      "a thousand levels and one",
      "a.json",
      "[".repeat(1001) + "]".repeat(1001),
      /^: nested deeper than 1,000 levels$/,
    ],
    [
      "fifty thousand levels",
      "a.json",
      '{"a":'.repeat(50_000) + "1" + "}".repeat(50_000),
      /^: nested deeper/,
    ],
    ["a missing value", "a.json", '{"x": ,"y":1}', /no valid JSON/],
    ["an LFS pointer", "a.json", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", /LFS pointer/],
    ["an LFS pointer as table", "a.parquet", "version https://git-lfs.github.com/spec/v1\n", /LFS pointer/],
    ["UTF-16 with a mark", "a.json", Buffer.from(`\uFEFF${good}`, "utf16le"), /UTF-16/],
    ["UTF-16 without a mark", "a.json", Buffer.from(good, "utf16le"), /UTF-16/],
    ["UTF-16, big end first", "a.json", Buffer.from(good, "utf16le").swap16(), /UTF-16/],
    ["a ZIP", "a.zip", Buffer.from("PK\x03\x04../../evil.json", "latin1"), /ZIP/],
    ["a ZIP named JSON", "a.json", Buffer.from("PK\x03\x04", "latin1"), /ZIP/],
    ["a gzip", "a.json.gz", Buffer.from("\x1f\x8b\x08", "latin1"), /gzip/],
    ["a tar", "a.tar", `${"a".repeat(257)}ustar`, /tar/],
    ["a table named JSON", "a.json", "commit_hash,status\n70b808fe,ok\n", /the content is a CSV table/],
    ["a page named JSON", "a.json", "<!DOCTYPE html><p>404", /the content is HTML/],
    [
      "a picture named JSON",
      "a.json",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"),
      /the content is binary/,
    ],
    ["half a Parquet", "a.parquet", "PAR1abc", /cut or damaged/],
    ["a text named Parquet", "a.parquet", "hello", /the content does not/],
    ["a terminal's control codes", "a.json", "{\u001b[31m\u0007", /^: no valid JSON: [ -~·]*$/],
  ])("%s", (_, name, content, reason) => {
    const { files, problems } = problemsOf(name, content);
    expect(problems).toEqual([expect.stringMatching(reason)]);
    expect(files).toMatchObject({ seen: 1, problems: 1 });
  });
});

describe("what is wrong inside a readable file leaves the rest of it", () => {
  test.each<[what: string, name: string, content: string, reason: string]>([
    [
      "NaN",
      "r.json",
      good.replace("1.5", "NaN"),
      "/result/baseline_metrics/ttft_mean: a measurement is NaN or infinite",
    ],
    [
      "Infinity",
      "r.json",
      good.replace("1.5", "-Infinity"),
      "/result/baseline_metrics/ttft_mean: a measurement is NaN or infinite",
    ],
    [
      "too large for a double",
      "r.json",
      good.replace("1.5", "1e999"),
      "/result/baseline_metrics/ttft_mean: a measurement is NaN or infinite",
    ],
    [
      "a number as text",
      "r.json",
      result({ ttft_mean: "1.5" }),
      "/result/baseline_metrics/ttft_mean: a measurement is written as text; it was read as 1.5",
    ],
    [
      "a decimal comma",
      "r.json",
      result({ ttft_mean: "1,5" }),
      "/result/baseline_metrics/ttft_mean: a measurement is a text and no number",
    ],
    [
      "a key twice",
      "r.json",
      good.replace('"ttft_mean":1.5', '"ttft_mean":1.5,"ttft_mean" :9'),
      "/result/baseline_metrics/ttft_mean: the key stands twice in one object; only the last value was read",
    ],
    ["a name that lies", "r.csv", good, ": the name ends in .csv, the content is JSON and was read as JSON"],
  ])("%s", (_, name, content, reason) => {
    const { files, problems, records } = problemsOf(name, content);
    expect(problems).toEqual([reason]);
    expect(files).toMatchObject({ parsed: 1, problems: 0 });
    expect(records.length).toBeGreaterThan(0);
  });

  test("bad rows are told by their line, a line over 64 MB included, and good ones are read", () => {
    const head = '{"kind":"dataset","version":1,"description":"d"}';
    const row = `{"kind":"commit","commit":"70b808fe","format":"f","file":"f","facts":{}}`;
    const long = `{"kind":"commit","x":"${"a".repeat(64 * 1024 * 1024)}"}`;
    const twice = row.replace('"facts":{}', '"facts":{},"facts":{}');
    const { files, problems, records } = problemsOf(
      "x.jsonl",
      [head, row, long, "not json", '{"kind":"commit"}', twice].join("\n"),
    );
    expect(problems.map((each) => each.slice(0, 40))).toEqual([
      "line 3: the line is longer than 64 MB",
      expect.stringMatching(/^line 4: the line is no JSON/),
      expect.stringMatching(/^line 5: the record does not fit/),
      expect.stringMatching(/^line 6 \/facts: the key stands twice/),
    ]);
    expect(files).toMatchObject({ parsed: 1 });
    expect(records).toHaveLength(3);
  });

  test("a million bad rows are a thousand problems and a count", () => {
    const rows = '{"kind":"dataset","version":1,"description":"d"}\n' + "x\n".repeat(3000);
    const { problems } = problemsOf("x.jsonl", rows);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toBe(": 2000 more problems of this file are not listed");
  });

  test("a document in which everything is wrong gives a list that ends", () => {
    const twice = Array.from({ length: 150_000 }, (_, at) => `"k${at}":1,"k${at}":2`).join(",");
    const { files, problems } = problemsOf(
      "r.json",
      good.replace('"ttft_mean":1.5', `"ttft_mean":1.5,${twice}`),
    );
    expect(files).toMatchObject({ seen: 1, parsed: 1 });
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatch(/more problems of this file/);
  });

  test("numbers, lists and nothing are JSON of no known format", () => {
    const folder = write({
      "a.json": "null",
      "b.json": "12",
      "c.json": "[]",
      "d.json": "{}",
      "e.json": '{"__proto__":{"commit":1}}',
    });
    expect(ingest([folder], condenser(knowledge), { formats }).files).toMatchObject({ seen: 5, unknown: 5 });
  });
});

describe("the file system", () => {
  test("loops of links are walked once, dead links and loops to nowhere are problems", () => {
    const folder = write({ "sub/a.json": good });
    symlinkSync("..", path.join(folder, "sub", "up"));
    symlinkSync("two", path.join(folder, "one"));
    symlinkSync("one", path.join(folder, "two"));
    symlinkSync("/nowhere/at/all", path.join(folder, "dead"));
    const { files, problems } = ingest([folder], condenser(knowledge), { formats });
    expect(files).toMatchObject({ seen: 4, parsed: 1, problems: 3 });
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      "dead: cannot be read: a link to something that does not exist",
      "one: cannot be read: a loop of symbolic links",
      "two: cannot be read: a loop of symbolic links",
    ]);
  });

  test("a file that goes away between listing and reading is a problem", () => {
    const folder = write({ "a.json": good, "b.json": good, "c.json": good });
    const { files, problems } = ingest([folder], condenser(knowledge), {
      formats,
      onProgress: (done) => {
        if (done === 1) rmSync(path.join(folder, "b.json"));
      },
    });
    expect(files).toMatchObject({ seen: 3, parsed: 2, problems: 1 });
    expect(problems).toMatchObject([{ file: "b.json", reason: expect.stringContaining("went away") }]);
  });

  test("pipes, sockets and devices are named, and none is waited for", () => {
    const folder = write({ "a.json": good });
    spawnSync("mkfifo", [path.join(folder, "journal.jsonl")]);
    const server = createServer().listen(path.join(folder, "socket.json"));
    try {
      const { files, problems } = ingest([folder], condenser(knowledge), { formats });
      expect(files).toMatchObject({ seen: 3, parsed: 1, problems: 2 });
      for (const { reason } of problems) expect(reason).toContain("neither a file nor a folder");
    } finally {
      server.close();
    }
  });

  test.each(["pipe", "folder", "more", "less"])(
    "a file that is something else when it is read: %s",
    (what) => {
      const folder = write({ "a.json": good, "b.json": good, "c.json": good });
      const place = path.join(folder, "b.json");
      const changes: Readonly<Record<string, () => void>> = {
        pipe: () => {
          rmSync(place);
          spawnSync("mkfifo", [place]);
        },
        folder: () => {
          rmSync(place);
          mkdirSync(place);
        },
        more: () => appendFileSync(place, " ".repeat(9 * 1024 * 1024)),
        less: () => truncateSync(place, 100),
      };
      const { files } = ingest([folder], condenser(knowledge), {
        formats,
        onProgress: (done) => {
          if (done === 1) changes[what]?.();
        },
      });
      expect(files).toMatchObject({
        seen: 3,
        parsed: what === "more" ? 3 : 2,
        problems: what === "more" ? 0 : 1,
      });
    },
  );

  test("a name that is no UTF-8 is a problem and adds up", () => {
    const folder = write({ "a.json": good });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff, 0xfe]), Buffer.from(".json")]),
      good,
    );
    const { files, problems } = ingest([folder], condenser(knowledge), { formats });
    expect(files).toMatchObject({ seen: 2, parsed: 1, problems: 1 });
    expect(problems[0]?.reason).toContain("its name is not valid UTF-8");
  });

  test("too many open files are a problem of the file, not of the set", () => {
    const error = Object.assign(new Error("EMFILE: too many open files"), {
      code: "EMFILE",
      syscall: "open",
    });
    expect(refused({ label: "a.json" }, error)).toMatchObject({
      kind: "problem",
      problems: [{ file: "a.json", reason: "cannot be read: too many files are open" }],
    });
  });

  test("a file that another names is read below its folder, and nowhere else", () => {
    const folder = write({ "in/a.json": good, "in/b.txt": "inside", "c.txt": "outside" });
    symlinkSync("../c.txt", path.join(folder, "in/link.txt"));
    spawnSync("mkfifo", [path.join(folder, "in/pipe.txt")]);
    const file = openFile({ label: "a.json", absolute: path.join(folder, "in/a.json"), size: good.length });
    const names = ["b.txt", "../c.txt", "link.txt", "pipe.txt", ".", "none.txt", "b.txt\0"];
    expect(names.map((name) => file.beside?.(name))).toEqual([
      "inside",
      ...names.slice(1).map(() => undefined),
    ]);
  });

  test("hostile names are labels and nothing else", () => {
    const names = ["..%2f..%2fetc.json", "a\n| b.json", "`<b>.json", "$(touch x).json", "-rf.json"];
    const folder = write(Object.fromEntries(names.map((name) => [name, "{"])));
    const { problems } = ingest([folder], condenser(knowledge), { formats });
    expect(problems.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
  });
});

describe("exit codes", () => {
  const folder = write({ "modal/a.json": good, "modal/b.json": "" });
  const run = (...more: string[]) => benchtriage("export", folder, "--out", temporary(), "--json", ...more);

  test("problems are listed and fail nothing", async () => {
    const { status, stdout, stderr } = await run();
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: { seen: 2, parsed: 1, unknown: 0, problems: 1 } });
    expect(stderr).toContain("modal/b.json: the file is empty (run again what should have written it)");
  });

  test("unless --fail-on problem asks", async () => {
    expect((await run("--fail-on", "problem")).status).toBe(1);
  });
});

describe("the corpus", () => {
  test.skipIf(!hasShared)(
    `of 8 JSON files that JSON.parse refuses 4 parse and 4 are problems (${skipNote})`,
    async () => {
      const { inputs, problems } = await judged(corpus);
      const { files } = inputs;
      expect(files.parsed + files.unknown + files.problems).toBe(files.seen);
      const whole = problems.filter(({ file, pointer }) => pointer === "" && /\.jsonl?$/.test(file));
      expect(whole.map(({ file }) => path.basename(file)).toSorted()).toEqual([
        "bfdb1ba5_result.json",
        "c0569dbc_agent_result.json",
        "diff_targets.json",
        "journal.json",
      ]);
      expect(files.problems).toBe(6);
    },
  );
});
