import { expect, test } from "vitest";
import { uriOf } from "../../src/export/sarifFile.ts";

test("a name with half a character in it is still a part of an address", () => {
  expect(uriOf("runs/a b\ud800.json")).toBe("runs/a%20b%EF%BF%BD.json");
});
