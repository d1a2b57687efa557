/*
 * The simulations behind the choice of tests (data/knowledge/statistics.md 3): `npm run simulate [families]`, seeded. Prints Markdown.
 */
import { ready } from "../../src/stats/specialFunctions.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { firing } from "./calls.ts";
import { campaigns, measureCampaigns } from "./campaigns.ts";
import { type FamilySpec, shapes } from "./families.ts";
import { measure } from "./measure.ts";

await ready();
const families = Number(process.argv[2] ?? 200);
const base = { members: 100, sd: 0.012, spread: 1.8, real: 0, effects: [] } as const;
const lines = [
  `Means over ${families} seeded families of 100 comparisons (where fewer, ten times as many families), alpha 0.05 (BH), margin 2 %, s.d. 1.2 % spread log-normally x 1.8.`,
  "",
  "| Family | Shape | n | False calls of no effect | False discovery | Power | Equivalent where no effect |",
  "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
];

function row(name: string, spec: Omit<FamilySpec, "seed">, times = 1): void {
  const { falseShare, falseDiscovery, power, equivalent } = measure(spec, families * times);
  const found = Number.isNaN(power) ? "–" : power.toFixed(2);
  lines.push(
    `| ${name} | ${spec.shape} | ${spec.n} | ${(falseShare * 100).toFixed(2)} % | ${falseDiscovery.toFixed(3)} | ${found} | ${equivalent.toFixed(2)} |`,
  );
}

const all = [...shapes, "mixed"] as const;
for (const shape of all) for (const n of [3, 5, 20]) row("A/A", { ...base, shape, n });
for (const shape of all)
  for (const n of [3, 5, 20])
    row("30 % real, 2 to 10 %", { ...base, shape, n, real: 0.3, effects: [0.02, 0.03, 0.05, 0.1] });
for (const n of [2, 3, 5])
  row("30 % real, 5 %", { ...base, shape: "log-normal", n, real: 0.3, effects: [Math.log(1.05)] });
// Small families: from eight spreads on, which four members have, they lend each other their noise.
for (const members of [3, 4, 6, 8])
  for (const n of [2, 3])
    row(
      `30 % real, ${members} members`,
      { ...base, members, shape: "log-normal", n, real: 0.3, effects: [0.02, 0.03, 0.05, 0.1] },
      10,
    );
// One run a side: every commit has the same noise, learned from few or many A/A pairs.
for (const shape of ["normal", "heavy-tailed", "bimodal"] as const)
  for (const floorPairs of [8, 40, 160])
    row(`one run a side, ${floorPairs} A/A pairs`, { ...base, spread: 1, shape, n: 1, floorPairs });
lines.push(
  "",
  `Calls of \`compare --fail-on regressed\` on serving results of 19 metrics, 5 + 5 runs, ${families * 5} calls a row:`,
  "",
  "| Loads in a call | Run-to-run s.d. | Candidate slower by | Calls that exit with 1 |",
  "| ---: | ---: | ---: | ---: |",
);
const policy = policyOf({ policy: "strict" });
for (const [loads, sd, slower] of [
  [1, 0.01, 0],
  [1, 0.03, 0],
  [1, 0.1, 0],
  [4, 0.03, 0],
  [1, 0.01, 0.03],
  [1, 0.01, 0.05],
  [4, 0.01, 0.05],
] as const) {
  const calls = families * 5;
  const fired = firing({ seed: 20_260_118, calls, n: 5, loads, sd, slower }, policy);
  lines.push(`| ${loads} | ${sd * 100} % | ${slower * 100} % | ${((fired / calls) * 100).toFixed(1)} % |`);
}
// Blocks of A B B A on a machine that drifts by as much as the noise: what `benchtriage run` measures.
const abba = { ...base, sd: 0.02, spread: 1, real: 0.3, effects: [Math.log(1.05)], abbaDrift: 0.03 };
row("ABBA, 30 % real, 5 % at noise 2 %", { ...abba, shape: "log-normal", n: 6 });
row("the same, families of 3, a paired t each", { ...abba, members: 3, shape: "log-normal", n: 6 }, 10);
const few = Math.max(2, Math.round(families / 2));
lines.push(
  "",
  `Means over ${few} seeded campaigns that run the baseline first in every execution. Called: the verdict's metric; any: time to the first token, time per token or throughput.`,
  "",
  "| Campaign | Null commits called | any | Real commits found | any |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...campaigns.map(([name, plan]) => {
    const { falseShare, falseAny, power, powerAny } = measureCampaigns(plan, few);
    const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
    return `| ${name} | ${percent(falseShare)} | ${percent(falseAny)} | ${power.toFixed(2)} | ${powerAny.toFixed(2)} |`;
  }),
);
process.stdout.write(`${lines.join("\n")}\n`);
