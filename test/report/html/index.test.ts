import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import type { Manifest } from "../../../src/model/manifest.ts";
import { verdictBar } from "../../../src/report/charts/verdictBar.ts";
import { indexHtml } from "../../../src/report/html/index.ts";
import { fillPage } from "../../../src/report/page/fillPage.ts";
import { cellTexts, htmlErrors, viewsOf } from "../../support/html.ts";
import { root } from "../../support/shared.ts";
import { comparison } from "../../support/facts.ts";

const own = (name: string) => readFileSync(path.join(root, "templates", name), "utf8");
const frame = { page: own("index.html"), style: "body{margin:0}", script: "let x = 1;" };
const templates = {
  README:
    "# Week & more\n\n**Answer.**\n\n![bar](bar.svg)\n\n## Needs action\n\n[x](rules.md#a)\n\n{{#markdownOnly}}\n## Pages\n\n- y\n\n---\n\nf\n{{/markdownOnly}}\n",
  rules:
    "# Rules\n\n3 rules.\n\n## a\n\n[commit](commits/aaaaaaaa.md), [job](jobs/aaaaaaaa.md)\n\n{{#markdownOnly}}\n---\n\nf\n{{/markdownOnly}}\n",
  "jobs/aaaaaaaa":
    "# Job `a` <b>\n\n**Answer.**\n\n## Steps\n\n[rule](rules.md#a), [own](#steps), [gone](gone.md)\n",
  "commits/aaaaaaaa": "# Commit\n\n![bar](bar.svg)\n\n{{#markdownOnly}}\n---\n\nf\n{{/markdownOnly}}\n",
};
const pictures = new Map([
  ["bar.svg", verdictBar("1 usable", [{ name: "usable", glyph: "●", role: "good", count: 1 }])],
]);
const sourced = (value: string) => ({ value, origin: { file: "f", pointer: "" }, format: "x" });

function commit(short: string, subject: string | null, project = "vllm") {
  return {
    commit: short,
    short,
    project,
    subject: subject === null ? null : sourced(subject),
    date: subject === null ? null : sourced("2025-02-03T04:05:06Z"),
    prUrl: subject === null ? null : sourced("https://github.com/o/r/pull/7"),
    primary: subject === null ? null : "c",
    perfChange: null,
  };
}

function analysisOf(commits: ReturnType<typeof commit>[], category = "Wrong <script>"): Analysis {
  const verdict = (each: { commit: string }, at: number) => ({
    commit: each.commit,
    status: at === 0 ? "fixable" : "usable",
    category: at === 0 ? category : null,
    reasons: at === 0 ? [{ rule: "a", severity: "fixable" }] : [],
    effort: at === 0 ? "low" : "none",
  });
  return {
    now: "2026-01-02",
    command: "benchtriage report x",
    policy: { id: "strict" },
    tool: { version: "1" },
    inputs: { files: { seen: 3, parsed: 2, unknown: 1, problems: 0 }, fingerprint: "0123456789abcdef" },
    commits,
    verdicts: commits.map(verdict),
    comparisons: [
      {
        ...comparison({ commit: "aaaaaaaa", conclusion: "improved", effectPct: 3.21, ci95: [1, 5], q: 0.01 }),
        id: "c",
      },
    ],
    findings: commits
      .slice(0, 1)
      .map((each) => ({ rule: "a", commit: each.commit, severity: "fixable", message: "m" })),
    problems: [{}],
    agents: { results: [{ set: null, agent: "x", outcome: "valid" }] },
  } as unknown as Analysis;
}

function render(analysis: Analysis, given = frame): string {
  const context = {
    analysis,
    manifest: { jobs: [{ ready: true }] } as unknown as Manifest,
    rules: [],
    pages: [{ name: "rules", answers: "what `a` means" }],
  };
  const filled = Object.keys(templates).map((name) =>
    fillPage(templates, { name, template: name, view: {} }),
  );
  return indexHtml(context, filled, pictures, given);
}

const small = analysisOf([commit("aaaaaaaa", "[Perf] Do `x` <faster>"), commit("bbbbbbbb", null, "sglang")]);

