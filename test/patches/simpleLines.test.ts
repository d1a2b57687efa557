import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rememberingLines } from "../../src/patches/simpleLines.ts";
import { pythonReader } from "../../src/read/pythonReader.ts";

const read = await pythonReader();

const line = fc.constantFrom(
  "x = 1",
  "        self.limit = config.get('limit', None)",
  "    return x  # the end",
  "x =",
  "y",
  ".join(z)",
  "f(",
  ")",
  '"""',
  "it's",
  "if x:",
  "    pass",
  "else:",
  "@property",
  "def f(self): pass",
  "a \\",
  "",
);

test("an answer from remembered lines is that of the text", () => {
  const remembering = rememberingLines(read);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const text = lines.join("\n");
      expect(remembering(text)).toBe(read(text));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test("lines seen before are not read again", () => {
  let asked = 0;
  const remembering = rememberingLines((text) => {
    asked++;
    return read(text);
  });
  expect(remembering("x = 1\ny = 2")).toBeNull();
  expect(asked).toBe(2);
  expect(remembering("y = 2\n    x = 1\nx = 1")).toBeNull();
  expect(asked).toBe(3);
  expect(remembering("x = 1\nx =")).toBe(1);
});
