import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { analyse } from "../../src/pipeline/analyse.ts";

/*
 * Input that contradicts itself or was cut: the finding says what was taken and what else stood there, and what cannot be
 * told is not judged.
 */
const scratch = mkdtempSync(path.join(tmpdir(), "bad-input-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const commit = "ac971ff633de330de3ded7f7475caaf7cd5bbdcd";
const diffOf = (...paths: readonly string[]) =>
  paths
    .map(
      (file) =>
        `diff --git a/${file} b/${file}\nindex 1..2 100644\n--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n-a = 1\n+a = 2\n`,
    )
    .join("");
const extraction = (given: Readonly<Record<string, unknown>> = {}) => ({
  commit_hash: commit,
  pr_url: "https://github.com/vllm-project/vllm/pull/1",
  timeline_text: "",
  models: ["N/A"],
  perf_command: null,
  commit_subject: "Faster scheduler",
  commit_message: "Faster scheduler",
  commit_date: "2025-03-01T00:00:00+00:00",
  stats: {},
  diff_text: diffOf("vllm/v1/core/sched/scheduler.py"),
  ...given,
});

let made = 0;
async function judgedOf(files: Readonly<Record<string, unknown>>): Promise<Analysis> {
  const folder = path.join(scratch, String(made++));
  for (const [name, value] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  }
  return (await analyse([folder], { policy: "strict", curation: false }, "test")).analysis;
}

const messages = ({ findings }: Analysis, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message);

describe("metadata that contradicts itself", () => {
  test("names what is taken, from which file, and what else stands there", async () => {
    const analysis = await judgedOf({
      [`a/${commit}.json`]: extraction({ perf_command: "vllm bench latency --model Qwen/Qwen3-8B" }),
      [`b/${commit}.json`]: extraction({
        perf_command: "vllm bench latency --model facebook/opt-125m",
        commit_date: "2025-03-02T00:00:00+00:00",
      }),
    });
    expect(messages(analysis, "sources-disagree")).toEqual([
      `2 values for command: vllm bench latency --model Qwen/Qwen3-8B is taken (${commit}.json), vllm bench latency --model facebook/opt-125m stands there too`,
      `2 values for day: 2025-03-01T00:00:00+00:00 is taken (${commit}.json), 2025-03-02T00:00:00+00:00 stands there too`,
    ]);
  });

  test("five models of a pull request: one is taken, four are told", async () => {
    const models = ["Qwen/Qwen3-8B", "Qwen/Qwen3-4B", "facebook/opt-125m", "google/gemma-2-2b", "gpt2"];
    const analysis = await judgedOf({ [`${commit}.json`]: extraction({ models }) });
    const [message] = messages(analysis, "sources-disagree");
    expect(message).toContain("5 values for model: Qwen/Qwen3-8B is taken");
    for (const other of models.slice(1)) expect(message).toContain(other);
  });
});

describe("a diff that tells little", () => {
  test("of generated files alone is no change of the engine", async () => {
    const files = ["vllm/grpc/engine_pb2.py", "requirements/uv.lock", "vllm/generated/table.py"];
    const analysis = await judgedOf({ [`${commit}.json`]: extraction({ diff_text: diffOf(...files) }) });
    expect(messages(analysis, "commit-not-performance")).toEqual([
      "all 3 changed files are tests, documents, CI, generated files or benchmark scripts",
    ]);
  });

  test("generated files beside source do not say what the change is about", async () => {
    const files = ["vllm/grpc/a_pb2.py", "vllm/grpc/b_pb2.py", "uv.lock", "vllm/v1/core/sched/scheduler.py"];
    const analysis = await judgedOf({ [`${commit}.json`]: extraction({ diff_text: diffOf(...files) }) });
    expect(messages(analysis, "commit-not-performance")).toEqual([]);
    expect(analysis.commits[0]?.components.map(({ share }) => share)).toEqual([1]);
  });

  test("none at all is not judged, with what to supply", async () => {
    const analysis = await judgedOf({
      [`${commit}.json`]: extraction({ diff_text: "", commit_date: null, commit_subject: "" }),
    });
    expect(analysis.verdicts[0]?.status).toBe("not-judged");
    expect(analysis.verdicts[0]?.lacks).toEqual(expect.arrayContaining(["command", "change", "date"]));
  });
});

describe("a log that was cut", () => {
  test("is unclassifiable with the end that was kept, and says what to keep", async () => {
    const analysis = await judgedOf({
      [`${commit}.json`]: extraction(),
      "results/ac971ff6_human_result.json": {
        commit: commit.slice(0, 8),
        full_commit: commit,
        status: "error",
        error: "No metrics in output",
        raw_output: "c1418d32082b: Pull complete\n".repeat(200).slice(-5000),
        duration_s: 3,
        metrics: {},
      },
    });
    expect(analysis.failures).toMatchObject([{ class: "cause-cut-off", kept: "tail", side: "unknown" }]);
    expect(messages(analysis, "run-failed")).toEqual([expect.stringContaining("keep the whole log")]);
  });
});
