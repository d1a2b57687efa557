import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, linesRead, oneLine, packed, unpacked } from "../../src/model/lineHash.ts";

describe("lines as hashes", () => {
  test("come back as they were packed", () => {
    assert(
      property(array(integer({ min: 0, max: 2 ** 32 - 1 })), (hashes) => {
        expect([...unpacked(packed(hashes))]).toEqual(hashes);
      }),
    );
  });

  test("are found whatever a diff or a listing puts before them", () => {
    const line = "    self.cache = {}";
    for (const shown of [line, `+${line}`, `+ ${line}`, `   12\t${line}`, ` 12: ${line}`, `12→${line}`])
      expect([...linesRead(shown)]).toContain(hashOf(oneLine(line)));
  });

  test("are left out where they tell nothing", () => {
    expect(linesRead("}\n  )\nels\n").size).toBe(0);
    expect(linesRead("else:").size).toBe(1);
  });
});
