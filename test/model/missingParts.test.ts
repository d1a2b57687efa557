import { describe, expect, test } from "vitest";
import { missingPartsOf, readinessOf } from "../../src/model/missingParts.ts";
import type { Missing } from "../../src/model/missing.ts";
import { missingPartAdvice, missingPartName } from "../../src/report/words/missing.ts";
import planPage, { nearlyWords } from "../../src/report/plan.ts";
import type { ReportContext } from "../../src/report/page/report.ts";
import { printed, read } from "../support/printed.ts";
import { job, manifest } from "../support/job.ts";
import { benchtriage, temporary } from "../support/cli.ts";

const digests: Missing[] = [
  { kind: "image-digest", args: { image: "org/a:1", variants: ["baseline", "human"] } },
  { kind: "image-digest", args: { image: "org/b:1", variants: ["agent-x"] } },
];
const finding: Missing = {
  kind: "finding",
  args: { rule: "run-failed", message: "1 execution failed" },
};
const jobs = [
  job({ missing: digests, ready: false }),
  job({ missing: [...digests, { kind: "patch", args: { variant: "agent-x" } }], ready: false }),
  job({ missing: [...digests, finding], ready: false }),
  job({ missing: [], ready: true }),
];

describe("what jobs wait for", () => {
  test("each kind counts once a job, and says what to do unless a rule does", () => {
    const missingParts = missingPartsOf(jobs);
    expect(missingParts).toEqual([
      // one is ready today
      { kind: "image-digest", rule: null, jobs: 3, readyThen: 2 },
      { kind: "patch", rule: null, jobs: 1, readyThen: 3 },
      { kind: "finding", rule: "run-failed", jobs: 1, readyThen: 4 },
    ]);
    expect(missingParts.map((each) => [missingPartName(each), missingPartAdvice(each)])).toEqual([
      ["image digest", expect.stringContaining("--images")],
      ["patch", expect.stringContaining("--agents none")],
      ["run-failed", null],
    ]);
  });

  test("jobs that options alone make ready are told from those that wait for more", () => {
    const readiness = readinessOf(jobs);
    expect(readiness).toEqual({ ready: 1, nearly: 2, options: ["images", "agents"], open: 1 });
    expect(readinessOf(jobs.slice(0, 1)).options).toEqual(["images"]);
    expect(printed(nearlyWords(jobs))).toBe(
      "2 jobs of 4 wait only for what options give: `benchtriage plan PATHS --images FILE --agents none`, where FILE lists the images with their digests.",
    );
    expect(nearlyWords(jobs.slice(2))).toBeNull();
  });
});

test("the page gives every kind its way on: the rule's advice, or the command that prints it", () => {
  const rule = { id: "run-failed", advice: "Correct the cause." };
  const context = {
    analysis: {
      commits: [],
      tool: { name: "benchtriage", version: "0" },
      policy: { id: "strict" },
      inputs: { files: { seen: 0 }, fingerprint: "" },
      command: "benchtriage plan",
      now: null,
    },
    manifest: manifest(jobs),
  };
  const missing = (rules: object[]) =>
    read(planPage.view({ ...context, rules } as unknown as ReportContext).missing).rows.find(([kind]) =>
      kind?.includes("run-failed"),
    );
  expect(missing([rule])).toEqual([
    "[`run-failed`](rules.md#run-failed)",
    "1 of 4",
    "4",
    "Correct the cause.",
  ]);
  expect(missing([])).toEqual(["run-failed", "1 of 4", "4", "`benchtriage explain run-failed`"]);
});

test("plan and check end with the next step", async () => {
  const { stderr } = await benchtriage("plan", "data/vllm-14", "--out", `${temporary()}/plan`);
  expect(stderr).toMatch(
    /^planned .* \d+ ready, \d+ with --images FILE.*\nmissing {3}image digest in \d+: give --images/m,
  );
  expect((await benchtriage("check", "data/vllm-14")).stdout).toMatch(
    /\nfix: benchtriage plan data\/vllm-14 --policy strict\n$/,
  );
});
