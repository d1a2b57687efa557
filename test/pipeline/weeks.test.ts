import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { report } from "../../src/pipeline/report.ts";
import { temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const options = { policy: "strict", curation: true, quiet: true } as const;
/** With plain blanks: numbers are bound to their units by others. */
const pageOf = (out: string, name: string) =>
  readFileSync(path.join(out, name), "utf8").replaceAll("\u00a0", " ");
/** The lines of a section. */
const section = (page: string, head: string) =>
  (page.split(`## ${head}`)[1] ?? "").split("\n## ")[0]!.split("\n").slice(1);

/** Three invented weeks of five commits, five runs a side, as `vllm bench serve` writes them: in the first name the day of the first run. */
interface Weeks {
  readonly shared: object;
  readonly weeks: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number[]>>>>>>>
  >;
}

function writeWeek({ shared, weeks }: Weeks, first: string): string {
  const place = temporary();
  for (const [commit, variants] of Object.entries(weeks[first]!))
    for (const [variant, values] of Object.entries(variants)) {
      const folder = path.join(place, commit, variant);
      mkdirSync(folder, { recursive: true });
      for (const at of Object.values(values)[0]!.keys()) {
        const own = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[at]]));
        const date = `${Number(first) + at}-0${at}1530`;
        writeFileSync(path.join(folder, `run${at}.json`), JSON.stringify({ date, ...shared, ...own }));
      }
    }
  return place;
}

describe("three weeks of runs, each in a folder of its own", () => {
  const out = path.join(temporary(), "report");
  const pages: { readonly changed: string[]; readonly actions: string }[] = [];
  beforeAll(async () => {
    const weeks = JSON.parse(readFileSync(path.join(root, "test/fixtures/weeks.json"), "utf8")) as Weeks;
    for (const first of Object.keys(weeks.weeks)) {
      await report([writeWeek(weeks, first)], { ...options, out });
      const readme = pageOf(out, "README.md");
      pages.push({ changed: section(readme, "What changed since"), actions: pageOf(out, "actions.md") });
    }
  });
  const told = (week: number, commit: string) =>
    pages[week - 1]!.changed.filter((line) => line.startsWith(`- [\`${commit}\``));

  test("turned, new and persisting are told apart, with numbers and since when", () => {
    expect(told(3, "aaaa1111")[0]).toMatch(
      /turned from improved to regressed: human against baseline, TTFT mean, −4\.0 % .*n 5 \+ 5/,
    );
    expect(told(2, "cccc3333")).toEqual([expect.stringMatching(/new regression: .*TTFT mean, −11\.6 %/)]);
    expect(told(3, "cccc3333")).toEqual([
      expect.stringMatching(/ regression since 2026-06-12: .*TTFT mean, −11\.6 %/),
    ]);
    expect(told(2, "dddd4444")).toEqual([expect.stringMatching(/new improvement: .*TTFT mean, \+16\.8 %/)]);
    // an improvement that stays is no news of the first page
    expect(told(3, "dddd4444")).toEqual([]);
    expect(pageOf(out, "history.md")).toMatch(/dddd4444.*improvement since 2026-06-12/);
    // what is not established is told as no effect
    expect(told(3, "bbbb2222")).toEqual([]);
    expect(told(3, "eeee5555").join()).not.toContain("TTFT");
  });

  test("each regression is one action with the week it began in", () => {
    const regressions = (week: number) =>
      [...pages[week - 1]!.actions.matchAll(/`(regression\/\w+)\/.*?(2026\D\d\d\D\d\d)/g)].map(
        ([, id, since]) => [id, since?.replaceAll(/\D/g, "-")],
      );
    expect(regressions(2)).toEqual([["regression/cccc3333", "2026-06-12"]]);
    expect(regressions(3)).toEqual([
      ["regression/aaaa1111", "2026-06-19"],
      ["regression/cccc3333", "2026-06-12"],
    ]);
  });
});

describe("the runs of 19 January 2026, left out and then given", () => {
  // those that were run again, and those whose runs still hold metrics of another benchmark
  const commits = "99abb8b6 9badee53 e3580537 22d33bac 89a84b0b 3a243095 93e5f3c5 ca7a2d5f cf2f084d".split(
    " ",
  );
  interface Line {
    readonly commit?: string;
    readonly time?: string;
    readonly variant?: string;
    readonly agent?: { readonly name: string };
  }
  const read = (line: string) => JSON.parse(line) as Line;
  const ofSet = (name: string) =>
    readFileSync(path.join(root, "data/iso-bench", name), "utf8")
      .trimEnd()
      .split("\n")
      .filter((line, at) => at === 0 || commits.some((commit) => read(line).commit?.startsWith(commit)));
  const isRerun = (line: string) => {
    const { time, variant, agent: by } = read(line);
    return variant === "agent" && by?.name === "claude_code" && time?.startsWith("2026-01-19") === true;
  };
  const agent = "claude_code/claude-sonnet-4.5";
  const [data, out] = [path.join(temporary(), "set"), path.join(temporary(), "report")];
  beforeAll(async () => {
    mkdirSync(data);
    for (const name of ["commits.jsonl", "runs.jsonl"])
      writeFileSync(path.join(data, name), `${ofSet(name).join("\n")}\n`);
    const file = path.join(data, "runs.jsonl");
    const all = ofSet("runs.jsonl");
    const before = all.filter((line) => !isRerun(line));
    expect(all.length - before.length).toBe(6);
    for (const lines of [before, all]) {
      writeFileSync(file, `${lines.join("\n")}\n`);
      await report([data], { ...options, out });
    }
  });

  test("the first page says what was repaired and what failed again", () => {
    const changed = section(pageOf(out, "README.md"), "What changed since");
    const line = changed.find((each) => each.startsWith(`- ${agent}, serving: `)) ?? "";
    const [, was, is] = /: valid (\d+) → (\d+), wrong metric 7 → 4\./.exec(line) ?? [];
    expect(Number(is) - Number(was)).toBe(3);
    const named = (deed: string) =>
      [...(new RegExp(`${deed}: (.*?)\\.(?: |$)`).exec(line)?.[1] ?? "").matchAll(/commits\/(\w+)\.md/g)].map(
        ([, commit]) => commit,
      );
    expect(named("Repaired")).toEqual(["99abb8b6", "9badee53", "e3580537"]);
    expect(line).toMatch(/Failed again: \[`3a243095`\]\(\S+\) \(`rope-scaling`\)/);
    expect(changed.join("\n")).toMatch(/Measured again.* 2 variants of .*22d33bac.*89a84b0b/);
  });

  test("the ledger strikes the closed items through and keeps the others open", () => {
    const actions = pageOf(out, "actions.md");
    for (const commit of ["99abb8b6", "9badee53", "e3580537"])
      expect(actions).toContain(`~~\`rerun/${commit}/${agent}\`~~`);
    for (const commit of ["3a243095", "93e5f3c5", "ca7a2d5f", "cf2f084d"])
      expect(actions).toContain(`| \`rerun/${commit}/${agent}\``);
  });

  test("the data file holds the ledger of the page", () => {
    const { actions } = JSON.parse(pageOf(out, "analysis.json")) as {
      readonly actions: readonly { readonly id: string; readonly state: string; readonly owner: string }[];
    };
    const page = pageOf(out, "actions.md");
    expect(actions.filter(({ id }) => !page.includes(`\`${id}\``))).toEqual([]);
    expect(actions.find(({ id }) => id === `rerun/99abb8b6/${agent}`)).toMatchObject({
      state: "done",
      owner: "campaign",
    });
  });
});
