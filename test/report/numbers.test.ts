import { expect, test } from "vitest";
import { perfChangePct, quantity, roundedSign, share, signed } from "../../src/report/cells/numbers.ts";
import { printed } from "../support/printed.ts";

test("rounding comes before the sign", () => {
  expect([signed(-0.02, 1), signed(0.04, 1), signed(-0.46, 1), signed(0.886, 1)]).toEqual([
    "0.0",
    "0.0",
    "−0.5",
    "+0.9",
  ]);
  expect([-0.024, 0.027, -0.5].map(roundedSign)).toEqual([0, 0, -1]);
});

test("a perf change keeps the sign of the unrounded value", () => {
  expect([-0.024, 0.027, 0].map((value) => printed(perfChangePct(value)))).toEqual([
    "−0.0\u00a0%",
    "+0.0\u00a0%",
    "0.0\u00a0%",
  ]);
});

test("quantities carry what the files had, not what floats add", () => {
  expect([quantity(1323.820436133345), quantity(58.71), quantity(0.12345), quantity(28806.77)]).toEqual([
    "1323.82",
    "58.71",
    "0.123",
    "28,806.77",
  ]);
});

test("no percentage of a small total", () => {
  expect([share(1, 14), share(13, 96)].map(printed)).toEqual(["1 of 14", "13 of 96 (14\u00a0%)"]);
});
