import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { normalise } from "../../src/report/normalise.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { corpus, hasShared, root } from "../support/shared.ts";

const data = "data/vllm-14";
const read = (folder: string): Analysis =>
  analysisSchema.parse(JSON.parse(readFileSync(path.join(folder, "analysis.json"), "utf8")));
const statuses = ({ verdicts }: Analysis) =>
  Object.fromEntries(verdicts.map(({ commit, status }) => [commit.slice(0, 8), status]));
const count = (analysis: Analysis) => {
  const all = Object.values(statuses(analysis));
  return ["usable", "fixable", "unusable", "not-judged"].map(
    (status) => all.filter((each) => each === status).length,
  );
};

/** The statuses that seed 000 publishes, as data/curation transcribes them. */
const seed: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(path.join(root, "data/curation/vllm-14-seed.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { commit?: string; field?: string; value?: string })
    .filter(({ field }) => field === "status")
    .map(({ commit, value }) => [commit?.slice(0, 8) ?? "", value ?? ""]),
);

let published: string;
let strict: string;

beforeAll(() => {
  published = path.join(temporary(), "out");
  strict = path.join(temporary(), "out");
  expect(benchtriage("report", data, "--policy", "published", "--out", published).status).toBe(0);
  expect(benchtriage("report", data, "--out", strict).status).toBe(0);
});

describe("policy published", () => {
  test("gives the seed's status for all fourteen", () => {
    const analysis = read(published);
    expect(count(analysis)).toEqual([1, 4, 9, 0]);
    expect(statuses(analysis)).toEqual(seed);
  });

  test("gives the seed's failure categories with their commits", () => {
    const unusable = read(published).verdicts.filter(({ status }) => status === "unusable");
    const groups = new Map<string, number>();
    for (const { category } of unusable) groups.set(category ?? "", (groups.get(category ?? "") ?? 0) + 1);
    expect(Object.fromEntries(groups)).toEqual({
      "Wrong hardware arch": 3,
      "Multi-GPU required": 2,
      "Special infra needed": 2,
      "Wrong benchmark level": 1,
      "Harmful/misleading": 1,
    });
  });

  test("computes the fourteen perf changes from the measurements", () => {
    const { commits, comparisons } = read(published);
    const changes = commits.map(({ short, perfChange }) => {
      const found = comparisons.find(({ id }) => id === perfChange);
      return [short, found?.effectPct?.toFixed(1)];
    });
    const curated = commits.map(({ short, curation }) => {
      const value = String(curation.find(({ field }) => field === "perf-change")?.value);
      return [short, value.replace(/[+%]/g, "")];
    });
    expect(changes).toHaveLength(14);
    expect(changes).toEqual(curated);
  });

  test("prints the key metrics of the seed", () => {
    const page = readFileSync(path.join(published, "suitability.md"), "utf8");
    const cell = (label: string) => new RegExp(`\\| ${label} +\\| +(\\d+ of 14)`).exec(page)?.[1];
    expect(
      ["Shows positive perf change", "correct_domain = yes", "has_baseline = true", "Shows regression"].map(
        cell,
      ),
    ).toEqual(["3 of 14", "3 of 14", "7 of 14", "9 of 14"]);
  });

  test("the rules alone agree on at least twelve", () => {
    const out = path.join(temporary(), "out");
    expect(benchtriage("report", data, "--policy", "published", "--no-curation", "--out", out).status).toBe(
      0,
    );
    const analysis = read(out);
    expect(analysis.commits.every(({ curation }) => curation.length === 0)).toBe(true);
    const agree = Object.entries(statuses(analysis)).filter(([commit, status]) => seed[commit] === status);
    expect(agree.length).toBeGreaterThanOrEqual(12);
  });
});

describe("policy strict", () => {
  const findings = (commit: string, rule: string) =>
    read(strict).findings.filter((finding) => finding.commit?.startsWith(commit) && finding.rule === rule);

  test("the only published usable commit does not survive its own data", () => {
    expect(statuses(read(strict))["70b808fe"]).not.toBe("usable");
    expect(findings("70b808fe", "path-not-exercised")).toHaveLength(1);
    expect(findings("70b808fe", "effect-within-noise")).toHaveLength(1);
  });

  test("published corrections that are wrong themselves are reported", () => {
    expect(findings("99abb8b6", "correction-invalid").length).toBeGreaterThan(0);
    expect(findings("6ce01f30", "correction-invalid").length).toBeGreaterThan(0);
    expect(findings("3476ed08", "correction-invalid").map(({ messageId }) => messageId)).toContain(
      "confounded",
    );
  });

  test("establishes no effect on one run a side", () => {
    const { comparisons } = read(strict);
    expect(
      comparisons.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed"),
    ).toEqual([]);
  });
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
    for (const folder of [published, strict]) {
      for (const [name, page] of Object.entries(contents(folder)).filter(([file]) => file.endsWith(".md"))) {
        expect(normalise(page), name).toBe(page);
      }
    }
  });

  test("two runs give the same bytes", () => {
    const out = path.join(temporary(), "out");
    benchtriage("report", data, "--out", out);
    expect(contents(out)).toEqual(contents(strict));
  });

  test("the committed report is what the bundled data give", () => {
    const out = path.join(temporary(), "out");
    expect(benchtriage("report", "data", "--out", out).status).toBe(0);
    expect(contents(out)).toEqual(contents(path.join(root, "reports")));
  });

  test("the export of the data set is the data set", () => {
    const out = path.join(temporary(), "set");
    expect(benchtriage("export", data, "--out", out).status).toBe(0);
    expect(contents(out)).toEqual(contents(path.join(root, data)));
  });
});

