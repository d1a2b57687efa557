import { assert, constantFrom, dictionary, json, jsonValue, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateKeys } from "../../src/io/duplicateKeys.ts";

const of = (text: string) => duplicateKeys(text, JSON.parse(text));

describe("duplicate keys", () => {
  test("are told by their place", () => {
    expect(of('{"a":1,"a":2}')).toEqual(["/a"]);
    expect(of('{"a":[{"b":1},{"b" : 1, "c/~":{}, "b":2}],"x":{"c/~":1,"c/~":1}}')).toEqual([
      "/a/1/b",
      "/x/c~1~0",
    ]);
    expect(of('{"\\u0061":1,"a":2}')).toEqual(["/a"]);
    expect(of('{"a":1,"a":2,"a":3}')).toEqual(["/a"]);
  });

  test("the same key in two objects is none", () => {
    expect(of('[{"a":1},{"a":1},{"b":{"a":1},"a":{}}]')).toEqual([]);
  });

  test("texts that look like keys are none", () => {
    expect(of('{"a":": \\"b\\": ","c":"\\\\","d":["a:","\\":","{\\"a\\":1}"]}')).toEqual([]);
    expect(of('{"a\\\\":1,"b":": x","c":1}')).toEqual([]);
  });

  test("what JSON.stringify writes has none, however it is laid out", () => {
    assert(
      property(jsonValue(), constantFrom(0, 1, "\t"), (value, indent) => {
        expect(of(JSON.stringify(value, null, indent) ?? "null")).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("a key written again is found wherever it stands", () => {
    assert(
      property(dictionary(string(), json(), { minKeys: 1, noNullPrototype: true }), (fields) => {
        const pairs = Object.entries(fields).map(([key, text]) => `${JSON.stringify(key)}: ${text}`);
        expect(of(`{${[...pairs, pairs[0]].join(",")}}`)).toHaveLength(1);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
