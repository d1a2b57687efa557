import { describe, expect, test } from "vitest";
import type { FailedExecution } from "../../src/model/failures.ts";
import type { Run } from "../../src/model/runState.ts";
import { code } from "../../src/print/nodes.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import { loadTemplates } from "../../src/pipeline/pages.ts";
import { failureStories } from "../../src/report/failures/stories.ts";
import { storyView } from "../../src/report/failures/view.ts";
import { fillPage } from "../../src/report/page/fillPage.ts";

const templates = {
  ...loadTemplates(),
  stories: "# S\n\n{{#each stories}}\n{{> failure-story}}\n\n{{/each}}\n",
};

function run(id: string, given: Partial<Run>): Run {
  return {
    kind: "run",
    id,
    commit: "8aa1485f",
    variant: "baseline",
    pipeline: "docker",
    format: "x",
    file: `${id}.json`,
    pointer: "",
    status: "error",
    statusText: "error",
    workload: {},
    measurements: [],
    role: "own",
    result: "failed",
    ...given,
  };
}

function failure(runs: readonly string[], name: string, quote: string): FailedExecution {
  const origin = { file: `${runs[0]}.json`, pointer: "line 7", quote };
  return {
    id: runs.join(),
    commit: "8aa1485f",
    project: "vllm",
    pipeline: "docker",
    format: "x",
    file: `${runs[0]}.json`,
    pointer: "",
    runs: [...runs],
    variants: ["baseline"],
    agent: null,
    statusText: "error",
    error: null,
    whole: true,
    class: name,
    title: `Title of ${name}`,
    side: "command",
    action: `correct ${name}`,
    retry: "after-fix",
    started: true,
    kept: null,
    chain: [{ pattern: name, title: name, role: "cause", origin }],
    measuredElsewhere: false,
    attributed: false,
  };
}

function told(runs: readonly Run[], failures: readonly FailedExecution[]): string {
  const names = {
    cell: (origin?: { file: string; pointer: string }) => code(origin?.file ?? "?"),
    table: null,
  };
  const stories = failureStories("8aa1485f", runs, failures).map((each) => storyView(each, names));
  return gfmPrinter(String)(fillPage(templates, { name: "x", template: "stories", view: { stories } }).tree);
}

const first = run("a", { time: "2026-01-13T10:00", command: "serve --len 131072", image: "old" });
const second = run("b", { time: "2026-01-14T10:00" });
const human = run("h", {
  variant: "human",
  time: "2026-01-13T12:00",
  command: "serve --len 4096",
  image: "new",
  status: "success",
  result: "measured",
});

describe("what failed after what", () => {
  test("a dated chain with the quoted line, what the other variant did that day and what differed, and the cure", () => {
    const page = told(
      [second, human, first],
      [failure(["a"], "too-long", "131,072 > 50,352"), failure(["b"], "no-image", "pull")],
    );
    expect(page).toContain(
      "**baseline**: 2 failed executions, 2026-01-13 to 2026-01-14. It has no valid run.",
    );
    expect(page).toContain("What would cure the last failure: correct no-image.");
    expect(page).toContain(
      "2026-01-13, docker: Title of too-long (`too-long`). `131,072 > 50,352`, from `a.json`. The same day human came to its end (only here `131072`; only there `4096`; image `old` here, `new` there).",
    );
    expect(page.indexOf("too-long")).toBeLessThan(page.indexOf("Title of no-image"));
    expect(page).not.toContain("**human**");
  });

  test("failures alike on one day are one link; a valid run afterwards is told", () => {
    const again = run("c", { time: "2026-01-13T11:00" });
    const valid = run("v", { time: "2026-01-15T11:00", status: "success", result: "measured" });
    const page = told([first, again, valid], [failure(["a"], "x", "q"), failure(["c"], "x", "q")]);
    expect(page).toContain("Title of x (`x`), 2 times.");
    expect(page).toContain("It has a valid run: docker, 2026-01-15, from `v.json`.");
  });

  test("a long chain stands in a fold; without a time nothing is said of the day", () => {
    const many = Array.from({ length: 5 }, (_, at) => run(`r${at}`, { time: `2026-01-1${at}T10:00` }));
    expect(
      told(
        many,
        many.map(({ id }) => failure([id], "x", "q")),
      ),
    ).toContain("<summary>5 failures, dated</summary>");
    const undated = told([run("a", {}), human], [failure(["a"], "x", "q")]);
    expect(undated).toContain("Undated, docker: Title of x");
    expect(undated).not.toContain("The same day");
  });

  test("a variant that never failed has no story", () => {
    expect(failureStories("8aa1485f", [human], [])).toEqual([]);
  });
});
