import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointer } from "../../src/formats/fields.ts";
import { isThere, partsOf, valueAt } from "../../src/formats/place.ts";

describe("places", () => {
  test("a pointer leads back to its parts, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(partsOf(pointer(...parts))).toEqual(parts);
      }),
    );
  });

  test("what stands at a place, in objects and lists", () => {
    const document = { a: [{ b: null }, 2], "x/y": { "~": 3 } };
    expect(valueAt(document, partsOf("/a/1"))).toBe(2);
    expect(valueAt(document, partsOf("/x~1y/~0"))).toBe(3);
    expect(valueAt(document, [])).toBe(document);
    expect(valueAt(document, partsOf("/a/0/b/c"))).toBeUndefined();
    expect(valueAt({}, ["constructor"])).toBeUndefined();
  });

  test("null is there, and what nobody wrote is not", () => {
    expect(isThere({ a: [{ b: null }] }, partsOf("/a/0/b"))).toBe(true);
    expect(isThere({ a: [] }, partsOf("/a/0"))).toBe(false);
    expect(isThere({}, ["toString"])).toBe(false);
  });
});
