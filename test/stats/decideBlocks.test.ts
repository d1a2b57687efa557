import { beforeAll, describe, expect, test } from "vitest";
import { decideBlocks, type BlockDecision } from "../../src/stats/decideBlocks.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);

const settings = { better: "lower", alpha: 0.05, marginPct: 2, cap: 12, futility: true } as const;

/** Runs jobs block by block: the share of each end, and the mean number of blocks. */
function campaign(effectPct: number, noisePct: number, jobs: number, seed: number) {
  const random = mulberry32(seed);
  // a block's value is the mean of two trials
  const noise = () =>
    (noisePct / 100 / Math.SQRT2) * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const ends = new Map<BlockDecision["state"], number>();
  let blocks = 0;
  for (let job = 0; job < jobs; job++) {
    const [a, b]: [number[], number[]] = [[], []];
    for (;;) {
      a.push(100 * Math.exp(noise()));
      b.push(100 * Math.exp(-Math.log1p(effectPct / 100) + noise()));
      const decision = decideBlocks(a, b, settings);
      if (decision.state === "open") continue;
      ends.set(decision.state, (ends.get(decision.state) ?? 0) + 1);
      blocks += decision.blocks;
      break;
    }
  }
  return { share: (state: BlockDecision["state"]) => (ends.get(state) ?? 0) / jobs, blocks: blocks / jobs };
}

describe("a job that is asked after every block", () => {
  test("without an effect it claims one in at most 5 of 100", () => {
    const { share } = campaign(0, 2, 2000, 1);
    expect(share("improved") + share("regressed")).toBeLessThan(0.05);
  });

  test("finds 5 % at noise 2 % before the cap", () => {
    const { share, blocks } = campaign(5, 2, 1000, 2);
    expect(share("improved")).toBeGreaterThan(0.85);
    expect(blocks).toBeLessThan(8);
  });

  test("calls true zeros equivalent, or not worth more", () => {
    const { share } = campaign(0, 2, 1000, 3);
    expect(share("equivalent")).toBeGreaterThan(0.5);
  });

  test("gives up early where the noise is 12 %", () => {
    const { share, blocks } = campaign(0, 12, 500, 4);
    expect(share("futile")).toBeGreaterThan(0.7);
    expect(blocks).toBeLessThan(6);
  });

  test("goes on to the cap where it may not give up", () => {
    const [a, b] = [
      [100, 130, 90, 120],
      [120, 95, 125, 100],
    ];
    expect(decideBlocks(a, b, settings).state).toBe("futile");
    expect(decideBlocks(a, b, { ...settings, futility: false }).state).toBe("open");
  });

  test("tells the direction by what is better", () => {
    const [a, b] = [
      [100, 101, 99, 100.5],
      [80, 81, 79, 80.2],
    ];
    expect(decideBlocks(a, b, settings)).toMatchObject({ state: "improved", blocks: 4 });
    expect(decideBlocks(a, b, { ...settings, better: "higher" }).state).toBe("regressed");
    expect(decideBlocks(a, b, settings).effectPct).toBeCloseTo(20, 0);
  });

  test("says nothing before three blocks, and nothing of constant values", () => {
    expect(decideBlocks([1, 1], [2, 2], settings).state).toBe("open");
    expect(decideBlocks([1, 1, 1], [2, 2, 2], settings)).toMatchObject({ state: "open", p: null });
  });
});
