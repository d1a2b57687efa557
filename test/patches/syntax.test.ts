import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffHunk, readDiff } from "../../src/patches/diff.ts";
import { hunkSyntax, isPython, newFileSyntax } from "../../src/patches/syntax.ts";
import { pythonReader } from "../../src/read/pythonReader.ts";
import { diffOf, excerpt, extractedCommits } from "./excerpt.ts";

const read = await pythonReader();

/** The first hunk of a diff of one Python file. */
function hunk(heading: string, ...lines: readonly string[]): DiffHunk {
  const old = lines.filter((line) => !line.startsWith("+")).length;
  const fresh = lines.filter((line) => !line.startsWith("-")).length;
  const [file] = readDiff(diffOf("vllm/x.py", `@@ -100,${old} +100,${fresh} @@ ${heading}`, ...lines)).files;
  const [first] = file?.hunks ?? [];
  if (first === undefined) throw new Error("no hunk");
  return first;
}

const word = (...given: Parameters<typeof hunk>) => hunkSyntax(hunk(...given), read, false).word;
const ofExcerpt = (name: string) =>
  readDiff(excerpt(name))
    .files.filter(isPython)
    .flatMap(({ hunks }) => hunks);

describe("a hunk without its file", () => {
  test("a def inside a dict literal is no Python, and its line is named", () => {
    const [first] = ofExcerpt("templateInDict.diff");
    expect(hunkSyntax(first!, read, false)).toEqual({ word: "invalid", line: 4, inside: "a dict literal" });
    expect(first!.lines[4]).toBe("+def optimized_tensor_allocation(size):");
  });

  test("a line that continues an `if` of the context is no fault", () => {
    const [first] = ofExcerpt("continuedIf.diff");
    expect(hunkSyntax(first!, read, false)).toEqual({ word: "valid" });
  });

  test.each<[string, Parameters<typeof hunk>]>([
    [
      "an else whose if stands above",
      ["def f():", "             return a", "+        else:", "+            b = 2", "         c = 3"],
    ],
    [
      "an elif after blocks that were left",
      [
        "class A:",
        "                 a.b(c,",
        "                     d)",
        "             e()",
        "+        elif f:",
        "+            g()",
        " ",
        "     def h(self):",
      ],
    ],
    [
      "arguments of a call that began above",
      [
        "def f(",
        "             a,",
        "         )",
        "     else:",
        "+        b = c(d)",
        "         e(",
        "             g,",
      ],
    ],
    [
      "parameters",
      ["def f(", "     a: int = 1,", "+    b: Optional[str] = None,", "     c: bool = False,", " ) -> None:"],
    ],
    [
      "the end of a docstring",
      [
        "class A:",
        "         Returns:",
        "             the ids, if any",
        '         """',
        "-        return a",
        "+        return self.a.b()",
        " ",
        "     def c(self):",
      ],
    ],
    [
      "a comprehension",
      ["def f():", "             a", "+            for b in c", "         ]", "         d = e(f)"],
    ],
    [
      "a decorator at the end",
      [
        "class A:",
        " class B(A):",
        "     @abstractmethod",
        "-    def a(self): ...",
        "+    def b(self, c=1): ...",
        " ",
        "     @abstractmethod",
      ],
    ],
  ])("%s: valid", (_, given) => {
    expect(word(...given)).toBe("valid");
  });

  test.each<[string, Parameters<typeof hunk>]>([
    [
      "a bracket that is not closed",
      ["def f():", "     a = b(c)", "+    d = (e + ", "     for g in h:", "         i(g)"],
    ],
    [
      "an assignment without a value",
      ["def f():", "     a = b(c)", "+    d =", "     for g in h:", "         i(g)"],
    ],
    ["words", ["def f():", "     a = b(c)", "+    here goes the rest", "     for g in h:", "         i(g)"]],
  ])("%s: invalid where the file has no other hunk", (_, given) => {
    expect(hunkSyntax(hunk(...given), read, true)).toMatchObject({ word: "invalid" });
  });

  test("what another hunk may close is undecided", () => {
    expect(word("def f():", "     a = b(c)", "+    d = (e +", "     g = h(i)")).toBe("undecided");
  });

  test("text that could be prose is undecided, whatever it says", () => {
    expect(word("def f():", "         the first", "+        the second of them", "         the third")).toBe(
      "undecided",
    );
    expect(word("def f():", "     # only", "+    so to say", "     # comments")).toBe("undecided");
  });

  test("a new file is known as a whole", () => {
    expect(newFileSyntax(hunk("", "+import os", "+def f(:", "+    pass"), read)).toEqual({
      word: "invalid",
      line: 1,
    });
    expect(newFileSyntax(hunk("", "+import os"), read)).toEqual({ word: "valid" });
  });

  test("many open brackets do not make it try without end", () => {
    let tried = 0;
    const counting: typeof read = (text) => {
      tried++;
      return read(text);
    };
    const deep = hunk("", ` ${")".repeat(200)}`, `+${"(".repeat(200)}`, ` ${"{[(".repeat(100)}`);
    hunkSyntax(deep, counting, false);
    expect(tried).toBeLessThan(700);
  });

  test("any text has an answer", () => {
    const line = fc.tuple(
      fc.constantFrom(" ", "+", "-"),
      fc.stringMatching(/^[ a-z()[\]{}"':=,#@\\]{0,20}$/),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const given = {
          heading: "x = {",
          oldStart: 1,
          newStart: 1,
          textLine: 1,
          lines: lines.map((each) => each.join("")),
        };
        const found = hunkSyntax(given, read, true);
        expect(found.line ?? 0).toBeLessThan(Math.max(1, lines.length));
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});

const commits = extractedCommits();

describe.skipIf(commits.length === 0)(
  "the human diffs of the corpus, correct code (skipped: /work/shared/corpus is not at hand)",
  () => {
    const hunks = commits.flatMap(({ diff_text: text }) =>
      readDiff(text)
        .files.filter(isPython)
        .flatMap(({ hunks: all, status }) =>
          all.map((each) => ({ each, isNew: status === "added", isAlone: all.length === 1 })),
        ),
    );

    test("no hunk is called invalid, and few cannot be decided", async ({ annotate }) => {
      const words = hunks.map(({ each, isNew, isAlone }) =>
        isNew ? newFileSyntax(each, read).word : hunkSyntax(each, read, isAlone).word,
      );
      const share = (wanted: string) => words.filter((each) => each === wanted).length / words.length;
      const count = (wanted: string) => words.filter((each) => each === wanted).length;
      await annotate(
        `${words.length} hunks: ${count("valid")} valid, ${count("undecided")} undecided (${(100 * share("undecided")).toFixed(1)} %)`,
      );
      expect(words.length).toBeGreaterThan(900);
      expect(share("invalid")).toBe(0);
      expect(share("undecided")).toBeLessThan(0.03);
    });

    test("nonsense put into every twelfth hunk is found, but where it lands in a string", () => {
      const broken = hunks
        .filter(({ each, isNew }) => !isNew && each.lines.some((line) => line.startsWith("+")))
        .filter((_, index) => index % 12 === 0);
      const words = broken.map(({ each }) => {
        const at = each.lines.findIndex((line) => line.startsWith("+"));
        const lines = each.lines.with(at, "+    lambda return def (");
        return hunkSyntax({ ...each, lines }, read, true).word;
      });
      const share = (wanted: string) => words.filter((each) => each === wanted).length / words.length;
      expect(share("invalid")).toBeGreaterThan(0.8);
      expect(share("valid")).toBeLessThan(0.1);
    });
  },
);
