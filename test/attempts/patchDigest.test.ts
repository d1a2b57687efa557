import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PatchDigest } from "../../src/attempts/patchDigest.ts";
import type { PatchMemo } from "../../src/model/patchFacts.ts";
import type { ChangePrint } from "../../src/model/changePrint.ts";
import type { PatchFacts } from "../../src/model/patchFacts.ts";
import { printOf } from "../../src/patches/print.ts";
import { readDiff } from "../../src/patches/diff.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { pythonReader } from "../../src/read/pythonReader.ts";
import { attempt } from "../support/attempts.ts";

const { patches } = loadKnowledge();
const python = await pythonReader();
const diff = (name: string) =>
  `diff --git a/vllm/${name}.py b/vllm/${name}.py\n--- a/vllm/${name}.py\n+++ b/vllm/${name}.py\n@@ -1 +1 @@\n-x = 1\n+x = 2\n`;

/** A memo in memory that tells what it was asked, and that holds each key once and in order. */
function memory(kept = new Map<string, PatchFacts>()) {
  const asked: string[] = [];
  const read: string[] = [];
  const memo: PatchMemo = {
    find(key) {
      expect(asked.every((before) => before < key)).toBe(true);
      asked.push(key);
      return kept.get(key) ?? null;
    },
    put(key, facts) {
      read.push(key);
      kept.set(key, facts);
    },
  };
  return { memo, kept, read };
}

/** Attempts at two commits, two of them with one patch; the first commit's human change is known or not. */
function digested(memo: PatchMemo | null, human?: string) {
  const digest = new PatchDigest();
  if (human !== undefined) {
    const print: ChangePrint = {
      kind: "change-print",
      commit: "8aa1485f",
      file: "human.json",
      files: readDiff(human).files.map(printOf),
    };
    digest.addHuman(print);
  }
  const attempts = [
    ["8aa1485f", "a"],
    ["8aa1485f", "b"],
    ["8aa1485f", "a"],
    ["70b808fe", "a"],
  ].map(([commit = "", name = ""], at) => {
    const bare = attempt({ commit, id: `run-${at}` });
    const [file, text] = [`run-${at}/model_patch.diff`, diff(name)];
    const raw = { file, text, bytes: text.length, sha256: hash("sha256", text) };
    const made = { kind: "raw-patch" as const, directory: `run-${at}`, format: "run-model-patch", ...raw };
    return { ...bare, patch: digest.identify(made, bare) };
  });
  return digest.finish(attempts, patches, python, memo);
}

describe("what was read from patches", () => {
  test("is the same from a memo, which is asked once for each patch and what it is held against", () => {
    const plain = digested(null, diff("a"));
    const first = memory();
    expect(digested(first.memo, diff("a"))).toEqual(plain);
    expect(first.read).toHaveLength(3);
    const second = memory(first.kept);
    expect(digested(second.memo, diff("a"))).toEqual(plain);
    expect(second.read).toEqual([]);
    expect(plain[0]?.patch?.facts?.overlap).toBeDefined();
  });

  test("is read anew where the human change is another one", () => {
    const first = memory();
    digested(first.memo, diff("a"));
    const second = memory(first.kept);
    expect(digested(second.memo, diff("c"))).toEqual(digested(null, diff("c")));
    // both patches for the commit of that change; the other commit has none
    expect(second.read).toHaveLength(2);
  });

  test("stands in the file of each copy", () => {
    const [, , copy] = digested(memory().memo, diff("a"));
    const answers = Object.values(copy?.patch?.facts?.answers ?? {});
    expect(answers.flatMap(({ origin }) => origin?.file ?? [])).not.toContain("run-0/model_patch.diff");
  });
});
