import { describe, expect, test } from "vitest";
import { ladderDots } from "../../src/report/attempts/columns.ts";
import { funnel } from "../../src/report/charts/funnel.ts";
import { attemptTable } from "../../src/report/attempts/list.ts";
import { printed } from "../support/printed.ts";
import { attempt } from "../support/attempts.ts";
import { origin } from "../support/facts.ts";

const ladder = {
  step: "not-measured",
  reason: "no result",
  origin,
  undecided: [],
  runs: [],
  by: null,
} as const;

describe("the ladder in one cell", () => {
  test("passed, skipped, standing, not reached", () => {
    const undecided = [{ step: "syntax-invalid", why: "" }] as const;
    expect(ladderDots({ ...ladder, undecided: [...undecided], runs: [] })).toBe("●●●?●●●✕··");
    expect(ladderDots({ ...ladder, step: "not-marked-success", undecided: [], runs: [] })).toBe("✕·········");
    expect(ladderDots({ ...ladder, step: "established", undecided: [], runs: [] })).toBe("●●●●●●●●●★");
  });
});

describe("the list of attempts", () => {
  test("names of files are text, whatever stands in them", () => {
    const hostile = attempt({
      id: "runs/a|b/<img src=x>/`c`",
      statusText: "done | <b>",
      copyOf: "x|y",
    });
    const source = printed(
      attemptTable([
        { ...hostile, ladder: { ...ladder, undecided: [], runs: [], reason: "its error | <script>" } },
      ]),
    );
    expect(source.split("\n")).toHaveLength(4);
    for (const line of source.split("\n").slice(2, 3)) expect(line.match(/(?<!\\)\|/g)).toHaveLength(9);
    expect(source).not.toMatch(/(?<!\\)<(?:script|b)>/);
  });
});

describe("the funnel", () => {
  test("says in words what its bars show, and draws nothing wider than the picture", () => {
    const svg = funnel("How far 320 attempts get", [
      { name: "Not marked", count: 320, stopped: 125, undecided: 25 },
      { name: "Empty & <odd>", count: 195, stopped: 0, undecided: 0 },
      { name: "All", count: 7, stopped: null, undecided: 0 },
    ]);
    expect(svg).toContain("Not marked: 125 of 320 ended here, 25 undecided; ");
    // a bar is as long as those that came so far, and begins with those that ended there
    const widths = [...svg.matchAll(/<rect x="[\d.]+" width="([\d.]+)"[^>]*class="(f-\w+)"/g)];
    expect(widths.map(([, width, role]) => `${role} ${width}`)).toEqual([
      "f-bad 167.2",
      "f-neutral 260.8",
      "f-bad 0",
      "f-neutral 260.8",
      "f-bad 0",
      "f-good 9.4",
    ]);
    expect(svg).toContain("Empty &amp; &lt;odd&gt;");
    for (const [, x = "0", width = "0"] of svg.matchAll(/<rect x="([\d.]+)" width="([\d.]+)"/g))
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(444);
  });
});
