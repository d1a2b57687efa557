import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { commitEvidence, evidenceKinds } from "../../src/model/evidence.ts";
import type { Run } from "../../src/model/runState.ts";
import { historyOf, nothingBefore } from "../../src/history/history.ts";
import completeness from "../../src/report/completeness.ts";
import { classOf, presenceClasses, presenceOf } from "../../src/report/completeness/presence.ts";
import { missingVariants } from "../../src/report/completeness/needs.ts";
import { read } from "../support/printed.ts";
import { run } from "../support/facts.ts";
import { judged } from "../support/judged.ts";

const value = { statistic: "mean", value: 1, unit: "ms", key: "k", pointer: "/k", parser: "p" } as const;
const ttft = { ...value, metric: "ttft" } as const;
const logLine = { ...value, metric: "engine_log_throughput" } as const;

let base: Analysis;
beforeAll(async () => {
  base = await judged("data/vllm-14");
}, 60_000);

/** The analysis with one commit, and these runs of it. */
function withRuns(...runs: readonly Partial<Run>[]): Analysis {
  const [commit] = base.commits;
  const own = runs.map((given, index) =>
    run({ id: String(index), commit: commit!.commit, mode: "serving", ...given }),
  );
  const commits = [{ ...commit!, evidence: commitEvidence(own) }];
  return { ...base, commits, runs: own, failures: [], findings: [] };
}

const classIn = (analysis: Analysis) => presenceOf(analysis)[0]?.class;

describe("presence", () => {
  test("every combination of three variants has one class, and classes differ", () => {
    const all = evidenceKinds.flatMap((b) =>
      evidenceKinds.flatMap((h) => evidenceKinds.map((a) => classOf([b, h, a]))),
    );
    expect(new Set(all)).toEqual(new Set(presenceClasses.map(({ id }) => id)));
    expect(new Set(presenceClasses.map(({ has, id }) => has || id)).size).toBe(presenceClasses.length);
  });

  test("a valid run counts, whatever the pipeline; anything else that was measured does not", () => {
    const human: Partial<Run> = { variant: "human", measurements: [ttft] };
    expect(classIn(withRuns(human))).toBe("only human");
    expect(classIn(withRuns(human, { variant: "baseline", measurements: [logLine] }))).toBe("only human");
    expect(classIn(withRuns(human, { variant: "baseline", mode: "micro", measurements: [ttft] }))).toBe(
      "only human",
    );
    expect(classIn(withRuns({ ...human, copied: true }))).toBe("nothing run");
    expect(classIn(withRuns({ ...human, result: "wrong-metric" }))).toBe("no valid run");
    const otherLoad = [{ field: "prompts", reference: 300, candidate: 100 }];
    expect(classIn(withRuns({ ...human, otherLoad }))).toBe("no valid run");
    expect(classIn(withRuns({ status: "error", statusText: "error" }))).toBe("no valid run");
    expect(classIn(withRuns({ status: "not-run", statusText: "no_wheel" }))).toBe("nothing run");
  });

  test("complete over pipelines is not complete in one", () => {
    const three = (pipelines: readonly string[]) =>
      withRuns(
        ...(["baseline", "human", "agent"] as const).map((variant, at) => ({
          variant,
          pipeline: pipelines[at]!,
          measurements: [ttft],
        })),
      );
    const seen = (analysis: Analysis) => presenceOf(analysis).map((each) => [each.class, each.inOnePipeline]);
    expect(seen(three(["modal", "modal", "modal"]))).toEqual([["complete", true]]);
    expect(seen(three(["modal", "docker", "modal"]))).toEqual([["complete", false]]);
  });
});

describe("what a missing variant needs", () => {
  const needsOf = (analysis: Analysis) =>
    missingVariants(analysis, presenceOf(analysis)).map(({ variant, need }) => `${variant}: ${need}`);

  test("the parent comes before the image, and the image before the run", () => {
    const analysis = withRuns({ variant: "agent", measurements: [ttft] });
    const [commit] = analysis.commits;
    const parent = { of: "parent", tag: "baseline-x", origin: { file: "f", pointer: "" } } as const;
    const needs = (given: Partial<typeof commit>) =>
      needsOf({ ...analysis, commits: [{ ...commit!, images: [], ...given }] });
    expect(needs({ parents: [] })).toEqual(["baseline: the parent commit", "human: a first run"]);
    expect(needs({ images: [{ ...parent, state: "absent" }] })).toEqual([
      "baseline: an image",
      "human: a first run",
    ]);
    expect(needs({ images: [{ ...parent, state: "listed" }] })[0]).toBe("baseline: a first run");
  });
});

describe("a variant of which something else was measured", () => {
  test("needs the commit's own benchmark, unless an image is missing first", () => {
    const wrong = withRuns({ variant: "baseline", measurements: [ttft], result: "wrong-metric" });
    const first = (analysis: Analysis) =>
      missingVariants(analysis, presenceOf(analysis)).find(({ variant }) => variant === "baseline")?.need;
    const commit = wrong.commits[0]!;
    expect(first({ ...wrong, commits: [{ ...commit, images: [] }] })).toBe("the commit's own benchmark");
    const gone = { of: "parent", tag: "t", state: "absent", origin: { file: "f", pointer: "" } } as const;
    expect(first({ ...wrong, commits: [{ ...commit, images: [gone] }] })).toBe("an image");
  });
});

describe("the page", () => {
  test("says what moved since an earlier report", () => {
    const earlier = withRuns({ variant: "human", measurements: [ttft] });
    const now = withRuns(
      { variant: "human", measurements: [ttft] },
      { variant: "baseline", measurements: [ttft] },
    );
    const nothing = { jobs: [] };
    const { current } = historyOf(earlier, nothing, nothingBefore);
    const history = historyOf(now, nothing, { records: [{ ...current, data: "other" }], accepted: [] });
    const view = completeness.view({ analysis: now, history, manifest: {} as never, rules: [] });
    expect(read(view.moved).rows[0]?.slice(1)).toEqual(["only human", "no agent"]);
    expect(read(view.classes).head).toContain("Earlier report");
  });
});