describe("bad input", () => {
  test("a file of {} and a truncated one change nothing else", () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    writeFileSync(path.join(folder, "empty.json"), "{}");
    writeFileSync(path.join(folder, "cut.json"), '{"a": [1, 2');
    const out = path.join(temporary(), "out");
    expect(benchtriage("report", folder, "--out", out).status).toBe(0);
    const analysis = read(out);
    expect(statuses(analysis)).toEqual(statuses(read(strict)));
    expect(analysis.problems.map(({ file }) => file)).toEqual(["cut.json"]);
    const { seen, parsed, unknown, problems } = analysis.inputs.files;
    expect([seen, parsed + unknown + problems, unknown, problems]).toEqual([5, 5, 1, 1]);
  });

  test("a damaged line is a problem with its line, the others go on", () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    writeFileSync(
      path.join(folder, "runs.jsonl"),
      `${readFileSync(path.join(folder, "runs.jsonl"), "utf8")}{"kind":"run","commit":"zz"}\n`,
    );
    const out = path.join(temporary(), "out");
    expect(benchtriage("report", folder, "--out", out).status).toBe(0);
    expect(read(out).problems).toMatchObject([
      { file: "runs.jsonl", pointer: expect.stringMatching(/\d+/) as string },
    ]);
    expect(statuses(read(out))).toEqual(statuses(read(strict)));
  });

  test("a hostile subject stays text on the page", () => {
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
    expect(benchtriage("report", folder, "--out", out).status).toBe(0);
    const page = readFileSync(path.join(out, "suitability.md"), "utf8");
    expect(page).toContain("script>alert(1)");
    expect(page).not.toMatch(/(?<!\\)<script>|(?<!\\)\]\(javascript:|(?<!\\)\[x\]\(/);
  });

  test("a missing path says what to do and writes nothing", () => {
    const folder = temporary();
    const { status, stderr, stdout } = benchtriage(
      "report",
      path.join(folder, "nothing"),
      "--out",
      path.join(folder, "out"),
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: no such file or folder: .*nothing\n {2}try: /);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a folder of other people's files is not replaced", () => {
    const out = temporary();
    writeFileSync(path.join(out, "thesis.txt"), "mine");
    const { status, stderr } = benchtriage("report", data, "--out", out);
    expect(status).toBe(2);
    expect(stderr).toContain("holds files that are not a report of ours");
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  test("our own report beside the data is not read as input", () => {
    const folder = temporary();
    cpSync(path.join(root, data), path.join(folder, "set"), { recursive: true });
    benchtriage("report", folder, "--out", path.join(folder, "out"));
    const first = contents(path.join(folder, "out"));
    benchtriage("report", folder, "--out", path.join(folder, "out"));
    expect(contents(path.join(folder, "out"))["suitability.md"]).toBe(first["suitability.md"]);
  });

  test("a folder without results is an error that counts what was looked at", () => {
    const folder = temporary();
    mkdirSync(path.join(folder, "x"));
    copyFileSync(path.join(root, "LICENSE"), path.join(folder, "x", "a.log"));
    const { status, stderr } = benchtriage("check", folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/1 file looked at: .*1 unknown/);
  });
});

describe("command line", () => {
  test("--help and every command's --help have examples and exit 0", () => {
    for (const args of [
      ["--help"],
      ["report", "--help"],
      ["check", "--help"],
      ["export", "--help"],
      ["explain", "--help"],
    ]) {
      const { status, stdout } = benchtriage(...args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/example/);
    }
  });

  test.each([
    ["unknown option", ["report", data, "--frobnicate"]],
    ["unknown command", ["frobnicate"]],
    ["unknown policy", ["check", data, "--policy", "lenient"]],
    ["unknown target", ["check", data, "--target", "H9000"]],
    ["no hash", ["check", data, "--commits", "zzz"]],
    ["no such rule", ["explain", "effect-in-noise"]],
  ])("%s exits 2 with one error and one way on", (_, args) => {
    const { status, stdout, stderr } = benchtriage(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .*\n {2}try: .*\n$/);
  });

  test("explain suggests the rule that was meant", () => {
    expect(benchtriage("explain", "effect-in-noise").stderr).toContain("did you mean `effect-within-noise`?");
    expect(benchtriage("explain", "effect-within-noise").stdout).toContain("effect-within-noise   effect");
  });

  test("check prints a table, JSON, Markdown and SARIF", () => {
    const table = benchtriage("check", data).stdout;
    expect(table).toMatch(/14 commits: \d+ usable, \d+ fixable, \d+ unusable \(policy strict\)/);
    const json = analysisSchema.parse(JSON.parse(benchtriage("check", data, "--format", "json").stdout));
    expect(json.verdicts).toHaveLength(14);
    expect(benchtriage("check", data, "--format", "markdown").stdout).toMatch(/^\| Commit/);
    const sarif = JSON.parse(benchtriage("check", data, "--format", "sarif").stdout) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results[0]?.level).toBe("error");
  });

  test("--fail-on decides the exit code", () => {
    expect(benchtriage("check", data, "--fail-on", "unusable").status).toBe(1);
    expect(benchtriage("check", data, "--fail-on", "problem").status).toBe(0);
  });

  test("a larger target frees a commit that only needed GPUs", () => {
    const { stdout } = benchtriage("check", data, "--target", "H100x4", "--format", "json");
    const before = read(strict).findings.filter(({ rule }) => rule === "gpu-count-exceeded").length;
    const after = (JSON.parse(stdout) as Analysis).findings.filter(
      ({ rule }) => rule === "gpu-count-exceeded",
    ).length;
    expect([before > 0, after]).toEqual([true, 0]);
  });
});

