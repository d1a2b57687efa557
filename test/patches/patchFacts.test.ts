import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { patchCatalogueSchema } from "../../src/model/catalogues.ts";
import { patchFactsSchema } from "../../src/model/patchFacts.ts";
import { blobId } from "../../src/patches/applies.ts";
import { readDiff } from "../../src/patches/diff.ts";
import { patchFacts } from "../../src/patches/patchFacts.ts";
import { patchKnowledge } from "../../src/patches/patchKnowledge.ts";
import { printOf } from "../../src/patches/print.ts";
import { pythonReader } from "../../src/read/pythonReader.ts";
import { root } from "../support/shared.ts";
import { diffOf, excerpt } from "./excerpt.ts";

const catalogue = JSON.parse(
  readFileSync(path.join(root, "data/catalogues/patches.json"), "utf8"),
) as unknown;
const tools = {
  knowledge: patchKnowledge(patchCatalogueSchema.parse(catalogue)),
  read: await pythonReader(),
};

function factsOf(text: string, human?: string, base: Readonly<Record<string, string>> = {}) {
  const diff = human === undefined ? null : { file: "human.json", files: readDiff(human).files.map(printOf) };
  const facts = patchFacts(
    { text, file: "model_patch.diff", human: diff, base: new Map(Object.entries(base)) },
    tools,
  );
  return patchFactsSchema.parse(facts);
}

const answersOf = (...given: Parameters<typeof factsOf>) => {
  const { answers } = factsOf(...given);
  return Object.fromEntries(Object.entries(answers).map(([question, { answer }]) => [question, answer]));
};

const change = [
  "@@ -10,3 +10,3 @@ def f():",
  "     a = b(c)",
  "-    d = slow(a)",
  "+    d = fast(a)",
  "     return d",
];

describe("a template patch of the corpus", () => {
  const { answers, template, files, syntax } = factsOf(excerpt("templateInDict.diff"));

  test("holds the patch file itself", () => {
    expect(files.map(({ path: name, kind }) => [name, kind])).toEqual([
      ["model_patch.diff", "own"],
      ["vllm/envs.py", "source"],
    ]);
  });

  test("is no Python any more, and the line says why", () => {
    expect(answers.syntaxInvalid).toMatchObject({
      answer: "yes",
      origin: {
        file: "model_patch.diff",
        pointer: "line 13",
        quote: "+def optimized_tensor_allocation(size):",
      },
    });
    expect(syntax.faults).toMatchObject([{ path: "vllm/envs.py", line: 13, inside: "a dict literal" }]);
  });

  test("is template code and nothing else", () => {
    expect(answers.templateOnly.answer).toBe("yes");
    expect(template.map(({ kind, line, name }) => [kind, line, name])).toEqual([
      ["never-called", 13, "optimized_tensor_allocation"],
      ["example-usage", 16, ""],
      ["invented-attribute", 18, "another_tensor_attribute"],
    ]);
  });
});

describe("template code", () => {
  const kinds = (...lines: readonly string[]) =>
    factsOf(diffOf("vllm/x.py", `@@ -1,1 +1,${lines.length + 1} @@`, " import os", ...lines)).template.map(
      ({ kind }) => kind,
    );

  test("a new function that the patch calls is none", () => {
    expect(kinds("+def fast(a):", "+    return a", "+b = fast(1)")).toEqual([]);
    expect(kinds("+def fast(a):", "+    return a")).toEqual(["never-called"]);
  });

  test("nor one whose name others know: decorated, a hook, a rewritten one", () => {
    expect(kinds("+@register", "+def fast(a):", "+    return a")).toEqual([]);
    expect(kinds("+def __getattr__(name):", "+    return name")).toEqual([]);
    expect(kinds("-def fast(a):", "+def fast(a, b):", "+    return a")).toEqual([]);
  });

  test("a probe for a real attribute is none", () => {
    expect(kinds("+if hasattr(config, 'attention_chunk_size'):", "+    use(config)")).toEqual([]);
  });

  test("comments alone are, in Python and CUDA", () => {
    expect(kinds("+# faster now")).toEqual(["comment-only"]);
    const cuda = diffOf("csrc/a.cu", "@@ -1,2 +1,3 @@", " int a;", "+// faster now", " int b;");
    expect(factsOf(cuda).answers.templateOnly.answer).toBe("yes");
  });

  test("beside real code the patch is more than template", () => {
    const text = diffOf("vllm/x.py", ...change.with(0, "@@ -10,3 +10,4 @@"), "+# Example usage");
    expect(factsOf(text).template.map(({ kind }) => kind)).toEqual(["example-usage"]);
    expect(answersOf(text)).toMatchObject({ templateOnly: "no", wrongFilesOnly: "no" });
  });
});

describe("which files", () => {
  test.each([
    "tests/test_x.py",
    "test_opt.py",
    "docs/x.md",
    "benchmarks/benchmark_latency.py",
    "model_patch.diff",
  ])("%s alone is beside the point", (name) => {
    expect(answersOf(diffOf(name, ...change)).wrongFilesOnly).toBe("yes");
  });

  test("but not where the human change is about it", () => {
    const text = diffOf("benchmarks/benchmark_latency.py", ...change);
    expect(answersOf(text, text).wrongFilesOnly).toBe("no");
  });
});

