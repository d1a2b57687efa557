import { beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../src/effects/comparisons.ts";
import { keyKnowledge } from "../../src/dataset/settings.ts";
import { loadGate } from "../../src/effects/loadGate.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { RunRecord, Variant } from "../../src/model/records.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy, run } from "../support/facts.ts";
import { join } from "../support/join.ts";

beforeAll(ready);

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00`;

interface Made extends Partial<RunRecord> {
  readonly value: number;
}

/** Runs of one commit: letters in the order in which they ran, a minute apart, unless told when. */
function compared(
  letters: string,
  values: readonly number[],
  more: (place: number) => Partial<RunRecord> = () => ({}),
) {
  const variants: Readonly<Record<string, Variant>> = { A: "baseline", B: "human", C: "agent" };
  const runs = Array.from(letters).map((letter, place) =>
    ttftRun(variants[letter]!, {
      id: `run ${place}`,
      time: at(place),
      value: values[place]!,
      ...more(place),
    }),
  );
  const gate = loadGate(policy, keyKnowledge(loadKnowledge().workload));
  return compareAll(join(runs), { ...policy, minTrials: 1 }, gate).commits[0]!.all;
}

function ttftRun(variant: Variant, { value, ...more }: Made): RunRecord {
  return run({
    variant,
    ...(variant === "agent" ? { agent: { name: "claude_code", model: null } } : {}),
    pipeline: "own",
    file: `${more.id}.json`,
    measurements: [
      { metric: "ttft", statistic: "mean", value, unit: "ms", key: "ttft", pointer: "/ttft", parser: "test" },
    ],
    ...more,
  });
}

const kindsOf = ([first]: readonly Comparison[]) => first?.reasons.map(({ kind }) => kind);

describe("the order of a pair in a data set", () => {
  const noise = [100, 101, 99, 102, 98, 100.5];
  const orderOf = (letters: string, more?: (place: number) => Partial<RunRecord>) =>
    compared(letters, noise, more)[0]?.order;

  test("is told by when the runs started", () => {
    expect(orderOf("AAABBB")).toBe("one-sided");
    expect(orderOf("ABBAAB")).toBe("in-turns");
    expect(orderOf("AAABBB", () => ({ time: at(0) }))).toBe("unknown");
    expect(orderOf("AAABBB", () => ({ time: undefined }))).toBe("unknown");
  });

  test("is confounded where one side started first in every execution", () => {
    const inBlocks = (place: number) => ({ block: `block ${place >> 1}` });
    expect(orderOf("ABABAB", inBlocks)).toBe("confounded");
    expect(orderOf("BABABA", inBlocks)).toBe("confounded");
    expect(orderOf("ABBAAB", inBlocks)).toBe("in-turns");
  });

  test("what first in every execution costs nobody can tell of one commit", () => {
    const found = compared("ABABABAB", [100, 90, 101, 91, 99, 89, 100, 90], (place) => ({
      block: `block ${place >> 1}`,
    }));
    expect(found[0]?.conclusion).toBe("inconclusive");
    expect(kindsOf(found)).toContain("order-confounded");
  });

  test("later places are told from the first", () => {
    const found = compared("ABCABC", noise, (place) => ({ block: `block ${Math.floor(place / 3)}` }));
    expect(
      found.map(({ candidate, reference, order }) => [reference.variant, candidate.variant, order]),
    ).toEqual([
      ["baseline", "human", "confounded"],
      ["baseline", "agent", "confounded"],
      ["human", "agent", "confounded"],
    ]);
  });
});

describe("one side before the other", () => {
  const steady = [100, 100.6, 99.5, 100.2, 99.8, 100.4];

  test("concludes on a steady machine", () => {
    const found = compared("AAAAAABBBBBB", [...steady, ...steady.map((value) => value * 0.9)]);
    expect([found[0]?.order, found[0]?.conclusion]).toEqual(["one-sided", "improved"]);
  });

  test("is inconclusive where the runs inside the sides drift as far as the sides differ", () => {
    const drifting = Array.from({ length: 12 }, (_, place) => steady[place % 6]! * 0.985 ** place);
    const found = compared("AAAAAABBBBBB", drifting);
    expect([found[0]?.order, found[0]?.conclusion]).toEqual(["one-sided", "inconclusive"]);
    expect(kindsOf(found)).toContain("drift-as-far");
    // 1.5 % a run over six runs from middle to middle
    const reason = found[0]?.reasons.find(({ kind }) => kind === "drift-as-far");
    expect(reason?.kind === "drift-as-far" && reason.args.driftPct).toBeCloseTo(8.7, 0);
  });

  test("stands where the drift runs against the effect", () => {
    const against = Array.from(
      { length: 12 },
      (_, place) => steady[place % 6]! * 1.015 ** place * (place < 6 ? 1 : 0.7),
    );
    expect(compared("AAAAAABBBBBB", against)[0]?.conclusion).toBe("improved");
  });
});

describe("repeats against one start of a server", () => {
  const seeds = (of: readonly number[]) => (place: number) => ({
    mode: "serving" as const,
    workload: { model: "m", prompts: 8, settings: { "server_info.random_seed": of[place]! } },
  });
  const sizes = (of: readonly number[]) => {
    const [first] = compared("AAABBB", [100, 102, 104, 90, 92, 94], seeds(of));
    return [first?.reference.n, first?.candidate.n, first?.reference.mean];
  };

  test("are one trial with the mean of their numbers where the files tell the start", () => {
    expect(sizes([1, 1, 2, 3, 4, 5])).toEqual([2, 3, (101 + 104) / 2]);
  });

  test("a value that both sides have was chosen and tells nothing", () => {
    expect(sizes([42, 42, 42, 42, 42, 42])).toEqual([3, 3, 102]);
  });
});
