import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type HistoryRecord, historyRecordSchema } from "../../src/model/history.ts";
import { report } from "../../src/pipeline/report.ts";
import { temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

/* The bundled set as it would have grown: a report at each day, with the runs that had a date until then. */

const cuts = ["2026-01-04", "2026-01-06", "2026-01-08", "2026-01-15", "2026-01-18", "2026-01-19"];

type Told = Readonly<Record<"readme" | "history" | "actions", string>>;

async function replay(out: string, folder: string, until: readonly string[]): Promise<Told[]> {
  const data = path.join(folder, "set");
  cpSync(path.join(root, "data/vllm-14"), data, { recursive: true });
  const file = path.join(data, "runs.jsonl");
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const told: Told[] = [];
  for (const cut of until) {
    const some = lines.filter((line) => {
      const { time } = JSON.parse(line) as { time?: string };
      return time === undefined || time.slice(0, 10) <= cut;
    });
    writeFileSync(file, `${some.join("\n")}\n`);
    await report([data], { policy: "published", curation: true, quiet: true, out, now: `${cut}T23:00:00` });
    const page = (name: string) => readFileSync(path.join(out, name), "utf8");
    told.push({ readme: page("README.md"), history: page("history.md"), actions: page("actions.md") });
  }
  return told;
}

/** Commits of which two records say other things, found without the code that tells changes: every field but the intervals, which move with what other commits measured. */
function differing(before: HistoryRecord, now: HistoryRecord): string[] {
  const told = ({ commits }: HistoryRecord, commit: string) =>
    JSON.stringify(commits[commit], (key, value: unknown) => (key === "ci95" ? null : value));
  const all = [...new Set([...Object.keys(before.commits), ...Object.keys(now.commits)])];
  return all.filter((commit) => told(before, commit) !== told(now, commit));
}

describe("six weeks replayed", async () => {
  const folder = temporary();
  const out = path.join(folder, "report");
  const told = await replay(out, folder, cuts);
  const records = readdirSync(path.join(out, "history"))
    .toSorted()
    .map((name) =>
      historyRecordSchema.parse(JSON.parse(readFileSync(path.join(out, "history", name), "utf8"))),
    );

  test("every commit of which two weeks say other things is named in the later one", () => {
    expect(records.map(({ report: number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const moved = records.slice(1).map((now, at) => differing(records[at]!, now));
    expect(moved.flat().length).toBeGreaterThan(0);
    for (const [at, commits] of moved.entries()) {
      const page = told[at + 1]!.history.split("## Series")[0]!;
      const named = new Set([...page.matchAll(/commits\/([0-9a-f]{8})\.md/g)].map(([, commit]) => commit));
      expect(
        commits.filter((commit) => !named.has(commit)),
        cuts[at + 1],
      ).toEqual([]);
    }
  });

  test("an action that stays open keeps its first week; what is unchanged is told as a change in no week", () => {
    for (const [at, now] of records.slice(1).entries()) {
      const known = new Map(records[at]!.actions.map((action) => [action.id, action]));
      for (const { id, since } of now.actions) expect(since).toBe(known.get(id)?.since ?? now.now);
    }
  });

  test("the same data a week later change nothing, and the replay gives the same bytes", async () => {
    const again = temporary();
    const some = cuts.slice(0, 3);
    const second = await replay(path.join(again, "report"), again, some);
    // the command names the folder that was read
    const same = (each: Told) =>
      JSON.stringify(each)
        .replaceAll(again, folder)
        .replaceAll(/benchtriage-test-\w+/g, "");
    expect(second.map(same)).toEqual(told.slice(0, 3).map(same));
    await report([path.join(folder, "set")], {
      policy: "published",
      curation: true,
      quiet: true,
      out,
      now: "2026-01-26T23:00:00",
    });
    const readme = readFileSync(path.join(out, "README.md"), "utf8");
    const [, news = ""] = /## What changed.*?\n(.*?)\n## /s.exec(readme) ?? [];
    expect(news).toContain("Both reports read the same data.");
    expect(
      news.match(/new regression|new improvement|turned|moved|Repaired|Measured again|Counts/g),
    ).toBeNull();
  });
});
