import { beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { campaign, improvedIn } from "../support/campaign.ts";

beforeAll(ready);

const established = (all: readonly Comparison[]) =>
  all.filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed");
const reasonsOf = (all: readonly Comparison[], metric: string, variant = "human") =>
  all
    .filter((each) => each.metric === metric && each.candidate.variant === variant)
    .map(({ reasons }) => reasons.map(({ kind }) => kind));

describe("what running first costs", () => {
  test("a stall at the start establishes nothing, however often it is repeated", () => {
    const { comparisons } = campaign({
      commits: 3,
      executions: 5,
      stallS: 29,
      truePct: 0,
      pipeline: "modal",
    });
    expect(established(comparisons)).toEqual([]);
    expect(reasonsOf(comparisons, "ttft")[0]).toContain("start-up-stall");
  });

  test("the same numbers of a pipeline without a known order conclude as they did", () => {
    const { comparisons } = campaign({
      commits: 3,
      executions: 5,
      stallS: 29,
      truePct: 0,
      pipeline: "elsewhere",
    });
    expect(established(comparisons).length).toBeGreaterThan(0);
  });

  test("a true effect beyond what the order costs eight other commits stands", () => {
    const found = campaign({ commits: 9, executions: 4, stallS: 0, truePct: 30, pipeline: "modal" });
    expect(improvedIn(found)).toEqual(found.real);
    expect(established(found.comparisons).some(({ metric }) => metric === "ttft")).toBe(true);
  });

  test("one other commit with a true effect among a few does not hide it", () => {
    const plan = { executions: 4, stallS: 0, truePct: 30, real: 2, pipeline: "modal" } as const;
    const found = campaign({ ...plan, commits: 7 });
    expect(improvedIn(found, true)).toEqual(found.real);
    const [ttft] = found.comparisons.filter(({ metric }) => metric === "ttft");
    const cost = ttft?.reasons.find(({ kind }) => kind === "order-confounded");
    expect(cost).toMatchObject({ args: { by: "pairs", commits: 5 } });
    // without it three others would be left
    expect(improvedIn(campaign({ ...plan, commits: 5 })).size).toBe(0);
  });

  test("with fewer than four other commits nobody can tell", () => {
    const { comparisons } = campaign({
      commits: 4,
      executions: 4,
      stallS: 0,
      truePct: 30,
      pipeline: "modal",
    });
    expect(established(comparisons)).toEqual([]);
    const [first] = comparisons.filter(({ metric }) => metric === "ttft");
    expect(first?.reasons).toContainEqual({
      kind: "order-confounded",
      args: { by: "pairs", commits: 3, lowPct: null, highPct: null },
    });
  });
});

describe("code that cannot differ", () => {
  const costly = {
    commits: 9,
    executions: 3,
    stallS: 0,
    truePct: 30,
    costPct: 20,
    pipeline: "modal",
  } as const;

  test("costs what position costs: an effect counts beyond it, and the cost itself is none", () => {
    const found = campaign({ ...costly, controls: 8 });
    expect(improvedIn(found)).toEqual(found.real);
    const [ttft] = found.comparisons.filter(({ metric }) => metric === "ttft");
    const reason = ttft?.reasons.find(({ kind }) => kind === "order-confounded");
    expect(reason).toMatchObject({ args: { by: "controls", commits: 8 } });
  });

  test("of the commit itself counts first", () => {
    const { comparisons } = campaign({ ...costly, truePct: 0, controls: 8 });
    const last = comparisons.findLast(
      ({ metric, candidate }) => metric === "ttft" && candidate.variant === "human",
    );
    expect(last?.reasons).toContainEqual({
      kind: "order-confounded",
      args: expect.objectContaining({ by: "own" }),
    });
    expect(established(comparisons)).toEqual([]);
  });

  test("against its own kind no patch is the cause of a difference", () => {
    const { comparisons } = campaign({ ...costly, controls: 8 });
    expect(
      new Set(
        reasonsOf(comparisons, "ttft", "agent")
          .slice(0, 8)
          .map((kinds) => kinds.includes("same-code")),
      ),
    ).toEqual(new Set([true, false]));
    const idle = comparisons.filter(({ reasons }) => reasons.some(({ kind }) => kind === "same-code"));
    expect(
      idle.every(
        ({ reference, candidate }) => reference.variant === "baseline" && candidate.variant === "agent",
      ),
    ).toBe(true);
    expect(idle.every(({ conclusion }) => conclusion !== "improved")).toBe(true);
  });
});
