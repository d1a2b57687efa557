import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchtriage } from "../support/cli.ts";
import { comparing } from "../support/compare.ts";
import { vllmServed } from "../support/sweeps.ts";

/*
 * What a user brings: the files of `vllm bench serve` of three commits, three variants and three runs, in the documented layout, and
 * what is known of the commits in commits.csv.
 */

const SERVE =
  "vllm bench serve --model Qwen/Qwen2.5-3B-Instruct --dataset-name random --random-input-len 265 --random-output-len 62 --num-prompts 100 --max-concurrency 16";
const commits = [
  // a change on the path of the benchmark, measured, with a command that runs
  { hash: "a1b2c3d4", file: "vllm/v1/core/sched/scheduler.py", command: SERVE, human: 0.85, agent: 1 },
  // the same with a misspelt flag
  {
    hash: "b2c3d4e5",
    file: "vllm/v1/worker/gpu_model_runner.py",
    command: `${SERVE} --ignore_eos_tokens`,
    human: 0.9,
    agent: 0.9,
  },
  // a change of code that no H100 runs
  { hash: "c3d4e5f6", file: "vllm/v1/attention/backends/pallas.py", command: SERVE, human: 1, agent: 1 },
] as const;

function results(write: (name: string, content: unknown) => string) {
  for (const { hash, ...factor } of commits)
    for (const [variant, times] of [
      ["baseline", 1],
      ["human", factor.human],
      ["agent-mine", factor.agent],
    ] as const)
      for (const repeat of [0, 1, 2])
        write(
          `results/${hash}/${variant}/run${repeat}.json`,
          vllmServed({ concurrency: 16, ttft: 50 * times, tpot: 7.5 * times, repeat }),
        );
}

function table(write: (name: string, content: unknown) => string, withDiffs: boolean) {
  const rows = commits.map(({ hash, command }) =>
    [
      `${hash}${"0".repeat(32)}`,
      "1".repeat(40),
      "2025-05-20",
      "Make it faster",
      `"${command}"`,
      withDiffs ? `diffs/${hash}.diff` : "",
    ].join(","),
  );
  write("commits.csv", `commit,parent,date,subject,command,diff\n${rows.join("\n")}\n`);
  if (!withDiffs) return;
  for (const { hash, file } of commits)
    write(
      `diffs/${hash}.diff`,
      `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -10,3 +10,3 @@ class Runner:\n     def schedule(self):\n-        running = sorted(self.running)\n+        running = self.running\n         return running\n`,
    );
}

interface Judged {
  readonly verdicts: readonly {
    readonly commit: string;
    readonly status: string;
    readonly reasons: readonly { readonly rule: string }[];
  }[];
  readonly comparisons: readonly {
    readonly commit: string;
    readonly metric: string;
    readonly statistic: string;
    readonly conclusion: string;
    readonly effectPct: number | null;
    readonly reference: { readonly n: number; readonly variant: string };
    readonly candidate: { readonly n: number; readonly variant: string };
  }[];
}

async function judged(...paths: readonly string[]) {
  const { stdout, stderr, status } = await benchtriage("check", ...paths, "--json", "--no-cache");
  expect([status, stderr.includes("problem ")]).toEqual([0, false]);
  const { verdicts, comparisons } = JSON.parse(stdout) as Judged;
  const tested = comparisons.filter(
    ({ candidate, reference }) => candidate.variant === "human" && reference.variant === "baseline",
  );
  return {
    status: Object.fromEntries(verdicts.map((each) => [each.commit.slice(0, 8), each.status])),
    rules: Object.fromEntries(
      verdicts.map((each) => [each.commit.slice(0, 8), each.reasons.map(({ rule }) => rule)]),
    ),
    sizes: new Set(tested.map(({ reference, candidate }) => `${reference.n} + ${candidate.n}`)),
    ttft: Object.fromEntries(
      tested
        .filter(({ metric, statistic }) => metric === "ttft" && statistic === "mean")
        .map(({ commit, conclusion, effectPct }) => [
          commit.slice(0, 8),
          `${conclusion} ${effectPct?.toFixed(0)}`,
        ]),
    ),
  };
}

