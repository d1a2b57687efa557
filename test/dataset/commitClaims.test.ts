import { describe, expect, test } from "vitest";
import { checkCommitClaims, type ClaimedCommit } from "../../src/dataset/commitClaims.ts";
import { type CommitClaim, commitClaimCatalogueSchema } from "../../src/model/commitClaims.ts";
import type { FailedExecution } from "../../src/model/failures.ts";
import type { Measurement, RunRecord } from "../../src/model/records.ts";
import catalogue from "../../data/packs/iso-bench/catalogues/commit-claims.json" with { type: "json" };
import failures from "../../data/catalogues/failures.json" with { type: "json" };
import { run } from "../support/facts.ts";

const claim = (given: Partial<CommitClaim>): CommitClaim => ({
  id: "c",
  document: "d.md",
  place: "line 1",
  says: "s",
  kind: "unmeasurable",
  commits: ["abcdef01", "ffffffff"],
  ...given,
});
const value = (metric: Measurement["metric"]): Measurement => ({
  metric,
  statistic: "mean",
  value: 1,
  unit: "ms",
  key: "k",
  pointer: "/k",
  parser: "result-fields",
});
const measured = (given: Partial<RunRecord> = {}) => run({ measurements: [value("ttft")], ...given });
const failure = (name: string, side: FailedExecution["side"], pipeline = "modal") =>
  ({
    class: name,
    title: name,
    side,
    pipeline,
    chain: [],
    file: "f.json",
    pointer: "/e",
  }) as unknown as FailedExecution;
const result = (given: Partial<CommitClaim>, commit: Partial<ClaimedCommit>) =>
  checkCommitClaims([claim(given)], [{ hash: "abcdef0123", runs: [], failures: [], ...commit }])[0]
    ?.commits[0]?.result;

describe("a claim on commits", () => {
  test("that one variant of one pipeline has no result falls only with that one", () => {
    const narrow = { pipeline: "rerun", variant: "human" as const };
    expect(result(narrow, { runs: [measured({ pipeline: "rerun", variant: "human" })] })).toBe(
      "contradicted",
    );
    expect(
      result(narrow, {
        runs: [
          measured({ pipeline: "modal", variant: "human" }),
          measured({ pipeline: "rerun", variant: "baseline" }),
        ],
      }),
    ).toBe("undecided");
  });

  test("that nothing can be measured falls with a measured run, not with a line of a log or a function's time", () => {
    expect(result({}, { runs: [measured()] })).toBe("contradicted");
    expect(result({}, { runs: [run({ measurements: [value("engine_log_throughput")] })] })).toBe("undecided");
    expect(result({}, { runs: [measured({ mode: "micro" }), measured({ status: "error" })] })).toBe(
      "undecided",
    );
  });

  test("that every agent fails falls only with a run of an agent", () => {
    expect(result({ kind: "no-agent" }, { runs: [measured()] })).toBe("undecided");
    expect(result({ kind: "no-agent" }, { runs: [measured({ variant: "agent" })] })).toBe("contradicted");
  });

  test("that several GPUs are needed is decided by runs that say how many they had", () => {
    const on = (gpuCount?: number) =>
      result(
        { kind: "several-gpus" },
        { runs: [measured({ workload: gpuCount === undefined ? {} : { gpuCount } })] },
      );
    expect([on(1), on(4), on()]).toEqual(["contradicted", "borne-out", "undecided"]);
  });

  test("on a cause is borne out by one failure of it, contradicted by others, undecided where no log tells", () => {
    const cause = { kind: "cause" as const, classes: ["rope"], pipeline: "modal" };
    const of = (...list: FailedExecution[]) => result(cause, { failures: list });
    expect(of(failure("disk", "infrastructure"), failure("rope", "model"))).toBe("borne-out");
    expect(of(failure("disk", "infrastructure"))).toBe("contradicted");
    expect(of(failure("cut", "unknown"), failure("disk", "infrastructure", "docker"))).toBe("undecided");
  });

  test("keeps how many commits the document names and leaves out claims on commits that are not here", () => {
    const [checked] = checkCommitClaims(
      [claim({}), claim({ commits: ["eeeeeeee"] })],
      [{ hash: "abcdef0123", runs: [measured()], failures: [] }],
    );
    expect(checked).toMatchObject({ named: 2, commits: [{ commit: "abcdef0123", result: "contradicted" }] });
    expect(checkCommitClaims([claim({ commits: ["eeeeeeee"] })], [])).toEqual([]);
  });
});

test("the catalogue is valid, and its causes are classes of the failure catalogue", () => {
  const { claims } = commitClaimCatalogueSchema.parse(catalogue);
  const known = new Set(failures.patterns.map(({ id }) => id));
  expect(claims.flatMap(({ classes = [] }) => classes).filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(claims.filter(({ kind, classes }) => (kind === "cause") !== (classes !== undefined))).toEqual([]);
});
