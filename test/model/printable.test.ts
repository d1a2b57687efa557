import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPrintable, printable } from "../../src/model/printable.ts";

const anything = fc.string({ unit: "binary" });

test("what a terminal obeys is shown as its code, or as a sign", () => {
  expect(printable("a\u001b[31mb\u202e")).toBe("a\\u001b[31mb\\u202e");
  expect(printable("a\tb\nc", "·", "\n")).toBe("a·b\nc");
});

test("nothing of it is left in any text, and a text without it stays as it is", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const shown = printable(text);
      expect(isPrintable(shown)).toBe(true);
      expect(isPrintable(printable(text, "·"))).toBe(true);
      expect(printable(shown)).toBe(shown);
      if (isPrintable(text)) expect(shown).toBe(text);
    }),
    { seed: 5 },
  );
});

test("with one sign a text keeps its length", () => {
  fc.assert(
    fc.property(anything, (text) => printable(text, " ").length === text.length),
    { seed: 6 },
  );
});
