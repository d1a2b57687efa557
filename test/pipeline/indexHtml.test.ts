import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { sizeLines } from "../../src/pipeline/report.ts";
import { cellTexts, htmlErrors, textOf, viewsOf } from "../support/html.ts";
import { reports } from "../../src/report/index.ts";
import { judged, reported } from "../support/judged.ts";
import { parsed } from "../support/printed.ts";

/* The page of the bundled data: 178 commits, every pipeline, 332 agent attempts. */

const BUDGET = 3_000_000;

let analysis: Analysis;
let files: ReadonlyMap<string, string>;
let html: string;
let views: ReadonlyMap<string, string>;

beforeAll(async () => {
  analysis = await judged("data");
  files = await reported("data");
  html = files.get("index.html") ?? "";
  views = viewsOf(html);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a reader sees of Markdown; the way of writing a dollar sign is not seen. */
function words(node: Node): string {
  if (node.type === "html") return "";
  return node.value ?? (node.children ?? []).map(words).join("");
}

/** The tables of a Markdown page as the text of their cells. */
function tablesOf(page: string): string[][][] {
  const found: string[][][] = [];
  const visit = (node: Node): void => {
    if (node.type === "table")
      found.push((node.children ?? []).map((row) => (row.children ?? []).map((cell) => words(cell))));
    else (node.children ?? []).forEach(visit);
  };
  visit(parsed(page));
  return found;
}

/** A chapter of the file, from its place to the end of its fold. */
function chapter(name: string): string {
  const start = html.indexOf(`<div id="${name}">`);
  const end = html.indexOf('<details class="chapter">', start);
  return start < 0 ? "" : html.slice(start, end < 0 ? html.indexOf("</main>") : end);
}

/** Every page that answers a question of its own. */
const chapters = reports.flatMap(({ name, answers }) => (answers === undefined ? [] : [name]));

describe("index.html of the bundled data", () => {
  test("has every page of the report's list as a chapter", () => {
    const listed = [...(files.get("README.md") ?? "").matchAll(/^- \[([\w-]+)\]\(\1\.md\): /gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(chapters);
    expect([...html.matchAll(/<div id="([\w-]+)">/g)].map(([, name]) => name)).toEqual(chapters);
  });

  test.each(chapters)("%s: every cell says what the Markdown says", (name) => {
    const markdown = tablesOf(files.get(`${name}.md`) ?? "");
    expect(markdown.length).toBeGreaterThan(0);
    expect(cellTexts(chapter(name))).toEqual(markdown);
  });

  test("the overview has the tables, the answer and the title of README.md", () => {
    const readme = files.get("README.md") ?? "";
    const overview = html.slice(
      html.indexOf('<section id="overview">'),
      html.indexOf('<section id="commits">'),
    );
    expect(cellTexts(overview)).toEqual(tablesOf(readme));
    expect(textOf(/<h1>(.*)<\/h1>/.exec(overview)?.[1] ?? "")).toBe(/^# (.*)$/m.exec(readme)?.[1]);
    const answer = /^\*\*.*\*\*$/m.exec(readme)?.[0] ?? "";
    expect(textOf(/<strong>(.*?)<\/strong>/.exec(overview)?.[1] ?? "")).toBe(words(parsed(answer)));
  });

  test("every commit has one row with its verdict, and the way to its page", () => {
    const rows = [...html.matchAll(/<tr id="commits\/(\w+)" data-s="([\w-]+)"/g)];
    const verdicts = new Map(analysis.verdicts.map(({ commit, status }) => [commit, status]));
    expect(new Map(rows.map(([, short, status]) => [short, status]))).toEqual(
      new Map(analysis.commits.map(({ commit, short }) => [short, verdicts.get(commit)])),
    );
    expect(rows).toHaveLength(analysis.commits.length);
    for (const { short } of analysis.commits)
      expect(html).toContain(`<th scope="row"><a href="#commits/${short}"><code>${short}</code></a>`);
  });

  test("the figures of the overview are those of the pages", () => {
    const manifest = JSON.parse(files.get("manifest.json") ?? "") as { jobs: object[] };
    const figures = [...html.matchAll(/<strong>([\d, of]+)<\/strong> /g)].map(([, value]) => value);
    const usable = analysis.verdicts.filter(({ status }) => status === "usable").length;
    expect(figures[0]).toBe(`${usable} of ${analysis.commits.length}`);
    expect(figures[1]).toMatch(/^\d+ of \d+$/);
    expect(files.get("README.md")).toContain(`Compared: ${/\d+$/.exec(figures[1] ?? "")?.[0]} pairs`);
    expect(files.get("README.md")).toContain(`Agents: ${figures[2] ?? "?"} `);
    expect(figures.slice(3)).toEqual([String(manifest.jobs.length), String(analysis.problems.length)]);
  });

  test("every other page is a view, whose cells say what the Markdown says", () => {
    const others = [...files.keys()]
      .flatMap((name) => (name.endsWith(".md") ? [name.slice(0, -3)] : []))
      .filter((name) => name !== "README" && !chapters.includes(name));
    expect([...views.keys()].sort()).toEqual(others.sort());
    for (const { short } of analysis.commits) expect(views.has(`commits/${short}`), short).toBe(true);
    // of each family two pages: Markdown is slow to read
    const seen = new Map<string, number>();
    for (const name of others) {
      const family = name.split(/[/-]/)[0] ?? "";
      seen.set(family, (seen.get(family) ?? 0) + 1);
      if ((seen.get(family) ?? 0) <= 2)
        expect(cellTexts(views.get(name) ?? ""), name).toEqual(tablesOf(files.get(`${name}.md`) ?? ""));
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  test("no markup but the report's own, every element closed", () => {
    expect(htmlErrors(html)).toEqual([]);
    expect(
      [...views].flatMap(([name, view]) => htmlErrors(`\n${view}`).map((each) => `${name}: ${each}`)),
    ).toEqual([]);
  });

  test("every link inside has its place, every other one its file, none is Markdown, and no place is there twice", () => {
    const rows = analysis.commits.map(({ short }) => `commits/${short}`);
    const all = (pattern: RegExp) =>
      [html, ...views.values()].flatMap((part) =>
        [...part.matchAll(pattern)].map(([, found]) => found ?? ""),
      );
    // without the script a commit's row stands for its page
    const places = all(/ id="([^"]+)"/g).filter((id) => !rows.includes(id));
    expect(new Set(places).size).toBe(places.length);
    const known = new Set([...places, ...views.keys()]);
    expect(known.size).toBe(places.length + views.size);
    const targets = new Set(all(/ href="([^"]+)"/g));
    const dead = [...targets].filter((target) => {
      if (target.startsWith("#")) return !known.has(target.slice(1));
      return !/^https?:|^data:,$/.test(target) && (!files.has(target) || target.endsWith(".md"));
    });
    expect(dead).toEqual([]);
    expect([...targets].filter((target) => target.startsWith("#")).length).toBeGreaterThan(200);
  });

  test("needs nothing from elsewhere", () => {
    expect(html).not.toMatch(/ src=| srcset=|@import|url\(|<iframe|<object|<img/);
    expect([...html.matchAll(/<link [^>]*>/g)].map(([link]) => link)).toEqual([
      '<link rel="icon" href="data:,">',
    ]);
  });

  test("shows the pictures of the chapters", () => {
    const shown = [...html.matchAll(/<svg [^>]*aria-labelledby="([\w-]+)-svg-t /g)].map(([, name]) => name);
    expect(shown).toEqual(["verdicts", "agents-rates", "attempts-ladder", "significance-times"]);
  });

  test("stays inside its budget", () => expect(Buffer.byteLength(html)).toBeLessThan(BUDGET));
});

test("only a very large page is worth a word", () => {
  const file = (size: number) => [{ name: "index.html", content: "x".repeat(size) }];
  expect(sizeLines(file(BUDGET))).toEqual([]);
  expect(sizeLines(file(6 * 1024 * 1024))).toEqual([
    "note      index.html has 6.0 MiB; --commits makes a smaller report",
  ]);
});
