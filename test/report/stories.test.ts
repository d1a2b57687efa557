import { describe, expect, test } from "vitest";
import type { AnalysedAttempt } from "../../src/model/attempts.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import type { WholeCommit } from "../../src/report/commit/byCommit.ts";
import { storiesOf } from "../../src/report/commit/stories.ts";
import { fillPage } from "../../src/report/page/fillPage.ts";
import { loadTemplates } from "../../src/pipeline/pages.ts";
import { attempt, facts, overlap, patch } from "../support/attempts.ts";
import { origin } from "../support/facts.ts";

const templates = {
  ...loadTemplates(),
  stories: "# Stories\n\n{{#each stories}}\n{{> attempt-story}}\n\n{{/each}}\n",
};

const ladder = {
  step: "not-measured" as const,
  reason: "no result belongs to it",
  origin: { ...origin, file: "d/journal.json", pointer: "/status" },
  undecided: [],
  runs: [],
  by: null,
};

function told(...attempts: readonly Partial<AnalysedAttempt>[]): string {
  const whole = {
    attempts: attempts.map((given) => ({ ...attempt(), ladder, ...given })),
    analysis: { promptCriteria: [{ id: "goal-named", title: "names the goal", why: "" }] },
    attemptFindings: [],
  } as unknown as WholeCommit;
  const page = fillPage(templates, { name: "x", template: "stories", view: { stories: storiesOf(whole) } });
  return gfmPrinter(String)(page.tree);
}

const sides = (name: string) => ({
  shared: [`${name}_s`],
  beyond: [`${name}_b`],
  missing: [`${name}_m`],
  counts: { shared: 1, beyond: 7, missing: 1 },
});

describe("an attempt in words", () => {
  test("what it was told, did, how it went and where it stands, each with its place", () => {
    const page = told({
      steps: 9,
      tokens: { input: 10_226, output: 1629 },
      prompt: {
        file: "d/task.txt",
        targetFiles: [],
        criteria: [{ criterion: "goal-named", met: false, origin }],
        score: 0,
        shown: { lines: ["Make it fast."], of: 40, sha256: "a", origin },
      },
      leak: {
        added: 27,
        shown: 16,
        share: 0.593,
        class: "half",
        origin: { file: "d/task.txt", pointer: "" },
      },
      patch: patch({
        facts: facts({
          overlap: overlap({ filesMissed: ["vllm/config.py"], names: sides("n"), calls: sides("c") }),
          replaced: [{ from: "torch.zeros", to: "torch.empty", times: 2 }],
          excerpt: { path: "vllm/envs.py", line: 7, lines: ["+x = 1"], more: 3 },
          syntax: {
            valid: 0,
            undecided: 0,
            invalid: 1,
            faults: [{ path: "vllm/envs.py", line: 73, quote: "envs.X:" }],
          },
        }),
      }),
    });
    for (const words of [
      "the prompt meets 0 of 1 criteria of a good one",
      "it lacks: names the goal",
      "16 of the 27 lines that the human change adds stood before the agent's eyes, 59\u00a0% (`task.txt`)",
      "As the human: file `vllm/envs.py`; name `n_s`; call `c_s`.",
      "Missing of it: file `vllm/config.py`; name `n_m`; call `c_m`.",
      "names `n_b` and 6 more",
      "Calls replaced: `torch.zeros` → `torch.empty` (2 times).",
      "No Python any more: `envs.X:` (`model_patch.diff line 73`).",
      "it says success; 1,485\u00a0s; 9 steps; 10,226 tokens read, 1,629 written (`journal.json`)",
      "Stands at: Not measured: no result belongs to it (`journal.json#/status`)",
      "the first 1 of 40 lines",
      "3 changed lines more",
      "```diff\n+x = 1\n```",
    ])
      expect(page).toContain(words);
  });

  test("a suspicious line is told with why; the human's own change as such; what is not known is said", () => {
    const line = {
      kind: "timing-touched",
      why: "a clock is replaced",
      path: "a.py",
      line: 3,
      quote: "time.time = f",
    };
    const page = told(
      { id: "r/a", patch: patch({ facts: facts({ suspicious: [line] }) }) },
      { id: "r/b", patch: patch({ textSha256: "2", facts: facts({ overlap: overlap({ whole: true }) }) }) },
    );
    expect(page).toContain(
      "Suspicious, `timing-touched`: `time.time = f` (`model_patch.diff line 3`): a clock is replaced.",
    );
    expect(page).toContain("The human change is not known.");
    expect(page).toContain("It is the human change, byte for byte.");
  });

  test("those that ended alike are told once, in the order they were started; a copy is not told", () => {
    const none = { patch: patch({ empty: true }), status: "error" as const, statusText: "error" };
    const page = told(
      { ...none, id: "2025-10-09_12-00-00/i", run: "2025-10-09_12-00-00" },
      { ...none, id: "2025-10-08_12-00-00/i", run: "2025-10-08_12-00-00" },
      { id: "2025-10-07_12-00-00/i", run: "2025-10-07_12-00-00" },
      { id: "2025-10-06_12-00-00/i", run: "2025-10-06_12-00-00", copyOf: "2025-10-07_12-00-00/i" },
    );
    expect([...page.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      "trae/gpt-5, `2025-10-07_12-00-00/i`",
      "trae/gpt-5, `2025-10-08_12-00-00/i`",
    ]);
    expect(page).toContain("1 more ended alike: `2025-10-09_12-00-00/i`.");
  });
});
