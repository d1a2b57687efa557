import { describe, expect, test } from "vitest";
import { tryAll } from "./campaign.ts";
import { campaigns } from "./campaigns.ts";

/* A few of each on every run, always the same; `npm run fuzz` tries many. */
const FEW: Readonly<Record<string, number>> = {
  readers: 400,
  "hostile-commands": 100,
  commands: 100,
  printers: 60,
  compare: 150,
  report: 25,
};

describe("broken and hostile input", () => {
  test.each(campaigns)("$name", async (campaign) => {
    const { tried, faults } = await tryAll(campaign, {
      seed: 20_261_130,
      seconds: 30,
      most: FEW[campaign.name] ?? 50,
    });
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(FEW[campaign.name] ?? 50);
  });
});
