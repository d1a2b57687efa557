import { beforeAll, describe, expect, test } from "vitest";
import { sequentialLevels, stagewiseP } from "../../src/stats/groupSequential.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { normalQuantile, normalTwoSidedP } from "../../src/stats/normal.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);

describe("levels of a group-sequential test", () => {
  test("one look is the plain test", () => {
    expect(sequentialLevels(1, 1, 0.05)[0]).toBeCloseTo(0.05, 6);
  });

  test("five looks of O'Brien-Fleming type spending", () => {
    // the bounds that R's ldbounds and Reboussin et al. 2000 print for t = .2 .4 .6 .8 1, two-sided .05
    const levels = sequentialLevels(5, 1, 0.05);
    const expected = [4.877, 3.357, 2.68, 2.29, 2.031].map(normalTwoSidedP);
    levels.forEach((level, index) => expect(level / expected[index]!).toBeCloseTo(1, 2));
  });

  test("of paths without an effect the asked share crosses", () => {
    const [looks, first, alpha] = [8, 3, 0.05];
    const levels = sequentialLevels(looks, first, alpha);
    const random = mulberry32(20_261_130);
    const paths = 40_000;
    let crossed = 0;
    for (let path = 0; path < paths; path++) {
      let sum = 0;
      for (let look = 1; look <= looks; look++) {
        sum += normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
        const level = look < first ? 0 : levels[look - first]!;
        if (normalTwoSidedP(sum / Math.sqrt(look)) <= level) {
          crossed++;
          break;
        }
      }
    }
    expect(Math.abs(crossed / paths - alpha)).toBeLessThan(0.004);
  });

  test.each([
    [0, 1, 0.05],
    [3, 4, 0.05],
    [3, 1, 0],
    [2.5, 1, 0.05],
  ])("%d looks from %d at %d are refused", (looks, first, alpha) => {
    expect(() => sequentialLevels(looks, first, alpha)).toThrow(RangeError);
  });

  test("the p-value of a stop grows with the look, and at the edge it is what was spent until then", () => {
    const levels = sequentialLevels(12, 3, 0.05);
    const atEdge = levels.map((level, index) => stagewiseP(12, 3, 0.05, index + 3, level));
    expect(atEdge.at(-1)).toBeCloseTo(0.05, 4);
    expect(atEdge[0]).toBeCloseTo(levels[0]!, 6);
    atEdge.slice(1).forEach((p, index) => expect(p).toBeGreaterThan(atEdge[index]!));
    expect(stagewiseP(12, 3, 0.05, 6, 0)).toBeCloseTo(atEdge[2]!, 6);
    expect(stagewiseP(12, 3, 0.05, 6, 1)).toBeCloseTo(1, 4);
    expect(() => stagewiseP(12, 3, 0.05, 2, 0.5)).toThrow(RangeError);
  });
});
