import { describe, expect, test } from "vitest";
import { agentLabel } from "../../src/model/agentLabel.ts";
import { joined } from "../support/runDirectory.ts";

/* What an evaluation says of an agent's patch is given to the attempt it is of, and to no other. */

const task = "vllm-project__vllm-8a4e5c5f";
const other = "vllm-project__vllm-99abb8b6";
const patch = "diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-a\n+b\n";
const predicted = (model: string, of = task, text = patch) => ({
  [of]: { instance_id: of, model_patch: text, model_name_or_path: model },
});
const report = (lists: Readonly<Record<string, readonly string[]>>) => ({
  total_instances: 1,
  resolved_ids: [],
  ...lists,
});
const outcomes = (files: Readonly<Record<string, unknown>>) => {
  const { attempts, problems } = joined(files);
  return {
    problems: problems.map(({ reason }) => reason),
    said: attempts.map(({ agent, evaluation }) => `${agent?.name} ${evaluation?.outcome ?? "-"}`),
  };
};

describe("a report on tasks", () => {
  test("is of the attempt whose model its name holds", () => {
    const { said, problems } = outcomes({
      "preds.json": predicted("gpt-5"),
      "others_preds.json": predicted("claude-4", task, `${patch} `),
      "gpt-5.run1.json": report({ resolved_ids: [task] }),
    });
    expect(said).toEqual(["claude-4 -", "gpt-5 resolved"]);
    expect(problems).toEqual([]);
  });

  test("that names nobody is of the only attempt in its folder", () => {
    const { said } = outcomes({
      "a/preds.json": predicted("gpt-5"),
      "a/report.json": report({ unresolved_ids: [task] }),
      "b/preds.json": predicted("claude-4"),
    });
    expect(said).toEqual(["gpt-5 failed", "claude-4 -"]);
  });

  test("of which nobody knows whose it is is a problem, and nobody's", () => {
    const { said, problems } = outcomes({
      "preds.json": predicted("gpt-5"),
      "others_preds.json": predicted("claude-4", task, `${patch}+c\n`),
      "report.json": report({ resolved_ids: [task] }),
    });
    expect(said).toEqual(["claude-4 -", "gpt-5 -"]);
    expect(problems).toEqual([`several attempts at ${task}, and nothing says whose evaluation this is`]);
  });

  test("of an agent without a patch here is an attempt of its own", () => {
    const { attempts } = joined({
      "preds.json": predicted("gpt-5"),
      "o3.run1.json": report({ empty_patch_ids: [task], error_ids: [other] }),
    });
    expect(attempts.map(({ agent, evaluation }) => [agent?.name, evaluation?.outcome])).toEqual([
      ["gpt-5", undefined],
      ["o3", "empty-patch"],
      ["o3", "error"],
    ]);
  });

  test("does not make up for what another says against the patch", () => {
    const { attempts } = joined({
      "preds.json": predicted("o3"),
      "o3.json": {
        instance_sets: { passed_ids: [task], hacked_ids: [task] },
        opt_stats: { [task]: { gm_speedup_patch_base: 1.88 } },
      },
      "o3.run1.json": report({ resolved_ids: [task] }),
    });
    expect(attempts.map(({ evaluation }) => evaluation)).toEqual([
      {
        outcome: "hacked",
        speedup: 1.88,
        origin: { file: "o3.json", pointer: "/instance_sets/hacked_ids/0" },
      },
    ]);
  });
});

test("a trajectory in a folder of its task and the patches above it tell of one attempt", () => {
  const { attempts } = joined({
    "run/preds.json": predicted("deepseek-chat"),
    [`run/${task}/${task}.traj.json`]: {
      info: { submission: patch, exit_status: "LimitsExceeded", model_stats: { api_calls: 250 } },
    },
  });
  expect(attempts).toMatchObject([
    { agent: { name: "deepseek-chat" }, status: "max-steps", steps: 250, patch: { empty: false } },
  ]);
});

test("a model that names who ran stands once in a label", () => {
  const [attempt] = joined({ "preds.json": predicted("gpt-5") }).attempts;
  expect(attempt?.agent).toEqual({ name: "gpt-5", model: "gpt-5" });
  expect(agentLabel(attempt?.agent ?? { name: "", model: null })).toBe("gpt-5");
});

test("another patch for the same task is another attempt", () => {
  const { attempts } = joined({
    "preds.json": predicted("gpt-5"),
    [`${task}.traj.json`]: { info: { submission: `${patch}+c\n`, exit_status: "Submitted" } },
  });
  expect(attempts).toHaveLength(2);
});
