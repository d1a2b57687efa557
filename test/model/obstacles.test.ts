import { describe, expect, test } from "vitest";
import { obstaclesOf, readinessOf } from "../../src/model/obstacles.ts";
import { job } from "../support/job.ts";
import { benchtriage, temporary } from "../support/cli.ts";

const digests = ["image digest of baseline, human: pin org/a:1", "image digest of agent-x: pin org/b:1"];
const jobs = [
  job({ missing: digests, ready: false }),
  job({ missing: [...digests, "patch of agent-x: no non-empty patch is in the data"], ready: false }),
  job({ missing: [...digests, "run-failed: 1 execution failed"], ready: false }),
  job({ missing: [], ready: true }),
];

describe("what jobs wait for", () => {
  test("each kind counts once a job, and says what to do unless a rule does", () => {
    expect(obstaclesOf(jobs)).toEqual([
      { kind: "image digest", jobs: 3, advice: expect.stringContaining("--images") },
      { kind: "patch", jobs: 1, advice: expect.stringContaining("--agents none") },
      { kind: "run-failed", jobs: 1, advice: null },
    ]);
  });

  test("jobs that options alone make ready are told from those that wait for more", () => {
    const readiness = readinessOf(jobs);
    expect(readiness).toEqual({ ready: 1, nearly: 2, options: ["--images FILE", "--agents none"], open: 1 });
    expect(readinessOf(jobs.slice(0, 1)).options).toEqual(["--images FILE"]);
  });
});

test("plan and check end with the next step", () => {
  const { stderr } = benchtriage("plan", "data/vllm-14", "--out", `${temporary()}/plan`);
  expect(stderr).toMatch(
    /^planned .* 0 ready, \d+ with --images FILE.*\nmissing {3}image digest in \d+: give --images/m,
  );
  expect(benchtriage("check", "data/vllm-14").stdout).toMatch(
    /\nfix: benchtriage plan data\/vllm-14 --policy strict\n$/,
  );
});
