import { campaign, improvedIn, type Plan } from "../support/campaign.ts";

/*
 * What running first costs, over many seeded campaigns: how many commits without an effect are called improved, and how many
 * with one are found.
 */

export interface CampaignFigures {
  /** Share of the commits without an effect that the verdict's comparison calls improved, and that any comparison does. */
  readonly falseShare: number;
  readonly falseAny: number;
  /** Share of the commits with an effect that are called improved, by the same two; NaN without any. */
  readonly power: number;
  readonly powerAny: number;
}

export function measureCampaigns(
  plan: Omit<Plan, "seed">,
  times: number,
  seed = 20_260_118,
): CampaignFigures {
  const count = { nulls: 0, real: 0, called: [0, 0], calledAny: [0, 0] };
  for (let index = 0; index < times; index += 1) {
    const made = campaign({ ...plan, seed: seed + index * 7919 });
    const [primary, any] = [improvedIn(made, true), improvedIn(made)];
    for (const commit of made.commits) {
      const kind = made.real.has(commit) ? 1 : 0;
      count[kind === 1 ? "real" : "nulls"] += 1;
      if (primary.has(commit)) count.called[kind]! += 1;
      if (any.has(commit)) count.calledAny[kind]! += 1;
    }
  }
  return {
    falseShare: count.called[0]! / count.nulls,
    falseAny: count.calledAny[0]! / count.nulls,
    power: count.called[1]! / count.real,
    powerAny: count.calledAny[1]! / count.real,
  };
}

const common = { commits: 20, executions: 3, real: 3, truePct: 30, noisePct: 2, pipeline: "modal" } as const;

/** Campaigns of twenty commits, of which three are really 30 % faster, measured baseline first in three executions. */
export const campaigns: readonly (readonly [name: string, plan: Omit<Plan, "seed">])[] = [
  ["order not known, 30 s of start-up", { ...common, stallS: 30, pipeline: "elsewhere" }],
  ["no start-up", { ...common, stallS: 0 }],
  ["5 s of start-up", { ...common, stallS: 5 }],
  ["30 s of start-up", { ...common, stallS: 30 }],
  ["cost 10 ± 3 %, other commits' pairs", { ...common, stallS: 0, costPct: 10, costSdPct: 3 }],
  ["cost 10 ± 3 %, eight controls", { ...common, stallS: 0, costPct: 10, costSdPct: 3, controls: 8 }],
  [
    "cost 10 ± 3 %, seven commits of which two are real, other commits' pairs",
    { ...common, commits: 7, real: 2, stallS: 0, costPct: 10, costSdPct: 3 },
  ],
  [
    "cost 10 ± 3 %, nine commits, other commits' pairs",
    { ...common, commits: 9, real: 1, stallS: 0, costPct: 10, costSdPct: 3 },
  ],
  [
    "cost 10 ± 3 %, nine commits, eight controls",
    { ...common, commits: 9, real: 1, stallS: 0, costPct: 10, costSdPct: 3, controls: 8 },
  ],
];
