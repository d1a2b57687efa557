import { beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { reports } from "../../src/report/index.ts";
import type { Report } from "../../src/report/page/report.ts";
import { TOTAL } from "../../src/report/page/table.ts";
import { commitsInTwoClasses, shareErrors, tablesOf, totalErrors } from "../support/markdownTables.ts";
import { judged, reported } from "../support/judged.ts";

const errorsOf = (markdown: string) => tablesOf(markdown).flatMap(totalErrors);

interface Rendered {
  readonly pages: ReadonlyMap<string, string>;
  /** The names of a report's pages: its own, or those of its family where they are held to totals. */
  readonly namesOf: (report: Report) => readonly string[];
}

async function render(path: string): Promise<Rendered> {
  const [analysis, pages] = [await judged(path), await reported(path)];
  const manifest = JSON.parse(pages.get("manifest.json") ?? "") as Manifest;
  return {
    pages,
    namesOf: (report) =>
      "pages" in report && report.totalled === true
        ? report.pages({ analysis, manifest, rules: [] }).map(({ name }) => name)
        : [report.name],
  };
}

describe("the check of totals", () => {
  test("a wrong percentage is found out", () => {
    const table = (cell: string) => shareErrors(tablesOf(`| A | n |\n| --- | --- |\n| x | ${cell} |`)[0]!);
    expect(table("12 of 96 (13\u00a0%)")).toEqual([]);
    expect(table("12 of 96 (14\u00a0%)")).toHaveLength(1);
    expect(table("15 of 14")).toHaveLength(1);
  });

  test("a commit in two classes is found out", () => {
    const link = "[`abcdef01`](commits/abcdef01.md)";
    const table = (second: string) =>
      tablesOf(`| Class | Which |\n| --- | --- |\n| a | ${link} |\n| b | ${second} |`)[0]!;
    expect(commitsInTwoClasses(table("–"))).toEqual([]);
    expect(commitsInTwoClasses(table(link))).toHaveLength(1);
  });

  test("is found out when it does not add up", () => {
    const wrong = ["| A | n | Total |", "| --- | ---: | ---: |", "| x | 1 | 2 |", "| Total | 2 | 2 |"];
    expect(errorsOf(wrong.join("\n"))).toHaveLength(2);
    const short = ["| A | n |", "| --- | --- |", "| x | y |", "| Total | 3 runs |"];
    expect(errorsOf(short.join("\n"))).toHaveLength(1);
    const share = ["| A | n |", "| --- | --- |", "| x | 3 of 14 |", "| Total | 14 of 14 |"];
    expect(errorsOf(share.join("\n"))).toHaveLength(1);
  });
});

const sets = [
  { set: "fourteen commits", folder: "data/vllm-14" },
  { set: "the bundled data", folder: "data" },
];

for (const { set, folder } of sets) {
  describe(`every generated page of ${set}`, () => {
    let pages: ReadonlyMap<string, string>;
    let namesOf: Rendered["namesOf"];
    beforeAll(async () => {
      ({ pages, namesOf } = await render(folder));
    }, 300_000);

    test("no page is larger than GitHub renders at once", () => {
      const large = [...pages].filter(
        ([name, page]) => name.endsWith(".md") && Buffer.byteLength(page) > 256 * 1024,
      );
      expect(large.map(([name, page]) => `${name}: ${Buffer.byteLength(page)}`)).toEqual([]);
    });

    test("every percentage follows from its two counts", () => {
      const shares = [...pages].flatMap(([name, page]) =>
        tablesOf(page).flatMap((table) => shareErrors(table).map((error) => `${name}: ${error}`)),
      );
      expect(shares).toEqual([]);
    });

    test("no commit stands in two classes of completeness, and every commit stands in one", () => {
      const page = pages.get("completeness.md") ?? "";
      const folds = tablesOf(page).filter(({ heading }) => heading === "## Commit by commit");
      const ids = folds.flatMap(({ rows }) => rows.slice(0, -1).map(([cell]) => cell ?? ""));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const classes = tablesOf(page).find(({ heading }) => heading === "## Classes");
      expect(classes?.rows.at(-1)?.[1]).toBe(String(ids.length));
    });

    test("every table of every page adds up", () => {
      const errors = [...pages].flatMap(([name, page]) => errorsOf(page).map((error) => `${name}: ${error}`));
      expect(errors).toEqual([]);
    });

    test("no commit stands in two classes of a table", () => {
      const twice = [...pages].flatMap(([name, page]) =>
        tablesOf(page).flatMap((table) => commitsInTwoClasses(table).map((error) => `${name}: ${error}`)),
      );
      expect(twice).toEqual([]);
    });

    test.each(reports)("$name adds up", (report) => {
      const { totalled: endsWithTotals } = report;
      const tables = namesOf(report).flatMap((name) => tablesOf(pages.get(`${name}.md`) ?? ""));
      expect(tables.flatMap(totalErrors)).toEqual([]);
      const open = endsWithTotals === true ? tables.filter(({ rows }) => rows.at(-1)?.[0] !== TOTAL) : [];
      expect(open.map(({ heading, head }) => `${heading}: ${head.join(", ")}`)).toEqual([]);
    });
  });
}
