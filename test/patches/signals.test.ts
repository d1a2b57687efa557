import { expect, test } from "vitest";
import { signalCatalogueSchema, type SignalCatalogue } from "../../src/model/catalogues.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { diffOf } from "./excerpt.ts";

const catalogue = (signals: object[]): SignalCatalogue =>
  signalCatalogueSchema.parse({
    source: "test",
    ignoredPaths: ["^tests/", "\\.md$"],
    signals: signals.map((signal) => ({ group: "architecture", description: "", source: "test", ...signal })),
  });

const blackwell = {
  id: "architecture/sm100",
  pathHard: ["sm_?100"],
  diffHard: ["has_device_capability\\(\\s*100\\s*\\)"],
  diffSoft: ["\\bfp4\\b"],
  words: ["\\bB200\\b"],
  negative: ["fallback"],
};

function signalsOf(
  text: { diff?: string; subject?: string; message?: string; discussion?: string },
  ...signals: object[]
) {
  const pointers = {
    diff: "/diff_text",
    subject: "/commit_subject",
    message: "/commit_message",
    discussion: "/timeline_text",
  };
  const texts = { diff: "", subject: "", message: "", discussion: "", ...text };
  return digestChange({ ...texts, pointers }, catalogue(signals)).change.signals;
}

test("a path, an added and a removed line, each with its line in the diff", () => {
  const diff = diffOf(
    "csrc/SM100/k.py",
    "@@ -1,2 +1,2 @@",
    " x",
    "-has_device_capability(100)",
    "+use fp4 now",
  );
  expect(signalsOf({ diff }, blackwell)).toEqual([
    {
      signal: "architecture/sm100",
      strength: "hard",
      where: "path",
      path: "csrc/SM100/k.py",
      pointer: "/diff_text:line 1",
      quote: "csrc/SM100/k.py",
    },
    {
      signal: "architecture/sm100",
      strength: "hard",
      where: "diff",
      path: "csrc/SM100/k.py",
      pointer: "/diff_text:line 7",
      quote: "has_device_capability(100)",
    },
    {
      signal: "architecture/sm100",
      strength: "soft",
      where: "diff",
      path: "csrc/SM100/k.py",
      pointer: "/diff_text:line 8",
      quote: "use fp4 now",
    },
  ]);
});

test("changed lines are case-sensitive, unchanged lines and ignored files are not looked at", () => {
  const line = ["@@ -1,2 +1,3 @@", " fp4", "+FP4", " fp4"];
  expect(
    signalsOf(
      { diff: diffOf("a.py", ...line) + diffOf("tests/a.py", "@@ -1 +1,2 @@", " x", "+fp4") },
      blackwell,
    ),
  ).toEqual([]);
});

test("words in the subject, the message behind it and the author's description", () => {
  const found = signalsOf(
    {
      subject: "Faster on b200",
      message: "Faster on b200\n\nand B200",
      discussion: "Copy link B200 commented May 1, 2025 on B200",
    },
    blackwell,
  );
  expect(found.map(({ where, pointer }) => [where, pointer])).toEqual([
    ["subject", "/commit_subject:char 10"],
    ["message", "/commit_message:char 20"],
    ["discussion", "/timeline_text:char 40"],
  ]);
});

test("a match whose surroundings contradict it is none, further away it stays", () => {
  expect(signalsOf({ subject: "B200 has a fallback here" }, blackwell)).toEqual([]);
  expect(signalsOf({ subject: "B200 and many other GPUs have a fallback here" }, blackwell)).toHaveLength(1);
  const diff = diffOf("a.py", "@@ -1 +1,3 @@", " x", "+fp4", "+fallback()");
  expect(signalsOf({ diff }, blackwell)).toHaveLength(1);
});

test("three matches a place are enough, hard ones before soft ones, and quotes are short", () => {
  const lines = ["+fp4", "+fp4", "+fp4", `+${"z".repeat(300)} has_device_capability(100) ${"y".repeat(300)}`];
  const found = signalsOf({ diff: diffOf("a.py", "@@ -1 +1,5 @@", " x", ...lines) }, blackwell);
  expect(found.map(({ strength }) => strength)).toEqual(["hard", "soft", "soft"]);
  expect(found[0]?.quote).toContain("has_device_capability(100)");
  expect(Math.max(...found.map(({ quote }) => quote.length))).toBeLessThanOrEqual(120);
});

test("a broken pattern names its signal", () => {
  expect(() => signalsOf({}, { ...blackwell, words: ["("] })).toThrow(/architecture\/sm100/);
});
