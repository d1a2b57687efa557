import { beforeAll, describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/stats/adjustP.ts";
import { logRatioMember, moderatedT, pairedLogRatioMember } from "../../src/stats/moderatedT.ts";
import type { FamilyMember } from "../../src/stats/moderatedT.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { studentT } from "../../src/stats/studentT.ts";
import { welchT } from "../../src/stats/welchT.ts";
import { normalDraws } from "./draws.ts";
import { expectAllNear, expectNear } from "./expectations.ts";

beforeAll(ready);

/** Coefficients and residual variances (4 df) of twelve commits with three log times per side. */
const estimates = [
  -0.00235760666666648, -0.00429639300000019, 0.0300836136666661, -0.0029615033333341, 0.0554199183333331,
  0.00952012966666585, 0.0841755029999992, 0.00454045133333288, -0.00634307766666733, -0.046381399666667,
  -0.0195433733333337, 0.189090508666666,
];
const variances = [
  0.00000891692123238858, 0.0000538423468179661, 0.000156583255220429, 0.000044830313038089,
  0.000236821194213242, 0.0000872593950263762, 0.000306961841791278, 0.00136752891759817,
  0.0000325527006238536, 0.0000207771875182333, 0.0000129505011662421, 0.000320649804249415,
];
const members: readonly FamilyMember[] = estimates.map((estimate, index) => ({
  estimate,
  variance: variances[index] ?? NaN,
  df: 4,
  scale: 2 / 3,
}));

test("limma's moderated t of a family of twelve", () => {
  // R limma 3.54.1 eBayes: t, df.total, p
  const { tests, prior } = moderatedT(members);
  expectNear(prior?.df, 2.03983320812405, 1e-8);
  expectNear(prior?.variance, 0.0000604963219909042, 1e-8);
  expectAllNear(
    tests.slice(0, 6).map(({ p }) => p),
    [
      0.593929040150279, 0.50846531391784, 0.016107983809744, 0.626612074910156, 0.00218282720623437,
      0.235176391743663,
    ],
    1e-8,
  );
  const first = tests[0];
  if (first?.outcome !== "tested") throw new Error("untestable");
  expectNear(first.t, -0.562645937945276, 1e-8);
  expectNear(first.df, 6.03983320812405, 1e-8);
});

test("D9: turning an effect round turns its t and leaves its p", () => {
  const turned = moderatedT(members.map((member) => ({ ...member, estimate: -member.estimate })));
  const { tests } = moderatedT(members);
  expect(turned.tests.map(({ p }) => p)).toEqual(tests.map(({ p }) => p));
});

test("the order of the family does not matter", () => {
  const { tests } = moderatedT(members.toReversed());
  expectAllNear(
    tests.toReversed().map(({ p }) => p),
    moderatedT(members).tests.map(({ p }) => p ?? NaN),
    1e-10,
  );
});

test("df are at most those of the whole family", () => {
  const alike = [1.01e-4, 0.99e-4, 1e-4].map((variance) => ({ estimate: 0.01, variance, df: 2, scale: 1 }));
  const { tests, prior } = moderatedT(alike);
  expect(prior?.df).toBe(Infinity);
  expect(tests[0]).toMatchObject({ outcome: "tested", df: 6 });
});

test("a family of one is Student's t on logarithms", () => {
  const [a, b] = [
    [10, 11, 12.5],
    [13, 14, 14.2],
  ];
  const student = studentT(a.map(Math.log), b.map(Math.log));
  expectNear(moderatedT([logRatioMember(a, b)]).tests[0]?.p, student.p ?? NaN, 1e-11);
});

test("repeats without a comparison inform the prior", () => {
  const alone = moderatedT(members.slice(0, 2));
  const informed = moderatedT(members.slice(0, 2), members.slice(2));
  expect(alone.prior?.df).toBe(0);
  expectNear(informed.tests[0]?.p, moderatedT(members).tests[0]?.p ?? NaN, 1e-12);
});

describe("degenerate members", () => {
  test("a constant commit in a noisy family is tested with borrowed noise", () => {
    const { tests } = moderatedT([...members, logRatioMember([10, 10, 10], [10.5, 10.5, 10.5])]);
    const last = tests.at(-1);
    if (last?.outcome !== "tested") throw new Error("untestable");
    expect(last.p).toBeGreaterThan(0);
    expect(last.p).toBeLessThan(0.05);
  });

  test("one run per side stays a description", () => {
    const { tests } = moderatedT([...members, logRatioMember([10], [20])]);
    expect(tests.at(-1)).toMatchObject({
      outcome: "untestable",
      reason: "too-few-values",
      estimate: Math.log(20) - Math.log(10),
    });
  });

  test("a family of constants is not tested", () => {
    const { tests, prior } = moderatedT([logRatioMember([1, 1], [1, 1]), logRatioMember([2, 2], [3, 3])]);
    expect(prior).toBeNull();
    expect(tests.map((one) => one.p)).toEqual([null, null]);
  });

  test("D2: a NaN among the runs is refused", () => {
    expect(() => logRatioMember([1, NaN], [1, 2])).toThrow("a[1] is NaN");
  });
});

test("pairs: the mean log ratio, its variance and n - 1", () => {
  const member = pairedLogRatioMember([10, 10, 10], [11, 12, 13]);
  const ratios = [1.1, 1.2, 1.3].map(Math.log);
  expectNear(member.estimate, ratios.reduce((sum, x) => sum + x, 0) / 3, 1e-12);
  expect(member.df).toBe(2);
  expectNear(member.scale, 1 / 3);
});

test("three runs, 100 commits, 30 % real: false discoveries near 5 % and four of five effects of 5 % found", () => {
  const draw = normalDraws(41);
  let [found, real, falseShare, welchFound] = [0, 0, 0, 0];
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    const commits = Array.from({ length: 100 }, (_, index) => {
      const sigma = 0.012 * 1.8 ** (draw(1, 0, 1)[0] ?? 0);
      const effect = index < 30 ? Math.log(1.05) : 0;
      return {
        isReal: index < 30,
        a: draw(3, 0, sigma).map(Math.exp),
        b: draw(3, effect, sigma).map(Math.exp),
      };
    });
    const moderated = benjaminiHochberg(
      moderatedT(commits.map(({ a, b }) => logRatioMember(a, b))).tests.map(({ p }) => p),
    );
    const welch = benjaminiHochberg(commits.map(({ a, b }) => welchT(a, b).p));
    const hits = commits.filter((_, index) => (moderated[index] ?? 1) <= 0.05);
    found += hits.filter(({ isReal }) => isReal).length;
    falseShare += hits.filter(({ isReal }) => !isReal).length / Math.max(1, hits.length);
    welchFound += commits.filter(({ isReal }, index) => isReal && (welch[index] ?? 1) <= 0.05).length;
    real += 30;
  }
  expect(falseShare / rounds).toBeLessThan(0.07);
  expect(found / real).toBeGreaterThan(0.6);
  expect(found).toBeGreaterThan(1.2 * welchFound);
});
