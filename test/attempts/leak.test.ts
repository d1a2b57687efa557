import { describe, expect, test } from "vitest";
import { Digest } from "../../src/attempts/digest.ts";
import { sourceFile } from "../../src/io/file.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { readDiff } from "../../src/patches/diff.ts";
import { printOf } from "../../src/patches/print.ts";
import { readFile } from "../../src/read/readFile.ts";
import { formats } from "../support/formats.ts";
import { commits, journal } from "../support/runDirectory.ts";

const directory = "runs/vllm/trae/gpt-5/r/i";
const human = [
  "diff --git a/vllm/config.py b/vllm/config.py",
  "--- a/vllm/config.py",
  "+++ b/vllm/config.py",
  "@@ -1,3 +1,6 @@",
  " def f():",
  "-    old = moved_line()",
  "+    one = first()",
  "+    two = second()",
  "+    x",
  "+    three = third()",
  "+    old = moved_line()",
  "+    return one",
  "",
].join("\n");

function leakOf(files: Readonly<Record<string, unknown>>, withHuman = true) {
  const digest = new Digest(loadKnowledge());
  const all = { [`${directory}/journal.json`]: journal(), ...files };
  for (const [path, content] of Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    readFile(sourceFile(path, Buffer.from(text)), formats, (record) => {
      if (record.kind === "attempt-part") digest.add(record);
    });
  }
  if (withHuman)
    digest.add({
      kind: "change-print",
      commit: commits.human,
      file: "human.json",
      files: readDiff(human).files.map(printOf),
    });
  const [attempt] = digest.finish(null).records;
  return attempt?.kind === "attempt" ? attempt.leak : undefined;
}

const task = (text: string) => ({ [`${directory}/task.txt`]: text });
const trajectory = (steps: readonly object[]) => ({
  [`${directory}/trajectory.json`]: {
    task: "make it fast",
    start_time: "2025-10-09T00:00:00",
    llm_interactions: [],
    agent_steps: steps,
    success: true,
  },
});

describe("how much of the human change an agent was shown", () => {
  test("added lines of more than three characters that stand in the task, sign and indentation aside", () => {
    expect(leakOf(task("Do as here:\n+        one = first()\n  two = second()\nthree"))).toEqual({
      added: 5,
      shown: 2,
      inPrompt: 2,
      share: 0.4,
      class: "part",
      origin: { file: `${directory}/task.txt`, pointer: "" },
    });
    expect(leakOf(task(human))).toMatchObject({ shown: 5, share: 1, class: "whole" });
    expect(leakOf(task("Make it faster."))).toMatchObject({ shown: 0, share: 0, class: "none" });
  });

  test("lines that its trajectory shows it read, neither its own nor those that the file had before", () => {
    const steps = [
      {
        llm_messages: [{ content: "listing:\n  7\t    one = first()" }],
        tool_calls: [{ arguments: { command: "cat", new_str: "    two = second()" } }],
        tool_results: [{ result: "    two = second()\n    three = third()\n    old = moved_line()" }],
      },
    ];
    expect(leakOf(trajectory(steps))).toEqual({
      added: 5,
      shown: 2,
      inTrajectory: 2,
      share: 0.4,
      class: "part",
      origin: { file: `${directory}/trajectory.json`, pointer: "/agent_steps" },
    });
  });

  test("what either shows counts once", () => {
    const steps = [{ tool_results: [{ result: "one = first()\ntwo = second()" }] }];
    expect(leakOf({ ...task("one = first()\nreturn one"), ...trajectory(steps) })).toMatchObject({
      shown: 3,
      inPrompt: 2,
      inTrajectory: 2,
      class: "half",
    });
  });

  test("is not known without the words of the task, or without the human change", () => {
    expect(leakOf({})).toBeUndefined();
    const contract = { task: "t", description: human, target_files: [], success: {}, commits };
    expect(leakOf({ [`${directory}/prompt.json`]: contract })).toBeUndefined();
    expect(leakOf(task(human), false)).toBeUndefined();
  });
});
