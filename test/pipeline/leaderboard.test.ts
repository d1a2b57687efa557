import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/pipeline/analyse.ts";
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

  test("nine cells beyond 100 %", () => {
    expect(of("effect-implausible").map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 9 }, () => "large"),
    );
  });
});
