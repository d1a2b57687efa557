import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { nothingBefore } from "../../src/history/history.ts";
import { contextOf } from "../../src/pipeline/report.ts";
import { stepWords } from "../../src/report/attempts/counted.ts";
import { methodLines } from "../../src/report/significance/method.ts";
import { rules } from "../../src/rules/index.ts";
import { attemptChecks } from "../support/attemptSentences.ts";
import { judged, reported } from "../support/judged.ts";
import { type Check, sentenceChecks } from "../support/sentenceChecks.ts";
import { root } from "../support/shared.ts";

/*
 * Every generated sentence that counts or quantifies is computed here once more, from analysis.json and manifest.json
 * alone: a sentence that nobody computes again fails the test. What stands in templates, in rules and in findings has
 * its own tests.
 */
let analysis: Analysis;
let manifest: Manifest;
let checks: readonly Check[];
let pages: readonly { readonly name: string; readonly text: string }[];

beforeAll(async () => {
  analysis = await judged("data");
  ({ manifest } = contextOf(analysis, nothingBefore, loadKnowledge()));
  pages = [...(await reported("data"))]
    .filter(([name]) => name.endsWith(".md") && name !== "rules.md")
    .map(([name, text]) => ({ name, text }));
  checks = [...attemptChecks(analysis), ...sentenceChecks({ analysis, manifest, pages })];
}, 120_000);

const quantifier =
  /\b(?:most|none|only|never|every|all|nothing|no one|\d[\d,]* of (?:its |the |them )?\d)\b/i;
/** Prose and the titles of folds: no tables, no code, no links, no signs of emphasis. */
function proseOf(text: string): string[] {
  const lines = text.replace(/^```[\s\S]*?^```/gm, "").split("\n");
  return (
    lines
      // tables, and what others wrote
      .filter((line) => !/^\s*(?:\||> )/.test(line))
      .map((line) => plain(line.replace(/<[^>]+>/g, " ")))
      .filter((line) => line !== "")
  );
}

function plain(line: string): string {
  return line
    .replace(/!?\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, "$1")
    .replace(/\*{1,2}|(?<![\w\\])_|_(?!\w)/g, "")
    .replace(/\\(.)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** What is no sentence of a page: words of templates, of rules, of findings and of the data themselves. */
function quoted(): string[] {
  const templates = readdirSync(path.join(root, "templates"))
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => readFileSync(path.join(root, "templates", name), "utf8").split("\n"))
    .flatMap((line) => line.split(/\{\{[^}]*\}\}/))
    .map(plain);
  const ofRules = rules.flatMap(({ rationale, advice, title }) => [rationale, advice, title]);
  const { findings, failures, commits, attempts, policy } = analysis;
  return [
    ...templates,
    ...ofRules,
    policy.description,
    ...Object.values(stepWords),
    ...methodLines(analysis),
    ...findings.map(({ message }) => message),
    ...failures.flatMap(({ title, action }) => [title, action]),
    ...attempts.flatMap(({ patch }) => (patch?.facts?.suspicious ?? []).map(({ why }) => why)),
    ...commits.flatMap(({ corrected }) => (corrected?.remaining ?? []).map(({ message }) => message)),
    ...commits.map(({ subject }) => (subject?.value ?? "").replace(/ \(#\d+\)$/, "")),
    ...manifest.jobs.flatMap(({ record, sanity }) => [...record, ...sanity]),
  ]
    .map((text) => plain(text))
    .filter((text) => quantifier.test(text))
    .toSorted((a, b) => b.length - a.length);
}

/** What of a line is wrong, and what is left of it that nobody computes. */
function checked(page: string, line: string): { readonly wrong: readonly string[]; readonly rest: string } {
  const wrong: string[] = [];
  let rest = line;
  for (const [pattern, holds] of checks)
    rest = rest.replace(new RegExp(pattern, "g"), (...found: string[]) => {
      const match = pattern.exec(found[0]!);
      if (match === null || !holds(match, page)) wrong.push(`${page}: ${found[0]}`);
      return "…";
    });
  return { wrong, rest };
}

describe("sentences that count or quantify", () => {
  test("hold when they are computed once more; none is unknown", () => {
    const known = quoted();
    const wrong: string[] = [];
    const unknown: string[] = [];
    let seen = 0;
    for (const { name, text } of pages)
      for (const line of proseOf(text).filter((each) => quantifier.test(each))) {
        const found = checked(name, line);
        wrong.push(...found.wrong);
        if (found.rest !== line) seen += 1;
        const rest = known.reduce((left, words) => left.replace(words, "…"), found.rest);
        // a quoted line of a log or a patch is no sentence of the page
        if (quantifier.test(rest.replace(/`[^`]*`/g, "…"))) unknown.push(`${name}: ${rest}`);
      }
    expect(wrong).toEqual([]);
    expect(unknown).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  test("are wrong with another number", () => {
    const { commits, runs } = analysis;
    const lies = [
      `${commits.length + 1} commits: 1 usable, 2 fixable, 3 unusable, 4 not judged`,
      `Of ${runs.length} runs ${runs.length} are of this week.`,
      "Run the plan: 1 job, all ready",
      `Of ${analysis.attempts.length + 1} attempts 1 are marked success, 1 hold a patch, and for none an effect is established`,
      "What fixable commits need most often: `flag-unknown` (1)",
      "Forest plot. TTFT, mean: 39 inconclusive, 40 of 68 drawn; table below",
    ];
    expect(lies.filter((line) => checked("README.md", line).wrong.length === 0)).toEqual([]);
  });
});
