import { beforeAll, describe, expect, test } from "vitest";
import { compareSides } from "../../src/compare/sides.ts";
import { heldTogether } from "../../src/effects/decisive.ts";
import type { Trial } from "../../src/effects/trial.ts";
import { effectThresholdsOf } from "../../src/model/thresholds.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import { comparePage } from "../../src/report/compare/page.ts";
import { compareTable } from "../../src/report/compare/table.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { measurement, policy } from "../support/facts.ts";

beforeAll(ready);

/** Five runs at each of some loads; the candidate answers later under load. */
function side(loads: readonly number[], slower: number): Trial[] {
  return loads.flatMap((load) =>
    [1, 1.004, 0.997, 1.002, 0.999].map((noise, index) => ({
      id: `${load} ${index}`,
      benchmark: `model, concurrency ${load}`,
      pipeline: "",
      file: `${load}-${index}.json`,
      mode: "serving" as const,
      workload: { model: "model", prompts: 100, completed: 100, outputTokens: 12_800, concurrency: load },
      measurements: (["mean", "median", "p99"] as const).flatMap((statistic) => [
        measurement("ttft", 10 * load * noise * (load > 4 ? slower : 1), { statistic }),
        measurement("tpot", 2 * noise * noise, { statistic }),
      ]),
    })),
  );
}

function compared(loads: readonly number[], slower = 1.2) {
  const { comparisons, ...more } = compareSides(
    { sets: [], runs: side(loads, 1) },
    { sets: [], runs: side(loads, slower) },
    policy,
    () => null,
  );
  const held = heldTogether(comparisons, policy.alpha);
  const { id, alpha, marginPct } = policy;
  return { policy: id, alpha, marginPct, thresholds: effectThresholdsOf(policy), ...more, comparisons: held };
}

describe("compare for a terminal", () => {
  const lines = (...args: Parameters<typeof compareTable>) => compareTable(...args).split("\n");

  test("verdict first, loads in their order, what decides with its units, the rest folded", () => {
    const table = lines(compared([16, 1, 4]));
    expect(table[0]).toMatch(
      /^regressed: model, concurrency 16: ttft mean -20\.\d+ % \[.*\] \(of 6 that decide: 1 regressed, 5 equivalent\)$/,
    );
    expect(table.filter((line) => line.startsWith("model"))).toEqual(
      [1, 4, 16].map((load) => `model, concurrency ${load}`),
    );
    expect(table.find((line) => line.includes("ttft mean  "))).toMatch(/10 ms +10 ms/);
    expect(table).toContain("  4 more that do not decide: 4 equivalent (--all shows them)");
    expect(table.some((line) => line.includes("p99"))).toBe(false);
    expect(lines(compared([1]), { all: true }).filter((line) => line.includes("p99"))).toHaveLength(2);
  });

  test("keeps to the width where columns can go, and colours conclusions only where asked", () => {
    const wide = lines(compared([16]), {});
    const narrow = lines(compared([16]), { width: 75 });
    expect(wide[2]).toMatch(/95 % .* q .* n .* conclusion/);
    expect(narrow[2]).not.toMatch(/ q | n /);
    expect(wide.join("\n")).not.toContain("\u001B");
    expect(lines(compared([16]), { colour: true }).join("\n")).toContain("\u001B[1;31mregressed\u001B[0m");
  });
});

describe("compare as a comment of a pull request", () => {
  const comment = (loads: readonly number[], slower?: number) =>
    gfmPrinter(String)(comparePage(compared(loads, slower), "benchtriage compare a b"));

  test("headline, table, fold and the call that makes it again, in 60 lines however much is compared", () => {
    const few = comment([1, 16]);
    expect(few).toMatch(/^\*\*Benchmarks: regressed\*\* – model, concurrency 16: ttft mean /);
    expect(few).toMatch(/\| 160\.\d+\s+ms \| 192\.\d+\s+ms \|/);
    expect(few).toMatch(/```sh\nbenchtriage compare a b\n```\n$/);
    const many = comment(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(many.split("\n").length).toBeLessThanOrEqual(60);
    expect(many).toMatch(/\d+ more: `--all` or `--json` lists them\./);
  });

  test("nothing established is no news of an effect", () => {
    expect(comment([1], 1)).toMatch(/^\*\*Benchmarks: equivalent\*\* – of 2 that decide: 2 equivalent/);
  });
});
