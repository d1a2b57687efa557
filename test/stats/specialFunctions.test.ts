import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import {
  digamma,
  lowerGamma,
  normalLower,
  ready,
  trigamma,
  upperGamma,
} from "../../src/stats/specialFunctions.ts";
import { expectNear } from "./expectations.ts";

function url(file: string): string {
  return new URL(`../../src/stats/${file}`, import.meta.url).href;
}

test("a statistic before ready() fails with the remedy, and importing it does not load cephes", () => {
  const program = `
    const { welchT } = await import(${JSON.stringify(url("welchT.ts"))});
    try { welchT([1, 2], [3, 5]); } catch (error) { console.log(error.message); }
    const { ready } = await import(${JSON.stringify(url("specialFunctions.ts"))});
    await ready();
    console.log(welchT([1, 2], [3, 5]).outcome);`;
  const tsx = new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;
  const output = execFileSync(process.execPath, ["--import", tsx, "--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(output.trim().split("\n")).toEqual([
    "stats: call `await ready()` before the first statistic",
    "tested",
  ]);
});

describe("after ready()", () => {
  beforeAll(ready);

  test("ready() may be awaited again", async () => {
    await expect(ready()).resolves.toBeUndefined();
  });

  test("digamma and trigamma", () => {
    // scipy.special.digamma / polygamma(1, x)
    expectNear(digamma(0.5), -1.9635100260214235);
    expectNear(digamma(3), 0.9227843350984671);
    expectNear(trigamma(0.5), 4.934802200544679);
    expectNear(trigamma(1), 1.6449340668482264);
  });

  test("the normal tail where cephes ndtr has already underflowed, or answers NaN", () => {
    // mpmath.ncdf(z)
    expectNear(normalLower(-27), 7.3894810068850185e-161, 1e-11);
    expectNear(normalLower(-30), 4.906713927148187e-198, 1e-11);
    expectNear(normalLower(-37), 5.725571222524576e-300, 1e-11);
    expect([normalLower(-1e200), normalLower(1e200), normalLower(-50), normalLower(-38)]).toEqual([
      0, 1, 0, 0,
    ]);
  });

  test("gamma tails where cephes throws an underflow error", () => {
    expect([lowerGamma(1, 2500), upperGamma(1, 2500)]).toEqual([1, 0]);
    expect([lowerGamma(1000, 1), upperGamma(1000, 1)]).toEqual([0, 1]);
    // exp(-700)
    expectNear(upperGamma(1, 700), 9.85967654375977e-305, 1e-10);
  });
});
