import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { historyRecordSchema } from "../../src/model/history.ts";
import { pastOf } from "../../src/pipeline/history.ts";
import { report } from "../../src/pipeline/report.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const options = { policy: "published", curation: true, quiet: true } as const;

/** A set, a report of a part of it, and one of all of it into the same folder. */
async function twoWeeks() {
  const [data, out] = [path.join(temporary(), "set"), path.join(temporary(), "report")];
  cpSync(path.join(root, "data/vllm-14"), data, { recursive: true });
  const file = path.join(data, "runs.jsonl");
  const all = readFileSync(file, "utf8");
  const lines = all.trimEnd().split("\n");
  writeFileSync(file, `${lines.slice(0, lines.length >> 1).join("\n")}\n`);
  await report([data], { ...options, out });
  const first = readFileSync(path.join(out, "README.md"), "utf8");
  writeFileSync(file, all);
  await report([data], { ...options, out });
  return { data, out, first };
}

describe("a report into the folder of an earlier one", () => {
  test("keeps its record, tells what changed, and the same again gives the same bytes", async () => {
    const { data, out, first } = await twoWeeks();
    expect(first).not.toContain("What changed since");
    const page = readFileSync(path.join(out, "README.md"), "utf8");
    expect(page).toContain("## What changed since the report of");
    expect(page).toMatch(/Counts: .*runs \d+ → \d+/);
    const names = readdirSync(path.join(out, "history"));
    expect(names).toHaveLength(2);
    for (const name of names) {
      const text = readFileSync(path.join(out, "history", name), "utf8");
      expect(historyRecordSchema.safeParse(JSON.parse(text)).success).toBe(true);
    }
    await report([data], { ...options, out });
    expect(readFileSync(path.join(out, "README.md"), "utf8")).toBe(page);
    expect(readdirSync(path.join(out, "history"))).toEqual(names);
    await report([data], { ...options, out, since: "none" });
    expect(readFileSync(path.join(out, "README.md"), "utf8")).not.toContain("What changed since");
    rmSync(out, { recursive: true });
  }, 60_000);
});

describe("what a report is told of the past", () => {
  const past = (given: object) => pastOf({ out: temporary(), ...given }, () => loadKnowledge());
  const file = (content: string) => {
    const place = path.join(temporary(), "accepted.txt");
    writeFileSync(place, content);
    return place;
  };

  test("an earlier analysis makes a record of its own", () => {
    const { records } = past({ since: path.join(root, "reports/analysis.json") });
    expect(records.map(({ report: number }) => number)).toEqual([1]);
  });

  test("a folder without records, and a file that is none, are errors that say what to name", () => {
    expect(() => past({ since: temporary() })).toThrow("holds no record of an earlier report");
    expect(() => past({ since: path.join(temporary(), "no.json") })).toThrow("no such earlier report");
  });

  test("accepted actions are lines of id, who, reason, until, with or without a head", () => {
    const line = 'disputed/abcdef01, Ada, "known, and meant", 2026-12-31';
    const word = { id: "disputed/abcdef01", who: "Ada", reason: "known, and meant", until: "2026-12-31" };
    expect(past({ accepted: file(`# ours\n\n${line}\n`) }).accepted).toEqual([word]);
    expect(past({ accepted: file(`id,who,reason,until\n${line}\nrun/x,Ada,later,\n`) }).accepted).toEqual([
      word,
      { id: "run/x", who: "Ada", reason: "later", until: null },
    ]);
    expect(() => past({ accepted: file("disputed/abcdef01, Ada\n") })).toThrow("entry 1 is not");
    expect(() => past({ accepted: file("a, b, c, soon\n") })).toThrow("entry 1 is not");
  });
});