describe.runIf(hasShared)("the corpus behind the data set (skipped where ../shared is missing)", () => {
  const results = path.join(corpus, "archive/results/2026-01/omniperf_results_3way_claude_code/results");
  const paths = [
    path.join(corpus, "archive/operational/vllm_commits_analysis.json"),
    path.join(corpus, "hf_cache/alpha-vllm-99-commits/vllm_commits_separated"),
    path.join(corpus, "data/mappings/omniperf_dataset.json"),
    path.join(corpus, "data/mappings/benchmark_mode_mapping.json"),
    results,
  ].filter((each) => existsSync(each));

  test.each(["published", "strict"])("gives the same verdicts under %s", (policy) => {
    const out = path.join(temporary(), "out");
    expect(
      benchtriage(
        "report",
        ...paths,
        "--commits",
        Object.keys(seed).join(","),
        "--policy",
        policy,
        "--out",
        out,
      ).status,
    ).toBe(0);
    const bundled = read(policy === "strict" ? strict : published);
    expect(read(out).verdicts).toEqual(bundled.verdicts);
    expect(read(out).findings).toEqual(bundled.findings);
  });

  test("exports the bundled data set byte for byte", () => {
    const out = path.join(temporary(), "set");
    expect(
      benchtriage("export", ...paths, "--commits", Object.keys(seed).join(","), "--out", out).status,
    ).toBe(0);
    expect(contents(out)).toEqual(contents(path.join(root, data)));
  });
});
