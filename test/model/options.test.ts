import { describe, expect, test } from "vitest";
import { imageOptions, judgeOptions, reportOptions, wordsAgain } from "../../src/model/options.ts";

const all = { ...judgeOptions, ...imageOptions, ...reportOptions };

describe("options as data", () => {
  test.each(Object.entries(all))("%s is the long name in camel case", (name, { flags }) => {
    const long = /^--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? "";
    expect(long.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())).toBe(name);
  });

  test("what is said again: words, paths as the output calls them, switches that were set", () => {
    const given = {
      policy: "strict",
      curation: false,
      repo: ["/a/vllm", "/a/sglang"],
      since: "/a/old.json",
      quiet: true,
      out: "new",
      json: undefined,
    };
    expect(wordsAgain(all, given, (place) => place.slice(3)).join(" ")).toBe(
      "--policy strict --no-curation --repo vllm --repo sglang --since old.json",
    );
    expect(wordsAgain(all, { policy: "strict", curation: true }, String)).toEqual(["--policy", "strict"]);
  });
});
