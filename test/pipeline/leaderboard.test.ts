import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/pipeline/analyse.ts";
import { temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

/* A published table of agents, as it was transcribed: 73 commits, four agents, one number a cell. */

const table = path.join(root, "test/fixtures/leaderboard");

describe("what a careful reader finds in a published table", async () => {
  const { analysis } = await analyse([table], { policy: "strict", curation: true }, "test");
  const of = (rule: string) => analysis.findings.filter((each) => each.rule === rule);
  const vllm = new Set(
    analysis.commits.filter(({ project }) => project === "vllm").map(({ commit }) => commit),
  );

  test("21 commits of vLLM whose agents share an offset, claude_code in one, where all four agree", () => {
    const shared = of("offset-shared").filter(({ commit }) => vllm.has(commit ?? ""));
    expect(new Set(shared.map(({ commit }) => commit)).size).toBe(21);
    const sharing = shared.filter(({ message }) => /claude_code.* agree/.test(message));
    expect(sharing.map(({ commit, message }) => [commit, message.match(/%/g)?.length])).toEqual([
      ["99abb8b6", 4],
    ]);
  });

  test("33 ratios to 100 in the column of SGLang, none in that of vLLM", () => {
    const mixed = of("units-mixed");
    expect(mixed).toHaveLength(33);
    expect(mixed.filter(({ commit }) => vllm.has(commit ?? ""))).toEqual([]);
  });

  test("with the agent's runs beside it: the effect of an empty patch", async () => {
    const folder = temporary();
    const item = `${folder}/ISO-Bench/state/runs/vllm/trae/us-anthropic-claude-sonnet-4-5-20250929-v1-0/2025-12-23_22-06-06/vllm_e7523c2e`;
    mkdirSync(item, { recursive: true });
    copyFileSync(`${table}/leaderboard.csv`, `${folder}/leaderboard.csv`);
    const run = {
      repo: "vllm",
      agent: "trae",
      model: "us-anthropic-claude-sonnet-4-5-20250929-v1-0",
      run_timestamp: "2025-12-23_22-06-06",
    };
    const commits = { pre: "a869baca73eb90ae7bd18402915dc4bfc36cf06b", human: "e7523c2e" };
    writeFileSync(
      `${item}/journal.json`,
      JSON.stringify({ task_id: "vllm_core", commits, status: "error", run_metadata: run }),
    );
    writeFileSync(`${item}/model_patch.diff`, "");
    const beside = await analyse([folder], { policy: "strict", curation: true }, "test");
    expect(
      beside.analysis.findings.flatMap(({ rule, messageId, message }) =>
        rule === "effect-implausible" && messageId !== "large" ? [message] : [],
      ),
    ).toEqual(["trae/claude-sonnet-4.5 stands with +11.5 %, and its one patch in the set is empty"]);
  });

  test("nine cells beyond 100 %", () => {
    expect(of("effect-implausible").map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 9 }, () => "large"),
    );
  });
});