describe("the report as one file", () => {
  test("is what the golden file says", async () => {
    await expect(render(small)).toMatchFileSnapshot("../../fixtures/html/index.golden.txt");
  });

  test("is the same bytes each time, and well formed", () => {
    expect(render(small)).toBe(render(small));
    expect(htmlErrors(render(small))).toEqual([]);
  });

  test("lets only its own style and script through", () => {
    const html = render(small, { ...frame, style: own("index.css"), script: own("index.js") });
    for (const [name, opening] of [
      ["style", "<style>"],
      ["script", '<script type="module">'],
    ] as const) {
      const [content = ""] = html.slice(html.lastIndexOf(opening) + opening.length).split(`</${name}>`);
      expect(content.length).toBeGreaterThan(100);
      expect(html).toContain(`${name}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
      expect(html.split(opening)).toHaveLength(2);
    }
    // what is packed is of a type that no browser runs
    expect(new Set(html.match(/<script [^>]*?type="[^"]*"/g))).toEqual(
      new Set(['<script type="application/octet-stream"', '<script type="module"']),
    );
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/ style=| on\w+=|src=|@import|url\(/);
  });

  test("the script stays small", () => {
    expect(Buffer.byteLength(own("index.js"))).toBeLessThanOrEqual(10_000);
  });

  test("a page that is no chapter is packed, as it is printed, with its links and pictures", () => {
    const views = viewsOf(render(small));
    expect([...views.keys()]).toEqual(["jobs/aaaaaaaa", "commits/aaaaaaaa"]);
    expect(views.get("jobs/aaaaaaaa")).toBe(
      '<h1 tabindex="-1">Job <code>a</code> &lt;b></h1>\n<p><strong>Answer.</strong></p>\n<h2 id="jobs/aaaaaaaa/steps">Steps</h2>\n' +
        '<p><a href="#rules/a">rule</a>, <a href="#jobs/aaaaaaaa/steps">own</a>, <a href="gone.md">gone</a></p>',
    );
    expect(views.get("commits/aaaaaaaa")).toMatch(
      /^<h1 tabindex="-1">Commit<\/h1>\n<div class="picture".*<\/div>\n$/s,
    );
    expect(render(small)).toContain('<a href="#jobs/aaaaaaaa">job</a>');
  });

  test("a column that says the same in every row is not there", () => {
    const heads = (analysis: Analysis) =>
      cellTexts(render(analysis))
        .map(([head]) => head)
        .find((head) => head?.includes("Subject"));
    expect(heads(small)).toContain("Project");
    expect(heads(analysisOf([commit("aaaaaaaa", "x")]))).not.toContain("Project");
  });

  test("a very large set is cut to what a browser carries, and says so", () => {
    const many = Array.from({ length: 2001 }, (_, at) => commit((0xaaaaaaaa + at).toString(16), null));
    const html = render(analysisOf(many));
    expect(html.match(/<tr id="commits\//g)).toHaveLength(500);
    expect(html).toContain("The first 500 of 2,001 commits");
    expect(htmlErrors(html)).toEqual([]);
  });

  test("no commit at all is a page, too", () => {
    expect(htmlErrors(render(analysisOf([])))).toEqual([]);
  });

  test.each(
    [
      "</script><script>alert(1)</script>",
      "</title></style></td></table><b onclick=x>",
      '"><img src=x onerror=alert(1)>',
      "[x](javascript:alert(1)) ![y](https://e.org/y.png)",
      "<!-- ]]> {{title}} ${title} $& $1",
      "\u202e\u001b[31m | ` `` ```",
      "x".repeat(10_000),
    ].map((value) => [value.slice(0, 50), value] as const),
  )("nothing in a commit becomes markup: %s", (_, hostile) => {
    const analysis = analysisOf([commit("aaaaaaaa", hostile)], hostile);
    const html = render({ ...analysis, command: hostile });
    expect(htmlErrors(html)).toEqual([]);
    expect(html.replace(/="[^"]*"/g, "").match(/<script(?! type data-views)/g)).toHaveLength(1);
    expect(["\u202e", "\u001b"].filter((obeyed) => html.includes(obeyed))).toEqual([]);
  });
});
