import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { failuresOf } from "../../src/dataset/failures.ts";
import type { FailedExecution } from "../../src/model/failures.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { readSet } from "../../src/pipeline/readSet.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { corpus, hasShared } from "../support/shared.ts";

/*
 * The result files of the corpus that did not succeed, read here a second time without our sources: every string of the
 * file but commands and scripts, searched for the fragments of failures that were written down before the catalogue was.
 */

const folder = path.join(corpus, "archive/results/2026-01");

/** Fragments by the class that holds them here; a regular expression where the taxonomy leaves words out. */
const taxonomy: readonly (readonly [string, readonly (string | RegExp)[]])[] = [
  [
    "transformers-corrupt",
    [
      "No module named 'transformers.utils'",
      "cannot import name 'PretrainedConfig' from 'transformers' (unknown location)",
      "transformers is not installed",
    ],
  ],
  [
    "image-missing",
    [
      "docker: Error response from daemon",
      "manifest unknown",
      /manifest for \S+ not found/,
      "pull access denied",
    ],
  ],
  [
    "engine-not-importable",
    ["No module named 'vllm._C'", "No module named 'vllm'", "Could not find Python with vLLM installed"],
  ],
  ["disk-full", [/no space left on device/i]],
  [
    "wheel-missing",
    ["No wheel available and no ancestor wheel found", "HTTP status client error (404 Not Found)"],
  ],
  ["abi-mismatch", ["undefined symbol:"]],
  ["cuda-tma-symbol", ["undefined symbol: cuTensorMapEncodeTiled"]],
  ["chat-template", ["has no attribute default_chat_template"]],
  ["transformers-mismatch", [/cannot import name '\w+' from 'transformers\./]],
  ["aimv2-conflict", ["'aimv2' is already used by a Transformers config"]],
  ["outlines-missing", ["No module named 'outlines"]],
  ["pyairports-missing", ["No module named 'pyairports'"]],
  ["numpy-2", ["compiled using NumPy 1.x cannot be run in"]],
  // a check that passed: see the note in the catalogue
  ["mllama-mentioned", ["transformers.models.mllama"]],
  ["flash-attention-missing", ["vllm.vllm_flash_attn.fa_utils"]],
  ["tokenizers-version", [/tokenizers>=.* is required/]],
  ["cudnn-incompatible", ["CuDNN Compatibility Issue"]],
  [
    "benchmarks-moved",
    ["No module named 'vllm.benchmarks'", "DEPRECATED: This script has been moved to the vLLM CLI"],
  ],
  ["version-gate", ["known port binding bug (issue #8791)"]],
  ["sandbox-error", ["Sandbox error", "FilesystemExecutionError"]],
  ["engine-revision-mixed", [/cannot import name '\w+' from '(vllm|sglang)\b/, "No module named 'sglang."]],
  [
    "rope-scaling",
    [
      "Unknown RoPE scaling type llama3",
      "rope_scaling must be a dictionary with two fields",
      'rope_scaling["type"]',
    ],
  ],
  [
    "model-not-found",
    ["RepositoryNotFoundError", "not a valid model identifier", "Can't load the configuration of '/"],
  ],
  ["model-gated", ["trying to access a gated repo", "401 Client Error", "Cannot access gated repo"]],
  ["checkpoint-fp8", [/KeyError.*input_scale'/]],
  ["architecture-unsupported", [/Model architectures .* are not supported/]],
  ["context-too-long", [/User-specified max_model_len \(\d+\) is greater than/]],
  ["dataset-missing", [/No such file or directory: .*ShareGPT/]],
  [
    "arguments-wrong",
    [
      "unrecognized arguments:",
      "error: argument --",
      "the following arguments are required",
      "error: argument subparser: invalid choice",
    ],
  ],
  ["placeholder", [/invalid int value: '(BS|INPUT_LEN|OUTPUT_LEN)'/]],
  ["speculative-arguments", ["ngram_prompt_lookup_max=None must be > 0"]],
  ["memory-exhausted", ["CUDA out of memory", "No available memory for the cache blocks"]],
  ["gpu-occupied", ["Free memory on device", /out of memory.*Process \d+ has .* in use\. Process \d+/]],
  ["port-in-use", ["address already in use"]],
  ["build-failed", ["metadata-generation-failed", "Failed building editable for"]],
  ["kernel-not-compiled", ["triton.compiler.errors.CompilationError"]],
  ["model-not-inspected", ["failed to be inspected"]],
  ["kv-cache-too-small", [/max seq len \(\d+\) is larger than the maximum/]],
  ["gpu-count", ["number of required GPUs exceeds", "invalid device ordinal"]],
  ["kernel-library-missing", ["common_ops", "architecture_specific_ops", "libnuma.so"]],
  ["hunk-failed", [/Hunk #\d+ FAILED/, "AGENT_PATCH_APPLIED_FALLBACK"]],
  ["name-error", ["NameError: name"]],
  ["syntax-error", ["SyntaxError", "IndentationError"]],
  ["engine-core-failed", ["Engine core initialization failed"]],
  ["timed-out", ["timed out after", "Benchmark timed out"]],
  ["first-request-failed", ["Initial test run failed"]],
  ["git-locked", ["index.lock': File exists", /'git', ?'reset'.*timed out/]],
];

interface ScannedFile {
  readonly status: string;
  readonly error: string;
  readonly text: string;
}

/** The non-success files that describe one commit: by their own status, whatever the format. */
function scan(): Map<string, ScannedFile> {
  const found = new Map<string, ScannedFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith("result.json")) continue;
    let document: Record<string, unknown>;
    try {
      document = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Record<string, unknown>;
    } catch {
      continue;
    }
    const inner = document["result"];
    const result = (typeof inner === "object" && inner !== null ? inner : document) as Record<
      string,
      unknown
    >;
    const status = result["status"];
    if (typeof status !== "string" || status === "success") continue;
    const error = typeof result["error"] === "string" ? result["error"] : "";
    // oxlint-disable-next-line no-control-regex -- ANSI escapes are control characters
    const text = strings(document).replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
    found.set(name.split(path.sep).join("/"), { status, error, text });
  }
  return found;
}

function strings(value: unknown, key = ""): string {
  if (typeof value === "string") return /command$|script$|subject$|patch_path$/.test(key) ? "" : `${value}\n`;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([name, each]) => strings(each, Array.isArray(value) ? key : name))
    .join("");
}

describe.skipIf(!hasShared)("failures of the corpus", () => {
  let files: Map<string, ScannedFile>;
  /** What our reading says of each of these files: its runs' patterns, and its failed executions. */
  let patterns: Map<string, Set<string>>;
  let classes: Map<string, FailedExecution[]>;

  beforeAll(async () => {
    files = scan();
    const knowledge = loadKnowledge();
    const set = await readSet([folder], { curation: false }, knowledge);
    const byRun = new Map<string, FailedExecution>();
    for (const commit of set.commits)
      for (const failure of failuresOf(commit.runs, knowledge.failures))
        for (const run of failure.runs) byRun.set(run, failure);
    patterns = new Map();
    classes = new Map();
    const runs = set.records.filter((record): record is RunRecord => record.kind === "run");
    for (const run of runs) {
      const file = [...files.keys()].find((name) => run.file.endsWith(name));
      if (file === undefined || run.format === "hero-progress-log") continue;
      const lines = (run.log?.lines ?? []).map(({ pattern }) => pattern);
      patterns.set(file, new Set([...(patterns.get(file) ?? []), ...lines]));
      const failure = byRun.get(run.id);
      const known = classes.get(file) ?? [];
      if (failure !== undefined && !known.includes(failure)) classes.set(file, [...known, failure]);
    }
  }, 300_000);

  test("every file without success is read", () => {
    expect(files.size).toBeGreaterThan(200);
    expect([...files.keys()].filter((file) => !patterns.has(file))).toEqual([]);
  });

  test.each(taxonomy)("%s matches the files that a text search finds", (id, fragments) => {
    const searched = [...files]
      .filter(([, { text }]) =>
        fragments.some((each) => (typeof each === "string" ? text.includes(each) : each.test(text))),
      )
      .map(([file]) => file);
    const matched = [...files.keys()].filter((file) => patterns.get(file)?.has(id));
    expect(matched).toEqual(searched);
  });

  test("every file has one class, or one for each variant where their logs name different ones", () => {
    const several: string[] = [];
    for (const file of files.keys()) {
      const found = classes.get(file) ?? [];
      expect(found.length, file).toBeGreaterThan(0);
      const names = found.map(({ class: name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain("syntax-error");
      const variants = found.flatMap(({ variants: each }) => each);
      expect(new Set(variants).size).toBe(variants.length);
      if (found.length > 1) several.push(file.split("/").at(-2)!);
    }
    expect(several.toSorted()).toEqual(["3212c2ad", "62757db6", "6a2941f4"]);
  });

  test("what the files call an agent's crash is the infrastructure's where the log shows it", () => {
    const crashed = [...files].filter(([, { error }]) => error === "Server crashed after applying patch");
    const sides = crashed.map(([file]) => classes.get(file)?.[0]?.side);
    expect(crashed.length).toBeGreaterThan(50);
    expect(sides.filter((side) => side === "infrastructure").length).toBeGreaterThan(crashed.length / 2);
    const blamed = crashed.filter(([file]) => classes.get(file)?.[0]?.attributed === true);
    for (const [, { text }] of blamed) expect(text).toMatch(/AGENT_PATCH_APPLIED/);
    expect(blamed.length).toBeLessThan(crashed.length / 10);
  });

  test("a version gate executed nothing", () => {
    const gated = [...files].filter(([, { status }]) => status === "version_bug").map(([file]) => file);
    expect(gated.map((file) => /[0-9a-f]{8}/.exec(file)?.[0])).toEqual(["25ebed2f", "88693683"]);
    for (const file of gated)
      expect(classes.get(file)?.[0]).toMatchObject({ class: "version-gate", started: false });
  });
});