describe("27 files of three commits, three variants and three runs", () => {
  const effects = { a1b2c3d4: "improved 15", b2c3d4e5: "improved 10", c3d4e5f6: "equivalent 0" };

  test("with commands and diffs: the verdicts a person would give, n = 3, and a plan", async () => {
    const { at, write } = comparing();
    results(write);
    table(write, true);
    const found = await judged(at("results"), at("commits.csv"));
    expect(found.status).toEqual({ a1b2c3d4: "usable", b2c3d4e5: "fixable", c3d4e5f6: "unusable" });
    expect(found.rules["b2c3d4e5"]).toContain("flag-unknown");
    expect(found.sizes).toEqual(new Set(["3 + 3"]));
    expect(found.ttft).toEqual(effects);
    const plan = await benchtriage(
      "plan",
      at("results"),
      at("commits.csv"),
      "--out",
      at("plan"),
      "--no-cache",
    );
    expect(plan.status).toBe(0);
    expect(plan.stderr).toMatch(/wrote/);
  });

  test.each(["without diffs", "without commits.csv"] as const)(
    "%s: not judged, with what to give, and the same comparisons",
    async (without) => {
      const { at, write } = comparing();
      results(write);
      if (without === "without diffs") table(write, false);
      const paths = without === "without diffs" ? [at("results"), at("commits.csv")] : [at("results")];
      const found = await judged(...paths);
      expect(new Set(Object.values(found.status))).toEqual(new Set(["not-judged"]));
      expect(found.ttft).toEqual(effects);
      expect(found.sizes).toEqual(new Set(["3 + 3"]));
      const { stdout } = await benchtriage("check", ...paths, "--no-cache");
      expect(stdout).toMatch(without === "without diffs" ? /no change/ : /no command, no change, no date/);
    },
  );
});

test("another layout with own names: compare reads it as check does", async () => {
  const { at, write } = comparing();
  for (const [name, times] of [
    ["before", 1],
    ["after", 0.9],
  ] as const)
    for (const repeat of [0, 1, 2])
      write(
        `nightly/a1b2c3d4/${name}/${repeat}.json`,
        vllmServed({ concurrency: 16, ttft: 50 * times, tpot: 7 * times, repeat }),
      );
  const words = [
    "--layout",
    "{commit}/{variant}/{trial}.json",
    "--baseline",
    "before",
    "--candidate",
    "after",
  ];
  const { stdout, status } = await benchtriage("compare", at("nightly"), ...words);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^improved: [^]*ttft mean .* \+10\.0 /);
  expect(stdout).toMatch(/ 3 \+ 3 /);
});

test("an export to standard output is the table alone", async () => {
  const { at, write } = comparing();
  results(write);
  const { stdout, stderr } = await benchtriage(
    "export",
    at("results"),
    "--format",
    "csv",
    "--out",
    "-",
    "--no-cache",
  );
  expect(stdout.split("\n")[0]).toMatch(/^commit,|,commit,/);
  expect(stderr).toMatch(/^wrote {5}standard output$/m);
  const refused = await benchtriage("export", at("results"), "--out", "-", "--no-cache");
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining("no text for standard output"),
  ]);
});

test("results of no commit are each named with what they are, and compare is offered", async () => {
  const { at, write } = comparing();
  write("alone/run.json", vllmServed({ concurrency: 16, ttft: 50, tpot: 7 }));
  write("alone/weird.json", { tool: "mine", numbers: { a: "x" } });
  const { status, stderr } = await benchtriage("check", at("alone"), "--no-cache");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ {2}run\.json: vllm-serving-result, .* It names no commit\.$/m);
  expect(stderr).toMatch(/^ {2}weird\.json: no known format, \d+ bytes, a JSON object with tool, numbers/m);
  expect(stderr).toMatch(/^ {2}try: benchtriage compare A B/m);
});

test("a file that holds nothing to compare says what it is", async () => {
  const { write } = comparing();
  const rows = "instance_id,pred_speedup_ratio,correctness\npandas-dev__pandas-38248,1.01,1.0\n";
  const file = write("report.csv", rows);
  const { status, stderr } = await benchtriage("compare", file, file);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/1 file looked at; .*swe-fficiency-report, An evaluation report/),
  ]);
  expect(path.basename(file)).toBe("report.csv");
});
