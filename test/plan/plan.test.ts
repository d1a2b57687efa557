import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { Correction } from "../../src/model/correction.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { commandReader } from "../../src/pipeline/commandReader.ts";
import { shellText } from "../../src/plan/commandsSh.ts";
import { correctedCommand } from "../../src/plan/corrected.ts";
import { diffOf } from "../../src/plan/mend.ts";
import { command, facts, origin } from "../support/facts.ts";

const reader = commandReader();
const why = { reason: "r", confidence: "certain" } as const;
const fixable = (rule: string, correction?: Correction): Finding => ({
  rule,
  commit: "abc",
  severity: "fixable",
  messageId: "m",
  message: `${rule} speaks`,
  args: {},
  evidence: [origin],
  ...(correction === undefined ? {} : { correction }),
});
const given = (text: string) =>
  facts({
    command: command({ text }),
    date: { value: "2025-03-01", origin, format: "mapping" },
    identity: { ...facts().identity, hash: "0000000" },
  });

describe("a corrected command", () => {
  test("has every correction, and a new check finds nothing fixable", () => {
    const text = "python benchmarks/benchmark_serving.py --model m --dtype half --dataset-name random";
    const made = correctedCommand(given(text), [], reader);
    expect(made).toMatchObject({
      client: "python benchmarks/benchmark_serving.py --model m --dataset-name random",
      remaining: [],
    });
    expect(made.server).toContain("--dtype half");
    expect(made.steps).toMatchObject([{ rule: "flag-misplaced" }]);
  });

  test("one server gets the flags of every round, with their values", () => {
    const text =
      "python benchmarks/benchmark_serving.py --model m --dataset-name random --speculative-model '[ngram]'--ngram_prompt_lookup_min 5 --num_speculative_tokens 5";
    const space = { kind: "insert-space", at: text.indexOf("--ngram"), ...why } as const;
    const made = correctedCommand(given(text), [fixable("command-malformed", space)], reader);
    expect(made.server).toMatch(/--speculative-model '\[ngram\]'/);
    expect(made.server).toMatch(/--ngram_prompt_lookup_min 5/);
    expect(made.server).toMatch(/--num_speculative_tokens 5/);
    expect(made.client).toBe("python benchmarks/benchmark_serving.py --model m --dataset-name random");
  });

  test("another benchmark makes corrections of the old words moot", () => {
    const replace = {
      kind: "replace-command",
      command: "python benchmarks/benchmark_latency.py --model m",
      ...why,
    } as const;
    const drop = { kind: "drop-flag", flag: "--x", ...why } as const;
    const made = correctedCommand(
      given("python old.py --x"),
      [fixable("flag-unknown", drop), fixable("command-filler", replace)],
      reader,
    );
    expect(made.client).toBe(replace.command);
    expect(made.steps.map(({ rule }) => rule)).toEqual(["command-filler"]);
  });

  test("what nobody knows how to mend stays visible", () => {
    const made = correctedCommand(
      given("python benchmarks/benchmark_latency.py --model m"),
      [fixable("feature-flag-asymmetric")],
      reader,
    );
    expect(made.remaining).toEqual([
      { rule: "feature-flag-asymmetric", message: "feature-flag-asymmetric speaks" },
    ]);
  });

  test("no command, no guess", () => {
    expect(correctedCommand(facts(), [], reader)).toMatchObject({
      client: null,
      remaining: [{ rule: "command-missing" }],
    });
  });
});

test("a word diff keeps, removes and adds", () => {
  expect(diffOf("a b c", "a x c")).toEqual([
    { change: "kept", word: "a" },
    { change: "removed", word: "b" },
    { change: "added", word: "x" },
    { change: "kept", word: "c" },
  ]);
});

describe("commands.sh", () => {
  const hostile = "x'; touch /tmp/benchtriage-injected; echo '$(id)`id`\n";
  const manifest = {
    version: 1,
    tool: { name: "benchtriage", version: "0" },
    now: null,
    policy: `p\nrm -rf /`,
    target: { gpu: "H100", count: 1, memoryGib: 80 },
    jobs: [
      {
        commit: "abcdef0123",
        subject: `s\n${hostile}`,
        verdict: {
          status: "fixable",
          category: null,
          reasons: [{ rule: "r", severity: "fixable", message: hostile }],
        },
        repetitions: 3,
        order: { scheme: "ABBA", seed: 1, sequence: [] },
        missing: [hostile],
        variants: [
          {
            variant: "human",
            env: { MODEL: hostile },
            server: null,
            client: { argv: ["printf", "%s", hostile], directories: [hostile] },
          },
        ],
      },
    ],
  } as unknown as Manifest;

  test("cannot be injected into: bash reads it, and sourcing it runs nothing", () => {
    const text = shellText(manifest);
    expect(spawnSync("bash", ["-n"], { input: text }).status).toBe(0);
    const run = spawnSync("bash", ["-c", `${text}\n[ ! -e /tmp/benchtriage-injected ]; declare -F | wc -l`], {
      encoding: "utf8",
    });
    expect(run.stdout.trim()).toBe("1");
  });
});