describe("does it apply", () => {
  const old = `${Array.from({ length: 9 }, (_, i) => `line${i} = ${i}`).join("\n")}\n    a = b(c)\n    d = slow(a)\n    return d\n`;
  const from = (id: string) => diffOf("vllm/x.py", ...change).replace("index 1111111", `index ${id}`);

  test("from the human commit's parent: the blob ids decide", () => {
    expect(answersOf(from("1111111"), from("1111111")).doesNotApply).toBe("no");
    expect(answersOf(from("3333333"), from("1111111")).doesNotApply).toBe("undecided");
    expect(answersOf(from("1111111")).doesNotApply).toBe("undecided");
  });

  test("the old content decides where it is known", () => {
    expect(answersOf(from("3333333"), from("1111111"), { "vllm/x.py": old }).doesNotApply).toBe("no");
    expect(answersOf(from("3333333"), from("1111111"), { "vllm/x.py": "other = 1\n" }).doesNotApply).toBe(
      "yes",
    );
    expect(answersOf(from(blobId(old).slice(0, 9)), undefined, { "vllm/x.py": old }).doesNotApply).toBe("no");
    expect(blobId("")).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  });

  test("a file that is added and exists already is refused", () => {
    const added = diffOf("vllm/x.py", "@@ -0,0 +1,1 @@", "+a = 1").replace(
      "index ",
      "new file mode 100644\nindex ",
    );
    const { answers } = factsOf(added.replace("--- a/vllm/x.py", "--- /dev/null"), from("1111111"));
    expect(answers.doesNotApply).toMatchObject({ answer: "yes", origin: { pointer: "line 1" } });
  });

  test("a file outside the repository is refused", () => {
    const outside = from("1111111").replaceAll(/[ab]\/vllm\/x.py/g, "/tmp/current_layers.py");
    expect(answersOf(outside, from("1111111")).doesNotApply).toBe("yes");
  });

  test("a hunk header that lies is refused everywhere, and the other files are still read", () => {
    const lying = `${diffOf("vllm/y.py", "@@ -0,0 +1,9 @@", "+a = 1")}${from("1111111")}`;
    const { answers, files } = factsOf(lying, from("1111111"));
    expect(answers.doesNotApply).toMatchObject({ answer: "yes", origin: { file: "model_patch.diff" } });
    expect(files.map(({ path: name }) => name)).toEqual(["vllm/y.py", "vllm/x.py"]);
  });

  test("text that is no diff", () => {
    expect(answersOf("I have made the following changes:\n- faster")).toEqual({
      wrongFilesOnly: "undecided",
      syntaxInvalid: "undecided",
      templateOnly: "no",
      doesNotApply: "yes",
    });
  });
});

describe("beside the human change", () => {
  const human = `${diffOf("vllm/x.py", ...change)}${diffOf("vllm/y.py", ...change)}`;

  test("the very same change is named, whole or in part", () => {
    expect(factsOf(human, human).overlap).toMatchObject({
      whole: true,
      lines: 1,
      identifiers: 1,
      hunks: { human: 2, touched: 2 },
    });
    const part = factsOf(diffOf("vllm/x.py", ...change), human);
    expect(part.overlap).toMatchObject({
      whole: false,
      filesEqual: ["vllm/x.py"],
      filesMissed: ["vllm/y.py"],
    });
    expect(part.files[0]?.sameAsHuman).toBe(true);
  });

  test("another blob id is another content", () => {
    const other = human.replaceAll("2222222", "4444444");
    expect(factsOf(other, human).overlap).toMatchObject({ whole: false, filesEqual: [], lines: 1 });
  });

  test("a heading that names only the class may mean the same place", () => {
    const of = (heading: string) =>
      diffOf("vllm/x.py", `@@ -50,2 +50,3 @@ ${heading}`, "     a = b", "+    c = d", "     e()");
    expect(factsOf(of("class A:"), of("    def f(self):")).overlap?.symbolsBeyond).toEqual(["vllm/x.py: A"]);
    const method = diffOf(
      "vllm/x.py",
      "@@ -50,2 +50,3 @@ class A:",
      " ",
      "     def f(self):",
      "+        c = d",
    );
    expect(factsOf(method, of("class A:")).overlap?.symbolsBeyond).toEqual([]);
  });

  test("what goes beyond it is listed, files and functions", () => {
    const more = `${diffOf("vllm/x.py", "@@ -50,2 +50,3 @@ def g():", "     a = b", "+    c = d", "     e()")}${diffOf("vllm/z.py", ...change)}`;
    const { overlap } = factsOf(more, human);
    expect(overlap).toMatchObject({
      filesBeyond: ["vllm/z.py"],
      symbolsBeyond: ["vllm/x.py: g"],
      hunks: { human: 2, touched: 0 },
    });
    // 2 of its 3 lines are the human's, whose change has 4: 2 × 2 / 7.
    expect(overlap?.lines).toBe(0.571);
  });
});
