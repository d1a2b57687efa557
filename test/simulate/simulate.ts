/*
 * The simulations behind the choice of tests (data/knowledge/statistics.md 3): `npm run simulate [families]`, seeded. Prints Markdown.
 */
import { ready } from "../../src/stats/specialFunctions.ts";
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
process.stdout.write(`${lines.join("\n")}\n`);
