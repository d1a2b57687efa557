import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { policy } from "../support/facts.ts";
import { measureBlocks } from "./blocks.ts";
import { firing } from "./calls.ts";
import { measureCampaigns } from "./campaigns.ts";
import { drawFamily, shapes } from "./families.ts";
import { measure } from "./measure.ts";

/*
 * A short form of `npm run simulate`: what the choice of tests promises, on seeded families of 100 comparisons.
 */
beforeAll(ready);

const base = { members: 100, sd: 0.012, spread: 1.8, real: 0, effects: [] } as const;

describe("A/A families", () => {
  test.each(shapes.flatMap((shape) => [3, 5, 20].map((n) => [shape, n] as const)))(
    "%s, n = %i: at most one in a hundred is called improved or regressed",
    (shape, n) => {
      expect(measure({ ...base, shape, n }, 15).falseShare).toBeLessThanOrEqual(0.01);
    },
  );

  test("coarse timers do not make noise significant", () => {
    expect(measure({ ...base, shape: "quantised", n: 3, sd: 0.003 }, 15).falseShare).toBeLessThanOrEqual(
      0.01,
    );
  });
});

describe("one run a side", () => {
  const single = { ...base, spread: 1, n: 1 } as const;

  test.each(["normal", "heavy-tailed", "bimodal"] as const)(
    "%s: false calls stay under one in a hundred",
    (shape) => {
      for (const floorPairs of [8, 40])
        expect(measure({ ...single, shape, floorPairs }, 20).falseShare).toBeLessThanOrEqual(0.01);
    },
  );

  test("a difference of ten percent is found against many A/A pairs, and never against eight", () => {
    const real = { ...single, shape: "normal", real: 0.3, effects: [0.1] } as const;
    expect(measure({ ...real, floorPairs: 8 }, 10).power).toBe(0);
    expect(measure({ ...real, floorPairs: 160 }, 10).power).toBeGreaterThan(0.8);
  });
});

describe("families with real effects", () => {
  const mixed = { ...base, real: 0.3, effects: [0.02, 0.03, 0.05, 0.1] };

  test.each([3, 5, 20])("30 %% real, mixed shapes, n = %i: false discovery at most 6 %%", (n) => {
    expect(measure({ ...mixed, shape: "mixed", n }, 40).falseDiscovery).toBeLessThanOrEqual(0.06);
  });

  test("5 % effects on three runs are found in three of four cases", () => {
    const found = measure({ ...base, shape: "log-normal", n: 3, real: 0.3, effects: [Math.log(1.05)] }, 40);
    expect(found.power).toBeGreaterThanOrEqual(0.75);
    expect(found.falseDiscovery).toBeLessThanOrEqual(0.05);
  });
});

describe("blocks of A B B A", () => {
  test("a true 5 % at noise 2 % on six runs a side is found in nine of ten cases, drift or not", () => {
    const abba = { ...base, shape: "log-normal", sd: 0.02, spread: 1, n: 6, abbaDrift: 0.03 } as const;
    const found = measure({ ...abba, real: 0.3, effects: [Math.log(1.05)] }, 20);
    expect(found.power).toBeGreaterThanOrEqual(0.9);
    expect(found.falseDiscovery).toBeLessThanOrEqual(0.06);
  });
});

describe("campaigns that run the baseline first in every execution", () => {
  const plan = { commits: 12, executions: 3, real: 2, truePct: 30, noisePct: 2, pipeline: "modal" } as const;
  const costly = { ...plan, stallS: 0, costPct: 10, costSdPct: 3 };

  test.each([0, 5, 30])("a start-up of %i s makes no commit without an effect look improved", (stallS) => {
    expect(measureCampaigns({ ...plan, stallS }, 8).falseShare).toBeLessThanOrEqual(0.01);
  });

  test("where nobody knows the order every such commit looks improved", () => {
    expect(measureCampaigns({ ...plan, stallS: 30, pipeline: "elsewhere" }, 3).falseShare).toBe(1);
  });

  test("beyond a cost that varies by 3 % between commits a true 30 % is found", () => {
    const controlled = measureCampaigns({ ...costly, controls: 8 }, 10);
    expect(controlled.power).toBeGreaterThanOrEqual(0.9);
    expect(controlled.falseShare).toBeLessThanOrEqual(0.02);
    const alone = measureCampaigns(costly, 10);
    expect(alone.power).toBeGreaterThanOrEqual(0.65);
    expect(alone.falseShare).toBeLessThanOrEqual(0.01);
    // over all metrics that a headline counts
    expect(alone.falseAny).toBeLessThanOrEqual(0.01);
    expect(controlled.falseAny).toBeLessThanOrEqual(0.02);
  });

  test("of seven commits two real ones do not hide each other", () => {
    const few = measureCampaigns({ ...costly, commits: 7 }, 20);
    expect(few.power).toBeGreaterThanOrEqual(0.65);
    expect(few.falseAny).toBeLessThanOrEqual(0.02);
  });
});

test("the same seed draws the same family", () => {
  const spec = { ...base, seed: 7, shape: "log-normal", n: 3 } as const;
  expect(drawFamily(spec)).toEqual(drawFamily(spec));
  expect(drawFamily({ ...spec, seed: 8 })).not.toEqual(drawFamily(spec));
});

describe("families of jobs that stop when they are decided", () => {
  const spec = { jobs: 80, real: 0.3, effect: 1.05, sd: 0.02, factor: 1, alpha: 0.05, cap: 12 } as const;

  test("few false discoveries, most effects, and fewer blocks than a fixed design of ten and a half", () => {
    const made = measureBlocks({ ...spec, futility: true }, 6);
    expect(made.falseDiscovery).toBeLessThanOrEqual(0.05);
    expect(made.power).toBeGreaterThanOrEqual(0.85);
    expect(made.equivalent).toBeGreaterThanOrEqual(0.5);
    expect(made.blocks).toBeLessThanOrEqual(0.7 * 10.5);
    const whole = measureBlocks({ ...spec, futility: false }, 6);
    expect(whole.equivalent).toBeGreaterThanOrEqual(0.8);
    expect(whole.blocks).toBeLessThanOrEqual(0.9 * 10.5);
  });

  test("the same where noise differs between jobs; where it is far too large nothing is run to the end", () => {
    const mixed = measureBlocks({ ...spec, factor: 1.5, futility: true }, 5);
    expect(mixed.falseDiscovery).toBeLessThanOrEqual(0.05);
    expect(mixed.power).toBeGreaterThanOrEqual(0.85);
    const hopeless = measureBlocks({ ...spec, sd: 0.12, futility: true }, 3);
    expect(hopeless.blocks).toBeLessThanOrEqual(5);
    expect(hopeless.futile).toBeGreaterThanOrEqual(0.85);
  });
});

describe("calls of compare --fail-on regressed", () => {
  const calls = { seed: 20_260_118, calls: 60, n: 5, loads: 1, slower: 0 } as const;

  test.each([0.01, 0.03, 0.1])("A/A, run-to-run s.d. %d: at most one call in twenty exits with 1", (sd) => {
    expect(firing({ ...calls, sd }, policy)).toBeLessThanOrEqual(3);
  });

  test("A/A of four loads in one call: the error rate is that of the call", () => {
    expect(firing({ ...calls, loads: 4, sd: 0.03, calls: 30 }, policy)).toBeLessThanOrEqual(1);
  });

  test("a true regression of 5 percent at a noise of 1 fires", () => {
    expect(firing({ ...calls, sd: 0.01, slower: 0.05, calls: 30 }, policy)).toBeGreaterThanOrEqual(27);
  });
});
